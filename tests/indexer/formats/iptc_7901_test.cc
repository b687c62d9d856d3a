#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"
#include "tests/indexer/formats/wire_message_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string heading = "eca100 3 s 586 ccccb   dpa 099";

const std::string story =
    "1ST LEAD\r\n"
    "Norland widens its northern canal before\r\n"
    "the winter\r\n"
    "By Ada North, dpa =\r\n"
    "\n"
    "Port Ellen (dpa) - The canal board said on Tuesday it will widen the\r\n"
    "northern canal before winter.\r\n"
    "\n"
    "\"Ships grow,\" said Eve Lund. Forty  barges a day bring the stone from\r\n"
    "Oddavik.\r\n"
    "\n"
    "The works:\r\n"
    "- a wider lock\r\n"
    "- two new bridges\r\n"
    "\n"
    "# Notebook\r\n"
    "\n"
    "## Note to editors\r\n"
    "- adds quote\r\n"
    "\n"
    "* * * *\r\n"
    "The following information is not intended for publication\r\n"
    "\n"
    "## Editorial contacts\r\n"
    "- Tel: +00 1 234\r\n"
    "\n"
    "dpa an bag\r\n";

Article only(const std::string& bytes, const ReaderOptions& options = {}) {
    const Reading reading = read_bytes(bytes, options);
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].format == "iptc_7901");
    return reading.articles[0];
}

Article only_text(const std::string& text, const std::string& line = heading,
                  const std::string& closing = "051409 GMT Mar 24") {
    return only(iptc_message(line, "Canal/", text, closing));
}

}  // namespace

TEST_CASE("every part of a 7901 message is read") {
    const Article a = only(iptc_message(heading, "Norland/Port Ellen/canal/", story, "071341 GMT Okt 15"));
    CHECK(a.id == "eca100-2015-10-07");
    CHECK(a.take == "1ST LEAD");
    CHECK(a.signal == "update");
    CHECK(a.headline == "Norland widens its northern canal before the winter");
    CHECK(a.slugline == "Norland/Port Ellen/canal/");
    CHECK(a.byline == "Ada North, dpa");
    CHECK(a.source == "dpa");
    CHECK(a.dateline_place == "Port Ellen");
    CHECK(a.dateline_text == "Port Ellen (dpa)");
    REQUIRE(a.published);
    CHECK(format_time(*a.published) == "2015-10-07T13:41:00Z");
    CHECK(a.updated == a.published);
    CHECK(a.language == "en");
    CHECK(a.topics == std::vector<Topic>{{"", "Norland", ""}, {"", "Port Ellen", ""}, {"", "canal", ""}});
    CHECK(a.urgency == "3");
    CHECK(a.category == "s");
    CHECK(a.word_count == 586u);
    CHECK(a.links == std::vector<Link>{{"inStory", "dpa-2015-10-07:norland/port ellen/canal", ""},
                                       {"story", "dpa-eca-2015-10-07:norland/port ellen/canal", ""}});
    CHECK(a.ednote ==
          "# Notebook\n## Note to editors\n- adds quote\n"
          "The following information is not intended for publication\n## Editorial contacts\n- Tel: +00 1 234\n"
          "dpa an bag");
    CHECK(a.body ==
          "Port Ellen (dpa) - The canal board said on Tuesday it will widen the northern canal before winter.\n"
          "\"Ships grow,\" said Eve Lund. Forty barges a day bring the stone from Oddavik.\n"
          "The works:\n- a wider lock\n- two new bridges");
}

TEST_CASE("takes stand in capitals or brackets above the headline") {
    const auto take_and_headline = [](const std::string& title) {
        const Article a = only_text(title + " =\r\n\nText of the story.\r\n");
        return a.take + "|" + a.headline;
    };
    CHECK(take_and_headline("EXTRA\r\nCanal closes") == "EXTRA|Canal closes");
    CHECK(take_and_headline("2ND LEAD 3RD NET\r\nCanal closes") == "2ND LEAD 3RD NET|Canal closes");
    CHECK(take_and_headline("REFILE\r\n(Achtung)\r\nCanal closes") == "REFILE (Achtung)|Canal closes");
    CHECK(take_and_headline("(Zusammenfassung 1430 - neu:\r\nKosten)\r\nKanal zu") ==
          "(Zusammenfassung 1430 - neu: Kosten)|Kanal zu");
    CHECK(take_and_headline("NORLAND CLOSES\r\nITS CANAL") == "|NORLAND CLOSES ITS CANAL");
    CHECK(take_and_headline("2ND LEAD\r\nNORLAND CLOSES CANAL") == "2ND LEAD|NORLAND CLOSES CANAL");
    CHECK(take_and_headline("CANAL CLOSES") == "|CANAL CLOSES");
    CHECK(take_and_headline("(Canal) closes") == "|(Canal) closes");
}

TEST_CASE("a second title line with a name is the byline and other ones go on with the headline") {
    const auto headline_and_byline = [](const std::string& title) {
        const Article a = only_text(title + " =\r\n\nText of the story.\r\n");
        return a.headline + "|" + a.byline;
    };
    CHECK(headline_and_byline("Kanal zu\r\nVon Ada Nord, dpa") == "Kanal zu|Ada Nord, dpa");
    CHECK(headline_and_byline("Nachruf auf Eva\r\nvon der Heide") == "Nachruf auf Eva von der Heide|");
    CHECK(headline_and_byline("Kanal:\r\nEnde in Sicht") == "Kanal: Ende in Sicht|");
    CHECK(headline_and_byline("Von Oddavik bis Port Ellen") == "Von Oddavik bis Port Ellen|");
}

TEST_CASE("the closing line has months of several languages") {
    const auto at = [](const std::string& closing) {
        const Article a = only_text("Head =\r\n\nText.\r\n", heading, closing);
        return a.published ? format_time(*a.published) : std::string("none");
    };
    CHECK(at("011200 GMT Dez 18") == "2018-12-01T12:00:00Z");
    CHECK(at("011200 GMT Mai 18") == "2018-05-01T12:00:00Z");
    CHECK(at("011200 GMT Mrz 18") == "2018-03-01T12:00:00Z");
    CHECK(at("011200 GMT M\xE4r 18") == "2018-03-01T12:00:00Z");
    CHECK(at("011200 UTC f\xC3\xA9v 2018") == "2018-02-01T12:00:00Z");
    CHECK(at("011200 MESZ ao\xFBt 99") == "1999-08-01T10:00:00Z");
    CHECK(at("011200Z juin 18") == "2018-06-01T12:00:00Z");
    CHECK(at("011200 juil 18") == "2018-07-01T12:00:00");
    CHECK(at("311200 GMT Feb 18") == "none");
}

TEST_CASE("a closing time without zone is local unless the user knows the zone") {
    const Article a = only_text("Head =\r\n\nText.\r\n", heading, "011200 Dec 18");
    REQUIRE(a.published);
    CHECK_FALSE(a.published->zone_known);
    ReaderOptions options;
    options.source_zones = {{"DPA", "Europe/Berlin"}};
    const Article b = only(iptc_message(heading, "Canal/", "Head =\r\n\nText.\r\n", "011200 Dec 18"), options);
    CHECK(format_time(*b.published) == "2018-12-01T11:00:00Z");
}

TEST_CASE("a message of ats has its language in the service and its agency in the dateline") {
    const Article a = only(
        "\x7F\x7F\r\n\x7F\x01"
        "bsf025 3 ec 121   etf 967\r\n\r\nFrance\r\n\r\n\x02Situation \r\nNorlande:  \r\n"
        "Canal: une \xAB"
        "catastrophe\xBB (Eve Lund) = \r\n \r\n"
        "   Port Ellen (ats nwa) Le canal du Nord reste ferm\xE9 jusqu'\xE0 la fin de \r\nl'hiver. \r\n \r\n"
        "   \xAB"
        "C'est une catastrophe\xBB, a dit Eve Lund. \r\n \r\n(SDA\\/an) \r\n \r\n\x03"
        "091223 dec 18\r\n\r\n\x04\r\n");
    CHECK(a.id == "bsf025-2018-12-09");
    CHECK(a.headline ==
          "Canal: une \xC2\xAB"
          "catastrophe\xC2\xBB (Eve Lund)");
    CHECK(a.slugline == "France / Situation Norlande");
    CHECK(a.source == "ats");
    CHECK(a.language == "fr");
    CHECK(a.dateline_place == "Port Ellen");
    CHECK(format_time(*a.published) == "2018-12-09T12:23:00");
    CHECK(a.ednote == "(SDA\\/an)");
    CHECK(a.body ==
          "Port Ellen (ats nwa) Le canal du Nord reste ferm\xC3\xA9 jusqu'\xC3\xA0 la fin de l'hiver.\n"
          "\xC2\xAB"
          "C'est une catastrophe\xC2\xBB, a dit Eve Lund.");
}

TEST_CASE("Austrian copy has a subtitle and an address for questions") {
    const Article a = only(
        "\x01OTS0059 5 II 0345 NWA0003 CI                           Di, 05.Mrz "
        "2024\r\n\r\nVerkehr/Norland/Kanal\r\n\r\n"
        "\x02Kanalrat: Ausbau beginnt im Fr\xFC"
        "hjahr\r\nUtl.: Vierzig K\xE4"
        "hne am Tag =\r\n\r\n"
        "   Port Ellen (OTS) - Der Kanalrat beginnt im Fr\xFC"
        "hjahr mit dem Ausbau.\r\n\r\n~\r\n"
        "R\xFC"
        "ckfragehinweis:\r\n   Ada Nord\r\n   Tel.: 01\r\n~\r\n\r\nOTS0059    2024-03-05/10:42\r\n\r\n\x03"
        "051042 M\xE4"
        "r 24\r\n\x04");
    CHECK(a.headline == "Kanalrat: Ausbau beginnt im Fr\xC3\xBChjahr");
    CHECK(a.summary == "Vierzig K\xC3\xA4hne am Tag");
    CHECK(a.source == "OTS");
    CHECK(a.language == "de");
    CHECK(a.dateline_place == "Port Ellen");
    CHECK(a.body == "Port Ellen (OTS) - Der Kanalrat beginnt im Fr\xC3\xBChjahr mit dem Ausbau.");
    CHECK(a.ednote.find("Ada Nord") != std::string::npos);
    CHECK(a.word_count == 345u);
}

TEST_CASE("German notebooks and contacts are for editors only") {
    const Article a = only_text(
        "Kanal zu =\r\n\nOddavik (dpa) - Der Kanal bleibt zu.\r\n\n# Notizblock\r\n\n## Redaktionelle Hinweise\r\n"
        "- Foto folgt\r\n\n* * * *\r\nDie folgenden Informationen sind nicht zur Ver\xF6"
        "ffentlichung bestimmt\r\n\n"
        "## dpa-Kontakte\r\n- Autorin: Ada Nord\r\n\ndpa an yyzz a1 vt\r\n",
        "bdt0305 3 vt 420  dpa 1234");
    CHECK(a.body == "Oddavik (dpa) - Der Kanal bleibt zu.");
    CHECK(a.language == "de");
    CHECK(a.ednote.find("Autorin: Ada Nord") != std::string::npos);
    CHECK(a.ednote.ends_with("dpa an yyzz a1 vt"));
}

TEST_CASE("stars part paragraphs unless what follows is not for publication") {
    const Article a = only_text(
        "Head =\r\n\nOne.\r\n\n* * * *\r\n\nTwo.\r\n\nThe following information is not for\r\n"
        "publication\r\n\nThree.\r\n");
    CHECK(a.body.find("Two.") != std::string::npos);
    CHECK(a.body.find("Three.") == std::string::npos);
    CHECK(a.ednote.find("Three.") != std::string::npos);
}

TEST_CASE("rows and indented lines stay apart in 7901 copy") {
    const Article a = only_text(
        "Tides =\r\n\n   The tides at the northern lock on Tuesday, as measured by the board\r\nof the canal, "
        "were:\r\n\n"
        "Oddavik      6:10   2.4\r\nPort Ellen   7:20   3.1\r\n");
    CHECK(a.body ==
          "The tides at the northern lock on Tuesday, as measured by the board of the canal, were:\n"
          "Oddavik\t6:10\t2.4\nPort Ellen\t7:20\t3.1");
}

TEST_CASE("a message without title line is headed by its first lines or its first sentence") {
    CHECK(only_text("Canal closes\r\n\nOddavik (dpa) - The canal closes.\r\n").headline == "Canal closes");
    const Article a = only_text("Oddavik (dpa) - The canal closes. It is ice.\r\n\nMore later.\r\n");
    CHECK(a.headline == "The canal closes.");
    CHECK(a.body == "Oddavik (dpa) - The canal closes. It is ice.\nMore later.");
}

TEST_CASE("a 7901 kill takes the id of the single story that it names") {
    const Article a = only_text("KILL\r\nCanal story =\r\n\nPlease do not use eca099 of today.\r\n");
    CHECK(a.id == "eca099-2024-03-05");
    CHECK(a.status == "canceled");
    CHECK(a.signal == "kill");
    CHECK(a.body.empty());
    CHECK(a.ednote == "Please do not use eca099 of today.");
    CHECK(a.links == std::vector<Link>{{"kills", "eca099-2024-03-05", ""}, {"inStory", "dpa-2024-03-05:canal", ""}});
    const Article none = only_text(
        "(Achtung: Meldung zur\xFC"
        "ckgezogen)\r\nKanal zu =\r\n\nBitte l\xF6schen.\r\n");
    CHECK(none.status == "canceled");
    CHECK(none.id == "eca100-2024-03-05");
    CHECK(only_text("ACHTUNG: Meldung eca098 zurueckgezogen =\r\n\nFalsch.\r\n").id == "eca098-2024-03-05");
    CHECK(only_text("Kill Harbour wins prize =\r\n\nText.\r\n").status.empty());
    const Article warned =
        only_text("ACHTUNG\r\nMeldung eca098 wird zur\u00FCckgezogen =\r\n\nDie eca098 ist falsch.\r\n");
    CHECK(warned.id == "eca098-2024-03-05");
    CHECK(warned.status == "canceled");
    CHECK(std::ranges::count(warned.links, "kills", &Link::rel) == 1);
    CHECK(only_text("KILL HARBOUR WINS PRIZE =\r\n\nText.\r\n").status.empty());
}

TEST_CASE("takes of a story share the key of service and day and slug with each other and with its kill") {
    const auto story_key = [](const std::string& slug, const std::string& text, const std::string& number = "eca100",
                              const std::string& closing = "051409 GMT Mar 24") {
        const Article a = only(iptc_message(number + " 3 s 586 ccccb   dpa 099", slug, text, closing));
        std::string keys;
        for (const Link& link : a.links) keys += link.rel == "story" ? link.ref + '|' : "";
        return keys;
    };
    const std::string headline = "Canal closes =\r\n\nText.\r\n";
    const std::string key = "dpa-eca-2024-03-05:norland/canal|";
    CHECK(story_key("Norland/Canal/", headline) == key);
    CHECK(story_key("norland/canal/", "1ST LEAD\r\n" + headline, "eca104") == key);
    CHECK(story_key("Norland/Canal/2NDLEAD/", "2ND LEAD\r\n" + headline, "eca107") == key);
    CHECK(story_key("Norland/Canal/", "KILL\r\nCanal closes =\r\n\nDo not use eca104.\r\n", "eca110") == key);
    CHECK(story_key("Norland/Canal/", headline, "bdt100") == "dpa-bdt-2024-03-05:norland/canal|");
    CHECK(story_key("Norland/Canal/", headline, "eca100", "061409 GMT Mar 24") == "dpa-eca-2024-03-06:norland/canal|");
    CHECK(story_key("Norland/Canal/", headline, "eca100", "").empty());
}

TEST_CASE("stories under the slug of a country and additions and advisories replace no other story") {
    const auto relations = [](const std::string& slug, const std::string& text) {
        const Article a = only(iptc_message(heading, slug, text, "051409 GMT Mar 24"));
        std::string names;
        for (const Link& link : a.links) names += link.rel + '|';
        return names;
    };
    const std::string headline = "Canal closes =\r\n\nText.\r\n";
    CHECK(relations("Norland/Canal/", headline) == "inStory|story|");
    CHECK(relations("Norland/", headline) == "inStory|");
    CHECK(relations("Norland/Canal/", "1ST ADD\r\n" + headline) == "inStory|");
    CHECK(relations("Norland/Canal/", "ADVISORY\r\n" + headline) == "inStory|");
}

TEST_CASE("an embargo above the headline is noted and a correction is signalled") {
    const Article a = only_text("Sperrfrist: 6. M\xE4rz, 18.00 Uhr\r\nKanal zu =\r\n\nText.\r\n");
    CHECK(a.status == "embargoed");
    CHECK(a.headline == "Kanal zu");
    CHECK(a.ednote == "Sperrfrist: 6. M\xC3\xA4rz, 18.00 Uhr");
    CHECK(only_text("(Berichtigung: im ersten Satz)\r\nKanal zu =\r\n\nText.\r\n").signal == "correction");
}

TEST_CASE("numbers without a day are told apart by the text") {
    const Article a = only_text("Head =\r\n\nText one.\r\n", heading, "");
    const Article b = only_text("Head =\r\n\nText two.\r\n", heading, "");
    CHECK_FALSE(a.published);
    CHECK(a.id.starts_with("eca100-"));
    CHECK(a.id != b.id);
}

TEST_CASE("lines that end with two carriage returns are no blank lines") {
    const Article a = only(
        "\x01"
        "eca100 3 s 586  dpa 099\r\r\n\r\r\nCanal/\r\r\n\x02Head =\r\r\n\r\r\nOddavik (dpa) - The canal board said "
        "on Tuesday it will\r\r\nwiden the canal.\r\r\n\x03"
        "051409 GMT Mar 24\r\r\n\x04");
    CHECK(a.body == "Oddavik (dpa) - The canal board said on Tuesday it will widen the canal.");
}

TEST_CASE("datelines of several agencies are understood") {
    const auto dateline = [](const std::string& text) {
        const Article a = only_text("Head =\r\n\n" + text + "\r\n", "nwx001 4 i 20");
        return a.dateline_place + "|" + a.source;
    };
    CHECK(dateline("ODDAVIK, March 5 (NWA) - Text.") == "ODDAVIK|NWA");
    CHECK(dateline("Oddavik, 5 mars 2024 (NWA) - Text.") == "Oddavik|NWA");
    CHECK(dateline("Oddavik, 5 mar (NWA).- Text.") == "Oddavik|NWA");
    CHECK(dateline("(NWA) - ODDAVIK, 5 MAR - Text.") == "ODDAVIK|NWA");
    CHECK(dateline("Port Ellen, Norland (NWA) -- Text.") == "Port Ellen, Norland|NWA");
    CHECK(dateline("The board (NWA) said so.") == "|");
    CHECK(dateline("He left. Then the board met again there (nwa) for talks.") == "|");
}
