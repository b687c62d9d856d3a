// A stream of lines cut into records, one of them in memory at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/formats/format.h"

namespace wiredex {

/// What a line is to the record that is being collected.
enum class LineIs {
    inside,  ///< a part of it
    last,    ///< its last line
    next,    ///< the first line of the record after it
};

/// Judges a line, without its LF but with its CR. Not asked about the first line of a record.
using JudgeLine = std::function<LineIs(std::string_view line)>;

/// A record as sent.
struct LineRecord {
    std::uint64_t offset = 0;
    std::string bytes;
    bool is_ended = false;  ///< by a last line; else by the next record or the end of the stream
};

/// The next record, taken out of the window; a reject for one that is too long; nothing at the end of the stream, and
/// where only its failure cut the record short.
std::optional<std::variant<LineRecord, Reject>> next_line_record(const Input& input, const JudgeLine& judge);

}  // namespace wiredex
