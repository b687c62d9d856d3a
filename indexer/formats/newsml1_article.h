// What a NewsItem of NewsML 1.x says about a story.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/formats/newsml1_item.h"
#include "indexer/formats/newsml1_story.h"
#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// What the NewsML element around the items says of all of them. Empty where it says nothing.
struct NewsMl1Envelope {
    std::string sender;
    std::string sent;  ///< date and time, as written
    std::string language;
};

/// A NewsItem and what stands around it.
struct NewsMl1Context {
    const NewsMl1Item& item;
    const NewsMl1Envelope& envelope;
    const ReaderOptions& options;
};

/// The component that describes the story best: that of its main text.
std::size_t describing_component(const NewsMl1Item& item, const NewsMl1Story& story);

/// The lines (headline, dateline, slugline, ...), the agency, rights and notes that `component` or those around it
/// state, the innermost first. `article.language` must be known.
void read_newsml1_description(const NewsMl1Context& context, std::size_t component, Article& article);

/// Topics, places, people, organisations and tickers of `component` and those around it.
void read_newsml1_subjects(const NewsMl1Context& context, std::size_t component, Article& article);

/// Identity, version, times, status, urgency, signal and links. `article.source` must be known.
void read_newsml1_management(const NewsMl1Context& context, Article& article);

/// Text, captions, word count, and what the text says of headline, summary and dateline where they are not stated.
void read_newsml1_content(const NewsMl1Context& context, const NewsMl1Story& story, Article& article);

}  // namespace wiredex
