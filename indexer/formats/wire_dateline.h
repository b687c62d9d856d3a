// The dateline that starts the first paragraph of wire copy.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "wiredex/article.h"

namespace wiredex {

struct WireDateline {
    std::string place;       ///< `BUENOS AIRES, Argentina`
    std::string text;        ///< as sent, up to the dash: `BUENOS AIRES, Argentina (AP)`
    std::string agency;      ///< `AP`; the first of several: `ats` of "(ats afp)"
    std::size_t length = 0;  ///< bytes of the paragraph before the text proper
};

/// The dateline of a paragraph: a place, perhaps a date, and an agency in brackets or before the dash. "PARIS, 12 mars
/// (AFP) - ...", "Paris (ats) Les ...", "(ANSA) - ROMA, 12 MAR - ...", "TOKYO, Nov. 13 Kyodo - ...". Nothing if there
/// is none.
std::optional<WireDateline> read_wire_dateline(std::string_view paragraph);

/// Fills in the dateline of the article from the first paragraph of its text, and the source where it is not known yet.
void read_dateline(std::string_view paragraph, Article& article);

/// What heads copy that was sent without a headline: the first sentence behind the dateline, or nothing where that is
/// longer than any headline, or a row of a table.
std::string first_sentence(std::string_view paragraph);

}  // namespace wiredex
