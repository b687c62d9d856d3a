// NewsML 1.0 to 1.2 of the IPTC: NewsItems in an envelope, each with components in components.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/formats/newsml1_content.h"
#include "indexer/formats/newsml1_metadata.h"
#include "indexer/formats/nitf_article.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/html_text.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/xml/markup_text.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> item_name = {"NewsItem"};

MarkupText text_of_data(XmlNode data) {
    if (const XmlNode content = descendant(data, "body.content")) return markup_text(content);
    if (!children(data).empty()) return markup_text(data);
    const std::string text = verbatim_text_of(data);
    if (looks_like_html(text)) return html_text(text);
    Paragraphs paragraphs;
    for (const std::string_view line : split_lines(text)) paragraphs.push_back(collapse_spaces(line));
    return {join_paragraphs(paragraphs), {}};
}

using Texts = std::vector<const NewsMl1Text*>;

Texts with_role(const NewsMl1Story& story, std::initializer_list<std::string_view> roles) {
    Texts found;
    for (const NewsMl1Text& text : story.texts) {
        if (std::find(roles.begin(), roles.end(), text.role) != roles.end()) found.push_back(&text);
    }
    return found;
}

// What is neither a heading, a summary nor a caption is the story, whatever the role is called.
Texts main_texts(const NewsMl1Story& story) {
    Texts found;
    for (const NewsMl1Text& text : story.texts) {
        static constexpr std::array<std::string_view, 8> beside = {"title",  "headline", "lead",    "abstract",
                                                                   "teaser", "caption",  "summary", "keywords"};
        if (std::find(beside.begin(), beside.end(), text.role) == beside.end()) found.push_back(&text);
    }
    return found;
}

void read_word_count(XmlNode content_item, Article& article) {
    for (const XmlNode property : descendants(content_item, "Property")) {
        const std::string name = ascii_lower(attribute(property, "FormalName"));
        if (name != "words" && name != "wordcount") continue;
        const auto words = parse_number(attribute(property, "Value"));
        if (words && *words > 0) article.word_count = static_cast<std::uint32_t>(*words);
    }
}

// Puts the dateline of the running text in the place of one that is not stated, else the city that is.
void complete_dateline(Article& article, XmlNode item) {
    const std::string_view body = article.body;
    for (std::size_t at = 0, line = 0; article.dateline_place.empty() && line < 2 && at < body.size(); ++line) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        read_dateline(body.substr(at, end - at), article);
        at = end + 1;
    }
    if (!article.dateline_place.empty()) return;
    for (const XmlNode location : descendants(item, "Location")) {
        if (ascii_lower(attribute(location, "HowPresent")) == "event") continue;
        for (const XmlNode property : children(location, "Property")) {
            if (attribute(property, "FormalName") != "City") continue;
            article.dateline_place = attribute(property, "Value");
            if (!article.dateline_place.empty()) return;
        }
    }
    for (const XmlNode metadata : descendants(item, "DescriptiveMetadata")) {
        for (const XmlNode property : children(metadata, "Property")) {
            if (attribute(property, "FormalName") == "City") article.dateline_place = attribute(property, "Value");
        }
    }
}

void read_content(const NewsMl1Story& story, const ReaderOptions& options, Article& article) {
    for (const NewsMl1Text* const caption : with_role(story, {"caption"})) {
        article.captions.push_back(collapse_spaces(text_of_data(caption->data).text));
    }
    const NewsMl1Text* const text = best_text(main_texts(story));
    if (text != nullptr) {
        MarkupText content = text_of_data(text->data);
        article.body = std::move(content.text);
        for (std::string& caption : content.captions) article.captions.push_back(std::move(caption));
        read_word_count(text->content_item, article);
        if (const XmlNode nitf = descendant(text->data, "nitf")) read_nitf(nitf, options, article);
    } else if (article.captions.size() == 1) {  // a picture: its caption is all the text there is
        article.body = std::move(article.captions.front());
        article.captions.clear();
    }
    const NewsMl1Text* const title = best_text(with_role(story, {"title", "headline"}));
    if (article.headline.empty() && title != nullptr) {
        article.headline = collapse_spaces(text_of_data(title->data).text);
    }
    const NewsMl1Text* const summary = best_text(with_role(story, {"lead", "abstract", "teaser", "summary"}));
    if (article.summary.empty() && summary != nullptr) article.summary = text_of_data(summary->data).text;
    if (article.headline.empty()) article.headline = article.slugline;
    article.take = take_of_headline(article.headline);
}

// The component that holds the text proper; what stands around it describes the story.
XmlNode describing_component(const NewsMl1Story& story, XmlNode item) {
    if (const NewsMl1Text* const text = best_text(main_texts(story))) return text->component;
    return story.texts.empty() ? child(item, "NewsComponent") : story.texts.front().component;
}

Article make_article(const XmlRecord& record, const NewsMl1Story& story) {
    Article article;
    article.offset = record.offset;
    article.language = story.language;
    read_newsml1_management(record.element, record.envelope, article);
    if (article.language.empty()) {
        for (const XmlNode component : descendants(record.element, "NewsComponent")) {
            if (article.language = stated_language(component); !article.language.empty()) break;
        }
    }
    if (article.language.empty()) article.language = stated_language(record.element);
    read_newsml1_description(describing_component(story, record.element), record.element, record.envelope, article);
    read_content(story, record.input.options, article);
    complete_dateline(article, record.element);
    return article;
}

// A NewsItem that refers to others and says nothing itself.
Skip skip_package(XmlNode item, std::uint64_t offset, const std::string& id) {
    Skip skip = skip_at(offset, "package", id);
    for (const XmlNode reference : descendants(item, "NewsItemRef")) {
        if (std::string ref = attribute(reference, "NewsItem"); !ref.empty()) {
            skip.links.push_back({"contains", std::move(ref), ""});
        }
    }
    return skip;
}

void parse_item(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    std::vector<NewsMl1Story> stories = newsml1_stories(record.element);
    if (stories.empty()) stories.emplace_back();  // a headline alone, a kill
    for (std::size_t i = 0; i < stories.size(); ++i) {
        Article article = make_article(record, stories[i]);
        // The languages of one item are different stories to readers.
        if (i > 0 && !article.id.empty()) {
            article.id += ':' + ascii_lower(stories[i].language);
            for (Link& link : article.links) {
                if (link.rel == "story") link.ref += ':' + ascii_lower(stories[i].language);
            }
        }
        const bool is_notice = !article.id.empty() && (article.status == "canceled" || article.status == "withheld");
        const bool says_something = !article.headline.empty() || !article.body.empty() || !article.captions.empty();
        if (descendant(record.element, "NewsItemRef") && article.body.empty()) {
            items.emplace_back(skip_package(record.element, record.offset, article.id));
        } else if (says_something || is_notice) {
            items.emplace_back(std::move(article));
        } else if (descendant(record.element, "ContentItem")) {
            items.emplace_back(skip_at(record.offset, "picture without text", article.id));
        } else {
            items.emplace_back(
                reject_at(record.offset, "a NewsItem with neither a HeadLine nor text in a DataContent"));
        }
    }
}

constexpr XmlRecords records = {item_name, parse_item, "message without items"};

// NewsML-G2 has an element of the same name, but never as the root.
bool recognises(const Head& head) {
    return has_root(head, "NewsML");
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format newsml_1;
const Format newsml_1 = {
    {"newsml_1", "NewsML 1.x: news items of AFP, Kyodo, ANP, EFE, TASS, Belga, Business Wire and others"},
    recognises,
    open};

}  // namespace wiredex
