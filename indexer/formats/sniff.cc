#include "indexer/formats/sniff.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/registry.h"
#include "indexer/formats/wire_message.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

std::string_view after_padding(std::string_view bytes) {
    constexpr char syn = 0x16;
    constexpr char del = 0x7F;
    const auto fills_time = [](char c) { return is_space(c) || c == syn || c == del || c == '\0'; };
    while (!bytes.empty() && fills_time(bytes.front())) {
        bytes.remove_prefix(1);
    }
    return bytes;
}

// The container that starts with these bytes, and how to unpack it.
std::string_view container(std::string_view bytes) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> magic = {
        {{{"7z\xBC\xAF", 4}, "a 7z archive (7z x)"},
         {{"Rar!\x1A\x07", 6}, "a RAR archive (unrar)"},
         {{"\x1F\x9D", 2}, "data of compress (uncompress)"},
         {{"MSCF", 4}, "a Windows cabinet (cabextract)"}}};
    for (const auto& [start, name] : magic) {
        if (bytes.starts_with(start)) return name;
    }
    return {};
}

bool is_markup(std::string_view start) {
    return start.size() >= 2 && start[0] == '<' && (is_letter(start[1]) || start[1] == '!' || start[1] == '?');
}

// Leaves out a declaration, comment or document type at the front; false where it has no end.
bool skip_declaration(std::string_view& text) {
    std::size_t end = std::string_view::npos;
    std::size_t length = 1;
    if (text.starts_with("<!--")) {
        end = text.find("-->", 4);
        length = 3;
    } else {
        end = text.find('>');
        const std::size_t subset = text.find('[');
        if (text.starts_with("<!") && subset < end) {
            end = text.find(']', subset);
            if (end != std::string_view::npos) end = text.find('>', end);
        }
    }
    if (end == std::string_view::npos) return false;
    text = trim(text.substr(end + length));
    return true;
}

}  // namespace

std::string_view root_element(std::string_view text) {
    text = trim(text);
    if (!is_markup(text)) return {};
    while (text.starts_with("<!") || text.starts_with("<?")) {
        if (!skip_declaration(text)) return {};
    }
    if (!is_markup(text)) return {};
    text.remove_prefix(1);
    return text.substr(0, std::min(text.find_first_of(" \t\r\n/>"), text.size()));
}

Head make_head(std::string_view bytes) {
    const std::string_view start = after_padding(bytes);
    return {bytes, start, root_element(start)};
}

std::string refuse_bytes(std::string_view bytes) {
    if (bytes.empty()) return "empty file";
    if (const auto name = container(bytes); !name.empty()) {
        return std::string(name) + ", which wiredex does not read yet: unpack it first";
    }
    // Relays fill the time between messages with NUL, too.
    if (bytes.find('\0') != std::string_view::npos && !first_message_kind(make_head(bytes))) {
        return "binary data, not wire copy";
    }
    if (after_padding(bytes).empty() && bytes.size() < sniffed_bytes) return "nothing but white space";
    return {};
}

const Format* recognise(const Head& head) {
    const auto all = formats();
    const auto found = std::ranges::find_if(all, [&](const Format* format) { return format->recognises(head); });
    return found == all.end() ? nullptr : *found;
}

std::string describe_unknown(const Head& head) {
    constexpr std::size_t longest_shown = 40;
    if (!head.root.empty()) {
        return "XML/HTML of a kind wiredex does not read yet (its first element is " +
               std::string(head.root.substr(0, longest_shown)) + ")";
    }
    if (is_markup(head.start)) return "XML/HTML of a kind wiredex does not read yet (no element near its start)";
    if (head.start.starts_with('[')) return "a JSON list without objects";
    if (has_transmission_controls(head.bytes)) {
        return "a wire transmission with control characters, of a kind wiredex does not read yet";
    }
    return "not text in any format that wiredex reads";
}

bool has_transmission_controls(std::string_view bytes) {
    return std::ranges::any_of(
        bytes, [](char c) { return (c >= 0x01 && c <= 0x04) || (c >= 0x11 && c <= 0x14) || c == 0x16; });
}

}  // namespace wiredex
