#include "indexer/text/agate_marks.h"

#include <array>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 2> marks = {"<!", ".=!"};

// `<!--`, `<![CDATA[`, `<!DOCTYPE`, ...
bool is_declaration(std::string_view text) {
    for (const std::string_view start : {"<!--", "<![", "<!DOCTYPE", "<!ENTITY", "<!ELEMENT", "<!ATTLIST"}) {
        if (starts_with_ignoring_case(text, start)) return true;
    }
    return false;
}

}  // namespace

std::string_view without_agate_marks(std::string_view line) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : marks) {
            const std::string_view text = trim(line);
            if (text.starts_with(mark) && !is_declaration(text)) {
                line = text.substr(mark.size());
                found = true;
            } else if (text.ends_with(mark)) {
                // What stands before the text is its column.
                line.remove_suffix(static_cast<std::size_t>(line.end() - text.end()) + mark.size());
                found = true;
            }
        }
    }
    return line;
}

bool has_agate_marks(std::string_view line) {
    return without_agate_marks(line).size() != line.size();
}

std::vector<std::string_view> agate_rows(std::span<const std::string_view> lines) {
    std::vector<std::string_view> rows;
    for (const std::string_view line : lines) {
        const std::string_view row = without_agate_marks(line);
        const bool is_marked = row.size() != line.size();
        if (is_marked) rows.emplace_back();
        rows.push_back(row);
        if (is_marked) rows.emplace_back();
    }
    return rows;
}

}  // namespace wiredex
