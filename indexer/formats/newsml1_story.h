// The texts inside a NewsItem of NewsML 1.x: which of its components are the story, in which language.
#pragma once

#include <string>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// One text of a NewsItem.
struct NewsMl1Text {
    XmlNode component;     ///< the NewsComponent that holds it
    XmlNode data;          ///< its DataContent
    XmlNode content_item;  ///< its ContentItem
    std::string role;      ///< of the component or the nearest one around it, in lower case; empty if none is stated
    std::string language;  ///< BCP 47, of the innermost component that states one; may be empty
    std::string format;    ///< name of its Format or MimeType, in lower case
};

/// The texts of one language: a story.
struct NewsMl1Story {
    std::string language;
    std::vector<NewsMl1Text> texts;
};

/// The stories of a NewsItem, in the order of the document. Style sheets and media are left out. Where nothing states
/// a language there is one story.
std::vector<NewsMl1Story> newsml1_stories(XmlNode item);

/// The best of several alternatives for the same role: NITF before other markup before plain text, then the longest.
/// Null if there is none.
const NewsMl1Text* best_text(const std::vector<const NewsMl1Text*>& alternatives);

/// The language that a component states itself: its Language, else its xml:lang; empty if neither.
std::string stated_language(XmlNode component);

}  // namespace wiredex
