#include "analysis/unicode.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("characters are classified by their part in words") {
    CHECK(classify(U'a') == CharacterClass::letter);
    CHECK(classify(U'_') == CharacterClass::letter);
    CHECK(classify(U'É') == CharacterClass::upper);
    CHECK(classify(U'ß') == CharacterClass::letter);
    CHECK(classify(U'٣') == CharacterClass::digit);
    CHECK(classify(U'\u0301') == CharacterClass::mark);
    CHECK(classify(U'ー') == CharacterClass::ngram);
    CHECK(classify(U'ก') == CharacterClass::ngram);
    CHECK(classify(U'ע') == CharacterClass::letter);
    CHECK(classify(U'’') == CharacterClass::apostrophe);
    CHECK(classify(U'\u2011') == CharacterClass::hyphen);
    CHECK(classify(U'–') == CharacterClass::separator);
    CHECK(classify(U'\u00AD') == CharacterClass::ignorable);
    CHECK(classify(U'\uFE0F') == CharacterClass::ignorable);
    CHECK(classify(U'🚢') == CharacterClass::separator);
    CHECK(classify(U'\uFFFD') == CharacterClass::separator);
}

TEST_CASE("reading characters moves on over valid and invalid bytes") {
    const std::string text = "a\xC3\xA9\xFF\xF0\x9F\x9A\xA2";
    std::size_t position = 0;
    CHECK(next_character(text, position) == U'a');
    CHECK(next_character(text, position) == U'é');
    CHECK(position == 3);
    CHECK(next_character(text, position) == U'\uFFFD');
    CHECK(position == 4);
    CHECK(next_character(text, position) == U'🚢');
    CHECK(position == text.size());
}

TEST_CASE("a character cut off at the end of a text is invalid") {
    std::size_t position = 0;
    CHECK(next_character("\xC3", position) == U'\uFFFD');
    CHECK(position == 1);
}

TEST_CASE("characters are written as they were read") {
    std::string out;
    for (const char32_t c : {U'a', U'é', U'東', U'🚢'}) append_utf8(out, c);
    CHECK(out == "aé東🚢");
}

TEST_CASE("case folding gives small letters") {
    CHECK(fold_case(U'Q') == U'q');
    CHECK(fold_case(U'q') == U'q');
    CHECK(fold_case(U'É') == U'é');
    CHECK(fold_case(U'Ж') == U'ж');
    CHECK(fold_case(U'Σ') == fold_case(U'ς'));
    CHECK(fold_case(U'İ') == U'i');
}

TEST_CASE("accents of Latin letters are folded, ligatures and barred letters spelt out") {
    CHECK(fold_accents("zürich grève łódź") == "zurich greve lodz");
    CHECK(fold_accents("straße œuvre ægir ødegård þór đakovo") == "strasse oeuvre aegir odegard thor dakovo");
    CHECK(fold_accents("ǽ ǿ ệ") == "ae o e");
    CHECK(fold_accents("e\u0301a") == "ea");
}

TEST_CASE("marks of other scripts make other letters and stay") {
    for (const char* const text : {"йод ёлка", "ガス", "हिन्दी", "ที่"}) CHECK(fold_accents(text) == text);
}

TEST_CASE("no folded character holds a capital of ASCII, which begins the prefix of a field") {
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string folded;
        append_utf8(folded, fold_case(c));
        folded = fold_accents(folded);
        if (std::any_of(folded.begin(), folded.end(), [](char b) { return b >= 'A' && b <= 'Z'; }))
            FAIL(static_cast<std::uint32_t>(c) << " gives " << folded);
    }
}

TEST_CASE("folding what is folded changes nothing") {
    for (char32_t c = 0; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string once;
        append_utf8(once, fold_case(c));
        once = fold_accents(once);
        if (fold_accents(once) != once) FAIL(static_cast<std::uint32_t>(c) << " gives " << once);
    }
}

TEST_CASE("width folding changes the width forms only, and says whether there were any") {
    std::string out = "as it was";
    CHECK_FALSE(fold_width("plain m² \uFFFD \uFEFF", out));
    CHECK(out == "as it was");
    CHECK(fold_width("m² ＡＢ１ ｶﾞ ½ ￥", out));
    CHECK(out == "m² AB1 ガ ½ ¥");
    CHECK_FALSE(fold_width("\xEF\xBC", out));
}

TEST_CASE("composing gives one character for a letter and its accent, and says whether it changed anything") {
    std::string out = "as it was";
    CHECK_FALSE(compose("plain", out));
    CHECK_FALSE(compose("é 東", out));
    CHECK(out == "as it was");
    CHECK(compose("e\u0301", out));
    CHECK(out == "é");
    out = "o\u0308";
    CHECK(compose(out, out));
    CHECK(out == "ö");
}

TEST_CASE("small letters are seen in any script that has them") {
    CHECK(has_lower_case("USa"));
    CHECK(has_lower_case("é"));
    CHECK_FALSE(has_lower_case("US É 3 東京"));
    CHECK_FALSE(has_lower_case(""));
}
