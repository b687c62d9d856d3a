#include "indexer/formats/left_references.h"

#include <string>
#include <utility>
#include <vector>

#include "indexer/text/entities.h"

namespace wiredex {

namespace {

void decode(std::string& text) {
    if (text.find('&') != std::string::npos) text = decode_left_references(std::move(text));
}

}  // namespace

void decode_left_references(Article& article) {
    for (std::string* text : {&article.headline, &article.slugline, &article.summary, &article.byline,
                              &article.dateline_place, &article.dateline_text, &article.body}) {
        decode(*text);
    }
    for (auto* texts : {&article.captions, &article.places, &article.people, &article.organisations}) {
        for (std::string& text : *texts) decode(text);
    }
    for (Topic& topic : article.topics) decode(topic.name);
}

}  // namespace wiredex
