#include <fmt/core.h>

#include "article/json_writer.h"
#include "indexer/formats/format.h"

namespace wiredex {

Reject reject_at(std::uint64_t offset, std::string reason) {
    Reject reject;
    reject.offset = offset;
    reject.reason = std::move(reason);
    return reject;
}

Skip skip_at(std::uint64_t offset, std::string what, std::string id) {
    Skip skip;
    skip.offset = offset;
    skip.what = std::move(what);
    skip.id = std::move(id);
    return skip;
}

Reject too_long(std::uint64_t offset, std::uint64_t max_record_bytes) {
    return reject_at(offset, fmt::format("longer than {} bytes, the most a single record may have", max_record_bytes));
}

namespace {

// Names of files and elements are the sender's: what they hold must not drive the terminal.
std::string without_controls(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            shown += fmt::format("\\x{:02X}", byte);
        } else {
            shown += c;
        }
    }
    return shown;
}

}  // namespace

std::string format_reject(const Reject& reject) {
    std::string line = reject.path.empty() ? std::string{} : fmt::format("{}:", reject.path);
    line += fmt::format("{}: ", reject.offset);
    if (!reject.format.empty()) line += reject.format + ": ";
    if (!reject.field.empty()) line += reject.field + ": ";
    return without_controls(line + reject.reason);
}

std::string to_json(const Reject& reject) {
    std::string json;
    JsonWriter writer(json);
    writer.begin_object();
    writer.member("path", std::string_view(reject.path));
    writer.member("offset", reject.offset);
    writer.member_if_stated("format", std::string_view(reject.format));
    writer.member_if_stated("field", std::string_view(reject.field));
    writer.member("reason", std::string_view(reject.reason));
    writer.end_object();
    return json;
}

}  // namespace wiredex
