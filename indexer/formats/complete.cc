#include "indexer/formats/complete.h"

#include <algorithm>

#include "article/byline.h"
#include "article/text_clean.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

void clean(std::string& text) {
    clean_in_place(text);
    const std::string_view trimmed = trim(text);
    if (trimmed.size() != text.size()) text = std::string(trimmed);
}

void clean(std::vector<std::string>& texts) {
    for (std::string& text : texts) clean(text);
    std::erase(texts, std::string{});
}

// Ids and headlines stand on one line in every list.
void put_on_one_line(std::string& text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
}

// Paragraphs are parted by one line feed, whatever the sender put between them.
void close_up_blank_lines(std::string& body) {
    if (body.find("\n\n") == std::string::npos) return;
    const auto both_ends = [](char a, char b) { return a == '\n' && b == '\n'; };
    body.erase(std::unique(body.begin(), body.end(), both_ends), body.end());
}

void clean_texts(Article& a) {
    for (std::string* text :
         {&a.id,     &a.version, &a.take,           &a.headline,      &a.slugline,  &a.summary, &a.byline,
          &a.source, &a.credit,  &a.dateline_place, &a.dateline_text, &a.language,  &a.urgency, &a.category,
          &a.status, &a.signal,  &a.ednote,         &a.usage,         &a.copyright, &a.body}) {
        if (!text->empty()) clean(*text);
    }
    for (std::string* text : {&a.id, &a.version, &a.headline, &a.slugline, &a.byline, &a.source, &a.dateline_place,
                              &a.dateline_text, &a.language, &a.status, &a.urgency})
        put_on_one_line(*text);
    strip_by(a.byline);  // readers do it too, but a control character may have stood before it
    close_up_blank_lines(a.body);
    for (auto* texts : {&a.places, &a.people, &a.organisations, &a.tickers, &a.captions}) clean(*texts);
    for (Topic& topic : a.topics) {
        for (std::string* text : {&topic.code, &topic.name, &topic.scheme}) clean(*text);
    }
    std::erase(a.topics, Topic{});
    for (Link& link : a.links) {
        for (std::string* text : {&link.rel, &link.ref, &link.version}) clean(*text);
    }
    std::erase(a.links, Link{});
}

}  // namespace

void complete_article(Article& article, std::string_view format, const std::string& path) {
    clean_texts(article);
    if (article.format.empty()) article.format = format;
    if (article.path.empty()) article.path = path;
    if (article.id.empty()) article.id = derived_id(article);
}

}  // namespace wiredex
