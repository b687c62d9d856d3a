#include "indexer/json/splitter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/json/wrapping.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t most_levels = 16;

// Between values: white space, commas, and the mark that begins a record of RFC 7464.
constexpr bool is_blank(char c) {
    constexpr char record_separator = 0x1E;
    return is_space(c) || c == ',' || c == record_separator;
}

std::size_t blanks_at(std::string_view text) {
    return std::min(text.find_first_not_of(" \t"), text.size());
}

}  // namespace

void JsonSplitter::consume(std::size_t count, bool has_lines) {
    const std::string_view text = window_.buffered().substr(0, count);
    const std::size_t line_end = has_lines ? text.rfind('\n') : std::string_view::npos;
    if (line_end != std::string_view::npos) {
        const std::string_view line = text.substr(line_end + 1);
        indent_ = blanks_at(line);
        only_blank_so_far_ = indent_ == line.size();
    } else if (only_blank_so_far_) {
        indent_ += blanks_at(text);
        only_blank_so_far_ = blanks_at(text) == text.size();
    }
    window_.consume(count);
}

void JsonSplitter::skip_blanks() {
    for (;;) {
        std::string_view text = window_.ensure(1);
        if (!levels_.empty() || !text.starts_with(utf8_byte_order_mark.front())) {
            const auto end = std::ranges::find_if_not(text, is_blank);
            if (end == text.begin()) return;
            consume(static_cast<std::size_t>(end - text.begin()), true);
            continue;
        }
        text = window_.ensure(utf8_byte_order_mark.size());
        if (!text.starts_with(utf8_byte_order_mark)) return;
        window_.consume(utf8_byte_order_mark.size());
    }
}

void JsonSplitter::skip_line() {
    if (window_.skip_to("\n")) window_.consume(1);
    indent_ = 0;
    only_blank_so_far_ = true;
}

std::optional<std::variant<JsonPiece, Reject>> JsonSplitter::next() {
    consume(std::exchange(pending_, 0), std::exchange(pending_lines_, false));
    while (!failed_) {
        skip_blanks();
        if (window_.ensure(1).empty()) return at_end();
        Found found = levels_.empty() ? at_top() : levels_.back().is_list ? in_list() : in_members();
        if (found) return found;
    }
    return std::nullopt;
}

bool JsonSplitter::enter(std::vector<std::string> path) {
    if (levels_.size() + path.size() > most_levels) return false;
    open_members(std::move(path), true);
    pending_ = 1;  // its bracket
    pending_lines_ = false;
    return true;
}

void JsonSplitter::open_members(std::vector<std::string> path, bool is_outermost) {
    Level level;
    level.is_list = false;
    level.path = std::move(path);
    level.offset = window_.offset();
    level.indent = indent_;
    level.is_outermost = is_outermost;
    levels_.push_back(std::move(level));
}

JsonSplitter::Found JsonSplitter::at_top() {
    const char c = window_.buffered().front();
    if (c == '{') return object();
    if (c != '[' || !begins_list_of_objects()) return bad_line();
    levels_.emplace_back();
    consume(1, false);
    return std::nullopt;
}

// Else it is a line of something else, which must not take the lines behind it with it.
bool JsonSplitter::begins_list_of_objects() {
    constexpr std::size_t furthest = 4096;
    for (std::size_t at = 1; at < furthest; ++at) {
        const std::string_view text = window_.ensure(at + 1);
        if (at >= text.size()) return false;
        if (!is_space(text[at])) return text[at] == '{' || text[at] == '[' || text[at] == ']';
    }
    return false;
}

JsonSplitter::Found JsonSplitter::in_list() {
    switch (window_.buffered().front()) {
        case '{':
            return object();
        case '[':
            if (levels_.size() >= most_levels) return values_in_list();
            levels_.emplace_back();
            consume(1, false);
            return std::nullopt;
        case ']':
            levels_.pop_back();
            consume(1, false);
            return std::nullopt;
        default:
            return values_in_list();
    }
}

JsonSplitter::Found JsonSplitter::object() {
    JsonExtent extent;
    for (;;) {
        const std::string_view text = window_.buffered();
        const JsonExtent::State state = extent.scan(text);
        if (state == JsonExtent::State::broken) return broken(extent);
        const bool whole = state == JsonExtent::State::whole;
        if (extent.size() > longest_) {
            if (levels_.size() >= most_levels) return broken(extent);
            // Not to be held in memory; but it may be a wrapping, and what it wraps may.
            open_members({}, true);
            consume(1, false);
            return std::nullopt;
        }
        if (whole) {
            pending_ = extent.size();
            pending_lines_ = extent.has_lines();
            return JsonPiece{window_.offset(), text.substr(0, pending_), text.size() - pending_};
        }
        if (!window_.grow()) return cut_off(extent);
    }
}

JsonSplitter::Found JsonSplitter::cut_off(const JsonExtent& extent) {
    if (!window_.failure().empty()) {
        failed_ = true;
        return std::nullopt;
    }
    Reject reject = reject_at(window_.offset(), "cut off: the input ends before the object does");
    resume(!extent.has_lines(), indent_);
    return reject;
}

JsonSplitter::Found JsonSplitter::broken(const JsonExtent& extent) {
    Reject reject = extent.problem().empty() ? too_long(window_.offset(), longest_)
                                             : reject_at(window_.offset(), std::string(extent.problem()));
    resume(!extent.has_lines(), indent_);
    return reject;
}

// Goes on behind an object that is broken: at the next line, or at the next one that begins an object where the broken
// one began.
void JsonSplitter::resume(bool same_line, std::size_t indent) {
    constexpr std::size_t enough_to_see = 256;
    for (Level& level : levels_) level.broken = true;
    skip_line();
    if (same_line) return;
    for (;;) {
        const std::string_view line = window_.ensure(enough_to_see);
        if (line.empty()) return;
        const std::size_t blanks = blanks_at(line);
        // `}, {` ends the broken object and begins another.
        const std::size_t begin = std::min(line.find_first_not_of(" \t}],"), line.size());
        if (blanks <= indent && begin < line.size() && line[begin] == '{') {
            consume(begin, false);
            return;
        }
        const bool list_ends = blanks < indent && !levels_.empty() && line.substr(blanks).starts_with(']');
        if (list_ends) return;
        skip_line();
    }
}

JsonSplitter::Found JsonSplitter::bad_line() {
    const std::uint64_t offset = window_.offset();
    const auto end = window_.find("\n", longest_);
    if (!end && window_.buffered().size() > longest_) {
        skip_line();
        return too_long(offset, longest_);
    }
    if (!end && !window_.failure().empty()) {
        failed_ = true;
        return std::nullopt;
    }
    const std::string_view text = window_.buffered();
    pending_ = end.value_or(text.size());
    return JsonPiece{offset, trim(text.substr(0, pending_)), 0};
}

// Numbers, strings and the like where objects should be: one reject for all that stand together, none for nulls.
JsonSplitter::Found JsonSplitter::values_in_list() {
    Reject reject = reject_at(window_.offset(), "found no JSON object; send one for each article");
    bool only_nulls = true;
    while (!window_.ensure(1).empty()) {
        const char c = window_.buffered().front();
        const bool too_deep = c == '[' && levels_.size() >= most_levels;
        if (c == '{' || c == ']' || (c == '[' && !too_deep)) break;
        if (c == '"' || too_deep) {
            std::string problem;
            only_nulls = false;
            if (!skip_value(problem)) {
                if (failed_) return std::nullopt;
                resume(true, 0);
                break;
            }
        } else {
            const std::string_view text = window_.buffered();
            const std::size_t length =
                std::max<std::size_t>(1, std::min(text.find_first_of("{}[]\", \t\r\n"), text.size()));
            only_nulls = only_nulls && (text.substr(0, length) == "null" || is_blank(c));
            consume(length, true);
        }
        skip_blanks();
    }
    if (only_nulls) return std::nullopt;
    return reject;
}

JsonSplitter::Found JsonSplitter::in_members() {
    const char c = window_.buffered().front();
    if (c == '}') return close_members();
    if (c != '"') return broken_members("not valid JSON: found no name of a member");
    const std::optional<std::string> name = read_name();
    if (failed_) return std::nullopt;
    skip_blanks();
    if (!name || !window_.ensure(1).starts_with(':')) return broken_members("not valid JSON: a member has no name");
    consume(1, false);
    skip_blanks();
    return in_member(*name);
}

// Stands before the value.
JsonSplitter::Found JsonSplitter::in_member(const std::string& name) {
    const std::string_view text = window_.ensure(1);
    const char c = text.empty() ? '\0' : text.front();
    const std::vector<std::string>& path = levels_.back().path;
    const bool guess = path.empty();
    if (c == '[' && (guess ? is_list_name(name) : path.size() == 1 && path.front() == name)) {
        if (levels_.size() < most_levels) {
            mark_found();
            levels_.emplace_back();
            consume(1, false);
            return std::nullopt;
        }
    }
    if (c == '{' && (guess ? is_wrapping_name(name) : path.size() > 1 && path.front() == name)) {
        if (levels_.size() < most_levels) {
            std::vector<std::string> rest;
            if (!guess) rest.assign(path.begin() + 1, path.end());
            open_members(std::move(rest), false);
            consume(1, false);
            return std::nullopt;
        }
    }
    std::string problem;
    if (skip_value(problem) || failed_) return std::nullopt;
    return broken_members(problem);
}

void JsonSplitter::mark_found() {
    for (Level& level : levels_) level.found = true;
}

JsonSplitter::Found JsonSplitter::close_members() {
    const Level level = std::move(levels_.back());
    levels_.pop_back();
    consume(1, false);
    if (!level.is_outermost || level.found) return std::nullopt;
    if (level.path.empty()) return too_long(level.offset, longest_);
    return reject_at(level.offset, "not an article, and the list in it cannot be found");
}

// Gives up the object and all it wraps.
JsonSplitter::Found JsonSplitter::broken_members(std::string_view problem) {
    Reject reject = reject_at(window_.offset(), std::string(problem));
    std::size_t indent = 0;
    while (!levels_.empty() && !levels_.back().is_list) {
        const Level level = std::move(levels_.back());
        levels_.pop_back();
        indent = level.indent;
        if (!level.is_outermost) continue;
        if (level.path.empty() && !level.found) reject = too_long(level.offset, longest_);
        break;
    }
    resume(false, indent);
    return reject;
}

// The name at the front, as written. Nothing if it has no end. A very long one is none that anybody looks for.
std::optional<std::string> JsonSplitter::read_name() {
    constexpr std::size_t longest_name = 256;
    JsonExtent extent;
    while (extent.scan(window_.buffered()) == JsonExtent::State::unfinished) {
        if (extent.size() > longest_name || !window_.grow()) break;
    }
    const std::string_view text = window_.buffered().substr(0, extent.size());
    const bool is_whole = extent.size() > 1 && text.ends_with('"') && extent.size() <= longest_name;
    std::string name(is_whole ? text.substr(1, text.size() - 2) : std::string_view{});
    std::string problem;
    if (!skip_value(problem)) return std::nullopt;
    return name;
}

// Lets go of the value at the front, however long; false where it has no end, or is none.
bool JsonSplitter::skip_value(std::string& problem) {
    const std::string_view start = window_.ensure(1);
    constexpr std::string_view openings = "{[\"";
    if (!start.empty() && openings.find(start.front()) == std::string_view::npos) {
        const std::size_t length = std::min(start.find_first_of("{}[]\":, \t\r\n"), start.size());
        consume(length, false);
        problem = "not valid JSON: a member has no value";
        return length > 0;
    }
    JsonExtent extent;
    for (;;) {
        const JsonExtent::State state = extent.scan(window_.buffered());
        const std::size_t size = extent.size();
        consume(size, true);
        extent.forget(size);
        if (state == JsonExtent::State::whole) return true;
        problem = extent.problem();
        if (state == JsonExtent::State::broken) return false;
        if (window_.grow()) continue;
        failed_ = !window_.failure().empty();
        problem = "cut off: the input ends before the object does";
        return false;
    }
}

JsonSplitter::Found JsonSplitter::at_end() {
    if (levels_.empty() || !window_.failure().empty()) return std::nullopt;
    const std::vector<Level> levels = std::exchange(levels_, {});
    for (const Level& level : levels) {
        const bool guessed = level.is_outermost && level.path.empty();
        if (guessed && !level.found) return too_long(level.offset, longest_);
    }
    if (levels.front().broken) return std::nullopt;
    return reject_at(window_.offset(), "cut off: the input ends before its list does");
}

}  // namespace wiredex
