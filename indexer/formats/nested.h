// Documents inside other documents: the attachments of messages.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

/// Reads what `bytes` hold, one item after the other: complete, its path `outer!name`. What is nested too deep is one
/// reject, and what is unpacked counts with everything else that is unpacked of the outer input.
std::unique_ptr<RecordReader> open_nested(std::string bytes, std::string_view name, const Input& outer);

}  // namespace wiredex
