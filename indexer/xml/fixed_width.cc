#include "indexer/xml/fixed_width.h"

#include <algorithm>
#include <vector>

#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t paragraph_indent = 3;

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_blank(std::string_view line) {
    return trim(line).empty();
}

bool has_columns(std::string_view line) {
    line = trim(line);
    return line.find("   ") != std::string_view::npos || line.find('\t') != std::string_view::npos;
}

// The lines without the indent that all but the first have from the markup, and without blank ones at either end.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines = split_lines(text);
    while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
    const auto first = std::ranges::find_if_not(lines, is_blank);
    lines.erase(lines.begin(), first);
    if (lines.empty()) return lines;
    lines.front() = trim(lines.front());
    std::size_t common = std::string_view::npos;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!is_blank(lines[i])) common = std::min(common, indent_of(lines[i]));
    }
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].remove_prefix(std::min(common, indent_of(lines[i])));
    return lines;
}

bool is_laid_out(const std::vector<std::string_view>& lines) {
    if (lines.size() < 2) return false;
    bool after_first = false;
    return std::ranges::any_of(lines, [&](std::string_view line) {
        const bool starts_paragraph = after_first && (is_blank(line) || indent_of(line) >= paragraph_indent);
        const bool is_item = trim(line).starts_with("* ");
        after_first = true;
        return starts_paragraph || is_item || has_columns(line);
    });
}

// A paragraph behind a blank line may be indented by less than others.
void straighten(std::vector<std::string_view>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const bool slightly = indent_of(lines[i]) < paragraph_indent && !has_columns(lines[i]);
        if (slightly && is_blank(lines[i - 1])) lines[i] = trim(lines[i]);
    }
}

// In a table no line goes on in the next one, whatever its length.
bool is_table(const std::vector<std::string_view>& lines) {
    const auto rows = static_cast<std::size_t>(std::ranges::count_if(lines, has_columns));
    return rows * 2 >= lines.size();
}

std::string unfold(std::vector<std::string_view>& lines) {
    if (!is_table(lines)) {
        straighten(lines);
        return unwrapped_text(lines);
    }
    std::string text;
    for (const std::string_view line : lines) {
        const std::string row = join_paragraphs(unwrap({line}));
        if (!text.empty() && !row.empty()) text += '\n';
        text += row;
    }
    return text;
}

// The text of an element without elements inside; nothing else is laid out by hand.
std::string plain_text_of(XmlNode element) {
    for (const XmlNode part : element.children()) {
        if (part.type() == pugi::node_element) return {};
    }
    return verbatim_text_of(element);
}

}  // namespace

std::string unfold_text(std::string_view text) {
    std::vector<std::string_view> lines = lines_of(text);
    return is_laid_out(lines) ? unfold(lines) : collapse_spaces(text);
}

void unfold_fixed_width(XmlNode top) {
    for (XmlNode paragraph : descendants(top, "p")) {
        const std::string text = plain_text_of(paragraph);
        if (text.find('\n') == std::string::npos) continue;
        std::vector<std::string_view> lines = lines_of(text);
        if (!is_laid_out(lines)) continue;
        const std::string unfolded = unfold(lines);
        paragraph.remove_children();
        paragraph.set_name("pre");
        paragraph.append_child(pugi::node_cdata).set_value(unfolded.c_str());
    }
}

}  // namespace wiredex
