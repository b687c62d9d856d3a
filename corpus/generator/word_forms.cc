#include "corpus/generator/word_forms.h"

#include <array>
#include <string_view>

namespace wiredex::generator {

namespace {

constexpr std::array<std::string_view, 20> onsets = {"b", "c", "d", "f", "g",  "h",  "l",  "m",  "n",  "p",
                                                     "r", "s", "t", "v", "br", "cl", "dr", "pl", "st", "tr"};
constexpr std::array<char, 5> vowels = {'a', 'e', 'i', 'o', 'u'};
constexpr std::array<std::string_view, 6> codas = {"", "n", "r", "s", "l", "t"};

constexpr std::uint64_t syllables = onsets.size() * vowels.size();
constexpr std::uint64_t forms_of_two = syllables * syllables * codas.size();
constexpr std::uint64_t forms_of_three = forms_of_two * syllables;
constexpr std::uint64_t forms_of_four = forms_of_three * syllables;
constexpr std::uint64_t forms_of_five = forms_of_four * syllables;

/// A set of words with the same number of syllables, and one of them.
struct Form {
    unsigned syllable_count;
    std::uint64_t number;
};

// Neighbouring ranks must not look alike, so each class is walked in steps that share no factor with its size.
Form form_of(std::uint64_t index) {
    if (index < 2 * forms_of_two) {
        const std::uint64_t half = index / 2;
        if (index % 2 == 0) return {2, half * 37123 % forms_of_two};
        return {3, half * 3708001 % forms_of_three};
    }
    index -= forms_of_two;
    if (index < forms_of_three) return {3, index * 3708001 % forms_of_three};
    index -= forms_of_three;
    if (index < forms_of_four) return {4, index * 370820393 % forms_of_four};
    index -= forms_of_four;
    return {5, index * 268435399 % forms_of_five};
}

}  // namespace

void append_word(std::string& text, std::uint64_t index) {
    auto [count, number] = form_of(index);
    const std::string_view coda = codas[number % codas.size()];
    number /= codas.size();
    for (; count > 0; --count) {
        const std::uint64_t syllable = number % syllables;
        number /= syllables;
        text += onsets[syllable / vowels.size()];
        text += vowels[syllable % vowels.size()];
    }
    text += coda;
}

void append_name(std::string& text, std::uint64_t index) {
    const std::size_t start = text.size();
    append_word(text, index);
    text[start] = static_cast<char>(text[start] - 'a' + 'A');
}

}  // namespace wiredex::generator
