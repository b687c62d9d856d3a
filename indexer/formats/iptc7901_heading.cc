#include "indexer/formats/iptc7901_heading.h"

#include <algorithm>
#include <vector>

#include "indexer/formats/wire_controls.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// "eca0124": up to six letters and as many digits.
bool is_message_number(std::string_view word) {
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(word, is_letter) - word.begin());
    constexpr std::size_t most = 6;
    return digits >= 1 && digits <= most && word.size() > digits && word.size() - digits <= most &&
           std::ranges::all_of(word.substr(digits), is_digit);
}

bool is_category(std::string_view word) {
    constexpr std::size_t longest_category = 4;
    return !word.empty() && word.size() <= longest_category && std::ranges::all_of(word, is_letter);
}

}  // namespace

std::optional<Iptc7901Heading> read_iptc7901_heading(std::string_view bytes) {
    const bool marked = after_padding(bytes).starts_with(control::soh);
    bytes = after_start_of_heading(bytes);
    // Looked at first, as this happens at every line of some messages.
    constexpr std::size_t longest_number = 12;
    if (!is_message_number(
            bytes.substr(0, std::min(bytes.substr(0, longest_number + 1).find(' '), longest_number + 1))))
        return std::nullopt;
    std::string_view line = first_line(bytes);
    line = line.substr(0, line.find(control::stx));
    const std::vector<std::string_view> words = split_words(line);
    if (words.size() < 3 || !is_message_number(words[0])) return std::nullopt;
    if (words[1].size() != 1 || !(is_digit(words[1][0]) || is_letter(words[1][0]))) return std::nullopt;
    if (!is_category(words[2])) return std::nullopt;

    Iptc7901Heading heading;
    heading.number = words[0];
    heading.priority = words[1];
    heading.category = words[2];
    std::string_view last_read = words[2];
    if (words.size() > 3 && words[3].size() <= 5) {
        if (const auto count = parse_number(words[3])) {
            heading.word_count = static_cast<std::uint32_t>(*count);
            last_read = words[3];
        }
    }
    if (!heading.word_count && !(marked && is_digit(words[1][0]))) return std::nullopt;
    heading.extra = trim(line.substr(static_cast<std::size_t>(last_read.data() + last_read.size() - line.data())));
    return heading;
}

}  // namespace wiredex
