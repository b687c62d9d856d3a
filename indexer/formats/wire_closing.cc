#include "indexer/formats/wire_closing.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "indexer/text/clock_time.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// No closing line is longer; a longer line need not be looked at.
constexpr std::size_t longest_line = 64;

// Minutes east of Greenwich of the zones that agencies write. CST and EST are America's here: ANPA is an American
// format.
std::optional<int> zone_offset(std::string_view zone) {
    static constexpr std::array<std::pair<std::string_view, int>, 16> zones = {{{"gmt", 0},
                                                                                {"utc", 0},
                                                                                {"ut", 0},
                                                                                {"z", 0},
                                                                                {"est", -300},
                                                                                {"edt", -240},
                                                                                {"cst", -360},
                                                                                {"cdt", -300},
                                                                                {"mst", -420},
                                                                                {"mdt", -360},
                                                                                {"pst", -480},
                                                                                {"pdt", -420},
                                                                                {"mez", 60},
                                                                                {"cet", 60},
                                                                                {"mesz", 120},
                                                                                {"cest", 120}}};
    const std::string wanted = ascii_lower(zone);
    const auto* const found = std::ranges::find(zones, wanted, &std::pair<std::string_view, int>::first);
    return found == zones.end() ? std::nullopt : std::optional(found->second);
}

// English months, and those of German, French, Italian, Spanish and Portuguese that begin otherwise. Umlauts and
// accents come in Latin-1, in UTF-8 or not at all.
std::optional<int> month_number(std::string_view name) {
    if (name.ends_with('.')) name.remove_suffix(1);
    if (const auto month = parse_month(name)) return month;
    static constexpr std::array<std::pair<std::string_view, int>, 26> others = {
        {{"j\xC3\xA4n", 1}, {"jaen", 1},       {"ene", 1},  {"gen", 1}, {"f\xC3\xA9v", 2}, {"fev", 2},
         {"m\xC3\xA4r", 3}, {"mrz", 3},        {"mae", 3},  {"mar", 3}, {"avr", 4},        {"abr", 4},
         {"mai", 5},        {"mag", 5},        {"juin", 6}, {"giu", 6}, {"jui", 7},        {"lug", 7},
         {"ago", 8},        {"ao\xC3\xBB", 8}, {"aou", 8},  {"set", 9}, {"okt", 10},       {"ott", 10},
         {"dez", 12},       {"dic", 12}}};
    const std::string wanted = ascii_lower(name);
    for (const auto& [start, month] : others) {
        if (wanted.starts_with(start)) return month;
    }
    if (wanted.starts_with("out")) return 10;
    return wanted.starts_with("d\xC3\xA9") ? std::optional(12) : std::nullopt;
}

std::optional<int> full_year(std::string_view text) {
    const auto year = parse_number(text);
    if (!year || (text.size() != 2 && text.size() != 4)) return std::nullopt;
    if (text.size() == 4) return year;
    return *year >= 69 ? 1900 + *year : 2000 + *year;
}

// The numbers between the separators, each of two digits: "11-13-13" with "--", "15:09-13-11-13" with ":---".
std::optional<std::vector<int>> pairs(std::string_view text, std::string_view separators) {
    std::vector<int> numbers;
    if (text.size() != 3 * separators.size() + 2) return std::nullopt;
    for (std::size_t i = 0; i <= separators.size(); ++i) {
        const auto number = parse_number(text.substr(3 * i, 2));
        if (!number || (i < separators.size() && text[3 * i + 2] != separators[i])) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<WireClosing> closing(std::string_view sender, const ClockTime& clock) {
    const std::optional<Time> time = to_time(clock);
    return time ? std::optional(WireClosing{std::string(sender), *time}) : std::nullopt;
}

std::optional<WireClosing> read_kyodo(std::string_view sender, std::string_view stamp) {
    const auto parts = pairs(stamp, ":---");
    if (!parts) return std::nullopt;
    constexpr int tokyo = 9 * 60;  // all the year round since 1951
    return closing(sender, {.day = {*full_year(stamp.substr(12)), (*parts)[3], (*parts)[2]},
                            .hour = (*parts)[0],
                            .minute = (*parts)[1],
                            .utc_offset_minutes = tokyo});
}

std::string_view without_marks(std::string_view line) {
    const auto matters = [](char c) { return is_letter(c) || is_digit(c); };
    while (!line.empty() && !matters(line.front())) line.remove_prefix(1);
    while (!line.empty() && !matters(line.back())) line.remove_suffix(1);
    return line;
}

}  // namespace

std::optional<WireClosing> read_anpa_closing(std::string_view line) {
    if (line.size() > longest_line) return std::nullopt;
    line = without_marks(line);
    const std::string_view sender = line.substr(0, line.find('-'));
    const std::size_t digits = line.find_first_of("0123456789");
    if (sender.empty() || sender.size() > 8 || digits == std::string_view::npos || digits < 2) return std::nullopt;
    if (!std::ranges::all_of(sender, is_letter) || line[digits - 1] != '-') return std::nullopt;
    const std::string_view stamp = line.substr(digits);
    if (auto kyodo = read_kyodo(sender, trim(stamp))) return kyodo;
    constexpr std::size_t day_length = 8;
    const auto day = pairs(stamp.substr(0, day_length), "--");
    if (!day || stamp.size() <= day_length || stamp[day_length] != ' ') return std::nullopt;
    const std::string_view clock = trim(stamp.substr(day_length));
    const auto hour = parse_number(clock.substr(0, 2));
    if (clock.size() < 4 || !hour) return std::nullopt;
    const auto minute = parse_number(clock.substr(2, 2));
    if (!minute) return std::nullopt;
    return closing(sender, {.day = {*full_year(stamp.substr(6, 2)), (*day)[0], (*day)[1]},
                            .hour = *hour,
                            .minute = *minute,
                            .utc_offset_minutes = zone_offset(trim(clock.substr(4)))});
}

std::optional<WireClosing> read_iptc7901_closing(std::string_view line) {
    constexpr std::size_t group_length = 6;
    if (line.size() > longest_line) return std::nullopt;
    std::vector<std::string_view> words = split_words(without_marks(line));
    // Some senders put their name before the group.
    if (words.size() > 3 && std::ranges::all_of(words.front(), is_letter)) words.erase(words.begin());
    if (words.size() < 3 || words.size() > 4) return std::nullopt;
    std::string_view group = words[0];
    std::string_view zone = words.size() == 4 ? words[1] : std::string_view{};
    if (group.size() == group_length + 1 && (group.back() == 'Z' || group.back() == 'z')) {
        zone = group.substr(group_length);
        group.remove_suffix(1);
    }
    if (group.size() != group_length || !parse_number(group)) return std::nullopt;
    const auto month = month_number(words[words.size() - 2]);
    const auto year = full_year(words.back());
    if (!month || !year) return std::nullopt;
    return closing({}, {.day = {*year, *month, *parse_number(group.substr(0, 2))},
                        .hour = *parse_number(group.substr(2, 2)),
                        .minute = *parse_number(group.substr(4, 2)),
                        .utc_offset_minutes = zone_offset(zone)});
}

bool is_closing_line(std::string_view line) {
    return read_iptc7901_closing(line).has_value() || read_anpa_closing(line).has_value();
}

}  // namespace wiredex
