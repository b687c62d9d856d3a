#include "indexer/formats/line_records.h"

#include <algorithm>

#include "indexer/formats/line_limit.h"

namespace wiredex {

namespace {

// Lets go of the rest of a record that is too long, a line at a time.
void skip_record(Window& window, const JudgeLine& judge) {
    constexpr std::size_t longest_judged_line = 4096;
    while (!window.ensure(1).empty()) {
        const auto end = window.find("\n", longest_judged_line);
        const std::string_view line = window.buffered().substr(0, end.value_or(longest_judged_line));
        const LineIs is = judge(line);
        if (is == LineIs::next) return;
        window.consume(line.size());
        if (!window.skip_to("\n")) return;
        window.consume(1);
        if (is == LineIs::last) return;
    }
}

}  // namespace

std::optional<std::variant<LineRecord, Reject>> next_line_record(const Input& input, const JudgeLine& judge) {
    Window& window = input.window;
    const auto limit = static_cast<std::size_t>(input.options.max_record_bytes);
    const std::uint64_t offset = window.offset();
    std::size_t size = 0;
    bool is_ended = false;
    while (!is_ended) {
        const auto end = window.find("\n", limit, size);
        if (!end && window.buffered().size() > limit) {
            window.consume(size);
            if (size == 0 && window.skip_to("\n")) window.consume(1);
            skip_record(window, judge);
            return too_long(offset, input.options.max_record_bytes);
        }
        if (!end && !window.failure().empty()) return std::nullopt;
        const std::string_view line = window.buffered().substr(size, end.value_or(window.buffered().size()) - size);
        if (line.empty() && !end) break;  // the stream is at its end
        const LineIs is = size == 0 ? LineIs::inside : judge(line);
        if (is == LineIs::next) break;
        is_ended = is == LineIs::last;
        size += line.size() + (end ? 1 : 0);
        if (!end) break;
    }
    if (size == 0) return std::nullopt;
    if (auto refusal = refuse_lines(window.buffered().substr(0, size), offset)) {
        window.consume(size);
        return *std::move(refusal);
    }
    LineRecord record{offset, std::string(window.buffered().substr(0, size)), is_ended};
    window.consume(size);
    return record;
}

}  // namespace wiredex
