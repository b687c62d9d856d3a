#include "indexer/commands/unpack_limit.h"

#include <charconv>
#include <limits>
#include <optional>

#include <fmt/core.h>

namespace wiredex {
namespace {

std::optional<std::uint64_t> read_number(std::string_view text, bool with_unit) {
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || number == 0) return std::nullopt;
    if (stop == end) return number;
    constexpr std::string_view units = "KMGT";
    const std::size_t unit = units.find(*stop);
    if (!with_unit || stop + 1 != end || unit == std::string_view::npos) return std::nullopt;
    const std::uint64_t factor = std::uint64_t{1} << (10 * (unit + 1));
    if (number > std::numeric_limits<std::uint64_t>::max() / factor) return std::nullopt;
    return number * factor;
}

std::string read_one(std::string_view part, ArchiveLimits& limits) {
    const std::size_t equals = part.find('=');
    const std::string_view name = part.substr(0, equals);
    if (name != "depth" && name != "entries" && name != "size" && name != "ratio") {
        return fmt::format("\"{}\" is no limit; these are: depth, entries, size, ratio", name);
    }
    const std::string_view value = equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1);
    const auto number = read_number(value, name == "size");
    constexpr std::uint64_t deepest = 100;
    if (!number || (name == "depth" && *number > deepest)) {
        return fmt::format("\"{}\" is no number that {} can be; write {}", value, name,
                           name == "size" ? "size=100G" : fmt::format("{}=5", name));
    }
    if (name == "depth") limits.depth = static_cast<int>(*number);
    if (name == "entries") limits.entries = *number;
    if (name == "size") limits.unpacked_bytes = *number;
    if (name == "ratio") limits.ratio = *number;
    return {};
}

}  // namespace

std::string parse_unpack_limit(std::string_view text, ArchiveLimits& limits) {
    for (;;) {
        const std::size_t comma = text.find(',');
        if (std::string problem = read_one(text.substr(0, comma), limits); !problem.empty()) return problem;
        if (comma == std::string_view::npos) return {};
        text.remove_prefix(comma + 1);
    }
}

}  // namespace wiredex
