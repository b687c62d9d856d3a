#include "analysis/unicode.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr CharacterClass classify_ascii(unsigned char c) {
    if (c >= 'a' && c <= 'z') return CharacterClass::letter;
    if (c >= 'A' && c <= 'Z') return CharacterClass::upper;
    if (c >= '0' && c <= '9') return CharacterClass::digit;
    switch (c) {
        case '_':
            return CharacterClass::letter;
        case '\'':
            return CharacterClass::apostrophe;
        case '-':
            return CharacterClass::hyphen;
        case '&':
            return CharacterClass::ampersand;
        case '.':
            return CharacterClass::period;
        case ',':
            return CharacterClass::comma;
        case '+':
        case '#':
            return CharacterClass::plus;
        default:
            return CharacterClass::separator;
    }
}

constexpr auto ascii_classes = [] {
    std::array<CharacterClass, 128> table{};
    for (unsigned i = 0; i < table.size(); ++i) table[i] = classify_ascii(static_cast<unsigned char>(i));
    return table;
}();

bool written_without_spaces(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return c == 0x30FC;  // the prolonged sound mark is of no single script but only stands in Kana
    }
}

CharacterClass classify_other(UChar32 c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
            return CharacterClass::apostrophe;
        case 0x2010:
        case 0x2011:
            return CharacterClass::hyphen;
        case 0x00AD:
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0x2060:
        case 0xFEFF:
            return CharacterClass::ignorable;
        default:
            break;
    }
    if (u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR)) return CharacterClass::ignorable;
    switch (u_charType(c)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return CharacterClass::upper;
        case U_LOWERCASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
            return written_without_spaces(c) ? CharacterClass::ngram : CharacterClass::letter;
        case U_DECIMAL_DIGIT_NUMBER:
            return CharacterClass::digit;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return CharacterClass::mark;
        case U_LETTER_NUMBER:
            return CharacterClass::letter;
        default:
            return CharacterClass::separator;
    }
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* get_instance(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const instance = get_instance(status);
    if (U_FAILURE(status)) throw Error(ErrorKind::storage, "ICU's normalization data cannot be loaded");
    return *instance;
}

/// Bytes that are not UTF-8 become U+FFFD.
void append_normalized(std::string& out, const icu::Normalizer2& form, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string normalized;
    icu::StringByteSink<std::string> sink(&normalized);
    form.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    if (U_FAILURE(status)) throw Error(ErrorKind::storage, "ICU cannot normalize a text");
    out += normalized;
}

/// The Halfwidth and Fullwidth Forms are U+FF00 to U+FFEF: the bytes EF BC 80 to EF BF AF.
bool is_width_form(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    return i + 2 < text.size() && byte(i) == 0xEF && byte(i + 1) >= 0xBC && byte(i + 1) <= 0xBF &&
           byte(i + 2) >= 0x80 && byte(i + 2) <= (byte(i + 1) == 0xBF ? 0xAF : 0xBF);
}

/// The spelling of Latin letters that have no decomposition; null for others.
const char* spelt_out(UChar32 c) {
    switch (c) {
        case 0x00DF:
            return "ss";
        case 0x00E6:
            return "ae";
        case 0x0153:
            return "oe";
        case 0x00F8:
            return "o";
        case 0x0111:
        case 0x00F0:
            return "d";
        case 0x00FE:
            return "th";
        case 0x0142:
        case 0x0140:
            return "l";
        case 0x0127:
            return "h";
        case 0x0167:
            return "t";
        case 0x0131:
            return "i";
        case 0x0133:
            return "ij";
        case 0x014B:
            return "n";
        default:
            return nullptr;
    }
}

bool is_latin(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

void append_without_accents(std::string& out, UChar32 c) {
    icu::UnicodeString parts;
    if (is_latin(c) && normalizer(icu::Normalizer2::getNFDInstance).getDecomposition(c, parts)) c = parts.char32At(0);
    if (const char* const spelling = spelt_out(c))
        out += spelling;
    else
        append_utf8(out, static_cast<char32_t>(c));
}

}  // namespace

CharacterClass classify(char32_t character) {
    if (character < 0x80) return ascii_classes[character];
    return classify_other(static_cast<UChar32>(character));
}

char32_t next_character(std::string_view text, std::size_t& position) {
    const auto first = static_cast<unsigned char>(text[position]);
    if (first < 0x80) {
        ++position;
        return first;
    }
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto i = static_cast<std::int64_t>(position);
    UChar32 c = 0;
    U8_NEXT(bytes, i, static_cast<std::int64_t>(text.size()), c);
    position = static_cast<std::size_t>(i);
    return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t character) {
    if (character < 0x80) {
        out.push_back(static_cast<char>(character));
        return;
    }
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, character);
    out.append(buffer.data(), static_cast<std::size_t>(length));
}

char32_t fold_case(char32_t character) {
    if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + 32 : character;
    if (character == 0x130) return 'i';  // dotted I: Unicode folds it to two characters or not at all
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
}

std::string fold_accents(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    bool after_latin = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
            after_latin = true;
        } else if (classify(c) == CharacterClass::mark) {
            if (!after_latin) append_utf8(out, c);
        } else {
            after_latin = is_latin(static_cast<UChar32>(c));
            append_without_accents(out, static_cast<UChar32>(c));
        }
    }
    return out;
}

bool fold_width(std::string_view text, std::string& out) {
    std::string folded;
    std::size_t copied = 0;
    for (std::size_t i = text.find('\xEF'); i != std::string_view::npos; i = text.find('\xEF', i + 1)) {
        if (!is_width_form(text, i)) continue;
        // A half-width Kana and its half-width sound mark become one character: take a run together.
        std::size_t end = i;
        while (is_width_form(text, end)) end += 3;
        folded.append(text.substr(copied, i - copied));
        append_normalized(folded, normalizer(icu::Normalizer2::getNFKCInstance), text.substr(i, end - i));
        copied = end;
        i = end - 1;
    }
    if (copied == 0) return false;
    out = folded.append(text.substr(copied));
    return true;
}

bool compose(std::string_view text, std::string& out) {
    if (is_ascii(text)) return false;
    const icu::Normalizer2& nfc = normalizer(icu::Normalizer2::getNFCInstance);
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc.isNormalizedUTF8(piece, status) != 0 && U_SUCCESS(status)) return false;
    std::string composed;
    append_normalized(composed, nfc, text);
    out = std::move(composed);
    return true;
}

bool has_lower_case(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        if (c < 0x80 ? (c >= 'a' && c <= 'z') : u_islower(static_cast<UChar32>(c)) != 0) return true;
    }
    return false;
}

}  // namespace wiredex
