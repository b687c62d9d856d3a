// The markup that agencies put into contentSet.
#pragma once

#include <string>

#include "indexer/text/markup.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// What a text says, and what its markup says of the article. Empty where it does not.
struct G2Text {
    MarkupText text;
    std::string headline;
    std::string summary;
    std::string slugline;
    std::string byline;
    std::string dateline_place;
    std::string dateline_text;
    std::string notes;             ///< to editors, a line each
    bool summary_is_lead = false;  ///< the summary is the start of the text as well
};

/// XHTML, and any other markup that is not known: dpa, ANSA, Reuters, STT, APA and others. Changes the tree.
G2Text read_g2_xhtml(XmlNode root);

/// True for the elements of TT's own markup.
bool is_tt_markup(XmlNode root);
G2Text read_tt_markup(XmlNode root);

}  // namespace wiredex
