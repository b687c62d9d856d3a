#include "indexer/text/paragraphs.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Copy was wrapped at 60 to 70 columns: a line that ends before this was ended by its writer.
constexpr std::size_t shortest_wrapped_line = 40;
constexpr std::size_t paragraph_indent = 3;
// A line wider than this is a whole paragraph: the text was not hard-wrapped.
constexpr std::size_t widest_wrapped_line = 100;

struct Line {
    std::string_view text;   // trimmed
    std::size_t indent = 0;  // white space before it
    std::size_t gaps = 0;    // runs of two spaces or more inside
    std::size_t widest = 0;  // the longest of them
};

// Most lines have none. Has no early exit, so that the compiler can look at many bytes at once.
bool may_have_gaps(std::string_view text) {
    unsigned gaps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool blank_before = text[i - 1] == ' ';
        gaps |= static_cast<unsigned>(blank_before) & static_cast<unsigned>(text[i] == ' ');
        gaps |= static_cast<unsigned>(text[i] == '\t');
    }
    return gaps != 0;
}

Line measure(std::string_view raw) {
    Line line;
    line.text = trim(raw);
    line.indent = line.text.empty() ? 0 : static_cast<std::size_t>(line.text.data() - raw.data());
    if (!may_have_gaps(line.text)) return line;
    std::size_t run = 0;
    for (const char c : line.text) {
        if (c == ' ' || c == '\t') {
            run += c == '\t' ? 2 : 1;
            continue;
        }
        if (run >= 2) {
            ++line.gaps;
            line.widest = std::max(line.widest, run);
        }
        run = 0;
    }
    return line;
}

std::string as_row(std::string_view text) {
    std::string row;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = std::min(text.find_first_not_of(" \t", i), text.size());
        const bool is_gap = end - i >= 2 || (end > i && text[i] == '\t');
        if (is_gap) {
            row += '\t';
            i = end;
        }
        row += text[i];
    }
    return row;
}

bool is_list_item(std::string_view text) {
    constexpr std::string_view bullet = "\u2022";
    return text.starts_with("* ") || text.starts_with("- ") || text.starts_with(bullet);
}

// Takes lines one by one and keeps the paragraph that is still open.
class Unwrapper {
public:
    void add(const Line& line) {
        if (line.text.empty()) return close();
        if (is_row(line)) {
            close();
            paragraphs_.push_back(as_row(line.text));
            return;
        }
        const bool continues = !open_.empty() && line.indent == 0 && !is_list_item(line.text) &&
                               (first_ || last_length_ >= shortest_wrapped_line);
        if (!continues) {
            close();
            open_ = line.text;
        } else {
            append(line.text);
        }
        first_ = paragraphs_.empty() && !continues && line.indent == 0;
        last_length_ = line.text.size() + line.indent;
    }

    Paragraphs finish() {
        close();
        return std::move(paragraphs_);
    }

private:
    // One double space inside a paragraph is a slip of the keyboard; columns are wider, or several, or start a line.
    [[nodiscard]] bool is_row(const Line& line) const {
        if (line.gaps == 0) return line.indent > 0 && line.indent < paragraph_indent;
        const bool slip = line.gaps == 1 && line.widest == 2 && line.text.size() >= shortest_wrapped_line &&
                          (line.indent == 0 || line.indent >= paragraph_indent);
        return !slip;
    }

    void append(std::string_view text) {
        const bool broken_word = open_.size() >= 2 && open_.back() == '-' && is_letter(open_[open_.size() - 2]);
        if (!broken_word) open_ += ' ';
        open_ += text;
    }

    void close() {
        if (!open_.empty()) paragraphs_.push_back(collapse_spaces(open_));
        open_.clear();
    }

    Paragraphs paragraphs_;
    std::string open_;
    std::size_t last_length_ = 0;
    bool first_ = false;  // the open paragraph's only line may be short: a dateline stood before it
};

}  // namespace

Paragraphs unwrap(const std::vector<std::string_view>& lines) {
    Unwrapper unwrapper;
    for (const std::string_view line : lines) unwrapper.add(measure(line));
    return unwrapper.finish();
}

Paragraphs paragraphs_of(const std::vector<std::string_view>& lines) {
    const bool wrapped =
        std::ranges::all_of(lines, [](std::string_view line) { return line.size() <= widest_wrapped_line; });
    if (wrapped) return unwrap(lines);
    Paragraphs paragraphs;
    for (const std::string_view line : lines) paragraphs.push_back(collapse_spaces(line));
    return paragraphs;
}

std::string join_paragraphs(const Paragraphs& paragraphs) {
    std::string text;
    for (const std::string& paragraph : paragraphs) {
        if (paragraph.empty()) continue;
        if (!text.empty()) text += '\n';
        text += paragraph;
    }
    return text;
}

}  // namespace wiredex
