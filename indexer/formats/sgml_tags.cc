#include "indexer/formats/sgml_tags.h"

#include <algorithm>

#include "indexer/text/byte_set.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr ByteSet name_bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

std::size_t end_of_name(std::string_view text, std::size_t start) {
    constexpr std::size_t longest_name = 32;
    const std::size_t furthest = std::min(text.size(), start + longest_name);
    std::size_t end = start;
    while (end < furthest && name_bytes.holds(text[end])) ++end;
    return end;
}

// The `>` of a tag whose name ends at `name_end`; npos if it is no tag.
std::size_t find_close(std::string_view text, std::size_t name_end) {
    constexpr std::size_t longest_attributes = 256;
    const std::string_view rest = text.substr(name_end, longest_attributes);
    if (rest.starts_with('>')) return name_end;
    if (rest.empty() || !is_space(rest.front())) return std::string_view::npos;
    const auto* const bracket = std::ranges::find_if(rest, [](char c) { return c == '<' || c == '>'; });
    if (bracket == rest.end() || *bracket != '>') return std::string_view::npos;
    return name_end + static_cast<std::size_t>(bracket - rest.begin());
}

// Reads the tag that starts at `start` into `found`, and nothing if none does. Made there: the processor waits longer
// for a copy of what it has just written than it takes to read a tag.
void read_tag(std::string_view text, std::size_t start, std::optional<SgmlTag>& found) {
    const bool closing = text.substr(start + 1).starts_with('/');
    const std::size_t name = start + (closing ? 2 : 1);
    if (name >= text.size() || !is_letter(text[name])) return;
    const std::size_t name_end = end_of_name(text, name);
    const std::size_t close = find_close(text, name_end);
    if (close == std::string_view::npos) return;
    SgmlTag& tag = found.emplace();
    tag.start = start;
    tag.end = close + 1;
    tag.name = text.substr(name, name_end - name);
    tag.attributes = trim(text.substr(name_end, close - name_end));
    tag.closing = closing;
}

}  // namespace

std::optional<SgmlTag> SgmlTags::next() {
    std::optional<SgmlTag> tag;
    std::size_t start = text_.find('<', place_);
    while (start != std::string_view::npos) {
        if (text_.substr(start).starts_with("<!--")) {
            read_comment(start, tag);
        } else {
            read_tag(text_, start, tag);
        }
        if (tag) break;
        start = text_.find('<', start + 1);
    }
    place_ = tag ? tag->end : text_.size();
    return tag;
}

// A comment without end hides nothing. That there is no end is found out once: text may hold any number of starts.
void SgmlTags::read_comment(std::size_t start, std::optional<SgmlTag>& found) {
    constexpr std::string_view end_mark = "-->";
    if (no_more_comments_) return;
    const std::size_t end = text_.find(end_mark, start + 4);
    no_more_comments_ = end == std::string_view::npos;
    if (no_more_comments_) return;
    found = SgmlTag{start, end + end_mark.size(), text_.substr(start + 1, 3), {}, false};
}

std::string_view sgml_attribute(std::string_view attributes, std::string_view name) {
    for (std::size_t equals = attributes.find('='); equals != std::string_view::npos;) {
        std::string_view key = trim(attributes.substr(0, equals));
        key.remove_prefix(key.find_last_of(" \t\r\n") + 1);
        std::string_view value = trim(attributes.substr(equals + 1));
        const bool quoted = value.starts_with('"') || value.starts_with('\'');
        const char quote = quoted ? value.front() : ' ';
        if (quoted) value.remove_prefix(1);
        const std::size_t end = std::min(quoted ? value.find(quote) : value.find_first_of(" \t\r\n"), value.size());
        if (key.size() == name.size() && starts_with_ignoring_case(key, name)) return value.substr(0, end);
        attributes = value.substr(std::min(end + 1, value.size()));
        equals = attributes.find('=');
    }
    return {};
}

}  // namespace wiredex
