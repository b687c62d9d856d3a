#include "indexer/commands/language_tag.h"

#include <array>
#include <cstdint>

#include <unicode/uloc.h>

namespace wiredex {
namespace {

// Longer than any tag that names a language.
constexpr std::size_t longest = 100;

}  // namespace

std::optional<std::string> normalize_language_tag(const std::string& tag) {
    if (tag.empty() || tag.size() > longest) return std::nullopt;
    std::array<char, 2 * longest> locale{};
    std::array<char, 2 * longest> normal{};
    std::int32_t read = 0;
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), &read, &status);
    // What ICU cannot read it leaves out.
    if (static_cast<std::size_t>(read) != tag.size()) return std::nullopt;
    const std::int32_t length =
        uloc_toLanguageTag(locale.data(), normal.data(), static_cast<std::int32_t>(normal.size()), 1, &status);
    if (U_FAILURE(status) != 0 || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
    return std::string(normal.data(), static_cast<std::size_t>(length));
}

}  // namespace wiredex
