#include "searcher/present/columns.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "analysis/unicode.h"
#include "searcher/query/characters.h"

namespace wiredex {
namespace {

constexpr char32_t replacement = U'\uFFFD';

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

bool is_direction_control(char32_t c) {
    return (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069');
}

/// Punctuation that no line begins with: `。`, `、`, `」`.
bool is_closing(char32_t c) {
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_END_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
        case U_OTHER_PUNCTUATION:
            return true;
        default:
            return false;
    }
}

/// Puts pieces of text into lines.
class Lines {
public:
    explicit Lines(std::size_t width) : width_(width) {}

    /// What must stay together, after a space or not.
    void add(std::string_view piece, bool space) {
        const std::size_t piece_width = display_width(piece);
        if (piece_width > width_) return cut(piece, space);
        const std::size_t gap = space && used_ > 0 ? 1 : 0;
        if (used_ + gap + piece_width > width_) finish();
        if (gap == 1 && used_ > 0) append(" ", 1);
        append(piece, piece_width);
    }

    std::vector<std::string> take() {
        finish();
        return std::move(lines_);
    }

private:
    /// A piece too long for a line.
    void cut(std::string_view piece, bool space) {
        for (std::size_t i = 0; i < piece.size();) {
            const std::size_t start = i;
            next_character(piece, i);
            while (i < piece.size() && display_width(character_at(piece, i)) == 0) next_character(piece, i);
            const std::string_view character = piece.substr(start, i - start);
            add(character, space && start == 0);
        }
    }

    void append(std::string_view piece, std::size_t piece_width) {
        line_ += piece;
        used_ += piece_width;
    }

    void finish() {
        if (!line_.empty()) lines_.push_back(std::move(line_));
        line_.clear();
        used_ = 0;
    }

    std::size_t width_;
    std::size_t used_ = 0;
    std::string line_;
    std::vector<std::string> lines_;
};

}  // namespace

std::size_t display_width(char32_t character) {
    if (character < 0x300) return character == U'\u00AD' ? 0 : 1;
    const auto c = static_cast<UChar32>(character);
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
            return 0;
        default:
            break;
    }
    if (character >= 0x1160 && character <= 0x11FF) return 0;  // Hangul vowels and finals join the letter before them
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_FULLWIDTH || east_asian == U_EA_WIDE ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) width += display_width(next_character(text, i));
    return width;
}

std::string safe_text(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        if (is_space(c)) {
            safe += ' ';
        } else if (!is_direction_control(c)) {
            append_utf8(safe, is_control(c) ? replacement : c);
        }
    }
    return safe;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    const std::string safe = safe_text(text);
    Lines lines(std::max<std::size_t>(width, 2));
    std::size_t start = 0;  // of the piece that grows
    bool space = false;     // before that piece
    bool wide = false;      // its last character
    for (std::size_t i = 0; i < safe.size();) {
        const std::size_t at = i;
        const char32_t c = next_character(safe, i);
        const std::size_t columns = display_width(c);
        const bool breaks = c == U' ' || (at > start && columns > 0 && (wide || columns == 2) && !is_closing(c));
        if (breaks) {
            if (at > start) {
                lines.add(std::string_view(safe).substr(start, at - start), space);
                space = false;
            }
            start = c == U' ' ? i : at;
        }
        if (c == U' ') space = true;
        if (columns > 0) wide = columns == 2;
    }
    if (start < safe.size()) lines.add(std::string_view(safe).substr(start), space);
    return lines.take();
}

}  // namespace wiredex
