#include "indexer/formats/wire_header.h"

#include "indexer/text/strings.h"

namespace wiredex {

std::optional<WireHeader> read_wire_header(std::string_view line) {
    line = trim(line);
    const bool starts_with_letter = line.size() > 1 && is_space(line[1]);
    if (!starts_with_letter) return std::nullopt;
    const auto words = split_words(line);
    constexpr std::size_t fewest_words = 5;
    if (words.size() < fewest_words || words[0].size() != 1 || words[1].size() != 1) return std::nullopt;
    const std::string_view date = words[words.size() - 2];
    const auto word_count = parse_number(words.back());
    if (date.size() != 5 || date[2] != '-' || !word_count) return std::nullopt;
    const std::string_view slug(words[2].data(), static_cast<std::size_t>(date.data() - words[2].data()));
    return WireHeader{std::string(words[0]), std::string(words[1]), std::string(trim(slug)), *word_count};
}

}  // namespace wiredex
