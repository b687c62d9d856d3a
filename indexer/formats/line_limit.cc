#include "indexer/formats/line_limit.h"

#include <fmt/core.h>

#include "indexer/text/strings.h"

namespace wiredex {

std::optional<Reject> refuse_lines(std::string_view record, std::uint64_t offset) {
    if (record.size() <= most_lines) return std::nullopt;
    LineCursor lines(record);
    std::size_t count = 0;
    while (count <= most_lines && lines.next()) ++count;
    return refuse_lines(count, offset);
}

std::optional<Reject> refuse_lines(std::size_t count, std::uint64_t offset) {
    if (count <= most_lines) return std::nullopt;
    return reject_at(offset, fmt::format("more than {} lines in one record", most_lines));
}

}  // namespace wiredex
