#include "store/visibility.h"

#include "analysis/article_terms.h"
#include "store/values.h"

namespace wiredex {
namespace {

constexpr char by_newer_version = 'v';
constexpr char by_other_story = 's';
constexpr std::size_t time_size = 8;

/// Ids may be longer than terms may be: `id_term` knows what to do.
std::string reference_term(std::string_view prefix, std::string_view id) {
    return std::string(prefix) + id_term(id).substr(1);
}

Time from_value(std::string_view value) {
    std::uint64_t bits = 0;
    for (const char c : value.substr(0, time_size)) bits = bits << 8 | static_cast<unsigned char>(c);
    Time time;
    time.seconds = static_cast<std::int64_t>(bits ^ (std::uint64_t{1} << 63));
    return time;
}

}  // namespace

std::string replaces_term(std::string_view id) {
    return reference_term(replaces_prefix, id);
}

std::string replaced_story(std::string_view replaces_term) {
    return id_term({}) + std::string(replaces_term.substr(std::string_view(replaces_prefix).size()));
}

std::string replaces_term_of(std::string_view id_term) {
    return replaces_prefix + std::string(id_term.substr(1));
}

std::string story_term(std::string_view key) {
    return reference_term(story_prefix, key);
}

std::string withdrawn_story_term(std::string_view key) {
    return reference_term("XWITHDRAWS", key);
}

std::string stub_term(std::string_view id_term) {
    return "XSTUB" + std::string(id_term.substr(1));
}

std::string encode_shown_until(const ShownUntil& until) {
    std::string value = until.time ? encode_sort_time(*until.time) : std::string(time_size, '\0');
    value += until.successor == Successor::newer_version ? by_newer_version : by_other_story;
    return value;
}

std::optional<ShownUntil> decode_shown_until(std::string_view value) {
    if (value.size() != time_size + 1) return std::nullopt;
    ShownUntil until;
    if (value.substr(0, time_size) != std::string(time_size, '\0')) until.time = from_value(value);
    until.successor = value.back() == by_newer_version ? Successor::newer_version : Successor::other_story;
    return until;
}

std::optional<Time> shown_from(const RecordHead& head) {
    return head.updated ? head.updated : head.published;
}

std::int64_t embargo_end(const Time& embargo) {
    constexpr std::int64_t furthest_behind = 12 * 3600;  // UTC-12, the last zone in which a day ends
    return embargo.seconds + (embargo.zone_known ? 0 : furthest_behind);
}

std::uint64_t story_count(const Xapian::Database& database) {
    return database.get_doccount() - database.get_termfreq(older_version_term);
}

bool is_withdrawal(std::string_view status) {
    return status == "canceled";
}

bool is_withheld(const RecordHead& head) {
    return is_withdrawal(head.status) || head.status == "withheld" || (head.status == "embargoed" && !head.embargo);
}

}  // namespace wiredex
