#include "indexer/formats/sgml_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "indexer/formats/sgml_tags.h"

namespace wiredex {

namespace {

// The lead paragraph of some is no part of their TEXT.
constexpr auto text_fields = std::to_array<std::string_view>({"TEXT", "LP", "LEADPARA", "LD", "TX"});

constexpr auto other_fields = std::to_array<std::string_view>({
    "ANNOTATION", "AUTHOR",   "BYLINE",    "CAPTION", "CATEGORY", "CN",      "CO",     "CORRECTION", "DATE",
    "DATE1",      "DATELINE", "DATE_TIME", "DD",      "DOCID",    "DOCNO",   "F",      "FILEID",     "FIRST",
    "GRAPHIC",    "HEAD",     "HEADLINE",  "HL",      "IN",       "KEYWORD", "LENGTH", "NOTE",       "PE",
    "PUB",        "SECOND",   "SECTION",   "SLUG",    "SO",       "SUBJECT", "TI",     "TITLE",      "TP",
});

constexpr char to_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// The name of a field as the tables spell it; empty if it is none.
template <typename Table>
std::string_view find_name(const Table& table, std::string_view tag_name) {
    const auto found = std::ranges::find_if(table, [tag_name](std::string_view name) {
        return name.size() == tag_name.size() && std::ranges::equal(name, tag_name, {}, {}, to_upper);
    });
    return found == table.end() ? std::string_view{} : *found;
}

std::string_view field_name(std::string_view tag_name) {
    const std::string_view text = find_name(text_fields, tag_name);
    return text.empty() ? find_name(other_fields, tag_name) : text;
}

// Notes to editors stand inside the text of some.
bool is_note(std::string_view name) {
    return name == "ANNOTATION" || name == "NOTE";
}

}  // namespace

bool is_sgml_text(std::string_view name) {
    return std::ranges::find(text_fields, name) != text_fields.end();
}

std::vector<SgmlField> split_sgml_fields(std::string_view document) {
    std::vector<SgmlField> fields;
    std::optional<SgmlField> open;
    std::optional<SgmlField> interrupted;  // text that goes on behind the open note
    std::size_t start = 0;                 // of the open field's content
    const auto close = [&](std::size_t end) {
        if (!open) return;
        open->content = document.substr(start, end - start);
        fields.push_back(*open);
        open.reset();
    };
    SgmlTags tags(document);
    while (const auto tag = tags.next()) {
        const std::string_view name = field_name(tag->name);
        if (name.empty()) continue;
        if (tag->closing) {
            if (!open || open->name != name) continue;
            close(tag->start);
            open = std::exchange(interrupted, std::nullopt);
            start = tag->end;
            continue;
        }
        const bool in_text = open && is_sgml_text(open->name);
        if (interrupted || (in_text && !is_note(name))) continue;
        if (in_text) interrupted = open;
        close(tag->start);
        open = SgmlField{name, tag->attributes, {}};
        start = tag->end;
    }
    close(document.size());
    return fields;
}

}  // namespace wiredex
