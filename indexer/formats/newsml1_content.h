// The texts inside a NewsItem of NewsML 1.x: which of its components are the story, in which language.
#pragma once

#include <string>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// What a text of a NewsItem is to the story. Whatever the role is called that is none of the others is the story.
enum class NewsMl1Part { story, title, summary, caption, aside };

/// One text of a NewsItem.
struct NewsMl1Text {
    XmlNode component;  ///< the NewsComponent that holds it
    XmlNode data;       ///< its DataContent
    XmlNode content_item;
    NewsMl1Part part = NewsMl1Part::story;  ///< by the Role of the component or of the nearest one around it
    std::string language;                   ///< BCP 47, of the innermost component that states one; may be empty
    std::string format;                     ///< name of its Format and MimeType, in lower case
};

/// The texts of one language: a story.
struct NewsMl1Story {
    std::string language;
    std::vector<NewsMl1Text> texts;
};

/// The stories of a NewsItem, in the order of the document: one for each language that there is text in. Captions in a
/// language without a story of its own belong to the first one. Style sheets and media are left out.
std::vector<NewsMl1Story> newsml1_stories(XmlNode item);

/// The texts that are this part of the story.
std::vector<const NewsMl1Text*> texts_of_part(const NewsMl1Story& story, NewsMl1Part part);

/// The best of several alternatives for the same part: NITF before other markup before plain text, then the longest.
/// Null if there is none.
const NewsMl1Text* best_text(const std::vector<const NewsMl1Text*>& alternatives);

/// The same among those that stand beside `main` (a picture below the story has a title, too), or among all of them if
/// none does or `main` is null.
const NewsMl1Text* best_text_beside(const NewsMl1Text* main, const std::vector<const NewsMl1Text*>& alternatives);

/// The value of a FormalName attribute or, where agencies put it against the rules, of the element itself.
std::string formal_name(XmlNode node);

/// The language that a component states itself: its Language, else its xml:lang; empty if neither.
std::string stated_language(XmlNode component);

/// The language without its region, in lower case.
std::string primary_language(std::string_view tag);

}  // namespace wiredex
