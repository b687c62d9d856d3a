#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string broadcast =
    "ZCZC NPA\r\n"
    "%A\r\n"
    "#Lock_NP1\r\n"
    "$Lock gate at Port Ellen closes for a\r\n"
    "week of repairs\r\n"
    ":(PORT ELLEN)\r\n"
    "&NPAIS\\Brandto\r\n"
    "*03015000\r\n"
    "~Noon Service\r\n"
    "@NRL\r\n"
    "The northern lock will close on Monday.\n"
    "\n"
    "   Barges wait at the lower basin.\n"
    "\n"
    "* a list starts with the mark of a subject\n"
    "\r\n"
    "NPA RTV ob\r\n"
    "NNNN\n";

Article only_article(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

}  // namespace

TEST_CASE("every tag of broadcast copy is read") {
    const Article article = only_article(broadcast);
    CHECK(article.format == "zczc");
    CHECK(article.source == "NPA");
    CHECK(article.category == "A");
    CHECK(article.slugline == "Lock_NP1");
    CHECK(article.headline == "Lock gate at Port Ellen closes for a week of repairs");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.take.empty());
    CHECK(article.byline.empty());  // the tag holds a login
    CHECK(article.topics == std::vector<Topic>{{"03015000", {}, "subj"}, {{}, "Noon Service", "genre"}});
    CHECK(article.places == std::vector<std::string>{"NRL"});
    CHECK(article.body ==
          "The northern lock will close on Monday.\n"
          "Barges wait at the lower basin.\n"
          "* a list starts with the mark of a subject");
    CHECK(article.signal.empty());
}

TEST_CASE("the agency or a number may stand on a line between the mark of the frame and its tags") {
    const std::string tags =
        "\r\n%f\r\n#SHIP\r\n$Lock firm lifts profit\r\n&by Ada Weir\r\nThe firm did well.\r\nNNNN\r\n";
    const Article named = only_article("ZCZC\r\nNPA" + tags);
    CHECK(named.source == "NPA");
    CHECK(named.headline == "Lock firm lifts profit");
    CHECK(named.byline == "Ada Weir");
    CHECK(named.body == "The firm did well.");
    const Article numbered = only_article("ZCZC\r\n\r\nCNA0123" + tags);
    CHECK(numbered.source.empty());
    CHECK(numbered.headline == "Lock firm lifts profit");
    CHECK(only_article("ZCZC\r\nLOCK\r\n$5 for each barge\r\nis what it costs.\r\nNNNN\r\n").headline == "LOCK");
}

TEST_CASE("a colon tag without brackets is the take and an author with a name is the byline") {
    const Article article = only_article(
        "ZCZC NPA\n%A\n#AM headlines\n$Headlines at noon\n:1200\n&Ola Brandt\n*03015000\n"
        "* The lock closes.\n\n* The bridge opens.\nNNNN\n");
    CHECK(article.take == "1200");
    CHECK(article.dateline_place.empty());
    CHECK(article.byline == "Ola Brandt");
    CHECK(article.body == "* The lock closes.\n* The bridge opens.");
}

TEST_CASE("a colon tag may have spaces before its dateline and the name of the agency behind it") {
    for (const std::string tag : {":   LOWER BASIN, March 14 NPA - ", ":LOWER BASIN, March 14 NPA -"}) {
        INFO(tag);
        const Article article = only_article("ZCZC NPA1234\n%a\n#NRL:Barge\n$Barge sinks in\nthe lower basin\n" + tag +
                                             "\n&ola.brandt\n*03000000\n@NRL\n   A barge sank.\nNPA al/bo\nNNNN\n");
        CHECK(article.source == "NPA");
        CHECK(article.headline == "Barge sinks in the lower basin");
        CHECK(article.dateline_text == "LOWER BASIN, March 14");
        CHECK(article.dateline_place == "LOWER BASIN");
        CHECK(article.take.empty());
        CHECK(article.places == std::vector<std::string>{"NRL"});
        CHECK(article.body == "A barge sank.");
    }
}

TEST_CASE("text that starts like a tag is text") {
    const Article article =
        only_article("ZCZC NPA\n#Toll\n$Toll rises\n$3 a barge is the new toll.\n\n# 2 was the old.\nNNNN\n");
    CHECK(article.headline == "Toll rises");
    CHECK(article.body == "$3 a barge is the new toll.\n# 2 was the old.");
}

TEST_CASE("the older tags state category and slug and take and headline") {
    const Article article = only_article(
        "ZCZC NPA\n$T\n:ROWING STANDINGS\n=2ND LEAD\n^Standings of the northern rowing league\n&1\n+15038000\n"
        "Port Ellen    12   9   3   27<!\n"
        "Lower Basin   12   8   4   24<!\n"
        ".=!\n"
        "NNNN\n");
    CHECK(article.category == "T");
    CHECK(article.slugline == "ROWING STANDINGS");
    CHECK(article.take == "2ND LEAD");
    CHECK(article.headline == "Standings of the northern rowing league");
    CHECK(article.byline.empty());
    CHECK(article.topics == std::vector<Topic>{{"15038000", {}, "subj"}});
    CHECK(article.body == "Port Ellen\t12\t9\t3\t27\nLower Basin\t12\t8\t4\t24");
}

TEST_CASE("a press release in a frame is its issuer's") {
    const Article article = only_article(
        "   ZCZC NPA\r\n%MNETALL NFI\r\n$J\r\n:\r\n:Northern Canal Board\r\n*X\r\n"
        "Media release: Tolls rise by 4.5%\r\n\r\n2024-02-09\r\n\r\n"
        "The Northern Canal Board (ASX: NCB) will raise its tolls in spring, the first rise in more than eleven years "
        "of steady work.\r\n"
        "* barges pay more\r\n\r\nSOURCE: Northern Canal Board\r\n\r\nNNNN\r\n");
    CHECK(article.source == "Northern Canal Board");
    CHECK(article.headline == "Media release: Tolls rise by 4.5%");
    CHECK(format_time(article.published.value()) == "2024-02-09");
    CHECK(article.slugline.empty());
    CHECK(article.topics.empty());
    CHECK(article.tickers == std::vector<std::string>{"NCB"});
    CHECK(
        article.body ==
        "The Northern Canal Board (ASX: NCB) will raise its tolls in spring, the first rise in more than eleven years "
        "of steady work.\n* barges pay more");
}

TEST_CASE("the issuer of a press release is found in its last line too") {
    const Article article = only_article("ZCZC NPA\nTolls rise\n\nThe board said so.\n\nSOURCE: Canal Board\nNNNN\n");
    CHECK(article.source == "Canal Board");
    CHECK(article.headline == "Tolls rise");
    CHECK(article.body == "The board said so.");
}

TEST_CASE("a frame without tags has its first line as headline") {
    const Article table =
        only_article("ZCZC NPA\nRACE 1 PORT ELLEN\n1. Blue Strait   3.40\n2. Grey Gull   2.10\nNNNN\n");
    CHECK(table.headline == "RACE 1 PORT ELLEN");
    CHECK(table.body.starts_with("RACE 1 PORT ELLEN"));  // no blank line parts it from the table
    const Article story = only_article("ZCZC NPA\nBridge opens\n\nPORT ELLEN, Feb 9 NPA - The bridge opened.\nNNNN\n");
    CHECK(story.headline == "Bridge opens");
    CHECK(story.body == "PORT ELLEN, Feb 9 NPA - The bridge opened.");
    CHECK(story.dateline_place == "PORT ELLEN");
    CHECK(story.dateline_text == "PORT ELLEN, Feb 9");
}

TEST_CASE("frames of Italian agencies have routing codes first and the time last") {
    const std::string frame =
        "ZCZC0123/NXB\n"
        "XCI20191_NXB_QBXB\n"
        "R CRO N0B QBXB\n"
        "Ponti: riapre quello di Porto Elena\n"
        "Lavori finiti con un mese di anticipo\n"
        "   (NORDA) - PORTO ELENA, 12 MAG - Il ponte sul canale nord ha\n"
        "riaperto stamani. (NORDA).\n"
        "\n"
        "     ABC-DEF\n"
        "12-MAG-14 15:14 NNNN\n";
    const Article article = only_article(frame);
    CHECK(article.source == "NORDA");
    CHECK(article.category == "CRO");
    CHECK(article.headline == "Ponti: riapre quello di Porto Elena Lavori finiti con un mese di anticipo");
    CHECK(article.dateline_place == "PORTO ELENA");
    CHECK(article.body == "(NORDA) - PORTO ELENA, 12 MAG - Il ponte sul canale nord ha riaperto stamani. (NORDA).");
    CHECK(format_time(article.published.value()) == "2014-05-12T15:14:00");
    CHECK(article.signal.empty());

    const Article other = only_article(
        "ZCZC\nNDN1234 3 POL 0 NDN POL NAZ\n\n      CANALE: IL PEDAGGIO SALE\n\n      Porto Elena, 3 apr. "
        "(Nordakronos) - Il\n"
        "pedaggio sale.\n\n      (Abc/Nordakronos)\n\nISSN 0000 - 0000\n03-APR-17 15:29\n\nNNNN\n");
    CHECK(other.category == "POL");
    CHECK(other.headline == "CANALE: IL PEDAGGIO SALE");
    CHECK(other.source == "Nordakronos");
    CHECK(other.dateline_place == "Porto Elena");
    CHECK(other.body == "Porto Elena, 3 apr. (Nordakronos) - Il pedaggio sale.");
    CHECK(format_time(other.published.value()) == "2017-04-03T15:29:00");
}

TEST_CASE("the byline of an Italian frame stands below its headline") {
    const Article article = only_article(
        "ZCZC0456/SXA\r\nXIC98765_SXA_QBXB\r\nR POL S0A QBXB\r\n   PORTO: LA SVOLTA\r\n   (di Ada Weir)\r\n"
        "   (NORDA) - PORTO ELENA, 2 MAR - Il ponte.\r\n     ABC\r\n02-MAR-24 10:15 NNNN\r\n");
    CHECK(article.headline == "PORTO: LA SVOLTA");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.body == "(NORDA) - PORTO ELENA, 2 MAR - Il ponte.");
}

TEST_CASE("frames that AGI closes with day and clock in one group are Italian ones") {
    const Article article = only_article(
        "ZCZC\r\nAGI0123 3 CRO 0 R01 /\r\n\r\nMaltempo: allerta in Valnera =\r\n"
        "(AGI) - Porto Nuovo, 14 mar. - Pioggia forte.\r\nStrade chiuse. (AGI)\r\nRed/Xyz\r\n141545 MAR 24\r\n\r\n"
        "NNNN\r\n");
    CHECK(article.headline == "Maltempo: allerta in Valnera");
    CHECK(article.source == "AGI");
    CHECK(article.category == "CRO");
    CHECK(article.dateline_place == "Porto Nuovo");
    CHECK(article.body.starts_with("(AGI) - Porto Nuovo, 14 mar. - Pioggia forte."));
    CHECK(article.body.ends_with("Strade chiuse. (AGI)"));
    CHECK(format_time(article.published.value()) == "2024-03-14T15:45:00");
    CHECK(only_article("ZCZC NPA\n#Toll\n$Toll rises\nSold:\n991545 MAR 24\nNNNN\n").headline == "Toll rises");
}

TEST_CASE("the dateline of an Italian frame ends its headline also where nothing is indented") {
    const auto headline_and_body = [](const std::string& text) {
        const Article article =
            only_article("ZCZC0123/NXB\nXCI20191_NXB_QBXB\nR CRO N0B QBXB\n" + text + "\n14-MAR-24 15:45 NNNN\n");
        return article.headline + '|' + article.body;
    };
    CHECK(headline_and_body("FUOCO AL PORTO:\nDUE FERITI\n(NORDA) - PORTO ELENA, 14 MAR - Un incendio.") ==
          "FUOCO AL PORTO: DUE FERITI|(NORDA) - PORTO ELENA, 14 MAR - Un incendio.");
    CHECK(headline_and_body("Fuoco al porto\nPorto Elena, 14 mar. (Nordakronos) - Un incendio.") ==
          "Fuoco al porto|Porto Elena, 14 mar. (Nordakronos) - Un incendio.");
    CHECK(headline_and_body("Calcio: i gol di\nRossi (Elena) - tutti\n   (NORDA) - PORTO ELENA, 14 MAR - Reti.") ==
          "Calcio: i gol di Rossi (Elena) - tutti|(NORDA) - PORTO ELENA, 14 MAR - Reti.");
    CHECK(headline_and_body("(NORDA) - PORTO ELENA, 14 MAR - Un incendio.") ==
          "Un incendio.|(NORDA) - PORTO ELENA, 14 MAR - Un incendio.");
}

TEST_CASE("frames follow each other and each knows its place") {
    const std::string second = "zczc NPA\n#Two\n$Second\nText two.\nnnnn\n";
    const Reading reading = read_bytes(broadcast + "\r\n\r\n" + second);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.rejects.empty());
    CHECK(reading.articles[0].offset == 0);
    CHECK(reading.articles[1].offset == broadcast.size() + 4);
    CHECK(reading.articles[1].headline == "Second");
    CHECK(reading.articles[1].body == "Text two.");
}

TEST_CASE("a frame that another one cuts short and one at the end of the file are partial") {
    const Reading reading =
        read_bytes("ZCZC NPA\n#One\n$First\nCut he\n" + broadcast + "ZCZC NPA\n#Three\n$Third\nAlso c");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].signal == "partial");
    CHECK(reading.articles[0].body == "Cut he");
    CHECK(reading.articles[1].signal.empty());
    CHECK(reading.articles[2].signal == "partial");
}

TEST_CASE("frames without text are skipped and too long ones rejected at no cost for the others") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const Reading reading = read_bytes("ZCZC NPA\nNNNN\nZCZC NPA\n" + noise(5000) + "\nNNNN\n" + broadcast, options);
    CHECK(reading.skips.size() == 1);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == 14);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].slugline == "Lock_NP1");
}

TEST_CASE("frames read the same in small pieces and in Windows-1252") {
    const std::string frame = "ZCZC NPA\n#Caf\xE9\n$Caf\xE9 opens\nThe caf\xE9 opens.\nNNNN\n";
    const Reading whole = read_bytes(frame + broadcast);
    const Reading pieces = read_trickled(frame + broadcast, 3);
    REQUIRE(whole.articles.size() == 2);
    CHECK(whole.articles == pieces.articles);
    CHECK(whole.articles[0].headline == "Café opens");
}

TEST_CASE("what merely starts with the letters of a frame is none") {
    CHECK(read_bytes("ZCZCX is no frame\n\ntext\n").articles.at(0).format == "plain_text");
    CHECK(read_bytes("\x01ZCZC NPA\n#a\n$b\ntext\nNNNN\n").articles.at(0).format == "zczc");
}
