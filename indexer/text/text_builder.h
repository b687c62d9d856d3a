// From runs of text between tags to the plain text of an article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wiredex {

/// Puts paragraphs, rows of tables and fixed-width lines together. White space collapses as in HTML: tags add none, so
/// that no words are glued together and none is split.
class TextBuilder {
public:
    /// Text of the current paragraph; character references must be decoded already.
    void text(std::string_view utf8);

    /// Ends the paragraph, if there is one. Inside a cell it is a space.
    void end_paragraph();

    void begin_row();
    void begin_cell();
    void end_cell();
    void end_row();

    /// Between these, line ends and spaces count as they are.
    void begin_preformatted();
    void end_preformatted();

    /// The text so far, paragraphs and rows separated by one line feed, cells by a tab. The builder is empty again.
    std::string take();

private:
    void inline_text(std::string_view utf8);
    void fixed_text(std::string_view utf8);
    void end_line();

    std::string done_;  ///< whole lines, each ended by a line feed
    std::string line_;
    bool space_due_ = false;  ///< white space was seen since the last character of the line
    std::size_t rows_ = 0;    ///< rows that are open: tables stand in cells of others
    std::size_t cells_ = 0;
    std::size_t preformatted_ = 0;
    bool first_cell_ = true;
};

}  // namespace wiredex
