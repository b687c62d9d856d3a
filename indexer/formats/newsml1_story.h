// Which texts of a NewsItem of NewsML 1.x make up a story, in which language, and what each of them is to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/newsml1_item.h"

namespace wiredex {

/// The texts of one language. They belong to the item.
struct NewsMl1Story {
    std::string language;
    std::vector<const NewsMl1Text*> texts;
};

/// The stories of a NewsItem, one a language, in the order of the document. Where nothing states a language there is
/// one story; where there is no text there is none. Texts beyond twenty languages are left out.
std::vector<NewsMl1Story> newsml1_stories(const NewsMl1Item& item);

/// The text proper of a story: by its role, else the one that says most about itself (NITF before other markup before
/// plain text), else the longest. Null if there is none.
const NewsMl1Text* main_text(const NewsMl1Item& item, const NewsMl1Story& story);

/// The headline, and the summary, that goes with the main text, which may be null. Null if there is none.
const NewsMl1Text* headline_text(const NewsMl1Item& item, const NewsMl1Story& story, const NewsMl1Text* main);
const NewsMl1Text* summary_text(const NewsMl1Item& item, const NewsMl1Story& story, const NewsMl1Text* main);

/// The captions of pictures and videos; of alternatives for one only the best.
std::vector<const NewsMl1Text*> caption_texts(const NewsMl1Item& item, const NewsMl1Story& story);

/// The language without region and script, in lower case.
std::string primary_language(std::string_view tag);

}  // namespace wiredex
