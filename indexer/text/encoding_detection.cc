#include "indexer/text/encoding_detection.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::string_view western_encoding = "windows-1252";

/// The letters of a language beyond ASCII, in lower case.
struct Alphabet {
    /// By which its letters are told from what another encoding makes of the same bytes, where both are letters of the
    /// same script.
    std::u32string_view common;
    std::u32string_view others = {};
};

constexpr Alphabet russian{U"оеаинтсрвл", U"кмдпуяыьгзбчйхжшюцщэфъё"};
constexpr Alphabet ukrainian{U"оаинтврреісл", U"кмдпуяьгзбчйхжшюцщєїґф"};
constexpr Alphabet belarusian{U"аінеоырсял", U"ктдумпвзгьўбчхцжюйшфэё"};
constexpr Alphabet serbian{U"аоиенрстјв", U"удкпмлзгбћшчцжхђњљџф"};
constexpr Alphabet greek{U"αοιετσνηυρ", U"πκμλςωγδχθφβξζψάέήίόύώϊϋΐΰ"};
constexpr Alphabet hebrew{U"יוהלאתמרבש", U"נםדקחעפצגכטסזןךףץ"};
constexpr Alphabet arabic{U"اليمنوترةب", U"دسعفحقكهأجشصإىطخذءضئزآثغظؤًٌٍَُِّْپچژگی"};
constexpr Alphabet polish{U"ąćęłńóśźż", U"éöü"};
constexpr Alphabet czech{U"áčďéěíňóřšťúůýž", U"öü"};
constexpr Alphabet slovak{U"áäčďéíĺľňóôŕšťúýž"};
constexpr Alphabet hungarian{U"áéíóöőúüű"};
constexpr Alphabet romanian{U"ăâîşţ"};
constexpr Alphabet croatian{U"čćđšž"};
constexpr Alphabet turkish{U"çğıöşü", U"âîûi"};
constexpr Alphabet lithuanian{U"ąčęėįšųūž"};
constexpr Alphabet latvian{U"āčēģīķļņšūž"};

/// What the bytes of a text may be.
struct Reading {
    const char* encoding;
    std::array<Alphabet, 5> alphabets;
    bool latin = false;
};

/// Of equally good ones the first is taken.
constexpr std::array<Reading, 15> readings = {{
    {"windows-1251", {russian, ukrainian, belarusian, serbian}},
    {"KOI8-U", {russian, ukrainian}},
    {"ISO-8859-5", {russian, serbian}},
    {"IBM866", {russian}},
    {"windows-1253", {greek}},
    {"ISO-8859-7", {greek}},
    {"windows-1255", {hebrew}},
    {"windows-1256", {arabic}},
    {"ISO-8859-6", {arabic}},
    {"windows-1250", {polish, czech, slovak, hungarian, romanian}, true},
    {"windows-1250", {croatian}, true},
    {"ISO-8859-2", {polish, czech, slovak, hungarian, romanian}, true},
    {"ISO-8859-2", {croatian}, true},
    {"windows-1254", {turkish}, true},
    {"windows-1257", {lithuanian, latvian}, true},
}};

/// Of the languages that are written in Windows-1252: German, French, Spanish, Portuguese, Italian, Danish and
/// Norwegian, Swedish and Finnish, Icelandic, Dutch, Catalan, Estonian.
constexpr std::array<std::u32string_view, 11> western_alphabets = {
    U"äöüßé",   U"àâæçéèêëîïôœùûüÿ", U"áéíóúñü",    U"ãáàâçéêíõóôú", U"àèéìíîòóùú", U"æøåéäöü",
    U"åäöéüšž", U"áðéíóúýþæö",       U"éëïèöüçêóá", U"àçèéíïòóúü",   U"õäöüšž"};

/// Marks that may touch a letter.
constexpr std::u32string_view marks = U"¿¡\u00A0\u00AD“”„‚‘’«»‹›–—…•·´¨`™®©†‡№";

/// What a byte is in an encoding.
struct Character {
    char32_t lower = 0;  // in lower case
    bool known = false;
    bool is_letter = false;
    bool is_upper = false;
    bool is_mark = false;
};

using Characters = std::array<Character, 256>;

bool has(std::u32string_view alphabet, char32_t letter) {
    return alphabet.find(letter) != std::u32string_view::npos;
}

Character describe(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const bool ordinal = c == U'ª' || c == U'º';  // letters to Unicode
    return {.lower = static_cast<char32_t>(u_tolower(code)),
            .known = true,
            .is_letter = u_isalpha(code) != 0 && !ordinal,
            .is_upper = u_isupper(code) != 0,
            .is_mark = has(marks, c)};
}

Characters characters_of(const char* encoding) {
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    Characters characters{};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status) != 0) return characters;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        constexpr char32_t replacement = 0xFFFD;
        const char byte = static_cast<char>(i);
        std::array<UChar, 2> character{};
        status = U_ZERO_ERROR;
        ucnv_toUChars(converter.get(), character.data(), 2, &byte, 1, &status);
        const bool control = i >= 0x80 && u_iscntrl(character[0]) != 0;
        if (U_SUCCESS(status) != 0 && character[0] != replacement && !control) characters[i] = describe(character[0]);
    }
    return characters;
}

/// How often each letter beyond ASCII stands in the text, and how often a character where none of its kind may.
struct Use {
    std::vector<std::pair<char32_t, std::size_t>> letters;  // in lower case
    std::size_t misplaced = 0;
    std::size_t count = 0;  // of letters and what is misplaced
};

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Signs touch no letters; letters of another script do not touch those of ASCII; capitals do not follow small letters.
bool is_misplaced(const Characters& characters, char before, char here, char behind, bool latin) {
    const Character& previous = characters[static_cast<unsigned char>(before)];
    const Character& character = characters[static_cast<unsigned char>(here)];
    const Character& next = characters[static_cast<unsigned char>(behind)];
    if (!character.known) return true;
    if (!character.is_letter) return !character.is_mark && (previous.is_letter || next.is_letter);
    if (!latin && (is_letter(before) || is_letter(behind))) return true;
    return character.is_upper && previous.is_letter && !previous.is_upper;
}

Use use_of(std::string_view bytes, const Characters& characters, bool latin) {
    Use use;
    std::array<std::size_t, 256> times{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!is_beyond_ascii(bytes[i])) continue;
        const char before = i == 0 ? ' ' : bytes[i - 1];
        const char behind = i + 1 == bytes.size() ? ' ' : bytes[i + 1];
        if (is_misplaced(characters, before, bytes[i], behind, latin))
            ++use.misplaced;
        else
            ++times[static_cast<unsigned char>(bytes[i])];
    }
    use.count = use.misplaced;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] == 0 || !characters[i].is_letter) continue;
        use.letters.emplace_back(characters[i].lower, times[i]);
        use.count += times[i];
    }
    return use;
}

std::size_t letters_in(std::u32string_view alphabet, const Use& use) {
    std::size_t count = 0;
    for (const auto& [letter, times] : use.letters) count += has(alphabet, letter) ? times : 0;
    return count;
}

std::size_t unexplained_by(const Alphabet& alphabet, const Use& use) {
    return use.count - letters_in(alphabet.common, use) - letters_in(alphabet.others, use);
}

/// True if a Western language explains nearly all characters, or there are too few to say that none does.
bool may_be_western(std::string_view bytes) {
    static const Characters characters = characters_of(western_encoding.data());
    constexpr std::size_t fewest_against = 3;
    constexpr std::size_t foreign = 16;  // one letter in so many may be from elsewhere
    const Use use = use_of(bytes, characters, true);
    std::size_t unexplained = use.count;
    for (const std::u32string_view alphabet : western_alphabets)
        unexplained = std::min(unexplained, unexplained_by({alphabet}, use));
    return unexplained < fewest_against || unexplained * foreign < use.count;
}

/// How well a reading fits, in percent; nothing if it does not, or there is too little to tell by.
std::optional<double> merit(const Alphabet& alphabet, const Use& use) {
    constexpr std::size_t fewest_letters = 5;
    constexpr std::size_t foreign = 32;
    const std::size_t unexplained = unexplained_by(alphabet, use);
    if (use.count < fewest_letters || unexplained * foreign > use.count) return std::nullopt;
    const auto percent = [&](std::size_t part) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(use.count);
    };
    return percent(letters_in(alphabet.common, use)) - 4 * percent(unexplained);
}

std::string by_alphabets(std::string_view bytes) {
    static const std::vector<Characters> tables = [] {
        std::vector<Characters> made;
        made.reserve(readings.size());
        for (const Reading& reading : readings) made.push_back(characters_of(reading.encoding));
        return made;
    }();
    const char* best = "";
    double highest = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Use use = use_of(bytes, tables[i], readings[i].latin);
        for (const Alphabet& alphabet : readings[i].alphabets) {
            const auto found = merit(alphabet, use);
            if (!found || *found <= highest) continue;
            highest = *found;
            best = readings[i].encoding;
        }
    }
    return best;
}

// True if letters beyond ASCII outnumber those of ASCII outside of tags, as in copy that is not written in Latin
// letters.
bool is_mostly_beyond_ascii(std::string_view bytes) {
    constexpr std::size_t fewest = 16;
    std::size_t beyond = 0;
    std::size_t ascii = 0;
    bool in_tag = false;
    for (const char c : bytes) {
        if (c == '<' || c == '>') in_tag = c == '<';
        if (in_tag) continue;
        beyond += is_beyond_ascii(c) ? 1 : 0;
        ascii += is_letter(c) ? 1 : 0;
    }
    return beyond >= fewest && beyond > ascii;
}

// The encoding that ICU is sure of. Encodings of Latin letters are not asked for: a short text of one looks like any
// other to it, and Windows-1252 is what nearly all senders use. Those of other scripts need less confidence where the
// text is hardly anything but letters beyond ASCII: ICU gives Russian no more than 45.
std::string by_icu(std::string_view bytes) {
    constexpr int32_t sure = 60;
    constexpr int32_t sure_of_other_script = 30;
    struct Close {
        void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
    };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
    ucsdet_enableInputFilter(detector.get(),
                             1);  // leaves tags out, where there are enough to be sure that they are some
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr) return {};
    const std::string_view name = ucsdet_getName(match, &status);
    const bool western = name.starts_with("ISO-8859-1") || name.starts_with("ISO-8859-2") || name == "ISO-8859-9" ||
                         name == "windows-1250" || name == "windows-1252" || name == "windows-1254" ||
                         name.starts_with("UTF") || name.starts_with("IBM") || name.starts_with("ISO-2022");
    const int32_t wanted = is_mostly_beyond_ascii(bytes) ? sure_of_other_script : sure;
    if (western || ucsdet_getConfidence(match, &status) < wanted) return {};
    return std::string(name);
}

}  // namespace

std::string detected_encoding(std::string_view bytes) {
    constexpr std::size_t looked_at = 16384;
    const std::string_view start = bytes.substr(0, looked_at);
    if (may_be_western(start)) return {};
    const std::string found = by_alphabets(start);
    return found.empty() ? by_icu(start) : found;
}

}  // namespace wiredex
