#include "indexer/text/date_forms.h"

#include <algorithm>

#include "indexer/text/date_names.h"
#include "indexer/text/date_zone.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Kind = DateToken::Kind;

int with_century(const DateToken& year) {
    constexpr std::int64_t first_of_last_century = 69;
    if (year.text.size() > 2) return static_cast<int>(year.value);
    return static_cast<int>(year.value + (year.value >= first_of_last_century ? 1900 : 2000));
}

bool is_day_or_month(const DateToken& token) {
    return token.is_number(1, 2);
}

// Walks over the tokens from the left. Each function that reads a form consumes it, and nothing if it is not there.
class DateForms {
public:
    DateForms(const DateTokens& tokens, const DateHints& hints) : tokens_(tokens), hints_(hints) {}

    std::optional<DateParts> read() {
        while (at(0).kind != Kind::end) {
            if (!read_numeric_day() && !read_clock() && !read_group() && !read_number() && !read_word() &&
                !skip_mark()) {
                return std::nullopt;
            }
        }
        return parts_;
    }

private:
    [[nodiscard]] const DateToken& at(std::size_t ahead) const { return tokens_[next_ + ahead]; }

    bool take(std::size_t count) {
        next_ += count;
        return true;
    }

    // 28.09.2018, 4/4/2018, 2018-9-8, 12-31
    bool read_numeric_day() {
        if (parts_.month || parts_.day || at(0).kind != Kind::number || at(1).kind != Kind::mark) return false;
        const char separator = at(1).text.front();
        if (std::string_view("-/.").find(separator) == std::string_view::npos || at(2).kind != Kind::number)
            return false;
        if (separator == '-' && at(2).after_space) return false;
        // "28.12. 11.15": the third number starts a clock.
        const bool starts_clock =
            at(4).after_space && (at(5).is_mark(':') || at(5).is_mark('.')) && at(6).kind == Kind::number;
        const bool has_third =
            at(3).is_mark(separator) && at(4).kind == Kind::number && !at(3).after_space && !starts_clock;
        return has_third ? read_three_numbers(separator) : read_two_numbers(separator);
    }

    bool read_three_numbers(char separator) {
        const DateToken& first = at(0);
        const DateToken& last = at(4);
        if (!is_day_or_month(at(2))) return false;
        const bool year_first = first.is_number(4, 4) || (first.is_number(2, 2) && first.value > 31);
        if (year_first) {
            if (!is_day_or_month(last)) return false;
            parts_.year = with_century(first);
            parts_.month = static_cast<int>(at(2).value);
            parts_.day = static_cast<int>(last.value);
            return take(5);
        }
        if (!is_day_or_month(first) || !(last.is_number(4, 4) || last.is_number(2, 2))) return false;
        parts_.year = with_century(last);
        set_day_and_month(first.value, at(2).value, separator, is_anpa_stamp(separator));
        return take(5);
    }

    // MM-DD-YY HHMMzone
    [[nodiscard]] bool is_anpa_stamp(char separator) const {
        return separator == '-' && at(4).is_number(2, 2) && at(5).is_number(4, 4) && at(6).kind == Kind::word &&
               zone_at(tokens_, next_ + 6, hints_.zone).has_value();
    }

    bool read_two_numbers(char separator) {
        if (!hints_.reference || !is_day_or_month(at(0)) || !is_day_or_month(at(2))) return false;
        // 11.15 is a clock where another day or anything else follows.
        const bool other_day = at(4).is_mark('.') && at(5).kind == Kind::number && at(6).is_mark('.');
        const bool ends_as_day =
            at(3).kind == Kind::end || at(3).is_mark('.') || (at(3).kind == Kind::number && !other_day);
        if (separator == '.' && !ends_as_day) return false;
        const std::int64_t first = at(0).value;
        const std::int64_t second = at(2).value;
        take(separator == '.' && at(3).is_mark('.') ? 4 : 3);
        set_day_and_month(first, second, separator, false);
        return true;
    }

    void set_day_and_month(std::int64_t first, std::int64_t second, char separator, bool month_first) {
        constexpr std::int64_t months = 12;
        bool day_first = separator == '.' || (hints_.day_first && !month_first);
        if (separator != '.' && (first > months) != (second > months)) day_first = first > months;
        parts_.day = static_cast<int>(day_first ? first : second);
        parts_.month = static_cast<int>(day_first ? second : first);
    }

    // 15:01:01.79, 11:21 AM, 9:27 a.m., 9 am, 11.15 Uhr, 11h30, 1644EST, with a zone where one follows
    bool read_clock() {
        if (parts_.clock || at(0).kind != Kind::number) return false;
        const std::size_t start = next_;
        if (read_clock_with_separators() || read_clock_of_four_digits() || read_hour()) {
            if (read_half_of_day() && read_zone_behind_clock()) return true;
        }
        parts_.clock.reset();
        next_ = start;
        return false;
    }

    bool read_clock_with_separators() {
        const bool colon = at(1).is_mark(':');
        const bool hour_sign = at(1).is_word("h");
        const bool dot = at(1).is_mark('.') && is_dotted_clock();
        if (!at(0).is_number(1, 2) || !(colon || hour_sign || dot) || !at(2).is_number(1, 2)) return false;
        if (at(2).after_space) return false;
        DateClock clock{static_cast<int>(at(0).value), static_cast<int>(at(2).value), 0};
        take(3);
        if ((at(0).is_mark(':') || (dot && at(0).is_mark('.'))) && at(1).is_number(1, 2) && !at(1).after_space) {
            clock.second = static_cast<int>(at(1).value);
            take(2);
            if ((at(0).is_mark('.') || at(0).is_mark(',')) && at(1).kind == Kind::number && !at(1).after_space) take(2);
        }
        parts_.clock = clock;
        return true;
    }

    // A day is written with dots too: those of a clock stand behind the day, before a word for hours, or have no day
    // that they could be.
    [[nodiscard]] bool is_dotted_clock() const { return at(2).is_number(2, 2) && !at(1).after_space; }

    // Four digits are a clock where the year is known, or nothing else can stand before a zone.
    bool read_clock_of_four_digits() {
        if (!at(0).is_number(4, 4)) return false;
        const bool before_zone = at(1).is_word("hrs") || at(1).is_word("uhr") || is_half_of_day(1) ||
                                 zone_at(tokens_, next_ + 1, hints_.zone).has_value();
        const bool year_is_left_out = hints_.reference.has_value() && before_zone;
        if (!parts_.year && !year_is_left_out) return false;
        parts_.clock = DateClock{static_cast<int>(at(0).value / 100), static_cast<int>(at(0).value % 100), 0};
        return take(1);
    }

    // An hour alone is one only with a word that says so.
    bool read_hour() {
        if (!at(0).is_number(1, 2)) return false;
        const bool announced = next_ > 0 && (is_hour_word(next_ - 1) || (tokens_[next_ - 1].is_mark('.') && next_ > 1 &&
                                                                         tokens_[next_ - 2].is_word("kl")));
        const bool says_hour = at(1).is_word("uhr") || at(1).is_word("h") || at(1).is_word("uur");
        if (!announced && !says_hour && !is_half_of_day(1)) return false;
        parts_.clock = DateClock{static_cast<int>(at(0).value), 0, 0};
        return take(says_hour ? 2 : 1);
    }

    [[nodiscard]] bool is_hour_word(std::size_t i) const {
        return tokens_[i].is_word("klo") || tokens_[i].is_word("kl");
    }

    [[nodiscard]] bool is_half_of_day(std::size_t ahead) const {
        const DateToken& token = at(ahead);
        if (token.is_word("am") || token.is_word("pm")) return true;
        return (token.is_word("a") || token.is_word("p")) && at(ahead + 1).is_mark('.') && at(ahead + 2).is_word("m");
    }

    // False for an hour that a clock of twelve hours does not have.
    bool read_half_of_day() {
        if (!is_half_of_day(0)) return true;
        const bool after_noon = at(0).is_word("pm") || at(0).is_word("p");
        const bool dotted = at(1).is_mark('.') && at(2).is_word("m");
        take(dotted ? 3 : 1);
        if (dotted && at(0).is_mark('.')) take(1);
        constexpr int half = 12;
        DateClock& clock = *parts_.clock;
        if (clock.hour < 1 || clock.hour > half) return false;
        clock.hour = clock.hour % half + (after_noon ? half : 0);
        return true;
    }

    bool read_zone_behind_clock() {
        while (at(0).is_word("uhr") || at(0).is_word("hrs") || at(0).is_word("h")) take(1);
        const std::size_t bracket = at(0).is_mark('(') || at(0).is_mark('[') ? 1 : 0;
        if (const auto zone = zone_at(tokens_, next_ + bracket, hints_.zone)) {
            take(bracket + zone->tokens);
            parts_.zone = zone->zone;
            if (bracket == 0) skip_remark();
        }
        return true;
    }

    // The name of the zone behind its offset: "+0100 (CET)", "+01:00[Europe/Berlin]"
    void skip_remark() {
        if (!at(0).is_mark('(') && !at(0).is_mark('[')) return;
        std::size_t length = 1;
        while (at(length).kind == Kind::word || at(length).is_mark('/')) ++length;
        if (at(length).is_mark(')') || at(length).is_mark(']')) take(length + 1);
    }

    // Digits without separators: 20181210, 135006, 121121 (day, hour and minute)
    bool read_group() {
        const DateToken& group = at(0);
        const auto pair = [&group](std::size_t i) { return (group.text[i] - '0') * 10 + group.text[i + 1] - '0'; };
        const bool has_day = group.is_number(8, 8) || group.is_number(12, 12) || group.is_number(14, 14);
        if (has_day && !parts_.day && !parts_.month) {
            parts_.year = pair(0) * 100 + pair(2);
            parts_.month = pair(4);
            parts_.day = pair(6);
            if (group.text.size() == 8) return take(1);
            if (parts_.clock) return false;
            parts_.clock = DateClock{pair(8), pair(10), group.text.size() == 14 ? pair(12) : 0};
        } else if (group.is_number(6, 6) && !parts_.clock && parts_.day) {
            parts_.clock = DateClock{pair(0), pair(2), pair(4)};
        } else if (group.is_number(6, 6) && !parts_.clock && (tokens_.size() > 1)) {
            parts_.day = pair(0);
            parts_.clock = DateClock{pair(2), pair(4), 0};
        } else if (group.is_number(6, 6) && tokens_.size() == 1) {
            constexpr int first_of_last_century = 69;
            parts_.year = pair(0) + (pair(0) >= first_of_last_century ? 1900 : 2000);
            parts_.month = pair(2);
            parts_.day = pair(4);
            return take(1);
        } else {
            return false;
        }
        take(1);
        if (at(0).is_mark('.') && at(1).kind == Kind::number) take(2);
        return read_zone_behind_clock();
    }

    // Of a day with the name of its month: 07, 2023, 23
    bool read_number() {
        if (is_day_or_month(at(0)) && !parts_.day) {
            parts_.day = static_cast<int>(at(0).value);
            return take(1);
        }
        if ((at(0).is_number(4, 4) || (at(0).is_number(2, 2) && parts_.month)) && !parts_.year) {
            parts_.year = with_century(at(0));
            return take(1);
        }
        return false;
    }

    bool read_word() {
        if (at(0).kind != Kind::word) return false;
        if (!parts_.month && !is_weekday_mar()) {
            if (const auto month = month_of_name(at(0).text)) {
                parts_.month = month;
                return take(1);
            }
        }
        if (parts_.clock && parts_.zone.kind == DateZone::Kind::unstated) {
            if (const auto zone = zone_at(tokens_, next_, hints_.zone)) {
                parts_.zone = zone->zone;
                return take(zone->tokens);
            }
        }
        return (is_weekday_mar() || is_date_filler(at(0).text)) && take(1);
    }

    // "mar." is a Tuesday in French, Spanish and Italian, and March in as many languages: a Tuesday if a month follows.
    [[nodiscard]] bool is_weekday_mar() const {
        if (!at(0).is_word("mar")) return false;
        for (std::size_t i = 1; at(i).kind != Kind::end; ++i) {
            if (at(i).kind == Kind::word && month_of_name(at(i).text)) return true;
            if (is_day_or_month(at(i)) &&
                (at(i + 1).is_mark('/') || at(i + 1).is_mark('-') || at(i + 1).is_mark('.')) &&
                is_day_or_month(at(i + 2)) && at(i + 3).is_mark(at(i + 1).text.front())) {
                return true;
            }
        }
        return false;
    }

    bool skip_mark() {
        return at(0).kind == Kind::mark && std::string_view(",.;|-/'()[]").find(at(0).text) != std::string_view::npos &&
               take(1);
    }

    const DateTokens& tokens_;
    const DateHints& hints_;
    std::size_t next_ = 0;
    DateParts parts_;
};

}  // namespace

std::optional<DateParts> read_date_parts(const DateTokens& tokens, const DateHints& hints) {
    return DateForms(tokens, hints).read();
}

}  // namespace wiredex
