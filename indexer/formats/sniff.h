// Which format an input is in, by its first bytes. File names never matter.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

/// How many bytes are looked at.
inline constexpr std::size_t sniffed_bytes = std::size_t{64} << 10;

/// The first bytes as the formats look at them. Refers to `bytes`, which must be without a byte order mark.
Head make_head(std::string_view bytes);

/// Why no format at all could read bytes that start so, for people: they are empty, an archive, or binary (with NUL
/// among them, which only recordings of wire messages may have). Empty if there is nothing against them.
std::string refuse_bytes(std::string_view bytes);

/// The first format that recognises the input, or null.
const Format* recognise(const Head& head);

/// What an input is that no format recognises, for people.
std::string describe_unknown(const Head& head);

/// The name of the first element after any declaration, comments and document type; empty if there is no markup.
std::string_view root_element(std::string_view text);

/// True if the bytes hold the control characters that frame a transmission (SOH, STX, ETX, EOT, SYN, DC1 to DC4), which
/// text for people does not.
bool has_transmission_controls(std::string_view bytes);

}  // namespace wiredex
