// Value slots: what a search needs of an article beyond its terms, without reading its record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/bm25f.h"
#include "wiredex/time.h"

namespace wiredex {

/// Slot of the time an article is sorted under, `encode_sort_time`.
constexpr unsigned time_slot = 0;
/// Slot of the lengths of its ranked fields, `encode_layout`.
constexpr unsigned lengths_slot = 1;

/// Eight bytes that sort as the times do (big-endian, sign bit flipped). Undated articles have no value, nor
/// have those whose year cannot be meant.
std::string encode_sort_time(const Time& time);
/// The seconds since 1970 of such a value; nothing for one that has not that form, as that of undated articles.
std::optional<std::int64_t> decode_sort_time(std::string_view value);

/// What phrase searches and exact ranking need of an article's layout.
struct FieldLayout {
    FieldCounts lengths{};         ///< words
    std::uint32_t body_start = 0;  ///< as in `ArticleTerms`

    friend bool operator==(const FieldLayout&, const FieldLayout&) = default;
};

/// The numbers as LEB128 (seven bits a byte, low bits first): `body_start`, then the lengths in the order of `FieldId`,
/// zeros at the end left out.
std::string encode_layout(const FieldLayout& layout);
FieldLayout decode_layout(std::string_view value);

}  // namespace wiredex
