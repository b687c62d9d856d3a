#include "indexer/formats/anpa_text.h"

#include <algorithm>

#include "indexer/formats/wire_controls.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr char flush_left = '<';
constexpr char centre = '=';
constexpr char headline_end = '+';  // Kyodo's

bool is_blank(char c) {
    return is_space(c) || c == control::dle || c == control::rs || c == control::us;
}

// Characters of the typesetting code as text, spaces untouched.
std::string without_typesetting(std::string_view line) {
    std::string text;
    text.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool doubled = i + 1 < line.size() && line[i + 1] == c;
        const bool boundary = text.empty() || is_space(text.back()) || text.back() == ';';
        const bool ends = i + 1 == line.size() || is_blank(line[i + 1]) || line[i + 1] == ';';
        if ((c == '`' || c == '\'') && doubled) {
            text += '"';
            ++i;
        } else if (c == '`') {
            text += '\'';
        } else if (c == '_' && boundary && ends) {
            text += '-';
        } else if ((c == '{' || c == '}') && ends && (boundary || is_digit(text.back()))) {
            text += c == '{' ? "\xC2\xBD" : "\xC2\xBC";
        } else if (is_blank(c) && c != '\t') {
            text += ' ';
        } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t') {
            text += c;
        }
    }
    return text;
}

struct Line {
    std::string text;  // trimmed, without marks
    bool caret = false;
    bool indented = false;
    bool row = false;  // starts with the mark for rows
    char end = 0;      // the mark at its end
};

Line read_line(std::string_view raw) {
    Line line;
    line.row = raw.starts_with(control::bs);
    if (line.row) raw.remove_prefix(1);
    line.caret = raw.starts_with('^');
    if (line.caret) raw.remove_prefix(1);
    line.indented = raw.starts_with('\t') || raw.starts_with("  ");
    std::string text = without_typesetting(raw);
    std::string_view trimmed = trim(text);
    if (!trimmed.empty() && (trimmed.back() == flush_left || trimmed.back() == centre)) {
        line.end = trimmed.back();
        trimmed = trim(trimmed.substr(0, trimmed.size() - 1));
    }
    line.text = trimmed;
    return line;
}

bool is_rule(std::string_view text) {
    return text.size() >= 2 && text.find_first_not_of("_- ") == std::string_view::npos;
}

// A semicolon that nothing but the next cell follows.
bool has_cells(std::string_view text) {
    std::size_t cells = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != ';') continue;
        if (text[i + 1] == ' ') return false;
        ++cells;
    }
    return cells >= 2;
}

std::string cells_of(std::string_view text) {
    std::string row;
    for (const char c : text) {
        const bool repeated = is_space(c) && (row.empty() || is_space(row.back()));
        if (!repeated) row += c;
        if (c == ';') row += '\t';
    }
    return row;
}

// Columns parted by runs of spaces.
std::string columns_of(std::string_view text) {
    std::string row;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = std::min(text.find_first_not_of(" \t", i), text.size());
        if (end - i >= 2) {
            row += '\t';
            i = end;
        }
        if (i < text.size()) row += text[i];
    }
    return row;
}

class TextReader {
public:
    TextReader(bool tabular, bool every_line_ends_with_mark)
        : tabular_(tabular), marks_mean_nothing_(every_line_ends_with_mark) {}

    void add(const Line& line) {
        if (in_header_ && add_to_header(line)) return;
        if (line.text.empty() || is_rule(line.text)) return close();
        if (line.row || has_cells(line.text)) return add_row(cells_of(line.text));
        if (tabular_ && line.text.find("  ") != std::string::npos) return add_row(columns_of(line.text));
        if (line.caret && line.text == "END") return close();
        if (line.caret || line.indented || tabular_) close();
        open_ += (open_.empty() ? "" : " ") + collapse_spaces(line.text);
        if (line.end != 0 && !marks_mean_nothing_) close();
    }

    AnpaText finish() {
        close();
        return std::move(result_);
    }

private:
    // A header line may run over several lines; the last one has a mark at its end.
    bool add_to_header(const Line& line) {
        const bool continues = header_open_ && !line.caret && !line.indented && !line.row && !line.text.empty();
        if (continues) {
            result_.header.back().text += ' ' + collapse_spaces(line.text);
        } else if (line.text.empty() && !line.caret) {
            header_open_ = false;
            return true;
        } else if (!line.row && (line.caret || (!line.indented && ends_header_line(line)))) {
            result_.header.push_back({collapse_spaces(line.text)});
        } else {
            in_header_ = false;
            return false;
        }
        AnpaHeaderLine& header = result_.header.back();
        header.centred = line.end == centre;
        header_open_ = line.end == 0;
        // No slug ends so, but a headline of others may: "Disney+".
        header.is_headline = result_.header.size() == 1 && header.text.ends_with(headline_end);
        if (header.is_headline || (header_open_ && header.text.ends_with(headline_end))) {
            header.text.pop_back();
            header_open_ = false;
        }
        return true;
    }

    static bool ends_header_line(const Line& line) { return line.end != 0 || line.text.ends_with(headline_end); }

    void add_row(std::string row) {
        close();
        result_.paragraphs.push_back(std::move(row));
    }

    void close() {
        if (!open_.empty()) result_.paragraphs.push_back(std::move(open_));
        open_.clear();
    }

    bool tabular_;
    bool marks_mean_nothing_;
    bool in_header_ = true;
    bool header_open_ = false;
    std::string open_;
    AnpaText result_;
};

// Some senders end every line with the mark, also in the midst of a paragraph.
bool every_line_ends_with_mark(const std::vector<Line>& lines) {
    std::size_t all = 0;
    std::size_t marked = 0;
    std::size_t continued = 0;
    for (const Line& line : lines) {
        if (line.text.empty() || line.caret || line.row) continue;
        ++all;
        marked += line.end != 0 ? 1 : 0;
        continued += line.indented ? 0 : 1;
    }
    return continued > 0 && marked * 10 >= all * 9;
}

}  // namespace

AnpaText read_anpa_text(std::string_view text, bool tabular) {
    std::vector<Line> lines;
    for (const std::string_view raw : split_lines(text)) lines.push_back(read_line(raw));
    TextReader reader(tabular, every_line_ends_with_mark(lines));
    for (const Line& line : lines) reader.add(line);
    return reader.finish();
}

}  // namespace wiredex
