#include "searcher/present/query_error_view.h"

#include <algorithm>

#include "analysis/unicode.h"
#include "searcher/present/columns.h"

namespace wiredex {
namespace {

constexpr std::string_view indent = "  ";
constexpr std::string_view ellipsis = "\u2026";

/// The last of the text, at most so many columns, behind an ellipsis if some is left out.
std::string last_columns(std::string_view text, std::size_t columns) {
    std::size_t width = display_width(text);
    if (width <= columns) return std::string(text);
    std::size_t i = 0;
    while (i < text.size() && width + 1 > columns) width -= display_width(next_character(text, i));
    return std::string(ellipsis) + std::string(text.substr(i));
}

/// The first of the text, at most so many columns, before an ellipsis if some is left out.
std::string first_columns(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    std::size_t end = 0;
    std::size_t width = 1;
    for (std::size_t i = 0; i < text.size(); end = i) {
        width += display_width(next_character(text, i));
        if (width > columns) break;
    }
    return std::string(text.substr(0, end)) + std::string(ellipsis);
}

}  // namespace

std::string query_error_view(std::string_view query, const QueryError& error, std::size_t width) {
    const std::size_t offset = std::min(error.offset(), query.size());
    const std::string before = safe_text(query.substr(0, offset));
    const std::string after = safe_text(query.substr(offset));
    const std::size_t room = std::max<std::size_t>(width, 20) - indent.size() - 1;  // the caret may stand past the end
    const bool fits = display_width(before) + display_width(after) <= room;
    const std::string left =
        fits ? before : last_columns(before, std::max(room / 2, room - std::min(room, display_width(after))));
    const std::string right = fits ? after : first_columns(after, room - display_width(left));

    std::string view = "wiredex-search: " + safe_text(error.what()) + '\n';
    view += std::string(indent) + left + right + '\n';
    view += std::string(indent) + std::string(display_width(left), ' ') + "^\n";
    if (!error.suggestion().empty()) view += std::string(indent) + "try: " + safe_text(error.suggestion()) + '\n';
    return view;
}

}  // namespace wiredex
