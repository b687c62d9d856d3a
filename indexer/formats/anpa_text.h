// The text of a message in ANPA 1312: its typesetting marks, header lines and paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/text/paragraphs.h"

namespace wiredex {

/// A line that starts with `^` before the first paragraph.
struct AnpaHeaderLine {
    std::string text;
    bool centred = false;      ///< ends with `=`: bylines and titles do
    bool is_headline = false;  ///< the first line has Kyodo's mark behind headlines, so it is no slug
};

struct AnpaText {
    std::vector<AnpaHeaderLine> header;  ///< the first one is the slug, unless it is a headline
    Paragraphs paragraphs;               ///< and rows of tables, their cells parted by tabs
};

/// Cuts the text up. `tabular` says that the heading calls it a table.
///
/// Doubled backticks and apostrophes become quotes, a lone underscore a dash, spaces of other widths a space, `{` and
/// `}` behind a digit or alone in a cell a half and a quarter; rules (`___`) are left out. A semicolon that ends a cell
/// is kept before the tab.
AnpaText read_anpa_text(std::string_view text, bool tabular);

}  // namespace wiredex
