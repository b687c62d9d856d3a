#include "tests/analysis/differences.h"

#include <algorithm>
#include <array>
#include <regex>

#include <unicode/uchar.h>

#include "analysis/unicode.h"

namespace wiredex::test {
namespace {

using Class = CharacterClass;

// Between these, as few as there are, Xapian too sees one word: characters that wiredex takes for separators.
constexpr std::u32string_view xapian_joins_letters = U"\u00B7\u201B\u2027\u05F4";
constexpr std::u32string_view xapian_joins_digits = U";\u037E\u0589\u060D\u07F8\u2044\uFE10\uFE13\uFE14";

/// Characters that are part of words for Xapian only: fractions, raised digits, rare connectors.
bool is_xapian_word_character(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_OTHER_NUMBER || (type == U_CONNECTOR_PUNCTUATION && c != U'_');
}

bool is_digit(Class kind) {
    return kind == Class::digit;
}
bool is_inside_word(char32_t c) {
    const Class kind = classify(c);
    return is_xapian_word_character(c) || kind == Class::letter || kind == Class::upper || kind == Class::digit ||
           kind == Class::mark || kind == Class::ngram || kind == Class::ignorable;
}

std::u32string decoded(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) out.push_back(next_character(text, i));
    return out;
}

std::string encoded(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// True if the character between two others holds them together for one of the two analyses.
bool joins(char32_t before, char32_t c, char32_t after) {
    const Class left = classify(before), right = classify(after);
    if (!is_inside_word(before) || !is_inside_word(after)) return false;
    const bool digits = is_digit(left) && is_digit(right);
    switch (classify(c)) {
        case Class::comma:
            return digits;
        case Class::period:
        case Class::apostrophe:
        case Class::ampersand:
            return true;
        default:
            return xapian_joins_letters.find(c) != std::u32string_view::npos ||
                   (digits && xapian_joins_digits.find(c) != std::u32string_view::npos);
    }
}

std::string lower(std::string_view word) {
    std::string out;
    for (const char32_t c : decoded(word)) append_utf8(out, fold_case(c));
    return out;
}

std::string stem(const std::string& word) {
    static const Xapian::Stem english("english");
    return "Z" + english(word);
}

std::string without(std::string word, char c) {
    word.erase(std::remove(word.begin(), word.end(), c), word.end());
    return word;
}

/// Digits with decimal points, groups of three after a comma, and a unit of up to three letters.
bool is_number(const std::string& word) {
    static const std::regex number("[0-9]+(,[0-9]{3}|[.][0-9]+)*[A-Za-z]{0,3}");
    return std::regex_match(word, number);
}

/// A number may follow a word and a period; then it is the number that counts.
std::size_t start_of_number(const std::string& word) {
    for (std::size_t i = 0; true; ++i) {
        if (is_number(word.substr(i))) return i;
        i = word.find('.', i);
        if (i == std::string::npos) return i;
    }
}

std::string straight_apostrophes(const std::string& word) {
    std::u32string text = decoded(word);
    for (char32_t& c : text)
        if (classify(c) == Class::apostrophe) c = U'\'';
    return encoded(text);
}

std::string without_invisible(const std::string& word) {
    std::u32string text = decoded(word);
    std::erase_if(text, [](char32_t c) { return classify(c) == Class::ignorable; });
    return encoded(text);
}

std::string ordinary_forms(const std::string& word) {
    std::string out = word;
    fold_width(out, out);
    compose(out, out);
    return out;
}

std::string without_possessive(const std::string& word) {
    static const std::regex possessive("([^'.&,]['][sS])(?=$|[.])");
    std::string out;
    std::size_t copied = 0;
    for (std::sregex_iterator match(word.begin(), word.end(), possessive), end; match != end; ++match) {
        const auto at = static_cast<std::size_t>(match->position());
        out += word.substr(copied, at - copied + static_cast<std::size_t>(match->length()) - 2);
        copied = at + static_cast<std::size_t>(match->length());
    }
    return out + word.substr(copied);
}

/// Xapian keeps up to three signs after any word, wiredex up to two after words of up to three characters.
std::string without_suffix(const std::string& word) {
    const std::size_t end = word.find_last_not_of("+#") + 1;
    const std::size_t signs = word.size() - end;
    if (decoded(word.substr(0, end)).size() > 3) return word.substr(0, end);
    return signs > 2 ? word.substr(0, end + 2) : word;
}

/// `respell` of each piece between spaces.
template <class Respell>
std::string of_each_piece(const std::string& word, Respell respell) {
    std::string out;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find(' ', begin), word.size());
        out += (begin > 0 ? " " : "") + respell(word.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string without_thousands_commas(const std::string& word) {
    return of_each_piece(word, [](const std::string& piece) {
        const std::size_t number = start_of_number(piece);
        return number == std::string::npos ? piece : piece.substr(0, number) + without(piece.substr(number), ',');
    });
}

/// Marks between digits that are not one number.
std::string split_at_marks(const std::string& word) {
    return of_each_piece(word, [](std::string piece) {
        const std::size_t number = std::min(start_of_number(piece), piece.size());
        const auto digit_at = [&](std::size_t i) { return piece[i] >= '0' && piece[i] <= '9'; };
        for (std::size_t i = 1; i < number && i + 1 < piece.size(); ++i)
            if ((piece[i] == '.' || piece[i] == ',') && digit_at(i - 1) && digit_at(i + 1)) piece[i] = ' ';
        return piece;
    });
}

std::string split_before_digits(const std::string& word) {
    static const std::regex apostrophe("'(?=[0-9])");
    return std::regex_replace(word, apostrophe, " ");
}

std::string without_other_numerals(const std::string& word) {
    std::u32string text = decoded(word);
    std::replace_if(text.begin(), text.end(), is_xapian_word_character, U' ');
    return encoded(text);
}

std::string split_at_other_joiners(const std::string& word) {
    std::u32string text = decoded(word);
    for (char32_t& c : text)
        if (xapian_joins_letters.find(c) != std::u32string_view::npos ||
            xapian_joins_digits.find(c) != std::u32string_view::npos)
            c = U' ';
    return encoded(text);
}

/// The letters of initials, folded; empty if the word is none.
std::string initials(const std::string& word) {
    const std::u32string text = decoded(without_possessive(word));
    if (text.size() < 3 || text.size() % 2 == 0) return {};
    std::string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Class kind = classify(text[i]);
        if (i % 2 == 1 ? kind != Class::period : kind != Class::letter && kind != Class::upper) return {};
        if (i % 2 == 0) append_utf8(letters, fold_case(text[i]));
    }
    return letters;
}

bool is_ticker(const std::string& word) {
    static const std::regex ticker("[A-Z0-9]{1,6}[.][A-Z]{1,2}");
    return std::regex_match(word, ticker) && initials(word).empty();
}

/// Xapian takes capitals with periods for initials in the middle of a word, too.
std::string split_after_periods(const std::string& word) {
    static const std::regex period("[.](?=[A-Z])");
    if (is_ticker(word) || !initials(word).empty()) return word;
    return std::regex_replace(word, period, " ");
}

void one_word_of_initials(const Spelling& spelling, Terms& terms) {
    const std::string letters = initials(spelling.word);
    if (letters.empty()) return;
    const bool function_word = is_stopword(language_of("en"), letters);
    const std::string term = function_word ? lower(without_possessive(spelling.word)) + "." : letters;
    terms = {{term}, {"Z" + term}};
}

void mark_capital_function_words(const Spelling& spelling, Terms& terms) {
    if (!spelling.capitals_mean_something || !initials(spelling.word).empty()) return;
    static const std::regex capitals("[A-Z]{2,3}");
    std::set<std::string> marked;
    for (std::size_t begin = 0; begin < spelling.word.size();) {
        const std::size_t end = std::min(spelling.word.find_first_of(" .,+#", begin), spelling.word.size());
        const std::string word = spelling.word.substr(begin, end - begin);
        if (std::regex_match(word, capitals) && is_stopword(language_of("en"), lower(word))) marked.insert(lower(word));
        begin = end + 1;
    }
    for (std::string& word : terms.words) {
        if (marked.count(word) == 0) continue;
        terms.stems.erase(stem(word));
        std::string with_periods;
        for (const char c : word) with_periods.append(1, c).append(1, '.');
        word = with_periods;
        terms.stems.insert("Z" + word);
    }
}

void add_ticker(const Spelling& spelling, Terms& terms) {
    if (!is_ticker(spelling.word)) return;
    terms.words.push_back(lower(spelling.word));
    terms.stems.insert(stem(lower(spelling.word)));
}

/// Xapian stems only what begins with a letter.
void stem_numbers(const Spelling&, Terms& terms) {
    const auto begins_otherwise = [](const std::string& word) {
        return word.front() == '_' || classify(decoded(word).front()) == Class::digit;
    };
    for (const std::string& word : terms.words)
        if (begins_otherwise(word)) terms.stems.insert(is_number(word) ? "Z" + word : stem(word));
}

/// A run of letters of scripts without spaces: each letter, and each pair at the place of its first.
void make_ngrams(const Spelling& spelling, Terms& terms) {
    const std::u32string text = decoded(spelling.word);
    if (!std::all_of(text.begin(), text.end(), [](char32_t c) { return classify(c) == Class::ngram; })) return;
    terms = {};
    for (std::size_t i = 0; i < text.size(); ++i) {
        terms.words.push_back(encoded(text.substr(i, 1)));
        if (i + 1 < text.size()) terms.words.push_back(encoded(text.substr(i, 2)));
    }
    for (const std::string& word : terms.words) terms.stems.insert("Z" + word);
}

/// Xapian maps each letter by itself; where a word ends does not matter to the folding of case (Unicode 15, 5.18).
void fold_final_sigma(const Spelling&, Terms& terms) {
    const auto folded = [](std::string word) {
        for (std::size_t at = word.find("ς"); at != std::string::npos; at = word.find("ς", at))
            word.replace(at, 2, "σ");
        return word;
    };
    std::set<std::string> stems;
    for (const std::string& s : terms.stems) stems.insert(folded(s));
    for (std::string& word : terms.words) word = folded(word);
    terms.stems = std::move(stems);
}

void fold_all_accents(const Spelling&, Terms& terms) {
    std::set<std::string> stems;
    for (const std::string& s : terms.stems) stems.insert(fold_accents(s));
    for (std::string& word : terms.words) word = fold_accents(word);
    terms.stems = std::move(stems);
}

constexpr std::array table{
    Difference{"typographic apostrophes", straight_apostrophes, nullptr},
    Difference{"invisible characters", without_invisible, nullptr},
    Difference{"width and combining accents", ordinary_forms, nullptr},
    Difference{"possessives", without_possessive, nullptr},
    Difference{"plus and number signs", without_suffix, nullptr},
    Difference{"years after an apostrophe", split_before_digits, nullptr},
    Difference{"other joining marks", split_at_other_joiners, nullptr},
    Difference{"thousands commas", without_thousands_commas, nullptr},
    Difference{"marks that make no number", split_at_marks, nullptr},
    Difference{"initials inside a word", split_after_periods, nullptr},
    Difference{"fractions and raised digits", without_other_numerals, nullptr},
    Difference{"initials", nullptr, one_word_of_initials},
    Difference{"function words in capitals", nullptr, mark_capital_function_words},
    Difference{"tickers", nullptr, add_ticker},
    Difference{"numbers and codes", nullptr, stem_numbers},
    Difference{"writing without spaces", nullptr, make_ngrams},
    Difference{"final sigma", nullptr, fold_final_sigma},
    Difference{"accents", nullptr, fold_all_accents},
};

}  // namespace

std::span<const Difference> differences() {
    return table;
}

Terms expected_terms(Spelling spelling, XapianAnalysis& xapian, const std::function<void(std::string_view)>& note) {
    Terms terms = xapian.terms(spelling.word);
    for (const Difference& difference : differences()) {
        const Terms before = terms;
        if (difference.respell != nullptr) {
            spelling.word = difference.respell(spelling.word);
            terms = xapian.terms(spelling.word);
        } else {
            difference.rewrite(spelling, terms);
        }
        if (terms != before) note(difference.name);
    }
    return terms;
}

std::vector<std::string> separate_words(std::string_view text) {
    const std::u32string characters = decoded(text);
    std::vector<std::string> words;
    std::u32string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(encoded(word));
        word.clear();
    };
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        const Class kind = classify(c);
        const bool joined =
            i > 0 && i + 1 < characters.size() && !word.empty() && joins(characters[i - 1], c, characters[i + 1]);
        if (is_inside_word(c) || joined || (kind == Class::plus && !word.empty()))
            word.push_back(c);
        else
            finish();
    }
    finish();
    return words;
}

}  // namespace wiredex::test
