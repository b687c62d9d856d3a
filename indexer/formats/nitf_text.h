// The text of a NITF document.
#pragma once

#include <string>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// What a NITF document says to readers, and what only to editors.
struct NitfText {
    std::string body;                   ///< as `Article::body`
    std::vector<std::string> captions;  ///< of the media in its head and body
    std::vector<std::string> notes;     ///< notes to editors that stand in the text
};

NitfText nitf_text(XmlNode nitf);

/// True for a `note` that its type says is not to be published, or its class that it is for editors.
bool is_note_for_editors(XmlNode element);

/// The text of a heading, byline or name on one line: parts that stand apart are parted by a space.
std::string nitf_line(XmlNode node);

}  // namespace wiredex
