#include "indexer/text/text_builder.h"

#include "indexer/text/strings.h"

namespace wiredex {

void TextBuilder::text(std::string_view utf8) {
    if (preformatted_ > 0 && cells_ == 0) {
        fixed_text(utf8);
    } else {
        inline_text(utf8);
    }
}

void TextBuilder::inline_text(std::string_view utf8) {
    const std::string_view words = trim(utf8);
    if (words.empty()) {
        space_due_ = space_due_ || !utf8.empty();
        return;
    }
    space_due_ = space_due_ || words.data() != utf8.data();
    if (space_due_ && !line_.empty() && line_.back() != '\t') line_ += ' ';
    if (has_single_spaces(words)) {
        line_ += words;
    } else {
        line_ += collapse_spaces(words);
    }
    space_due_ = is_space(utf8.back());
}

void TextBuilder::fixed_text(std::string_view utf8) {
    for (const char c : utf8) {
        if (c == '\n') {
            end_line();
        } else if (c != '\r') {
            line_ += c;
        }
    }
}

void TextBuilder::end_line() {
    const std::size_t end = line_.find_last_not_of(" \t");
    line_.resize(end == std::string::npos ? 0 : end + 1);
    space_due_ = false;
    if (line_.empty()) return;
    done_ += line_;
    done_ += '\n';
    line_.clear();
}

void TextBuilder::end_paragraph() {
    if (cells_ > 0) {
        space_due_ = true;
    } else {
        end_line();
    }
}

void TextBuilder::begin_row() {
    if (cells_ == 0) end_line();
    if (rows_++ == 0) first_cell_ = true;
}

void TextBuilder::begin_cell() {
    if (cells_++ > 0) {  // a table inside a cell
        space_due_ = true;
        return;
    }
    if (!first_cell_) line_ += '\t';
    first_cell_ = false;
    space_due_ = false;
}

void TextBuilder::end_cell() {
    if (cells_ > 0) --cells_;
    space_due_ = true;
}

void TextBuilder::end_row() {
    if (rows_ > 0) --rows_;
    end_paragraph();
}

void TextBuilder::begin_preformatted() {
    end_paragraph();
    ++preformatted_;
}

void TextBuilder::end_preformatted() {
    end_paragraph();
    if (preformatted_ > 0) --preformatted_;
}

std::string TextBuilder::take() {
    end_line();
    std::string text = std::move(done_);
    if (text.ends_with('\n')) text.pop_back();
    *this = TextBuilder();
    return text;
}

}  // namespace wiredex
