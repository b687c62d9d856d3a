#include "indexer/text/zone_abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/text/date_tokens.h"
#include "indexer/text/zone_clock.h"

namespace wiredex {

namespace {

constexpr int hours(int whole, int minutes = 0) {
    return whole * 60 + (whole < 0 ? -minutes : minutes);
}

// What an abbreviation means to everybody, or to senders of some countries (ISO 3166) only.
struct Meaning {
    std::string_view abbreviation;
    std::string_view countries;  // separated by spaces; empty: to everybody for whom no row above says otherwise
    int utc_offset_minutes;
};

constexpr auto meanings = std::to_array<Meaning>({
    {"z", "", 0},
    {"utc", "", 0},
    {"gmt", "", 0},
    {"ut", "", 0},
    {"tu", "", 0},
    // Europe
    {"bst", "GB GG IM JE", hours(1)},
    {"bst", "BD", hours(6)},
    {"ist", "IE", hours(1)},
    {"ist", "IL", hours(2)},
    {"wet", "", 0},
    {"west", "", hours(1)},
    {"cet", "", hours(1)},
    {"cest", "", hours(2)},
    {"mez", "", hours(1)},
    {"mesz", "", hours(2)},
    {"met", "", hours(1)},
    {"mest", "", hours(2)},
    {"hnec", "", hours(1)},
    {"heec", "", hours(2)},
    {"eet", "", hours(2)},
    {"eest", "", hours(3)},
    {"msk", "", hours(3)},
    {"trt", "", hours(3)},
    // Asia and Africa
    {"ist", "", hours(5, 30)},
    {"idt", "", hours(3)},
    {"pkt", "", hours(5)},
    {"npt", "", hours(5, 45)},
    {"ict", "", hours(7)},
    {"wib", "", hours(7)},
    {"sgt", "", hours(8)},
    {"myt", "", hours(8)},
    {"hkt", "", hours(8)},
    {"jst", "", hours(9)},
    {"kst", "", hours(9)},
    {"sast", "", hours(2)},
    {"eat", "", hours(3)},
    {"cst", "CN TW HK MO", hours(8)},
    {"pst", "PH", hours(8)},
    // Australia and New Zealand
    {"aest", "", hours(10)},
    {"aedt", "", hours(11)},
    {"acst", "", hours(9, 30)},
    {"acdt", "", hours(10, 30)},
    {"awst", "", hours(8)},
    {"est", "AU", hours(10)},
    {"edt", "AU", hours(11)},
    {"cst", "AU", hours(9, 30)},
    {"cdt", "AU", hours(10, 30)},
    {"nzst", "", hours(12)},
    {"nzdt", "", hours(13)},
    // America
    {"nst", "", hours(-3, 30)},
    {"ndt", "", hours(-2, 30)},
    {"ast", "CA US PR BM", hours(-4)},
    {"adt", "CA US PR BM", hours(-3)},
    {"est", "", hours(-5)},
    {"edt", "", hours(-4)},
    {"cst", "US CA MX CR GT HN NI SV BZ", hours(-6)},
    {"cst", "CU", hours(-5)},
    {"cdt", "CU", hours(-4)},
    {"cdt", "", hours(-5)},
    {"mst", "", hours(-7)},
    {"mdt", "", hours(-6)},
    {"pst", "", hours(-8)},
    {"pdt", "", hours(-7)},
    {"akst", "", hours(-9)},
    {"akdt", "", hours(-8)},
    {"hst", "", hours(-10)},
    {"brt", "", hours(-3)},
    {"art", "", hours(-3)},
});

}  // namespace

std::optional<ZoneMeaning> zone_of_abbreviation(std::string_view abbreviation, std::string_view sender_zone) {
    std::optional<ZoneMeaning> found;
    std::optional<std::string> country;
    for (const Meaning& meaning : meanings) {
        if (!equals_lower(abbreviation, meaning.abbreviation)) continue;
        found = ZoneMeaning{};
        if (meaning.countries.empty()) return ZoneMeaning{meaning.utc_offset_minutes};
        if (!country) country = country_of_zone(sender_zone);
        if (!country->empty() && meaning.countries.find(*country) != std::string_view::npos) {
            return ZoneMeaning{meaning.utc_offset_minutes};
        }
    }
    return found;
}

}  // namespace wiredex
