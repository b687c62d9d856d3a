// Text of agencies that neither frames nor markup tell: News Bites, weather bulletins, tickers, agate.
#include <catch2/catch.hpp>

#include "indexer/text/agate_marks.h"
#include "indexer/text/ticker_marks.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article only_article(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

const std::string report =
    "AN#NB-20240209-7\r\n"
    "KN#NORTH BITES\r\n"
    "PD#2024-02-09 14:00:00\r\n"
    "CO#NCB, BSL\r\n"
    "SO#NRX\r\n"
    "TI#Northern Canal Board\r\n"
    " climbs 4%\r\n"
    "AB#The stock rose for a third day.\r\n"
    "TX#Northern Canal Board (NRX: NCB) rose 4%.\r\n"
    "\r\n"
    "Volume was twice its average.\r\n";

const std::string bulletin =
    "IDX38100\n"
    "Norland Government Bureau of Meteorology\n"
    "Northern Coast\n"
    "\n"
    "MEDIA: The warning signal is not to be used.\n"
    "\n"
    "Cancellation of\n"
    "Fog Alert for Port Ellen\n"
    "\n"
    "for people on the water\n"
    "\n"
    "Issued at 12:27 am EST on Friday 9 February\n"
    "2024.\n"
    "\n"
    "The fog alert has been cancelled, but the situation will be watched and\n"
    "further alerts will be issued if necessary.\n"
    "=====\n"
    "No further alerts will be issued.\n";

}  // namespace

TEST_CASE("every tag of a News Bites report is read") {
    const Article article = only_article(report);
    CHECK(article.format == "news_bites");
    CHECK(article.id == "NB-20240209-7");
    CHECK(article.source == "NORTH BITES");
    CHECK(article.headline == "Northern Canal Board climbs 4%");
    CHECK(article.summary == "The stock rose for a third day.");
    CHECK(article.tickers == std::vector<std::string>{"NCB", "BSL"});
    CHECK(article.topics == std::vector<Topic>{{"NRX", {}, "exchange"}});
    CHECK(format_time(article.published.value()) == "2024-02-09T14:00:00");
    CHECK(article.body == "Northern Canal Board (NRX: NCB) rose 4%.\nVolume was twice its average.");
}

TEST_CASE("the zone of a News Bites report is the one that is known of its agency") {
    ReaderOptions options;
    options.source_zones = {{"north bites", "Europe/Oslo"}};
    CHECK(format_time(only_article(report, options).published.value()) == "2024-02-09T13:00:00Z");
}

TEST_CASE("News Bites reports follow each other and a broken one costs no other") {
    const Reading reading = read_bytes("AN#1\nKN#X\n\n" + report + "\n" + report);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == 0);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].offset == 11);
    CHECK(reading.articles[1].offset == 12 + report.size());
}

TEST_CASE("News Bites text in HTML is read as such") {
    const Article article = only_article("AN#1\nTI#Tolls &amp; <b>fares</b>\nTX#<p>First.</p><p>Sec<i>ond</i>.</p>\n");
    CHECK(article.headline == "Tolls & fares");
    CHECK(article.body == "First.\nSecond.");
}

TEST_CASE("every part of a weather bulletin is read and EST is Australian") {
    const Article article = only_article(bulletin);
    CHECK(article.format == "weather_bulletin");
    CHECK(article.id == "IDX38100");
    CHECK(article.source == "Norland Government Bureau of Meteorology");
    CHECK(article.places == std::vector<std::string>{"Northern Coast"});
    CHECK(article.headline == "Cancellation of Fog Alert for Port Ellen");
    CHECK(article.summary == "for people on the water");
    CHECK(article.ednote == "MEDIA: The warning signal is not to be used.");
    CHECK(article.signal == "cancellation");
    CHECK(article.status.empty());
    CHECK(format_time(article.published.value()) == "2024-02-08T14:27:00Z");
    CHECK(article.body ==
          "The fog alert has been cancelled, but the situation will be watched and further alerts will be issued if "
          "necessary.\nNo further alerts will be issued.");
}

TEST_CASE("zones and clocks of weather bulletins") {
    const auto issued = [](const std::string& sentence) {
        const Article article =
            only_article("IDX10001\nBureau of Meteorology\n\nForecast\n\nIssued " + sentence + "\n\nFine.\n");
        return article.published ? format_time(*article.published) : std::string("none");
    };
    CHECK(issued("at 1:05 pm EDT on Friday 9 February 2024.") == "2024-02-09T02:05:00Z");
    CHECK(issued("at 4:30pm AWST on 9 February 2024") == "2024-02-09T08:30:00Z");
    CHECK(issued("at 04:30 CST Friday 9 February 2024") == "2024-02-08T19:00:00Z");
    CHECK(issued("at noon on Friday 9 February 2024") == "2024-02-09T12:00:00");
    CHECK(
        only_article("IDX10001\nBureau of Meteorology\n\nForecast for Port Ellen\nForecast issued at 5:10 am EST on 9 "
                     "February 2024.\nFine.\n")
            .body == "Fine.");
    CHECK(issued("on Friday 9 February 2024") == "2024-02-09");
    CHECK(issued("at 5:10 am EST") == "none");
    CHECK(issued("at 25:10 am EST on 31 February 2024") == "none");
}

TEST_CASE("weather bulletins follow each other and one without a time is read too") {
    const Reading reading =
        read_bytes("IDX10001\nBureau of Meteorology\nNorth\n\nGale warning\n\nGales tonight.\n\n" + bulletin);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].headline == "Gale warning");
    CHECK(reading.articles[0].body == "Gales tonight.");
    CHECK(reading.articles[1].id == "IDX38100");
    CHECK(read_bytes("IDX10001\n\nA story that starts with a number\n").articles.at(0).format == "plain_text");
}

TEST_CASE("a ticker is one article with a headline a line") {
    const Article article = only_article("CANAL TO CLOSE ** 'LOCK' TEST PROPOSED ** GULLS WIN CUP\r\n");
    CHECK(article.format == "ticker");
    CHECK(article.headline == "CANAL TO CLOSE");
    CHECK(article.body == "CANAL TO CLOSE\n'LOCK' TEST PROPOSED\nGULLS WIN CUP");
    CHECK(only_article("** CANAL TO CLOSE ** GULLS WIN CUP **\n").body == "CANAL TO CLOSE\nGULLS WIN CUP");
    CHECK(read_bytes("Two ** stars\n\nin a text of several lines\n").articles.at(0).format == "plain_text");
}

TEST_CASE("agate tables lose their marks and keep their columns") {
    const Article article = only_article("PORT ELLEN RACES<!\nBlue Strait   3.40<!\n  Grey Gull   2.10<!\n.=!\n");
    CHECK(article.format == "agate");
    CHECK(article.headline == "PORT ELLEN RACES");
    CHECK(article.body == "Blue Strait\t3.40\nGrey Gull\t2.10");
    CHECK(only_article("<!R1.=!\n1 Blue Strait 3.40\n<!R2.=!\n2 Grey Gull 2.10\n").body ==
          "1 Blue Strait 3.40\nR2\n2 Grey Gull 2.10");
    CHECK(without_agate_marks("<!x<! .=! ") == "x");
    CHECK(without_agate_marks("  <!  ").empty());
    CHECK_FALSE(has_agate_marks("<!DOCTYPE html>"));
    CHECK_FALSE(has_agate_marks("<!-- note -->"));
    CHECK_FALSE(has_agate_marks("a <! b"));
}

TEST_CASE("tickers are those that brackets and an exchange mark") {
    CHECK(marked_tickers("Blue Strait (Nasdaq: BSL) and (NYSE:AB.A, AB.B; ASX: NCB)") ==
          std::vector<std::string>{"BSL", "AB.A", "AB.B", "NCB"});
    CHECK(marked_tickers("(Reporting: OB) (see: ABC) (NYSE: a sentence) (NYSE:") == std::vector<std::string>{});
    CHECK(marked_tickers("(NYSE: AB) again (NYSE: AB)") == std::vector<std::string>{"AB"});
}
