#include "indexer/text/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <gumbo.h>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include <unicode/unistr.h>

#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_reference = 34;  // &CounterClockwiseContourIntegral;

// The names beyond those that nearly all text gets by with are left to the HTML parser.
std::optional<std::string> html_named(std::string_view name) {
    if (!std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); })) return std::nullopt;
    const std::string reference = "&" + std::string(name) + ";";
    struct Destroy {
        void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    };
    const std::unique_ptr<GumboOutput, Destroy> parsed(
        gumbo_parse_with_options(&kGumboDefaultOptions, reference.data(), reference.size()));
    const GumboNode* node = parsed->root;
    while (node != nullptr && node->type == GUMBO_NODE_ELEMENT) {
        const GumboVector& below = node->v.element.children;
        node = below.length == 0 ? nullptr : static_cast<const GumboNode*>(below.data[below.length - 1]);
    }
    if (node == nullptr || node->type != GUMBO_NODE_TEXT || node->v.text.text == reference) return std::nullopt;
    const std::string text = node->v.text.text;
    // A known name before the end of this one (&notit;) is a name of its own in HTML; here it is just text.
    return text.ends_with(';') ? std::nullopt : std::optional(text);
}

std::optional<std::string_view> named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
        {{"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\xC2\xA0"}}};
    for (const auto& [known, text] : names) {
        if (name == known) return text;
    }
    thread_local std::unordered_map<std::string, std::optional<std::string>> seen;
    constexpr std::size_t most_remembered = 4096;
    if (seen.size() > most_remembered) seen.clear();
    auto [entry, is_new] = seen.try_emplace(std::string(name));
    if (is_new) entry->second = html_named(name);
    return entry->second;
}

void append_character(std::uint32_t code, std::string& text) {
    const bool is_kept = code == '\t' || code == '\n' || (code >= 0x20 && code != 0x7F);
    if (!is_kept) return;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0xA0) {
        text += to_utf8(std::string(1, static_cast<char>(code)));
    } else {
        const bool possible = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        std::string utf8;
        icu::UnicodeString(static_cast<UChar32>(possible ? code : 0xFFFD)).toUTF8String(utf8);
        text += utf8;
    }
}

std::optional<std::uint32_t> code_of(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
    if (digits.empty() || result.ptr != end || result.ec != std::errc{}) return std::nullopt;
    return code;
}

// Appends what the reference stands for; false, and nothing appended, if it is none.
bool append_meant(std::string_view name, std::string& text) {
    if (name.starts_with('#')) {
        const auto code = code_of(name.substr(1));
        if (code) append_character(*code, text);
        return code.has_value();
    }
    const auto meant = named(name);
    if (meant) text += *meant;
    return meant.has_value();
}

}  // namespace

std::string decode_references(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    while (!text.empty()) {
        const std::size_t start = text.find('&');
        decoded += text.substr(0, start);
        if (start == std::string_view::npos) break;
        text.remove_prefix(start);
        const std::size_t end = text.substr(0, longest_reference).find(';');
        const bool may_be_one = end != std::string_view::npos && end > 1;
        if (may_be_one && append_meant(text.substr(1, end - 1), decoded)) {
            text.remove_prefix(end + 1);
        } else {
            decoded += '&';
            text.remove_prefix(1);
        }
    }
    return decoded;
}

std::string decode_left_references(std::string text) {
    const auto has_reference = [](std::string_view in) {
        for (std::size_t at = in.find('&'); at != std::string_view::npos; at = in.find('&', at + 1)) {
            const std::size_t end = in.substr(at, longest_reference).find(';');
            if (end == std::string_view::npos || end < 2) continue;
            const std::string_view name = in.substr(at + 1, end - 1);
            if (std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c) || c == '#'; })) return true;
        }
        return false;
    };
    if (!has_reference(text)) return text;
    std::string again = decode_references(text);
    return has_reference(again) ? text : again;
}

}  // namespace wiredex
