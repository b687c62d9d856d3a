// What the first paragraphs of copy say of the article: who wrote it, and where.
#pragma once

#include <optional>
#include <string_view>

namespace wiredex {

// Every view that comes out of these is a part of what went in.

/// A dateline at the head of a paragraph.
struct LeadDateline {
    std::string_view place;       ///< `SHANGHAI`
    std::string_view text;        ///< `SHANGHAI, Oct 26 (Example Wire) -`
    bool is_place_alone = false;  ///< no agency stands with the place
};

/// The dateline that the paragraph starts with: `PLACE, date (AGENCY) - `, `PLACE, date /AGENCY/ - `, `PLACE, date
/// AGENCY
/// - `, `PLACE \u2014 `, `(AGENCY) - PLACE, date - ` or `(PLACE - date) `; or what single agencies have for the dash.
/// Nothing if it starts with none or with one that names no place.
std::optional<LeadDateline> dateline_of_paragraph(std::string_view paragraph);

/// The place in a dateline that stands by itself: `SALVADOR, Feb 26`, `BERLIN (dpa) -`, `ANSA - ROMA, 1 LUG -`. Empty
/// if there is none before the first comma, bracket or digit.
std::string_view place_of_stated_dateline(std::string_view dateline);

/// A byline without its "By" or what the language (BCP 47) has for it.
std::string_view without_by(std::string_view byline, std::string_view language);

/// The writer if the whole paragraph is a byline: `By Ada Weir`, `(di Ada Weir)`. Else empty.
std::string_view byline_of_paragraph(std::string_view paragraph, std::string_view language);

/// What was found in the first paragraphs. Empty where there is nothing.
struct Lead {
    std::string_view byline;
    LeadDateline dateline;
};

/// Looks at the first paragraphs of a body: past notes in brackets and lists of highlights.
Lead lead_of(std::string_view body, std::string_view language);

}  // namespace wiredex
