#include "indexer/text/lead.h"

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {

std::string_view place_in(std::string_view paragraph) {
    const auto dateline = dateline_of_paragraph(paragraph);
    return dateline ? dateline->place : std::string_view{};
}

}  // namespace

TEST_CASE("datelines at the head of a paragraph") {
    CHECK(place_in("PORT ELLEN (Norwire) - Talks resumed.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN, Norl. (NW) _ Talks resumed.") == "PORT ELLEN");
    CHECK(place_in("SHOREPOINT, Dec.  03, 2024  (NORLAND WIRE) -- Talks") == "SHOREPOINT");
    CHECK(place_in("Port Ellen (nwr/nord) \xE2\x80\x93 Talks resumed.") == "Port Ellen");
    CHECK(place_in("(NORWIRE) - PORT ELLEN, 2 MAI - Talks") == "PORT ELLEN");
    CHECK(place_in("(NORWIRE) - PORT ELLEN - Talks") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN (Norwire.example) - Talks") == "PORT ELLEN");
    CHECK(place_in("(Port Ellen, NL - May 2) Talks resumed") == "Port Ellen, NL");
    const auto dateline = dateline_of_paragraph("PORT ELLEN, May 2 (Norwire) - Talks resumed.");
    REQUIRE(dateline);
    CHECK(dateline->text == "PORT ELLEN, May 2 (Norwire) -");
}

TEST_CASE("datelines in the styles of single agencies") {
    CHECK(place_in("Port Ellen, 2 mar (EFE).- Texto uno.") == "Port Ellen");
    CHECK(place_in("Port Ellen (EFE).- Texto uno.") == "Port Ellen");
    CHECK(place_in("Port-\u00C9loi (Norlande), 6 mai 2024 (AFP) - Texte.") == "Port-\u00C9loi");
    CHECK(place_in("New Ellen, Feb 9 (PTI) The board said so.") == "New Ellen");
    CHECK(place_in("PORT ELLEN \u2014 The board said so.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN, Norl. \u2014 The board said so.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN, March 14 AAP - The board said so.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN, March 1. /TASS/. The board said so.") == "PORT ELLEN");
    CHECK(place_in("14.03.\u0141ellen (PAP) - Tekst.") == "\u0141ellen");
    CHECK(place_in("PORT ELLEN (NTB): Tekst.") == "PORT ELLEN");
    CHECK(place_in("Port Ellen /ritzau/ - Tekst.") == "Port Ellen");
    CHECK(place_in("Port Ellen /ritzau/: Tekst.") == "Port Ellen");
    CHECK(place_in("PORT ELLEN. March 1 (Norwire) - The board.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN 1 maart 2024 (Norwire) - De raad.") == "PORT ELLEN");
    CHECK(place_in("PORT ELLEN (NORWIRE) = De raad.") == "PORT ELLEN");
    CHECK(place_in("CAPE MAY, May 2 (Norwire) - The board.") == "CAPE MAY");
}

TEST_CASE("the text of a dateline ends where the sentence starts") {
    const auto text_in = [](std::string_view paragraph) { return dateline_of_paragraph(paragraph).value().text; };
    CHECK(text_in("Port Ellen, 2 mar (EFE).- Texto.") == "Port Ellen, 2 mar (EFE).-");
    CHECK(text_in("New Ellen, Feb 9 (PTI) The board.") == "New Ellen, Feb 9 (PTI)");
    CHECK(text_in("PORT ELLEN, March 1. /TASS/. The board.") == "PORT ELLEN, March 1. /TASS/.");
    CHECK(text_in("14.03.Ellen (PAP) - Tekst.") == "14.03.Ellen (PAP) -");
    CHECK(text_in("PORT ELLEN (NTB): Tekst.") == "PORT ELLEN (NTB):");
    CHECK(text_in("Port Ellen /ritzau/ - Tekst.") == "Port Ellen /ritzau/ -");
    CHECK(text_in("PORT ELLEN, March 14 AAP - Text.") == "PORT ELLEN, March 14 AAP -");
    CHECK(text_in("PORT ELLEN \u2014 The board.") == "PORT ELLEN \u2014");
}

TEST_CASE("paragraphs without a dateline that names a place") {
    for (const std::string_view paragraph : {"May 2 (Norwire) - Talks resumed.",
                                             "Jan. 12 (Norwire) - Talks",
                                             "Talks resumed (after a week) on Thursday.",
                                             "The owners of barges said: talks (again) - really",
                                             "(Adds detail)",
                                             "(Adds detail) and more",
                                             "",
                                             "(",
                                             "()",
                                             "(a) - b",
                                             "PORT ELLEN (Norwire",
                                             "\xC3\x84 (",
                                             "12 (Norwire) - Talks",
                                             "Shorepoint Inc (SHPT.L) - a barge builder - rose",
                                             "Shorepoint (NYSE: SHPT) - shares rose",
                                             "Ada Weir (NLP): We shall vote.",
                                             "Shorepoint (SHPT): shares rose",
                                             "Ada Weir (NLP).- Vamos.",
                                             "Barges of Norland (NLB) carry coal.",
                                             "On Monday, May 2 (a holiday) The locks closed.",
                                             "Ada Weir, 52 (NLB) The pilot",
                                             "Barges and /or tugs/ - both",
                                             "Pilots /see below/. They",
                                             "Barges \u2014 and tugs \u2014 rose.",
                                             "UPDATE \u2014 The locks closed.",
                                             "NWR \u2014 The locks closed.",
                                             "LOCKS CLOSED \u2014 BARGES WAIT",
                                             "PORT ELLEN \u2014 locks closed",
                                             "SHOREPOINT INC \u2014 The builder rose.",
                                             "Talks, held for 14 days by NATO - ended",
                                             "Norwire - Talks resumed.",
                                             "14.03. (Norwire) - Talks",
                                             "(Norwire) - Shorepoint, which sold 5 barges - rose",
                                             "(Norwire) - Shorepoint of Norland, the builder - rose"}) {
        INFO(paragraph);
        CHECK_FALSE(dateline_of_paragraph(paragraph));
    }
}

TEST_CASE("places of datelines that stand by themselves") {
    CHECK(place_of_stated_dateline("PORT ELLEN, May 2") == "PORT ELLEN");
    CHECK(place_of_stated_dateline("Port Ellen (nwr) - ") == "Port Ellen");
    CHECK(place_of_stated_dateline("Port Ellen/Southby") == "Port Ellen/Southby");
    CHECK(place_of_stated_dateline("NORWIRE TEST - PORT ELLEN, 02 MAI -") == "PORT ELLEN");
    CHECK(place_of_stated_dateline("2024-05-02 15:53:10 GMT+00:00").empty());
    CHECK(place_of_stated_dateline("لندهافن، 2 مايو 2024 (ن و) -") == "لندهافن");
    CHECK(place_of_stated_dateline("May 2").empty());
    CHECK(place_of_stated_dateline(" - ").empty());
}

TEST_CASE("bylines lose the word before the name in the language of the text") {
    CHECK(without_by("By Ada Weir", "en") == "Ada Weir");
    CHECK(without_by("Von Ada Weir, nwr", "de-AT") == "Ada Weir, nwr");
    CHECK(without_by("Von Ada Weir", "en") == "Von Ada Weir");
    CHECK(byline_of_paragraph("By Ada Weir and Tom Lock", "en") == "Ada Weir and Tom Lock");
    CHECK(byline_of_paragraph("By Thursday the talks had stopped.", "en").empty());
    CHECK(byline_of_paragraph("By 2024", "en").empty());
    CHECK(byline_of_paragraph("Ada Weir", "en").empty());
}

TEST_CASE("bylines of Italian agencies stand in brackets") {
    const Lead lead = lead_of("(di Ada Weir)\n(ANSA) - PORTO ELENA, 2 MAR - Testo.", "it");
    CHECK(lead.byline == "Ada Weir");
    CHECK(lead.dateline.place == "PORTO ELENA");
    CHECK(byline_of_paragraph("(dell'inviata Ada Weir)", "it") == "Ada Weir");
    CHECK(byline_of_paragraph("(di nuovo in mare)", "it").empty());
    CHECK(byline_of_paragraph("(di Ada)", "it").empty());
}

TEST_CASE("the lead is looked for past notes and highlights but not in the story") {
    const Lead lead = lead_of("(Adds detail)\n* Dues fall\nBy Ada Weir\nPORT ELLEN, May 2 (Norwire) - Talks", "en");
    CHECK(lead.byline == "Ada Weir");
    CHECK(lead.dateline.place == "PORT ELLEN");
    const Lead prose = lead_of("Talks resumed.\nShorepoint Inc (SHPT) - up\nBy Ada Weir", "en");
    CHECK(prose.byline.empty());
    CHECK(prose.dateline.place.empty());
    CHECK(
        lead_of("The notice below corrects another.\nPORT ELLEN, May 2 (NORLAND WIRE) -- Dues", "en").dateline.place ==
        "PORT ELLEN");
    CHECK(lead_of("Talks resumed.\nNEXT WEEK \u2014 The talks go on.", "en").dateline.place.empty());
    CHECK(lead_of("PORT ELLEN \u2014 Talks resumed.", "en").dateline.place == "PORT ELLEN");
    CHECK(lead_of("", "").byline.empty());
}
