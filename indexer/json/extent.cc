#include "indexer/json/extent.h"

#include <algorithm>

#include "article/json_document.h"

namespace wiredex {

static_assert(deepest_json <= 64, "a bit of JsonExtent::objects_ for each level");

JsonExtent::State JsonExtent::fail(std::string_view problem) {
    problem_ = problem;
    return State::broken;
}

// An object where a name or a comma has to stand begins the next record: the end of the one before is missing. Seen
// early, that costs only the broken record.
JsonExtent::State JsonExtent::open(bool object) {
    const bool in_object = depth_ > 0 && depth_ <= deepest_json && ((objects_ >> (depth_ - 1)) & 1) != 0;
    const bool value_expected = previous_ == ':' || previous_ == '[' || (previous_ == ',' && !in_object);
    if (!value_expected) return fail("not valid JSON: an object or list begins where none can stand");
    ++depth_;
    if (depth_ <= deepest_json) {
        const std::uint64_t bit = std::uint64_t{1} << (depth_ - 1);
        objects_ = object ? objects_ | bit : objects_ & ~bit;
    }
    return State::unfinished;
}

JsonExtent::State JsonExtent::close(bool object) {
    const bool known = depth_ <= deepest_json;
    if (known && ((objects_ >> (depth_ - 1)) & 1) != (object ? 1U : 0U)) {
        return fail("not valid JSON: its brackets do not match");
    }
    --depth_;
    return depth_ == 0 ? State::whole : State::unfinished;
}

// What is nested too deep is given up at the end of its line, so that lines that open brackets and close none, however
// many, are not looked at again and again.
JsonExtent::State JsonExtent::step(char c) {
    State state = State::unfinished;
    switch (c) {
        case '\n':
            lines_ = true;
            if (depth_ > deepest_json) return fail("lists or objects are nested more than 64 deep");
            return state;
        case ' ':
        case '\t':
        case '\r':
            return state;
        case '{':
        case '[':
            state = open(c == '{');
            break;
        case '}':
        case ']':
            state = close(c == '}');
            break;
        case '"':
            in_string_ = true;
            break;
        default:
            break;
    }
    previous_ = c;
    return state;
}

// Stops at the byte behind the string's end.
JsonExtent::State JsonExtent::scan_string(std::string_view text) {
    std::size_t quote = 0;
    std::size_t looked_at = at_;
    for (bool search = true;;) {
        if (search) quote = std::min(text.find('"', at_), text.size());
        const std::size_t escape = text.substr(0, quote).find('\\', at_);
        if (escape == std::string_view::npos) break;
        if (escape + 1 >= text.size()) {  // what it escapes is still to come
            quote = escape;
            at_ = escape;
            break;
        }
        at_ = escape + 2;
        search = at_ > quote;
    }
    const std::size_t line_end = text.substr(0, quote).find('\n', looked_at);
    if (line_end != std::string_view::npos) {
        at_ = line_end;
        return fail("not valid JSON: a string has no closing quote, as in a cut line");
    }
    const bool ends = quote < text.size() && text[quote] == '"';
    at_ = ends ? quote + 1 : quote;
    in_string_ = !ends;
    return ends && depth_ == 0 ? State::whole : State::unfinished;
}

JsonExtent::State JsonExtent::scan(std::string_view text) {
    while (at_ < text.size()) {
        State state = State::unfinished;
        if (in_string_) {
            state = scan_string(text);
            if (in_string_ && state == State::unfinished) return state;
        } else {
            state = step(text[at_]);
            if (state != State::broken) ++at_;
        }
        if (state != State::unfinished) return state;
    }
    return State::unfinished;
}

}  // namespace wiredex
