#include "analysis/language_detection.h"

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {

std::string language_of(const std::string& headline, const std::string& body) {
    Article article;
    article.headline = headline;
    article.body = body;
    return detected_language(article);
}

}  // namespace

TEST_CASE("a stated language stands, whatever the text looks like") {
    Article article;
    article.language = "it";
    article.body =
        "The harbour council said on Monday that the ferry would sail again in the spring, when the new pier is ready "
        "and the storms of the winter are over. Nobody was hurt when the old pier broke.";
    CHECK(detected_language(article) == "it");
}

TEST_CASE("the language of a text that states none is detected") {
    CHECK(language_of(
              "Ferry to sail again",
              "The harbour council said on Monday that the ferry would sail again in the spring, when the new "
              "pier is ready and the storms of the winter are over. Nobody was hurt when the old pier broke.") == "en");
    CHECK(language_of(
              "Fähre fährt wieder",
              "Der Hafenrat teilte am Montag mit, dass die Fähre im Frühjahr wieder fahren werde, wenn der neue "
              "Anleger fertig und die Stürme des Winters vorbei seien. Als der alte brach, wurde niemand verletzt.") ==
          "de");
    CHECK(language_of("Le bac reprend du service",
                      "Le conseil du port a annoncé lundi que le bac reprendrait la mer au printemps, quand le nouveau "
                      "quai sera prêt et que les tempêtes de l'hiver seront passées. Personne n'a été blessé.") ==
          "fr");
    CHECK(
        language_of("Паром снова выйдет в море",
                    "Совет порта сообщил в понедельник, что паром снова выйдет в море весной, когда новый причал будет "
                    "готов.") == "ru");
    CHECK(language_of("渡轮将恢复航行", "港务委员会星期一表示，新码头建成后，渡轮将于春季恢复航行。没有人受伤。") ==
          "zh");
    CHECK(language_of("フェリー再開へ",
                      "港湾評議会は月曜日、新しい桟橋が完成する春にフェリーの運航を再開すると発表した。") == "ja");
    CHECK(language_of("เรือข้ามฟากจะกลับมา", "สภาท่าเรือกล่าวเมื่อวันจันทร์ว่าเรือข้ามฟากจะกลับมาแล่นอีกครั้งในฤดูใบไม้ผลิ") == "th");
}

TEST_CASE("what is too short to tell, or all capitals, is left without a language") {
    CHECK(language_of("Ferry sails", "").empty());
    CHECK(language_of("", "").empty());
    const std::string capitals =
        "THE HARBOUR COUNCIL SAID ON MONDAY THAT THE FERRY WOULD SAIL AGAIN IN THE SPRING WHEN THE NEW PIER IS READY "
        "AND "
        "THE STORMS OF THE WINTER ARE OVER NOBODY WAS HURT WHEN THE OLD PIER BROKE IN THE NIGHT";
    CHECK(language_of("", capitals).empty());
}

TEST_CASE("long text is cut between characters") {
    std::string body;
    for (int i = 0; i < 2000; ++i) body += "Fähre größer süß ";
    CHECK_FALSE(language_of("", body) == "en");
}
