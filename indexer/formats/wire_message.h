// Messages as they came over a wire, one after the other: SOH heading STX text ETX trailer EOT. ANPA 1312 and IPTC 7901
// share this frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

enum class MessageKind { anpa_1312, iptc_7901 };

/// The kind of the message whose heading stands at the front of `bytes`, behind padding; nothing if none does.
std::optional<MessageKind> heading_kind(std::string_view bytes);

/// The kind of the first message in an input that is not markup: a recording may start in the midst of another message.
std::optional<MessageKind> first_message_kind(const Head& head);

/// A message cut at its control characters. Relays take some of them out, or all: then the heading is the lines that
/// every message has, and the trailer is found by its look. UTF-8, lines ended by line feeds.
struct WireMessage {
    std::uint64_t offset = 0;  ///< of SOH, or of the first byte of the heading
    std::string heading;
    std::string text;
    std::string trailer;   ///< the closing line with the time of transmission
    bool partial = false;  ///< the transmission was cut off: there is no end
};

/// Makes an article, skip or reject of a message.
using ParseMessage = ArticleReader::Item (*)(const WireMessage& message, const ReaderOptions& options);

/// Reads messages of one kind, one at a time. What is no message is one reject. Ends before a message of the other kind
/// and before any document.
std::unique_ptr<RecordReader> read_messages(const Input& input, MessageKind kind, ParseMessage parse);

}  // namespace wiredex
