#include "indexer/formats/sgml_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "indexer/formats/sgml_tags.h"
#include "indexer/text/byte_set.h"
#include "indexer/text/entities.h"
#include "indexer/text/markup.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// References to typesetting commands, which some collections left in their text, and what is read in their place.
constexpr auto typesetting = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"&UR;", ""},
    {"&LR;", ""},
    {"&LLR;", ""},
    {"&QL;", ""},
    {"&QR;", ""},
    {"&QC;", ""},
    {"&HT;", " "},
    {"&MD;", "--"},
    {"&blank;", " "},
    {"&hyph;", "-"},
});

std::string decode(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return std::string(text);
    std::string without_commands;
    without_commands.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = std::min(text.find('&', i), text.size());
        without_commands += text.substr(i, start - i);
        i = start;
        if (start == text.size()) break;
        const auto command = std::ranges::find_if(
            typesetting, [&](const auto& entry) { return text.substr(start).starts_with(entry.first); });
        const bool found = command != typesetting.end();
        without_commands += found ? command->second : "&";
        i += found ? command->first.size() : 1;
    }
    return decode_references(without_commands);
}

// Most paragraphs have none. Has no early exit, so that the compiler can look at many bytes at once.
bool may_have_columns(std::string_view text) {
    std::uint8_t gaps = 0;
    for (std::size_t i = 2; i < text.size(); ++i) {
        gaps |= static_cast<std::uint8_t>(static_cast<unsigned>(text[i - 2] == ' ') &
                                          static_cast<unsigned>(text[i - 1] == ' ') &
                                          static_cast<unsigned>(text[i] == ' '));
    }
    return gaps != 0 || text.find('\t') != std::string_view::npos;
}

bool has_columns(std::string_view text) {
    if (!may_have_columns(text)) return false;
    constexpr std::string_view gap = "   ";
    const auto lines = split_lines(text);
    return std::ranges::any_of(lines, [gap](std::string_view line) {
        const std::string_view words = trim(line);
        return words.find(gap) != std::string_view::npos || words.find('\t') != std::string_view::npos;
    });
}

// Puts the pieces between tags together.
class SgmlText {
public:
    explicit SgmlText(std::string_view content) : content_(content) {}

    std::string read() {
        SgmlTags tags(content_);
        std::size_t start = 0;
        while (const auto tag = tags.next()) {
            if (!is_markup(*tag)) continue;
            piece_ += content_.substr(start, tag->start - start);
            start = tag->end;
            const bool paragraph = is_paragraph(tag->name);
            if (!paragraph && markup_of(tag->name) == Markup::transparent) continue;
            end_piece();
            in_paragraph_ = paragraph && !tag->closing;
        }
        piece_ += content_.substr(start);
        end_piece();
        return join_paragraphs(paragraphs_);
    }

private:
    static bool is_paragraph(std::string_view name) { return name == "P" || name == "p"; }
    static bool has_no_end_tag(std::string_view name) { return name == "!--" || name == "BR" || name == "HR"; }

    [[nodiscard]] bool is_markup(const SgmlTag& tag) {
        return tag.closing || is_paragraph(tag.name) || has_no_end_tag(tag.name) || end_tags().contains(tag.name);
    }

    // Names of all end tags. Most texts hold nothing but paragraphs and have no need of it.
    const std::set<std::string_view>& end_tags() {
        if (end_tags_) return *end_tags_;
        end_tags_.emplace();
        SgmlTags tags(content_);
        while (const auto tag = tags.next()) {
            if (tag->closing) end_tags_->insert(tag->name);
        }
        return *end_tags_;
    }

    void end_piece() {
        const std::string text = decode(std::exchange(piece_, {}));
        Paragraphs found;
        if (in_paragraph_ && !has_columns(text)) {
            found.push_back(collapse_spaces(text));
        } else {
            found = unwrap(split_lines(text));
        }
        std::ranges::move(found, std::back_inserter(paragraphs_));
    }

    std::string_view content_;
    std::optional<std::set<std::string_view>> end_tags_;
    std::string piece_;  // since the last break
    bool in_paragraph_ = false;
    Paragraphs paragraphs_;
};

}  // namespace

std::string sgml_text(std::string_view content) {
    return SgmlText(content).read();
}

std::string sgml_line(std::string_view content) {
    const std::string_view text = trim(content);
    static constexpr ByteSet marks("<&\r\n");
    const bool is_plain_line = marks.find_first_in(text) == std::string_view::npos;
    if (is_plain_line) return collapse_spaces(text);
    return collapse_spaces(sgml_text(content));
}

}  // namespace wiredex
