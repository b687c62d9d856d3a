// The positions of a term in a document, as glass keeps them (Xapian 1.4, common/bitstream.cc): interpolative coding,
// after Moffat and Stuiver: "Binary Interpolative Coding for Effective Index Compression", Information Retrieval 3,
// 2000.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace wiredex::glass {

/// Appends the tag of a list of positions. They ascend strictly, start at 1 or later, and there is one at least.
void append_positions(std::string& out, std::span<const std::uint32_t> positions);

}  // namespace wiredex::glass
