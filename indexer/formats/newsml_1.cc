// NewsML 1.0 to 1.2 of the IPTC: NewsItems in an envelope, each with components in components.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/element_text.h"
#include "indexer/formats/format.h"
#include "indexer/formats/newsml1_anp.h"
#include "indexer/formats/newsml1_content.h"
#include "indexer/formats/newsml1_envelope.h"
#include "indexer/formats/newsml1_metadata.h"
#include "indexer/formats/nitf_article.h"
#include "indexer/formats/nitf_text.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/xml/markup_text.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> item_name = {"NewsItem"};

MarkupText text_of_data(XmlNode data) {
    const XmlNode body = child(descendant(data, "nitf"), "body");
    const XmlNode content = descendant(body ? body : data, "body.content");
    return text_of_element(content ? content
                           : body  ? body
                                   : data,
                           [](XmlNode element) -> std::optional<Markup> {
                               return is_note_for_editors(element) ? std::optional(Markup::hidden) : std::nullopt;
                           });
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
    if (article.dateline_place.empty() && article.dateline_text.empty()) {
        const Lead lead = lead_of(article.body, article.language);
        article.dateline_place = lead.dateline.place;
        article.dateline_text = lead.dateline.text;
    }
    if (!article.dateline_place.empty()) return;
    for (const XmlNode location : descendants(item, "Location")) {
        if (ascii_lower(attribute(location, "HowPresent")) == "event") continue;
        for (const XmlNode property : children(location, "Property")) {
            if (ascii_lower(attribute(property, "FormalName")) != "city") continue;
            article.dateline_place = attribute(property, "Value");
            if (!article.dateline_place.empty()) return;
        }
    }
    for (const XmlNode metadata : descendants(item, "DescriptiveMetadata")) {
        for (const XmlNode property : children(metadata, "Property")) {
            if (ascii_lower(attribute(property, "FormalName")) != "city") continue;
            article.dateline_place = attribute(property, "Value");
        }
    }
}

// A picture: what is said of it is all the text there is.
void read_picture(XmlNode item, Article& article) {
    if (article.captions.empty()) return;
    article.body = std::move(article.captions.front());
    article.captions.erase(article.captions.begin());
    if (!article.byline.empty()) return;
    for (const XmlNode creator : descendants(item, "Creator")) {
        article.byline = attribute(child(creator, "Party"), "FormalName");
        if (!article.byline.empty()) return;
    }
}

// Of alternatives for one caption, which stand in one component, only the best.
void read_captions(const NewsMl1Story& story, Article& article) {
    const std::vector<const NewsMl1Text*> captions = texts_of_part(story, NewsMl1Part::caption);
    for (auto first = captions.begin(); first != captions.end();) {
        const auto is_next = [&](const NewsMl1Text* text) { return text->component != (*first)->component; };
        const auto last = std::find_if(first, captions.end(), is_next);
        article.captions.push_back(collapse_spaces(text_of_data(best_text({first, last})->data).text));
        first = last;
    }
}

void add_notes(XmlNode data, Article& article) {
    for (const XmlNode note : descendants(data, "note")) {
        if (!is_note_for_editors(note)) continue;
        if (const std::string text = markup_text(note).text; !text.empty()) {
            article.ednote += (article.ednote.empty() ? "" : "\n") + text;
        }
    }
}

void read_text(const NewsMl1Text& text, const XmlRecord& record, Article& article) {
    read_word_count(text.content_item, article);
    // It brings its captions and notes with it.
    const XmlNode nitf = descendant(text.data, "nitf");
    if (nitf) read_nitf(nitf, record.input.options, article);
    if (!article.body.empty()) return;
    MarkupText content = text_of_data(text.data);
    if (!child(nitf, "body")) add_notes(text.data, article);
    article.body = std::move(content.text);
    std::move(content.captions.begin(), content.captions.end(), std::back_inserter(article.captions));
}

void read_content(const NewsMl1Story& story, const XmlRecord& record, Article& article) {
    read_captions(story, article);
    const NewsMl1Text* const text = best_text(texts_of_part(story, NewsMl1Part::story));
    if (text != nullptr) {
        read_text(*text, record, article);
    } else {
        read_picture(record.element, article);
    }
    const NewsMl1Text* const title = best_text_beside(text, texts_of_part(story, NewsMl1Part::title));
    if (article.headline.empty() && title != nullptr) {
        article.headline = collapse_spaces(text_of_data(title->data).text);
    }
    const NewsMl1Text* const summary = best_text_beside(text, texts_of_part(story, NewsMl1Part::summary));
    if (article.summary.empty() && summary != nullptr) article.summary = text_of_data(summary->data).text;
    if (article.headline.empty()) article.headline = article.slugline;
    if (article.headline.empty()) article.headline = first_sentence(article.body.substr(0, article.body.find('\n')));
    if (article.take.empty()) article.take = take_of_headline(article.headline);
    read_anp_habits(article);
}

// The component that holds the text proper; what stands around it describes the story.
XmlNode describing_component(const NewsMl1Story& story, XmlNode item) {
    if (const NewsMl1Text* const text = best_text(texts_of_part(story, NewsMl1Part::story))) return text->component;
    return story.texts.empty() ? child(item, "NewsComponent") : story.texts.front().component;
}

Article make_article(const XmlRecord& record, const NewsMl1Story& story) {
    const NewsMl1Envelope& envelope = newsml1_envelope(record.envelope, record.kept);
    Article article;
    article.offset = record.offset;
    article.language = story.language;
    if (article.language.empty()) {
        for (const XmlNode component : descendants(record.element, "NewsComponent")) {
            if (article.language = stated_language(component); !article.language.empty()) break;
        }
    }
    if (article.language.empty()) article.language = stated_language(record.element);
    if (article.language.empty()) article.language = envelope.language;
    read_newsml1_description(describing_component(story, record.element), record.element, envelope, article);
    read_newsml1_management(record.element, !story.texts.empty(), envelope, record.input.options, article);
    read_content(story, record, article);
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

// The languages of one item are different stories to readers.
void set_apart(Article& article, const std::string& language) {
    if (article.id.empty()) article.id = derived_id(article);
    article.id += ':' + ascii_lower(language);
    for (Link& link : article.links) {
        if (link.rel == "story" || link.rel == "previous" || link.rel == "kills")
            link.ref += ':' + ascii_lower(language);
    }
}

void parse_item(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    std::vector<NewsMl1Story> stories = newsml1_stories(record.element);
    if (stories.empty()) stories.emplace_back();  // a headline alone, a kill
    for (std::size_t i = 0; i < stories.size(); ++i) {
        Article article = make_article(record, stories[i]);
        if (i > 0) set_apart(article, stories[i].language);
        const bool is_notice = !article.id.empty() && (article.status == "canceled" || article.status == "withheld");
        const bool says_something = !article.headline.empty() || !article.body.empty() || !article.captions.empty();
        if (article.body.empty() && descendant(record.element, "NewsItemRef")) {
            items.emplace_back(skip_package(record.element, record.offset, article.id));
        } else if (says_something || is_notice) {
            items.emplace_back(std::move(article));
        } else if (descendant(record.element, "ContentItem")) {
            items.emplace_back(skip_at(record.offset, "picture without text", article.id));
        } else if (child(record.element, "Update")) {
            items.emplace_back(skip_at(record.offset, "change to parts of another item", article.id));
        } else if (child(record.element, "TopicSet")) {
            items.emplace_back(skip_at(record.offset, "list of concepts", article.id));
        } else {
            items.emplace_back(
                reject_at(record.offset, "a NewsItem with neither a HeadLine nor text in a DataContent"));
        }
    }
}

// Where items inside a record stand in the file.
class InnerPlaces {
public:
    explicit InnerPlaces(const XmlRecord& record) : record_(record) {
        const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        const auto first = std::find_if(record.source.begin(), record.source.end(), is_beyond_ascii);
        ascii_until_ = static_cast<std::size_t>(first - record.source.begin());
    }

    // That of the record where it is not known: other encodings make another number of bytes of text before the item.
    [[nodiscard]] std::uint64_t of(XmlNode item) const {
        const std::ptrdiff_t name = item.offset_debug();
        if (name < 1 || static_cast<std::size_t>(name) > ascii_until_) return record_.offset;
        return record_.offset + static_cast<std::size_t>(name) - 1;
    }

private:
    const XmlRecord& record_;
    std::size_t ascii_until_ = 0;
};

// A package of items that were moved out of it: what is left is at most a headline.
bool says_nothing(XmlNode item) {
    return newsml1_stories(item).empty();
}

std::string public_identifier(XmlNode item) {
    return text_of(child(item, "Identification/NewsIdentifier/PublicIdentifier"));
}

// A package may hold the items themselves. They are moved out of it, so that none is taken for part of another.
void parse_record(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const std::vector<XmlNode> inner = descendants(record.element, item_name.front());
    if (inner.empty()) return parse_item(record, items);
    std::vector<std::uint64_t> offsets;
    offsets.reserve(inner.size());
    const InnerPlaces places(record);
    for (const XmlNode item : inner) offsets.push_back(places.of(item));
    XmlNode document = record.element.parent();
    for (const XmlNode item : inner) document.append_move(item);
    if (says_nothing(record.element)) {
        items.emplace_back(skip_package(record.element, record.offset, public_identifier(record.element)));
    } else {
        parse_item(record, items);
    }
    for (std::size_t i = 0; i < inner.size(); ++i) {
        parse_item({inner[i], record.envelope, offsets[i], record.source, record.input, record.kept}, items);
    }
}

constexpr XmlRecords records = {item_name, parse_record, "message without items"};

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
