// What the header lines of a message in ANPA 1312 are: headline, byline, notes to editors, lists of pictures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/anpa_text.h"
#include "wiredex/article.h"

namespace wiredex {

struct AnpaHeader {
    std::string headline;
    std::string summary;             ///< the lead text behind the headline
    std::string byline;              ///< without "By" and the writer's title
    std::vector<std::string> notes;  ///< to editors
    std::vector<Link> links;         ///< the pictures that go with the story
    Paragraphs rest;                 ///< headings of tables: they belong to the body
    bool embargoed = false;          ///< "HOLD FOR RELEASE"
};

/// Sorts the lines behind the first one, which is the slug or a headline.
AnpaHeader sort_anpa_header(const std::vector<AnpaHeaderLine>& lines);

}  // namespace wiredex
