// Synthetic articles in the formats of the wire that wiredex-generate does not write, for the speed of their readers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/generator/article.h"

namespace wiredex::benchmarks {

/// How much text an article has besides its headline and summary: of the summary alone, and of so many bytes of
/// paragraphs.
struct CopySize {
    std::string_view name;
    std::size_t body_bytes;
};

/// One kilobyte or two a document (less in feeds), some seven, and some sixty-five.
std::span<const CopySize> copy_sizes();

/// Of which formats there are documents, by the name that readers give them and, where a format has several shapes, by
/// the shape.
std::span<const std::string_view> wire_formats();

/// At least `bytes` of documents of one format, one behind the other, as senders lay them out; feeds and lists hold
/// twenty articles each. Throws `std::out_of_range` for a format that there is none of.
std::string wire_documents(std::string_view format, const CopySize& size, std::size_t bytes);

}  // namespace wiredex::benchmarks
