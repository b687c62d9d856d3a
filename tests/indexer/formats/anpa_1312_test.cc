#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"
#include "tests/indexer/formats/wire_message_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string story =
    "^BC-NL--Canal Works, 1st Ld-Writethru,416<\r\n"
    "^Norland widens its `old' northern canal\r\n"
    "before winter<\r\n"
    "^AP Photo NLD101, NLD102.<\r\n"
    "^Eds: Updates with cost. With AP Photos.<\r\n"
    "^Work starts in spring with forty barges a day, the canal board said, and lasts two years.<\r\n"
    "^By ADA NORTH and TOM BERG=\r\n"
    "^Associated Press=\r\n"
    "\t   PORT ELLEN, Norland (AP) _ The canal board said on Tuesday it will widen the northern canal. \r\n"
    " \r\n"
    "\t   ``Ships grow,'' said Eve Lund, its head _ and the canal must.\r\n"
    "\t   ___\r\n"
    "\t   Bo Dahl in Oddavik\x10 helped.\r\n";

Article only(const std::string& bytes, const ReaderOptions& options = {}) {
    const Reading reading = read_bytes(bytes, options);
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].format == "anpa_1312");
    return reading.articles[0];
}

Article only_text(const std::string& text) {
    return only(anpa_message("W0001", "BC-X", text));
}

}  // namespace

TEST_CASE("every part of an ANPA message is read") {
    const Article a = only(anpa_message("W2870", "BC-NL--CanalWorks 1stLd-Writethru", story));
    CHECK(a.id == "ap-2024-03-05-nl-canal-works");
    CHECK(a.take == "1st Ld-Writethru");
    CHECK(a.signal == "update");
    CHECK(a.headline == "Norland widens its 'old' northern canal before winter");
    CHECK(a.slugline == "BC-NL--Canal Works");
    CHECK(a.summary == "Work starts in spring with forty barges a day, the canal board said, and lasts two years.");
    CHECK(a.byline == "ADA NORTH and TOM BERG");
    CHECK(a.source == "AP");
    CHECK(a.dateline_place == "PORT ELLEN, Norland");
    CHECK(a.dateline_text == "PORT ELLEN, Norland (AP)");
    REQUIRE(a.published);
    CHECK(format_time(*a.published) == "2024-03-05T14:09:00Z");
    CHECK(a.updated == a.published);
    CHECK(a.urgency == "r");
    CHECK(a.category == "i");
    CHECK(a.ednote == "Updates with cost. With AP Photos.");
    CHECK(a.word_count == 120u);
    CHECK(a.links == std::vector<Link>{{"seeAlso", "NLD101", ""}, {"seeAlso", "NLD102", ""}});
    CHECK(a.status.empty());
    CHECK(a.language.empty());
    CHECK(a.body ==
          "PORT ELLEN, Norland (AP) - The canal board said on Tuesday it will widen the northern canal.\n"
          "\"Ships grow,\" said Eve Lund, its head - and the canal must.\n"
          "Bo Dahl in Oddavik helped.");
}

TEST_CASE("takes of an ANPA story share its id and additions have their own") {
    const auto id_of = [](const std::string& slug) {
        return only_text("^" + slug + ",40<\r\n^Head<\r\n\tText.\r\n").id;
    };
    const std::string id = "ap-2024-03-05-nl-canal-works";
    CHECK(id_of("BC-NL--Canal Works") == id);
    CHECK(id_of("AM-NL--Canal Works, 2nd Ld") == id);
    CHECK(id_of("BC-NL--Canal-Works, 3rd Ld-Writethru, ABRIDGED") == id);
    CHECK(id_of("BC-NL--Canal Works, 1st Add") == id + "-add-1");
    CHECK(id_of("BC-NL--Canal Works, 2nd Ld-Writethru, Insert") == id + "-insert-2");
    CHECK(id_of("BC-NL--Canal Works, Oddavik") == id + "-oddavik");

    const Article addition = only_text("^BC-NL--Canal Works, 2ndAdd,40<\r\n^Head<\r\n\tText.\r\n");
    CHECK(addition.take == "2ndAdd");
    CHECK(addition.links == std::vector<Link>{{"dependsOn", id, ""}});
}

TEST_CASE("alerts are told apart by their numbers and headed by their first sentence") {
    const Article a = only(
        anpa_message("W1645", "BC-NL--APNewsAlert",
                     "^BC-NL--APNewsAlert,17<\r\n\tODDAVIK (AP) _ Canal near the U.S. base closes. More later.\r\n"));
    CHECK(a.id == "ap-2024-03-05-nl-apnewsalert-w1645");
    CHECK(a.headline == "Canal near the U.S. base closes.");
    CHECK(a.body == "ODDAVIK (AP) - Canal near the U.S. base closes. More later.");
}

TEST_CASE("without headline and sentence the slug heads an ANPA message") {
    CHECK(only_text("^BC-Canal Table,9<\r\n\tNorth;1;2;3<\r\n\tSouth;4;5;6<\r\n").headline == "BC-Canal Table");
    CHECK(only_text("^BC-Canal Table,9<\r\n\t" + std::string(300, 'x') + "\r\n").headline == "BC-Canal Table");
}

TEST_CASE("the year is the closing line's") {
    const auto at = [](const std::string& closing) {
        return only(anpa_message("W0001", "BC-X", "^BC-X,2<\r\n^Head<\r\n\tText.\r\n", closing));
    };
    CHECK(format_time(*at("AP-NY-02-12-88 1644EST<").published) == "1988-02-12T21:44:00Z");
    CHECK(format_time(*at("AP-WF-12-31-99 2359UTC").published) == "1999-12-31T23:59:00Z");
    CHECK(format_time(*at("AP-WF-12-31-99 2359").published) == "1999-12-31T23:59:00");
}

TEST_CASE("without a closing line the year of an ANPA message is that of its arrival") {
    ReaderOptions options;
    const auto arrived = [&](Day day, const std::string& closing = "AP-WF<") {
        options.arrival = day;  // the heading says 03-05
        return only(anpa_message("W0001", "BC-X", "^BC-X,2<\r\n^Head<\r\n\tText.\r\n", closing), options);
    };
    CHECK(format_time(*arrived({2024, 3, 5}).published) == "2024-03-05");
    CHECK(arrived({2024, 3, 5}).updated == arrived({2024, 3, 5}).published);
    CHECK(arrived({2024, 3, 5}).id == "anpa-2024-03-05-x");
    CHECK(format_time(*arrived({2024, 3, 4}).published) == "2024-03-05");  // clocks differ
    CHECK(format_time(*arrived({2024, 3, 1}).published) == "2023-03-05");
    CHECK(format_time(*arrived({2025, 2, 27}).published) == "2024-03-05");
    CHECK(format_time(*arrived({2024, 3, 5}, "AP-WF-13-31-99 2359GMT").published) == "2024-03-05");
}

TEST_CASE("Kyodo closes with the day first on the clock of Tokyo and ends headlines with a plus") {
    const Article a = only(
        "\x01K0123\x1F_kwe\r\nr i\x13\x11 BC-FERRY     05-03 0120\r\n\x02^BC-FERRY,120<\r\n^Ferry line\r\nreopens+\r\n"
        "     OSAKA, March 5 Kyodo - The ferry line reopened.\r\n\x03KWS-08:09-06-03-24\r\n\x04");
    CHECK(a.headline == "Ferry line reopens");
    CHECK(a.source == "Kyodo");
    CHECK(a.dateline_place == "OSAKA");
    CHECK(a.dateline_text == "OSAKA, March 5 Kyodo");
    CHECK(format_time(*a.published) == "2024-03-05T23:09:00Z");
    CHECK(a.id == "kws-2024-03-05-ferry");
    CHECK(a.body == "OSAKA, March 5 Kyodo - The ferry line reopened.");
}

TEST_CASE("a first line that ends with a plus is the headline and the heading has the slug") {
    for (const std::string line : {"^Ferry line to resume in Hamanaka+<\r\n", "Ferry line to resume in Hamanaka+\r\n",
                                   "^Ferry line to\r\nresume in Hamanaka+\r\n"}) {
        INFO(line);
        const Article a =
            only("\x01K0123\x1F_kwe\r\nr i\x13\x11 ferry-line     06-03 0120\r\n\x02" + line +
                 "     OSAKA, March 5 Kyodo - The ferry line reopened.\r\n\x03KWS-08:09-06-03-24\r\n\x04");
        CHECK(a.headline == "Ferry line to resume in Hamanaka");
        CHECK(a.slugline == "ferry-line");
        CHECK(a.id == "kws-2024-03-05-ferry-line");
        CHECK(a.body == "OSAKA, March 5 Kyodo - The ferry line reopened.");
    }
    CHECK(only_text("^BC-Films<\r\n^Studios copy Film+<\r\n\tPORT ELLEN (AP) _ Films.\r\n").headline ==
          "Studios copy Film+");
}

TEST_CASE("a kill cancels the story whose slug it carries and its text is for editors only") {
    const Article a = only(anpa_message("W0003", "BC-NL--CanalWorks-KILL",
                                        "^BC-NL--Canal Works-KILL,20<\r\n^BULLETIN KILL<\r\n"
                                        "\tEDITORS: Kill story slugged Canal Works, W2870. A kill is mandatory.\r\n"));
    CHECK(a.id == "ap-2024-03-05-nl-canal-works");
    CHECK(a.status == "canceled");
    CHECK(a.signal == "kill");
    CHECK(a.headline == "BULLETIN KILL");
    CHECK(a.links == std::vector<Link>{{"kills", "W2870", ""}});
    CHECK(a.body.empty());
    CHECK(a.ednote == "EDITORS: Kill story slugged Canal Works, W2870. A kill is mandatory.");
}

TEST_CASE("a kill under a slug of its own cancels the slug that it names") {
    const Article a = only_text(
        "^BC-Mandatory Notice,20<\r\n^BULLETIN KILL<\r\n\tKill PM-NL--Canal Works, W2870. A kill is mandatory.\r\n");
    CHECK(a.id == "ap-2024-03-05-nl-canal-works");
    CHECK(a.status == "canceled");
    const Article alert = only_text("^BC-NL--APNewsAlert, KILL,20<\r\n^KILL<\r\n\tKill the alert moved as W1645.\r\n");
    CHECK(alert.id == "ap-2024-03-05-nl-apnewsalert-w1645");
}

TEST_CASE("copy about kills is not a kill and a withhold hides its story") {
    CHECK(only_text("^BC-Switch,9<\r\n^ROAD KILL COUNTED<\r\n\tA mandatory kill switch comes.\r\n").status.empty());
    const Article withheld = only_text("^BC-Canal, WITHHOLD,9<\r\n^BULLETIN WITHHOLD<\r\n\tHold it.\r\n");
    CHECK(withheld.status == "withheld");
    CHECK(withheld.signal == "withhold");
    CHECK(only_text("^BC-Canal,9<\r\n^HOLD FOR RELEASE at noon<\r\n^Head<\r\n\tText.\r\n").status == "embargoed");
    CHECK(only_text("^BC-Canal-Correction,9<\r\n^Head<\r\n\tText.\r\n").signal == "correction");
}

TEST_CASE("the day for which AP sends copy ahead is a note and no headline") {
    const Article a =
        only_text("^BC-ADV14-X,9<\r\n^$adv 14<\r\n^For release March 14<\r\n^Harbour life<\r\n\tText.\r\n");
    CHECK(a.headline == "Harbour life");
    CHECK(a.ednote == "$adv 14\nFor release March 14");
    CHECK(a.body == "Text.");
    CHECK(only_text("^BC-X,9<\r\n^$5 million for locks<\r\n\tText.\r\n").headline == "$5 million for locks");
}

TEST_CASE("notes to editors are no copy wherever they stand") {
    const Article a = only_text(
        "^BC-Canal,9<\r\n^EDITOR'S NOTE _ First of two parts.<\r\n^Report: canal: too narrow<\r\n"
        "\tEds: Add photos.\r\n\tText.\r\n\t(Eds: Subs the third graf.)\r\n");
    CHECK(a.headline == "Report: canal: too narrow");
    CHECK(a.body == "Text.");
    CHECK(a.ednote == "EDITOR'S NOTE - First of two parts.\nAdd photos.\nSubs the third graf.");
}

TEST_CASE("rows of ANPA tables are lines with tabs between their cells") {
    const Article a = only_text(
        "^BC-Barges,9<\r\n^Barge League=\r\n^By The Associated Press=\r\n^NORTH=\r\n"
        "\x08^;W;L;Pct\x10 \r\n\x08Port\x10 Ellen;3{;1;_\x10 \r\n\t   ___= \r\n^END<\r\n");
    CHECK(a.headline == "Barge League");
    CHECK(a.byline == "The Associated Press");
    CHECK(a.body == "NORTH\n;\tW;\tL;\tPct\nPort Ellen;\t3\xC2\xBD;\t1;\t-");
}

TEST_CASE("titles and papers of writers are left out and headings of tables are not") {
    const auto body_under = [](const std::string& lines) {
        return only_text("^BC-X,2<\r\n^Head<\r\n^By ADA NORTH=\r\n" + lines + "\tText.\r\n").body;
    };
    CHECK(body_under("^AP Barge Writer=\r\n") == "Text.");
    CHECK(body_under("^Oddavik Herald=\r\n") == "Text.");
    CHECK(body_under("^Northern Division=\r\n") == "Northern Division\nText.");
}

TEST_CASE("columns of a tabular ANPA message become cells") {
    std::string bytes = anpa_message("W0001", "BC-X", "^BC-X,2<\r\n^Tides<\r\n\tOddavik   6:10   2.4\r\n");
    bytes[bytes.find('\x13')] = '\x14';
    bytes[bytes.find('\x11')] = '\x12';
    CHECK(only(bytes).body == "Oddavik\t6:10\t2.4");
}

TEST_CASE("wrapped ANPA paragraphs are joined also where every line ends with a mark") {
    const std::string wrapped =
        "^BC-Canal,9<\r\n^Head<\r\n   The canal board said on Tuesday it<\r\nwill widen the canal.<\r\n   It is "
        "late.<\r\n";
    CHECK(only_text(wrapped).body == "The canal board said on Tuesday it will widen the canal.\nIt is late.");
    CHECK(only_text("^BC-Canal,9<\r\n^Head<\r\n\tA line\r\ngoes on.\r\n\tEnds here<\r\nand a new one.\r\n").body ==
          "A line goes on.\nEnds here\nand a new one.");
}

TEST_CASE("ANPA text is Latin-1 unless it is UTF-8") {
    CHECK(only_text("^BC-X,2<\r\n^Caf\xE9<\r\n\tText.\r\n").headline == "Caf\xC3\xA9");
    CHECK(only_text("^BC-X,2<\r\n^Caf\xC3\xA9<\r\n\tText.\r\n").headline == "Caf\xC3\xA9");
}
