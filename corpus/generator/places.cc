#include "corpus/generator/places.h"

#include <array>

namespace wiredex::generator {

namespace {

constexpr std::array<Place, 63> list = {{
    {"London", "LONDON", "united-kingdom"},
    {"New York", "NEW YORK", "united-states"},
    {"Tokyo", "TOKYO", "japan"},
    {"Washington", "WASHINGTON", "united-states"},
    {"Brussels", "BRUSSELS", "belgium"},
    {"Paris", "PARIS", "france"},
    {"Berlin", "BERLIN", "germany"},
    {"Beijing", "BEIJING", "china"},
    {"Delhi", "DELHI", "india"},
    {"Seoul", "SEOUL", "south-korea"},
    {"Zürich", "ZÜRICH", "switzerland"},
    {"Rome", "ROME", "italy"},
    {"Madrid", "MADRID", "spain"},
    {"São Paulo", "SÃO PAULO", "brazil"},
    {"Singapore", "SINGAPORE", "singapore"},
    {"Cairo", "CAIRO", "egypt"},
    {"Nairobi", "NAIROBI", "kenya"},
    {"Sydney", "SYDNEY", "australia"},
    {"Geneva", "GENEVA", "switzerland"},
    {"Moscow", "MOSCOW", "russia"},
    {"Vienna", "VIENNA", "austria"},
    {"Stockholm", "STOCKHOLM", "sweden"},
    {"Helsinki", "HELSINKI", "finland"},
    {"Oslo", "OSLO", "norway"},
    {"Copenhagen", "COPENHAGEN", "denmark"},
    {"Lisbon", "LISBON", "portugal"},
    {"Dublin", "DUBLIN", "ireland"},
    {"Warsaw", "WARSAW", "poland"},
    {"Prague", "PRAGUE", "czech-republic"},
    {"Budapest", "BUDAPEST", "hungary"},
    {"Athens", "ATHENS", "greece"},
    {"Ankara", "ANKARA", "turkey"},
    {"Jakarta", "JAKARTA", "indonesia"},
    {"Manila", "MANILA", "philippines"},
    {"Bangkok", "BANGKOK", "thailand"},
    {"Hanoi", "HANOI", "vietnam"},
    {"Kuala Lumpur", "KUALA LUMPUR", "malaysia"},
    {"Wellington", "WELLINGTON", "new-zealand"},
    {"Ottawa", "OTTAWA", "canada"},
    {"Mexico City", "MEXICO CITY", "mexico"},
    {"Bogotá", "BOGOTÁ", "colombia"},
    {"Lima", "LIMA", "peru"},
    {"Santiago", "SANTIAGO", "chile"},
    {"Buenos Aires", "BUENOS AIRES", "argentina"},
    {"Montevideo", "MONTEVIDEO", "uruguay"},
    {"Quito", "QUITO", "ecuador"},
    {"Accra", "ACCRA", "ghana"},
    {"Abidjan", "ABIDJAN", "ivory-coast"},
    {"Lagos", "LAGOS", "nigeria"},
    {"Dakar", "DAKAR", "senegal"},
    {"Addis Ababa", "ADDIS ABABA", "ethiopia"},
    {"Pretoria", "PRETORIA", "south-africa"},
    {"Lusaka", "LUSAKA", "zambia"},
    {"Rabat", "RABAT", "morocco"},
    {"Tunis", "TUNIS", "tunisia"},
    {"Reykjavík", "REYKJAVÍK", "iceland"},
    {"Tallinn", "TALLINN", "estonia"},
    {"Riga", "RIGA", "latvia"},
    {"Vilnius", "VILNIUS", "lithuania"},
    {"Dhaka", "DHAKA", "bangladesh"},
    {"Colombo", "COLOMBO", "sri-lanka"},
    {"Kathmandu", "KATHMANDU", "nepal"},
    {"Almaty", "ALMATY", "kazakhstan"},
}};

}  // namespace

std::span<const Place> places() {
    return list;
}

}  // namespace wiredex::generator
