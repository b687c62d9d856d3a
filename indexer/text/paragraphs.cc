#include "indexer/text/paragraphs.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

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
    std::uint8_t gaps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const unsigned is_run = static_cast<unsigned>(text[i - 1] == ' ') & static_cast<unsigned>(text[i] == ' ');
        gaps |= static_cast<std::uint8_t>(static_cast<unsigned>(text[i] == '\t') | is_run);
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

// Takes lines one by one, keeps the paragraph that is still open, and gives whole ones to `give`.
template <typename Give>
class Unwrapper {
public:
    explicit Unwrapper(Give give) : give_(std::move(give)) {}

    void add(const Line& line) {
        if (line.text.empty()) return close();
        if (is_row(line)) {
            close();
            found(as_row(line.text));
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
        first_ = !found_any_ && !continues && line.indent == 0;
        last_length_ = line.text.size() + line.indent;
    }

    void close() {
        if (!open_.empty()) has_single_spaces(open_) ? found(open_) : found(collapse_spaces(open_));
        open_.clear();
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

    void found(std::string_view paragraph) {
        found_any_ = true;
        give_(paragraph);
    }

    Give give_;
    std::string open_;
    std::size_t last_length_ = 0;
    bool found_any_ = false;
    bool first_ = false;  // the open paragraph's only line may be short: a dateline stood before it
};

auto adds_to(Paragraphs& paragraphs) {
    return [&paragraphs](std::string_view paragraph) { paragraphs.emplace_back(paragraph); };
}

auto adds_to(std::string& text) {
    return [&text](std::string_view paragraph) {
        if (paragraph.empty()) return;
        if (!text.empty()) text += '\n';
        text += paragraph;
    };
}

// `next_line` gives one line after the other.
template <typename NextLine, typename Give>
void unwrap_each(NextLine next_line, Give give) {
    Unwrapper unwrapper(std::move(give));
    while (const auto line = next_line()) unwrapper.add(measure(*line));
    unwrapper.close();
}

template <typename NextLine>
bool is_wrapped(NextLine next_line) {
    while (const std::optional<std::string_view> line = next_line()) {
        if (line->size() > widest_wrapped_line) return false;
    }
    return true;
}

auto each_of(const std::vector<std::string_view>& lines) {
    return [at = lines.begin(), end = lines.end()]() mutable -> std::optional<std::string_view> {
        if (at == end) return std::nullopt;
        return *at++;
    };
}

auto each_of(std::string_view text) {
    return [cursor = LineCursor(text)]() mutable { return cursor.next(); };
}

template <typename Text, typename Give>
void give_paragraphs(const Text& text, Give give) {
    if (is_wrapped(each_of(text))) return unwrap_each(each_of(text), std::move(give));
    auto next_line = each_of(text);
    while (const auto line = next_line()) give(collapse_spaces(*line));
}

}  // namespace

Paragraphs unwrap(const std::vector<std::string_view>& lines) {
    Paragraphs paragraphs;
    unwrap_each(each_of(lines), adds_to(paragraphs));
    return paragraphs;
}

Paragraphs paragraphs_of(const std::vector<std::string_view>& lines) {
    Paragraphs paragraphs;
    give_paragraphs(lines, adds_to(paragraphs));
    return paragraphs;
}

std::string join_paragraphs(const Paragraphs& paragraphs) {
    std::string text;
    const auto add = adds_to(text);
    for (const std::string& paragraph : paragraphs) add(paragraph);
    return text;
}

std::string unwrapped_text(const std::vector<std::string_view>& lines) {
    std::string text;
    unwrap_each(each_of(lines), adds_to(text));
    return text;
}

std::string unwrapped_text(std::string_view text, std::string_view (*cut)(std::string_view line)) {
    std::string joined;
    joined.reserve(text.size());
    const auto next_line = [lines = LineCursor(text), cut]() mutable {
        auto line = lines.next();
        if (line) line = cut(*line);
        return line;
    };
    unwrap_each(next_line, adds_to(joined));
    return joined;
}

std::string paragraphs_text(const std::vector<std::string_view>& lines) {
    std::string text;
    give_paragraphs(lines, adds_to(text));
    return text;
}

std::string paragraphs_text(std::string_view text) {
    std::string joined;
    give_paragraphs(text, adds_to(joined));
    return joined;
}

}  // namespace wiredex
