// Collections in SGML: one element after the other without a root around them, in files of any size.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

/// The elements that are the articles of a collection.
struct SgmlElements {
    std::string name;  ///< of the element, spelt as in the input
    /// Reads one: UTF-8 from `<name` up to, not including, `</name>`. `offset` is where it starts in its file.
    ArticleReader::Item (*parse)(std::string_view element, std::uint64_t offset, const ReaderOptions& options);
};

/// A reader of such elements that holds one of them at a time. What stands between them is skipped. An element that has
/// no end tag before the next one starts, that is longer than `max_record_bytes` or that the file breaks off inside of
/// is a reject; so is an input without any.
std::unique_ptr<RecordReader> read_sgml_elements(const Input& input, SgmlElements elements);

}  // namespace wiredex
