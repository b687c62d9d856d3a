#include <catch2/catch.hpp>

#include "tests/analysis/tokens.h"

using namespace wiredex;
using wiredex::test::analyse;
using wiredex::test::words;

TEST_CASE("a possessive is found by its noun, whatever the apostrophe") {
    CHECK(words("IBM's profit") == "ibm profit");
    CHECK(words("IBM’s profit") == "ibm profit");
    CHECK(words("IBM\u02BCs IBM\u2018s IBM'S") == "ibm ibm ibm");
    CHECK(words("the unions' vote") == "the unions vote");
    CHECK(words("AT&T's bid, the 1980's and Tae-yong's") == "at&t bid the 1980 and tae/taeyong yong");
}

TEST_CASE("an apostrophe inside a word belongs to it") {
    CHECK(words("O'Neill O’Neill don't") == "o'neill o'neill don't");
    CHECK(words("'quoted' rock 'n' roll") == "quoted rock n roll");
    CHECK(words("Feb'87") == "feb 87");
}

TEST_CASE("initials are one word without periods") {
    CHECK(words("I.B.M. in the U.S.A.") == "ibm in the usa");
    CHECK(words("e.g. J.P. Tarn, M.P.'s") == "eg jp tarn mp s");
    CHECK(analyse("U.N.").tokens.at(0).kind == TokenKind::acronym);
    CHECK(words("p.m", "en") == "pm");
    CHECK(words("a.1 ab.c.") == "a 1 ab c");
}

TEST_CASE("initials that would read as a function word keep their periods") {
    CHECK(words("U.S. and u.s. at 9 a.m.") == "u.s. and u.s. at 9 a.m.");
    CHECK(words("U.S", "en") == "u.s.");
    CHECK(words("U.S.-led") == "u.s. led");
    CHECK(words("U.S.", "de") == "us");  // no function word of German
}

TEST_CASE("a function word in capitals among small letters is a name") {
    CHECK(words("US farmers told us") == "u.s. farmers told us");
    CHECK(words("the WHO, an IT firm") == "the w.h.o. an i.t. firm");
    CHECK(words("A firm I know") == "a firm i know");
    CHECK(words("Us and WHERE") == "us and where");
}

TEST_CASE("in a text of capitals only, capitals mean nothing") {
    CHECK(words("US WHEAT TO JOIN IT") == "us wheat to join it");
}

TEST_CASE("who knows what surrounds a text may say whether its capitals mean something") {
    CHECK(analyse("US", "en", true).tokens.at(0).exact == "u.s.");
    CHECK(analyse("US", "en", false).tokens.at(0).exact == "us");
    CHECK(analyse("US wheat", "en", false).tokens.at(0).exact == "us");
}

TEST_CASE("a hyphenated word is its parts and the whole in one piece") {
    CHECK(words("Tae-yong") == "tae/taeyong yong");
    CHECK(words("mid-1980s") == "mid/mid1980s 1980s");
    CHECK(words("COVID-19 F-16") == "covid/covid19 19 f/f16 16");
    CHECK(words("state-of-the-art") == "state/stateoftheart of the art");
    CHECK(analyse("Tae-yong").tokens.at(2).kind == TokenKind::joined);
}

TEST_CASE("Unicode hyphens are hyphens, soft hyphens are not there, dashes separate") {
    CHECK(words("Tae\u2010yong Tae\u2011yong") == "tae/taeyong yong tae/taeyong yong");
    CHECK(words("har\u00ADbour zero\u200Bwidth") == "harbour zerowidth");
    CHECK(words("Rovenia\u2013Kestria talks\u2014again") == "rovenia kestria talks again");
    CHECK(words("long- and short-term, end-") == "long and short/shortterm term end");
}

TEST_CASE("what would only make noise is not joined") {
    CHECK(words("10-15") == "10 15");
    CHECK(words("one-two-three-four-five") == "one two three four five");
    CHECK(words("U.K.-U.S. AT&T-led") == "uk u.s. at&t led");
    CHECK(words("a--b") == "a b");
}

TEST_CASE("a ticker is its parts and the whole") {
    CHECK(words("BRK.A rose") == "brk/brk.a a rose");
    CHECK(words("(IBM.N) <0005.HK>") == "ibm/ibm.n n 0005/0005.hk hk");
    CHECK(words("end.Next Corp.Then") == "end next corp then");
    CHECK(words("TOOLONGX.N IBM.NYSE") == "toolongx n ibm nyse");
}

TEST_CASE("an ampersand between letters belongs to the word") {
    CHECK(words("AT&T, S&P 500, R&D") == "at&t s&p 500 r&d");
    CHECK(words("Tarn & Sons, 3&4") == "tarn sons 3 4");
}

TEST_CASE("a number is one word, without its thousands commas") {
    CHECK(words("3,500 3500 1,234,567.89") == "3500 3500 1234567.89");
    CHECK(words("$3.5 3.5bn 4.75% €1.20") == "3.5 3.5bn 4.75 1.20");
    CHECK(words("4th 12.05.2020 1.2.3") == "4th 12.05.2020 1.2.3");
    CHECK(analyse("3.5bn").tokens.at(0).kind == TokenKind::number);
}

TEST_CASE("digits and marks that are no number are separate words") {
    CHECK(words("1,2 1,2,3 12,34") == "1 2 1 2 3 12 34");
    CHECK(words("12:30 1/2 3-1") == "12 30 1 2 3 1");
    CHECK(words("1980's") == "1980");
    CHECK(words("v1.2") == "v1 2");
}

TEST_CASE("a number may follow a word and a period without a space") {
    CHECK(words("Rs.3,500 No.10 Rs.3.5") == "rs 3500 no 10 rs 3.5");
    CHECK(analyse("Rs.3,500").tokens.at(1).kind == TokenKind::number);
}

TEST_CASE("plus and number signs after a short word belong to it") {
    CHECK(words("C++, C# and F# rated A+") == "c++ c# and f# rated a+");
    CHECK(words("superior+ 3+4 #1") == "superior 3 4 1");
}

TEST_CASE("French and Italian articles and pronouns are words of their own") {
    CHECK(words("l'accord qu’il", "fr") == "l accord qu il");
    CHECK(words("aujourd'hui", "fr") == "aujourd'hui");
    CHECK(words("dell'anno un'altra", "it") == "dell anno un altra");
    CHECK(words("dell'anno", "en") == "dell'anno");
    CHECK(words("l'accord", "") == "l'accord");
}

TEST_CASE("full-width and half-width forms are ordinary ones") {
    CHECK(words("ＡＢＣ　１２３") == "abc 123");
    CHECK(words("ｶﾞｽ", "ja") == words("ガス", "ja"));
    CHECK(words("ﾎﾟ", "ja") == "ポ");
}

TEST_CASE("full-width forms in a text do not change its other characters") {
    CHECK(words("m² Ａ") == "m a");
    CHECK(words("m²") == "m");
    CHECK(words("m² \uFFFD") == "m");
}

TEST_CASE("scripts without spaces are cut into characters and pairs") {
    CHECK(words("東京", "ja") == "東/東京 京");
    CHECK(words("東京都", "ja") == "東/東京 京/京都 都");
    CHECK(words("語", "zh") == "語");
    CHECK(words("NATO東京2020年", "ja") == "nato 東/東京 京 2020 年");
    CHECK(words("가나 다", "ko") == "가/가나 나 다");
}

TEST_CASE("of the characters of a run, all but the last are covered by pairs") {
    std::string covered;
    for (const auto& token : analyse("東京都", "ja").tokens) {
        CHECK(token.kind == TokenKind::ngram);
        if (token.covered) covered += token.text;
    }
    CHECK(covered == "東京");
}

TEST_CASE("marks belong to the character before them") {
    CHECK(words("ที่นี่", "th") == "ที่/ที่นี่ นี่");
    CHECK(words("葛\U000E0100城", "ja") == words("葛城", "ja"));
}

TEST_CASE("an accent is the same typed as one character or as two") {
    CHECK(words("e\u0301") == "e");
    CHECK(words("gre\u0300ve", "fr") == words("grève", "fr"));
    CHECK(test::stems("gre\u0300ves ge\u0301ne\u0301rales", "fr") == test::stems("grèves générales", "fr"));
    CHECK(words("и\u0306од", "ru") == words("йод", "ru"));
    CHECK(words("\u1112\u1161\u11AB", "ko") == words("한", "ko"));
    CHECK(words("e\u0301", "fr") == words("é", "fr"));
}

TEST_CASE("words of more than 64 bytes are passed over, but take their place") {
    const std::string longest(64, 'x');
    CHECK(words(longest) == longest);
    CHECK(words("a " + longest + "x b") == "a ~ b");
    CHECK(analyse(std::string(32, 'x') + "-" + std::string(33, 'y')).tokens.size() == 2);
}

TEST_CASE("text without words takes no positions") {
    for (const char* const text : {"", " ", "--- ... '", "🚢🎉", "\u0301", "\xFF\xFE", "\xE2\x82"}) {
        CAPTURE(text);
        CHECK(analyse(text).positions == 0);
        CHECK(analyse(text).tokens.empty());
    }
}

TEST_CASE("bytes that are not UTF-8 and emoji separate words") {
    CHECK(words("port\xFFstrike \xC3(") == "port strike");
    CHECK(words("port🚢strike") == "port strike");
}

TEST_CASE("positions count on, and a joined form stands at its first part") {
    const auto analysed = analyse("the Tae-yong report");
    CHECK(analysed.positions == 4);
    REQUIRE(analysed.tokens.size() == 5);
    CHECK(analysed.tokens[1].position == 1);
    CHECK(analysed.tokens[2].position == 2);
    CHECK(analysed.tokens[3].text == "taeyong");
    CHECK(analysed.tokens[3].position == 1);
    CHECK(analysed.tokens[4].position == 3);
}

TEST_CASE("a tokenizer starts each text afresh") {
    Tokenizer tokenizer(language_of("en"));
    std::uint32_t first = 99;
    const auto note = [&](const Token& token) { first = std::min(first, token.position); };
    CHECK(tokenizer.tokenize("ＵＳ wheat", note) == 2);
    first = 99;
    CHECK(tokenizer.tokenize("one", note) == 1);
    CHECK(first == 0);
}
