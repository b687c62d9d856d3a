// zstd frames (RFC 8878) as values.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// Appends `text` to `out` as one zstd frame that states its size.
void append_compressed(std::string& out, std::string_view text);

/// The text of one zstd frame. Throws `Error` (`corrupt`) if it is none or is damaged.
std::string decompressed(std::string_view frame);

}  // namespace wiredex
