#include <catch2/catch.hpp>

#include "indexer/formats/reuters_marks.h"
#include "indexer/formats/reuters_topics.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

// An element with everything in it; the parts of TEXT are given.
std::string element(const std::string& id, const std::string& text, const std::string& type = "") {
    return "<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" OLDID=\"900\" NEWID=\"" + id +
           "\">\n"
           "<DATE> 3-MAR-1987 09:05:41.20</DATE>\n"
           "<TOPICS><D>ship</D><D>money-fx</D></TOPICS>\n"
           "<PLACES><D>norland</D><D>usa</D></PLACES>\n"
           "<PEOPLE><D>haldane</D></PEOPLE>\n<ORGS><D>gatt</D></ORGS>\n<EXCHANGES><D>lse</D></EXCHANGES>\n"
           "<COMPANIES></COMPANIES>\n"
           "<UNKNOWN> \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute\n"
           "u f BC-HARBOUR-REVIEW   03-03 0105</UNKNOWN>\n"
           "<TEXT" +
           type + ">&#2;\n" + text + "\n&#3;</TEXT>\n</REUTERS>\n";
}

const std::string doctype = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

Article only_article(const std::string& bytes) {
    Reading reading = read_bytes(bytes);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

const std::string ordinary =
    "<AUTHOR>    by Ingrid Haldane, Reuters</AUTHOR>\n"
    "<TITLE>HARBOUR  BOARD &lt;HBRD.L> RAISES\n  FEES</TITLE>\n"
    "<DATELINE>    PORT ELLEN, Norland, March 3 - </DATELINE><BODY>The harbour board raised its\n"
    "fees for tugs and pilots by four pct, the first rise since pre-\n"
    "war years.\n"
    "    Shares of Tug & Pilot Co &lt;TPC> and of &lt;Skerry Lines Ltd> fell.\n"
    "    Net      1.2 mln vs    0.9 mln\n"
    " Tugs         12\n"
    " Pilots        7\n"
    "    Shippers said the rise was expected.\n"
    " Reuter\n&#3;</BODY>";

}  // namespace

TEST_CASE("every part of a Reuters-21578 element is read") {
    const Article article = only_article(doctype + element("17", ordinary));
    CHECK(article.format == "reuters21578");
    CHECK(article.path == "wire.txt");
    CHECK(article.offset == doctype.size());
    CHECK(article.id == "17");
    CHECK(article.headline == "HARBOUR BOARD <HBRD.L> RAISES FEES");
    CHECK(article.slugline == "BC-HARBOUR-REVIEW");
    CHECK(article.urgency == "u");
    CHECK(article.category == "f");
    CHECK(article.byline == "Ingrid Haldane");
    CHECK(article.source == "Reuters");
    CHECK(article.language == "en");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, Norland, March 3");
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "1987-03-03T09:05:41");
    CHECK(article.topics == std::vector<Topic>{{"ship", "Shipping", ""}, {"money-fx", "Foreign exchange", ""}});
    CHECK(article.places == std::vector<std::string>{"norland", "usa"});
    CHECK(article.people == std::vector<std::string>{"haldane"});
    CHECK(article.organisations == std::vector<std::string>{"gatt", "lse", "Skerry Lines Ltd"});
    CHECK(article.tickers == std::vector<std::string>{"HBRD.L", "TPC"});
    CHECK(article.body ==
          "The harbour board raised its fees for tugs and pilots by four pct, the first rise since pre-war years.\n"
          "Shares of Tug & Pilot Co <TPC> and of <Skerry Lines Ltd> fell.\n"
          "Net\t1.2 mln vs\t0.9 mln\nTugs\t12\nPilots\t7\n"
          "Shippers said the rise was expected.");
}

TEST_CASE("a bare &lt; in a headline is a ticker mark only with its closing bracket") {
    const Article article = only_article(element("1", "<TITLE>RATES &lt; 5 PCT AT &lt;ABC></TITLE><BODY>No.</BODY>"));
    CHECK(article.headline == "RATES < 5 PCT AT <ABC>");
    CHECK(article.tickers == std::vector<std::string>{"ABC"});
}

TEST_CASE("a headline's mark gives the take") {
    CHECK(only_article(element("1", "<TITLE>(CORRECTED) - FEES RISE</TITLE>")).take == "CORRECTED");
    CHECK(only_article(element("1", "<TITLE>CORRECTED - FEES RISE</TITLE>")).take == "CORRECTED");
    CHECK(only_article(element("1", "<TITLE>UPDATE 2-FEES RISE</TITLE>")).take == "UPDATE 2");
    CHECK(only_article(element("1", "<TITLE>FEES RISE - PORT</TITLE>")).take.empty());
}

TEST_CASE("a BRIEF has no body, its filler is dropped") {
    const Article article =
        only_article(element("30", "******<TITLE>FEES UP FOUR PCT\n</TITLE>Blah blah blah.\n&#3;", " TYPE=\"BRIEF\""));
    CHECK(article.headline == "FEES UP FOUR PCT");
    CHECK(article.body.empty());
    const Article filled = only_article(element("31", "<TITLE>FEES</TITLE><BODY>Blah blah blah.\n&#3;</BODY>"));
    CHECK(filled.body.empty());
}

TEST_CASE("an UNPROC text is its body, and its first line the headline") {
    const Article article = only_article(element("99",
                                                 "TIDE TABLES - MAR 3\n    High water       HOURS\n"
                                                 " Port Ellen.......0412 vs....0350\n REUTER\n",
                                                 " TYPE=\"UNPROC\""));
    CHECK(article.headline == "TIDE TABLES - MAR 3");
    CHECK(article.body == "TIDE TABLES - MAR 3\nHigh water\tHOURS\nPort Ellen.......0412 vs....0350");
}

TEST_CASE("an UNPROC text without words has its slug for a headline") {
    CHECK(only_article(element("5", "", " TYPE=\"UNPROC\"")).headline == "BC-HARBOUR-REVIEW");
}

TEST_CASE("what follows the dash of a dateline belongs to the body") {
    const Article article =
        only_article(element("1",
                             "<TITLE>X</TITLE><DATELINE>    OSTERBY, March 3 - Imports of \"low- "
                             "</DATELINE><BODY>fat\" milk from the dairies of the far north\nfell.</BODY>"));
    CHECK(article.dateline_text == "OSTERBY, March 3");
    CHECK(article.body == "Imports of \"low-fat\" milk from the dairies of the far north fell.");
    CHECK(
        only_article(element("1", "<TITLE>X</TITLE><DATELINE>    OSTERBY, March 3-\n    </DATELINE>")).dateline_text ==
        "OSTERBY, March 3");
}

TEST_CASE("a dateline may lack its comma") {
    const Article article =
        only_article(element("1", "<TITLE>X</TITLE><DATELINE>    PORT ELLEN March 3 - </DATELINE>"));
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN March 3");
}

TEST_CASE("prices in the place of a dateline are text") {
    const Article article =
        only_article(element("1", "<TITLE>X</TITLE><DATELINE>    1 MTH 6.12 - 5.87 </DATELINE><BODY>2 MTH</BODY>"));
    CHECK(article.dateline_place.empty());
    CHECK(article.dateline_text.empty());
    CHECK(article.body == "1 MTH 6.12 - 5.87 2 MTH");
}

TEST_CASE("dates of Reuters-21578 are read through the matter around them") {
    const auto published = [](const std::string& date) {
        std::string bytes = element("1", "<TITLE>X</TITLE>");
        const std::string old = " 3-MAR-1987 09:05:41.20";
        bytes.replace(bytes.find(old), old.size(), date);
        const Article article = only_article(bytes);
        return article.published ? format_time(*article.published) : "none";
    };
    CHECK(published("26-FEB-1987 15:01:01.79") == "1987-02-26T15:01:01");
    CHECK(published("3-MAR-1987  09:15:05.40") == "1987-03-03T09:15:05");
    CHECK(published("27-MAR-1987 00:03:35.68&#5;&#5;&#5;F A") == "1987-03-27T00:03:35");
    CHECK(published("x-y &#9;31-MAR-1987 06:00:59.01") == "1987-03-31T06:00:59");
    CHECK(published("9-APR-1987 00:00:00.00   # a guess") == "1987-04-09");
    CHECK(published("31-FEB-1987 00:00:00.00") == "none");
    CHECK(published("") == "none");
}

TEST_CASE("signatures of 1987 are no copy") {
    const auto body = [](const std::string& text) {
        return only_article(element("1", "<TITLE>X</TITLE><BODY>" + text + "&#3;</BODY>")).body;
    };
    CHECK(body("It fell.\n REUTER...\n") == "It fell.");
    CHECK(body("It fell.^M\nREUTER^M\n") == "It fell.");
    CHECK(body("It fell. REUTER\n") == "It fell.");
    CHECK(body("It fell.\r\n\r\n Reuter\r\n\r\n More\r") == "It fell.");
    CHECK(body("It fell.\nBlah blah blah.\n Reuter\n") == "It fell.");
    CHECK(body(" Reuter\n").empty());
    CHECK(body("It fell.\n More\n") == "It fell.");
    CHECK(body("He told Reuter\n") == "He told Reuter");
}

TEST_CASE("a BODY without its end tag is read to the end of TEXT") {
    CHECK(only_article(element("1", "<TITLE>X</TITLE><BODY>It fell.\n Reuter\n")).body == "It fell.");
}

TEST_CASE("a broken REUTERS element costs only itself") {
    const std::string broken = "junk <b>between</b>\n<REUTERSX>\n<REUTERS OLDID=\"3\">\n<TEXT>x</TEXT>\n</REUTERS>\n";
    const std::string bytes = element("1", ordinary) + broken + element("2", ordinary) +
                              "<REUTERS NEWID=\"3\"><TEXT><TITLE>CUT" + element("4", ordinary) +
                              "<REUTERS NEWID=\"5\"><DATE></DATE></REUTERS>" + "<REUTERS NEWID=\"6\"><TEXT>and th";
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].id == "1");
    CHECK(reading.articles[1].id == "2");
    CHECK(reading.articles[2].id == "4");
    REQUIRE(reading.rejects.size() == 4);
    CHECK(reading.rejects[0].reason.find("NEWID") != std::string::npos);
    CHECK(reading.rejects[0].offset == bytes.find("<REUTERS OLDID=\"3\""));
    CHECK(reading.rejects[1].reason.find("no end tag") != std::string::npos);
    CHECK(reading.rejects[2].reason.find("no TEXT") != std::string::npos);
    CHECK(reading.rejects[3].reason.find("ends inside") != std::string::npos);
    CHECK(reading.rejects[3].offset == bytes.find("<REUTERS NEWID=\"6\""));
    CHECK(reading.rejects[3].format == "reuters21578");
}

TEST_CASE("a REUTERS element longer than allowed is left out in bounded memory") {
    ReaderOptions options;
    options.max_record_bytes = 2000;
    const std::string endless = "<REUTERS NEWID=\"2\"><TEXT><BODY>" + noise(3'000'000) + "</BODY></TEXT></REUTERS>\n";
    const Reading reading = read_bytes(element("1", ordinary) + endless + element("3", ordinary), options);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].id == "3");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("2000") != std::string::npos);
}

TEST_CASE("Reuters-21578 asked for but not found is a reject") {
    const Reading reading = read_bytes("Nothing of the kind.\n", with_format("reuters21578"));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("no REUTERS element") != std::string::npos);
}

TEST_CASE("a byte of Windows-1252 in one element leaves the others alone") {
    const Reading reading =
        read_bytes(element("1", "<TITLE>SK\xD8YEN</TITLE>") + element("2", "<TITLE>SKØYEN</TITLE>"));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].headline == "SKØYEN");
    CHECK(reading.articles[1].headline == "SKØYEN");
}

TEST_CASE("topic codes have names for people") {
    CHECK(reuters_topic_name("acq") == "Mergers and acquisitions");
    CHECK(reuters_topic_name("zinc") == "Zinc");
    CHECK(reuters_topic_name("no-such-code").empty());
}

TEST_CASE("a file of start tags without end is read to its end") {
    std::string bytes = doctype;
    while (bytes.size() < (std::size_t{2} << 20)) bytes += "<REUTERS>";
    const Reading reading = read_bytes(bytes + element("17", ordinary));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == "17");
    CHECK(reading.rejects.size() == (bytes.size() - doctype.size()) / 9);
}

TEST_CASE("an end tag is found behind elements without one, however the bytes arrive") {
    const std::string cut = "<REUTERS NEWID=\"1\">\n<TEXT>\n";
    const std::string bytes = doctype + cut + cut + element("17", ordinary) + cut + element("18", ordinary) + cut;
    for (const std::size_t most : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
        const Reading reading = read_trickled(bytes, most);
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[1].id == "18");
        CHECK(reading.rejects.size() == 4);
    }
}

TEST_CASE("of very many company marks each is given once") {
    constexpr int marks = 200'000;
    std::string text;
    for (int i = 0; i < 2 * marks; ++i) text += "<T" + std::to_string(i % marks) + ">\n";
    Article article;
    read_company_marks(text, article);
    CHECK(article.tickers.size() == marks);
}
