// Languages that do not put spaces between words, and articles that do not state their language.
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article unlabelled(const std::string& id, const std::string& headline, const std::string& body) {
    Article result = article(id, headline, body);
    result.language.clear();
    return result;
}

}  // namespace

TEST_CASE("Chinese, Japanese, Korean and Thai are found by words inside their sentences") {
    const Collection collection(
        {unlabelled("zh", "渡轮将恢复航行", "港务委员会星期一表示，新码头建成后，渡轮将于春季恢复航行。"),
         unlabelled("ja", "フェリー再開へ",
                    "港湾評議会は月曜日、新しい桟橋が完成する春にフェリーの運航を再開すると発表した。"),
         unlabelled("ko", "여객선 운항 재개",
                    "항만위원회는 월요일 새 부두가 완공되는 봄에 여객선 운항을 재개한다고 밝혔다."),
         unlabelled("th", "เรือข้ามฟากจะกลับมา", "สภาท่าเรือกล่าวเมื่อวันจันทร์ว่าเรือข้ามฟากจะกลับมาแล่นอีกครั้งในฤดูใบไม้ผลิ")});
    CHECK(collection.found("码头") == Ids{"zh"});
    CHECK(collection.found("恢复航行") == Ids{"zh"});
    CHECK(collection.found("桟橋") == Ids{"ja"});
    CHECK(collection.found("フェリー") == Ids{"ja"});
    CHECK(collection.found("여객선") == Ids{"ko"});
    CHECK(collection.found("ท่าเรือ") == Ids{"th"});
    CHECK(collection.found("headline:เรือข้ามฟาก") == Ids{"th"});
    CHECK(collection.found("ฤดูหนาว \"ท่าเรือกล่าว\"") == Ids{"th"});
}

TEST_CASE("an article that states no language is stemmed in the one that its text is in") {
    const Collection collection(
        {unlabelled("de", "Häuser am Hafen",
                    "Die Häuser am Hafen wurden am Montag verkauft, teilte der Rat mit. Die Käufer wollen sie im "
                    "Frühjahr abreißen, "
                    "sobald die Stürme des Winters vorbei sind und die Straßen wieder frei werden.")});
    CHECK(collection.found("language:de") == Ids{"de"});
    CHECK(collection.found("haus") == Ids{"de"});
    CHECK(collection.found("language:en").empty());
}
