#include "indexer/text/date_zone.h"

#include <algorithm>

#include "indexer/text/date_names.h"
#include "indexer/text/strings.h"
#include "indexer/text/zone_abbreviations.h"
#include "indexer/text/zone_clock.h"

namespace wiredex {

namespace {

DateZone at_offset(int minutes) {
    return {DateZone::Kind::offset, minutes, {}};
}

// +01:00, -0330, +2; nothing where the sign belongs to something else, such as a day.
std::optional<WrittenZone> read_offset(const DateTokens& tokens, std::size_t i) {
    const DateToken& sign = tokens[i];
    const DateToken& number = tokens[i + 1];
    if (!sign.is_mark('+') && !sign.is_mark('-')) return std::nullopt;
    if (number.after_space || !(number.is_number(1, 2) || number.is_number(4, 4))) return std::nullopt;
    const bool packed = number.text.size() == 4;
    int hours = static_cast<int>(packed ? number.value / 100 : number.value);
    int minutes = static_cast<int>(packed ? number.value % 100 : 0);
    std::size_t length = 2;
    if (!packed && tokens[i + 2].is_mark(':') && tokens[i + 3].is_number(2, 2) && !tokens[i + 3].after_space) {
        minutes = static_cast<int>(tokens[i + 3].value);
        length = 4;
    }
    const DateToken& behind = tokens[i + length];
    const bool goes_on = !behind.after_space && (behind.kind == DateToken::Kind::word || behind.is_mark('-'));
    constexpr int most_hours = 23;
    if (goes_on || hours > most_hours || minutes > 59) return std::nullopt;
    const int ahead = hours * 60 + minutes;
    return WrittenZone{at_offset(sign.is_mark('-') ? -ahead : ahead), length};
}

// Europe/Berlin, America/Argentina/Buenos_Aires
std::optional<WrittenZone> read_name(const DateTokens& tokens, std::size_t i) {
    std::size_t length = 1;
    while (tokens[i + length].is_mark('/') && tokens[i + length + 1].kind == DateToken::Kind::word) length += 2;
    if (length == 1) return std::nullopt;
    const std::string_view first = tokens[i].text;
    const std::string_view last = tokens[i + length - 1].text;
    const std::string_view name(first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data()));
    if (!is_zone(name)) return std::nullopt;
    return WrittenZone{{DateZone::Kind::named, 0, name}, length};
}

bool looks_like_abbreviation(std::string_view word) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 5;
    return word.size() >= shortest && word.size() <= longest && std::ranges::all_of(word, is_upper) &&
           !is_date_filler(word) && !month_of_name(word);
}

}  // namespace

std::optional<WrittenZone> zone_at(const DateTokens& tokens, std::size_t i, std::string_view sender_zone) {
    const DateToken& word = tokens[i];
    if (word.kind != DateToken::Kind::word) return read_offset(tokens, i);
    if (auto named = read_name(tokens, i)) return named;
    if (const auto meaning = zone_of_abbreviation(word.text, sender_zone)) {
        if (!meaning->utc_offset_minutes) return WrittenZone{{DateZone::Kind::unclear, 0, {}}, 1};
        const bool greenwich = word.is_word("gmt") || word.is_word("utc");
        const auto offset = greenwich ? read_offset(tokens, i + 1) : std::nullopt;
        if (offset) return WrittenZone{offset->zone, offset->tokens + 1};
        return WrittenZone{at_offset(*meaning->utc_offset_minutes), 1};
    }
    if (looks_like_abbreviation(word.text)) return WrittenZone{{DateZone::Kind::unclear, 0, {}}, 1};
    return std::nullopt;
}

}  // namespace wiredex
