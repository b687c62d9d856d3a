// For formats where one input is one document: the whole text at once, in UTF-8.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/formats/format.h"

namespace wiredex {

/// A document to be parsed.
struct Document {
    std::string text;      ///< UTF-8, as sent otherwise
    std::uint64_t offset;  ///< of its first byte in the file
    LearntTopics& learnt;
};

/// Makes the articles and rejects of a document.
using ParseDocument = std::vector<ArticleReader::Item> (*)(const Document& document);

/// A reader that takes the whole input as one document and parses it. An input longer than `max_record_bytes` is a
/// reject.
std::unique_ptr<RecordReader> read_as_document(const Input& input, ParseDocument parse);

/// Lets go of everything that is left of the input.
void discard_rest(Window& window);

/// The rest of the input, undecoded; nothing if it is longer than `limit` bytes or the stream failed.
std::optional<std::string> read_rest(Window& window, std::uint64_t limit);

}  // namespace wiredex
