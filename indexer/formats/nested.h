// Documents inside other documents: the attachments of messages.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/format.h"

namespace wiredex {

/// Everything that is read from `bytes`, found inside `outer` under `name`: complete, its path `outer!name`. What is
/// nested too deep is one reject.
std::vector<ArticleReader::Item> read_nested(std::string bytes, std::string_view name, const Input& outer);

}  // namespace wiredex
