// One message as articles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/formats/format.h"

namespace wiredex {

/// What a message holds: the article that its text is, and all that is read from its attachments. `message` is the
/// message as sent, `offset` its first byte in the file.
std::vector<ArticleReader::Item> read_message(std::string_view message, std::uint64_t offset, const Input& input);

}  // namespace wiredex
