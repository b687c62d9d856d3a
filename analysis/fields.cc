#include "wiredex/fields.h"

#include <algorithm>
#include <array>

namespace wiredex {
namespace {

// The weights are those that did best on the ranking tasks (docs/ranking.md).
constexpr std::array table{
    // clang-format off
    //    field              name         alias       prefix       kind            in text  boost  b    avg  queryable  help
    Field{FieldId::headline, "headline",  "title",    "S",         FieldKind::text,  true,  3.0, 0.3,   8.0, true,  "words of the headline"},
    Field{FieldId::lead,     "lead",      "",         "XLEAD",     FieldKind::text,  true,  1.5, 0.3,  25.0, false, "the first paragraph of the body"},
    Field{FieldId::body,     "body",      "text",     "XBODY",     FieldKind::text,  true,  1.0, 0.5, 100.0, true,  "words of the article's text"},
    Field{FieldId::slugline, "slugline",  "slug",     "XSLUG",     FieldKind::text,  true,  1.0, 0.3,   3.0, true,  "the desk's short name of the story"},
    Field{FieldId::summary,  "summary",   "standfirst", "XSUMMARY", FieldKind::text, true,  1.5, 0.3,  20.0, true,  "standfirst, abstract or teaser"},
    Field{FieldId::byline,   "byline",    "author",   "A",         FieldKind::text,  true,  1.0, 0.0,   2.0, true,  "who wrote it"},
    Field{FieldId::dateline, "dateline",  "",         "XDATELINE", FieldKind::text,  true,  2.0, 0.0,   2.0, true,  "the place it was filed from"},
    Field{FieldId::topic,    "topic",     "subject",  "XTOPIC",    FieldKind::text,  true,  2.0, 0.3,   4.0, true,  "code or name of a subject"},
    Field{FieldId::place,    "place",     "location", "XPLACE",    FieldKind::text,  true,  1.0, 0.3,   2.0, true,  "a place the article is about"},
    Field{FieldId::person,   "person",    "people",   "XPERSON",   FieldKind::text,  true,  1.0, 0.3,   4.0, true,  "a person the article is about"},
    Field{FieldId::org,      "org",       "organisation", "XORG",  FieldKind::text,  true,  1.0, 0.3,   4.0, true,  "an organisation the article is about"},
    Field{FieldId::caption,  "caption",   "",         "XCAPTION",  FieldKind::text,  true,  0.5, 0.5,  25.0, true,  "captions of pictures"},
    Field{FieldId::ednote,   "ednote",    "",         "XEDNOTE",   FieldKind::text,  false, 0.0, 0.0,  10.0, true,  "notes to editors; found by this name only"},
    Field{FieldId::source,   "source",    "agency",   "XSOURCE",   FieldKind::text,  false, 0.0, 0.0,   2.0, true,  "the agency that sent it"},
    Field{FieldId::ticker,   "ticker",    "symbol",   "XTICKER",   FieldKind::exact, false, 0.0, 0.0,   1.0, true,  "a stock symbol: BRK.A"},
    Field{FieldId::language, "language",  "lang",     "L",         FieldKind::exact, false, 0.0, 0.0,   1.0, true,  "language tag: en, pt or pt-BR"},
    Field{FieldId::id,       "id",        "",         "Q",         FieldKind::exact, false, 0.0, 0.0,   1.0, true,  "the article's id, letter for letter"},
    Field{FieldId::status,   "status",    "",         "XSTATUS",   FieldKind::exact, false, 0.0, 0.0,   1.0, true,  "usable, withheld, canceled or embargoed"},
    Field{FieldId::urgency,  "urgency",   "",         "XURGENCY",  FieldKind::exact, false, 0.0, 0.0,   1.0, true,  "1 (flash) to 8, or the letter sent"},
    Field{FieldId::date,     "date",      "",         "D",         FieldKind::date,  false, 0.0, 0.0,   1.0, true,  "the day it was published"},
    // clang-format on
};

bool same_name(std::string_view typed, std::string_view name) {
    return typed.size() == name.size() && std::equal(typed.begin(), typed.end(), name.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

}  // namespace

std::span<const Field> fields() {
    return table;
}

const Field& field(FieldId id) {
    return table[static_cast<std::size_t>(id)];
}

const Field* find_field(std::string_view name) {
    if (name.empty()) return nullptr;
    const auto* const row = std::find_if(table.begin(), table.end(), [name](const Field& f) {
        return same_name(name, f.name) || (!f.alias.empty() && same_name(name, f.alias));
    });
    return row == table.end() ? nullptr : row;
}

}  // namespace wiredex
