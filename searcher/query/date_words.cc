#include "searcher/query/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <vector>

#include "searcher/query/date_error.h"

namespace wiredex {
namespace {

constexpr std::size_t most_words = 4;
constexpr std::size_t shortest_name = 3;

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

using Words = std::span<const std::string>;

/// The words in small letters. A comma or period behind a word is not part of it.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool within = false;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space && !within) words.emplace_back();
        if (!space) words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        within = !space;
    }
    for (std::string& word : words)
        if (word.size() > 1 && (word.back() == ',' || word.back() == '.')) word.pop_back();
    return words;
}

/// The place of the name that `word` is or begins.
template <std::size_t size>
std::optional<int> find_name(const std::array<std::string_view, size>& names, std::string_view word) {
    if (word.size() < shortest_name) return std::nullopt;
    const auto* const name =
        std::find_if(names.begin(), names.end(), [word](std::string_view n) { return n.starts_with(word); });
    if (name == names.end()) return std::nullopt;
    return static_cast<int>(name - names.begin());
}

std::optional<int> read_number(std::string_view word, std::size_t most_digits) {
    if (word.empty() || word.size() > most_digits) return std::nullopt;
    int value = 0;
    const auto [stop, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (fault != std::errc{} || stop != word.data() + word.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<int> read_year(std::string_view word) {
    return word.size() == 4 ? read_number(word, 4) : std::nullopt;
}

/// `7`, `7th`
std::optional<int> read_day_of_month(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.ends_with(ending)) word.remove_suffix(ending.size());
    return read_number(word, 2);
}

std::optional<TimeUnit> read_unit(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    if (word == "day") return TimeUnit::day;
    if (word == "week") return TimeUnit::week;
    if (word == "month") return TimeUnit::month;
    if (word == "year") return TimeUnit::year;
    return std::nullopt;
}

bool means_last(std::string_view word) {
    return word == "last" || word == "past" || word == "previous";
}

std::optional<DaySpan> one_day(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return DaySpan{*day, *day};
}

/// The latest day of the week on `day` or before.
std::optional<DaySpan> weekday_up_to(int weekday, const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return one_day(days_before(*day, (weekday_of(*day) - weekday + 7) % 7, TimeUnit::day));
}

std::optional<DaySpan> relative_to_today(Words words, const Day& today) {
    const std::string& first = words.front();
    if (words.size() == 1) {
        if (first == "today") return DaySpan{today, today};
        if (first == "yesterday") return one_day(days_before(today, 1, TimeUnit::day));
        if (const auto weekday = find_name(weekdays, first)) return weekday_up_to(*weekday, today);
        return std::nullopt;
    }
    const std::string& last = words.back();
    const auto unit = read_unit(last);
    if (words.size() == 2) {
        const auto weekday = find_name(weekdays, last);
        if (means_last(first) && weekday) return weekday_up_to(*weekday, days_before(today, 1, TimeUnit::day));
        if (!unit || last.ends_with('s')) return std::nullopt;
        if (first == "this") return span_around(today, *unit);
        const auto before = days_before(today, 1, *unit);
        if (means_last(first) && before) return span_around(*before, *unit);
        return std::nullopt;
    }
    if (words.size() != 3) return std::nullopt;
    if (const auto count = read_number(words[1], 6); count && *count > 0 && means_last(first) && unit) {
        const auto before = days_before(today, *count, *unit);
        if (!before) return std::nullopt;
        return DaySpan{day_from_epoch(days_since_epoch(*before) + 1), today};
    }
    const auto count = read_number(first, 6);
    const auto counted = read_unit(words[1]);
    if (count && counted && last == "ago") return one_day(days_before(today, *count, *counted));
    return std::nullopt;
}

[[noreturn]] void fail_as_no_day(std::string_view text) {
    throw DateError(DateFault::no_such_day, 0,
                    "cannot read the date \"" + std::string(text) + "\": there is no such day");
}

/// The day in the latest year in which it has come; a leap day may be some years back.
std::optional<DaySpan> latest(int month, int day_of_month, const Day& today) {
    constexpr int longest_between_leap_days = 8;
    for (int year = today.year; year > 0 && year >= today.year - longest_between_leap_days; --year) {
        const Day day{year, month, day_of_month};
        if (exists(day) && day <= today) return one_day(day);
    }
    return std::nullopt;
}

/// `Dec 2023`, `Dec`
std::optional<DaySpan> whole_month(int month, std::optional<int> year, const Day& today) {
    const int assumed = month <= today.month ? today.year : today.year - 1;
    const Day first{year.value_or(assumed), month, 1};
    if (!exists(first)) return std::nullopt;
    return span_around(first, TimeUnit::month);
}

/// `7 Dec 2023`, `Dec 7 2023`, `7 Dec`, `Dec 7`, `Dec 2023`, `Dec`
std::optional<DaySpan> named_month(Words words, std::string_view text, const Day& today) {
    if (words.size() > 3) return std::nullopt;
    const std::size_t place = find_name(months, words[0]) ? 0 : 1;
    if (words.size() <= place) return std::nullopt;
    const auto found = find_name(months, words[place]);
    if (!found) return std::nullopt;
    const int month = *found + 1;
    if (words.size() == 1) return whole_month(month, {}, today);
    if (words.size() == 2 && place == 0) {
        if (const auto year = read_year(words[1])) return whole_month(month, year, today);
    }
    const auto day = read_day_of_month(words[1 - place]);
    if (!day) return std::nullopt;
    if (words.size() == 2) {
        if (*day < 1 || *day > days_in_month(2000, month)) fail_as_no_day(text);  // 2000 had a leap day
        return latest(month, *day, today);
    }
    const auto year = read_year(words[2]);
    if (!year) return std::nullopt;
    if (!exists({*year, month, *day})) fail_as_no_day(text);
    return one_day(Day{*year, month, *day});
}

/// `Fri 7 Dec 2023`: the name of the day says nothing more.
Words without_weekday(Words words) {
    return words.size() > 2 && find_name(weekdays, words.front()) ? words.subspan(1) : words;
}

}  // namespace

std::optional<DaySpan> parse_worded_date(std::string_view text, const Day& today) {
    const std::vector<std::string> words = words_of(text);
    if (words.empty() || words.size() > most_words) return std::nullopt;
    if (const auto relative = relative_to_today(words, today)) return relative;
    return named_month(without_weekday(words), text, today);
}

}  // namespace wiredex
