#include "indexer/formats/wire_closing.h"

#include <algorithm>
#include <vector>

#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

// No closing line is longer; a longer line need not be looked at.
constexpr std::size_t longest_line = 64;

std::string_view without_marks(std::string_view line) {
    const auto matters = [](char c) { return is_letter(c) || is_digit(c); };
    while (!line.empty() && !matters(line.front())) line.remove_prefix(1);
    while (!line.empty() && !matters(line.back())) line.remove_suffix(1);
    return line;
}

// "11-13-13 1509GMT", and "15:09-13-11-13" of Kyodo: two digits and a separator, over and over.
bool has_separators(std::string_view stamp, std::string_view separators) {
    if (stamp.size() < 3 * separators.size() + 2) return false;
    for (std::size_t i = 0; i <= separators.size(); ++i) {
        if (!parse_number(stamp.substr(3 * i, 2))) return false;
        if (i < separators.size() && stamp[3 * i + 2] != separators[i]) return false;
    }
    return true;
}

std::optional<WireClosing> closing(std::string_view sender, std::string_view stamp, const DateHints& hints) {
    const std::optional<Time> time = parse_wire_date(stamp, hints);
    return time && time->clock_known ? std::optional(WireClosing{std::string(sender), *time}) : std::nullopt;
}

// "071341", "071341Z".
bool is_group(std::string_view word) {
    if (word.ends_with('Z') || word.ends_with('z')) word.remove_suffix(1);
    constexpr std::size_t digits = 6;
    return word.size() == digits && parse_number(word);
}

}  // namespace

std::optional<WireClosing> read_anpa_closing(std::string_view line) {
    if (line.size() > longest_line) return std::nullopt;
    line = without_marks(line);
    const std::string_view sender = line.substr(0, line.find('-'));
    const std::size_t digits = std::min(line.find_first_of("0123456789"), line.size());
    constexpr std::size_t longest_sender = 8;
    if (sender.empty() || sender.size() > longest_sender || !std::ranges::all_of(sender, is_letter))
        return std::nullopt;
    if (digits < 2 || line[digits - 1] != '-') return std::nullopt;
    const std::string_view stamp = line.substr(digits);
    DateHints hints;
    if (has_separators(stamp, ":---")) {
        hints.zone = "Asia/Tokyo";
        return closing(sender, stamp, hints);
    }
    hints.day_first = false;
    return has_separators(stamp, "-- ") ? closing(sender, stamp, hints) : std::nullopt;
}

std::optional<WireClosing> read_iptc7901_closing(std::string_view line) {
    if (line.size() > longest_line) return std::nullopt;
    line = without_marks(line);
    const std::vector<std::string_view> words = split_words(line);
    // Some senders put their name before the group.
    const auto group =
        std::find_if(words.begin(), words.begin() + std::min<std::ptrdiff_t>(2, std::ssize(words)), is_group);
    const std::ptrdiff_t count = words.end() - group;
    if (count < 3 || count > 4 || !is_group(*group)) return std::nullopt;
    return closing({}, line.substr(static_cast<std::size_t>(group->data() - line.data())), {});
}

bool is_closing_line(std::string_view line) {
    return read_iptc7901_closing(line).has_value() || read_anpa_closing(line).has_value();
}

}  // namespace wiredex
