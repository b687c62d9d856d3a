// NewsML 1.0 to 1.2 of the IPTC: NewsItems in an envelope, each with components in components.
#include <algorithm>
#include <any>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/formats/newsml1_article.h"
#include "indexer/formats/newsml1_item.h"
#include "indexer/formats/newsml1_story.h"
#include "indexer/text/strings.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> item_name = {"NewsItem"};

Article make_article(const NewsMl1Context& context, const NewsMl1Story& story) {
    const std::size_t component = describing_component(context.item, story);
    Article article;
    article.language = story.language;
    if (article.language.empty()) article.language = context.item.components[component].language;
    if (article.language.empty()) article.language = context.envelope.language;
    read_newsml1_description(context, component, article);
    read_newsml1_management(context, article);
    read_newsml1_subjects(context, component, article);
    read_newsml1_content(context, story, article);
    return article;
}

// The languages of one item are different stories to readers.
void mark_language(Article& article, std::string_view language) {
    if (article.id.empty()) return;
    const std::string mark = ':' + ascii_lower(language);
    article.id += mark;
    for (Link& link : article.links) {
        if (link.rel == "story" || link.rel == "previous") link.ref += mark;
    }
}

// What an item is that says nothing itself.
ArticleReader::Item textless(const NewsMl1Item& item, std::uint64_t offset, Article article) {
    if (!item.references.empty() || !item.inner_items.empty()) {
        Skip skip = skip_at(offset, "package", std::move(article.id));
        for (const std::string& ref : item.references) skip.links.push_back({"contains", ref, ""});
        return skip;
    }
    const NewsMl1Component& outermost = item.components.front();
    if (part_of(outermost, "TopicSet")) return skip_at(offset, "set of topics", std::move(article.id));
    if (part_of(outermost, "Catalog") && item.components.size() == 1) {
        return skip_at(offset, "catalog", std::move(article.id));
    }
    if (part_of(outermost, "Update")) return skip_at(offset, "update of parts", std::move(article.id));
    if (item.has_contents) return skip_at(offset, "picture without text", std::move(article.id));
    return reject_at(offset, "a NewsItem with neither a HeadLine nor text in a DataContent");
}

bool says_something(const NewsMl1Item& item, const Article& article) {
    const bool is_notice = !article.id.empty() && (article.status == "canceled" || article.status == "withheld");
    if (is_notice || !article.body.empty() || !article.captions.empty()) return true;
    // A package has a headline, too.
    return !article.headline.empty() && item.references.empty() && item.inner_items.empty();
}

void parse_item(const NewsMl1Context& context, std::uint64_t offset, std::vector<ArticleReader::Item>& items) {
    const NewsMl1Item& item = context.item;
    std::vector<NewsMl1Story> stories = newsml1_stories(item);
    if (stories.empty()) stories.emplace_back();  // a headline alone, a kill
    for (std::size_t i = 0; i < stories.size(); ++i) {
        Article article = make_article(context, stories[i]);
        article.offset = offset;
        if (i > 0) mark_language(article, stories[i].language);
        if (says_something(item, article)) {
            items.emplace_back(std::move(article));
        } else if (stories.size() == 1) {
            items.push_back(textless(item, offset, std::move(article)));
        }
    }
}

// Where items inside a record stand in the file.
class Offsets {
public:
    explicit Offsets(const XmlRecord& record) : record_(record) {
        const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        const auto* const first = std::find_if(record.source.begin(), record.source.end(), is_beyond_ascii);
        ascii_until_ = static_cast<std::size_t>(first - record.source.begin());
    }

    // That of the record where it is not known: other encodings make another number of bytes of text before the item.
    [[nodiscard]] std::uint64_t of(XmlNode item) const {
        if (item == record_.element) return record_.offset;
        const std::ptrdiff_t name = item.offset_debug();
        if (name < 1 || static_cast<std::size_t>(name) > ascii_until_) return record_.offset;
        return record_.offset + static_cast<std::size_t>(name) - 1;
    }

private:
    const XmlRecord& record_;
    std::size_t ascii_until_;
};

// Looked up once a document: anything may stand before its first item.
const NewsMl1Envelope& envelope_of(const XmlRecord& record) {
    if (!record.kept.has_value()) {
        const XmlNode envelope = child(record.envelope, "NewsEnvelope");
        NewsMl1Envelope kept;
        kept.sender = formal_name(child(envelope, "SentFrom/Party"));
        kept.sent = text_of(child(envelope, "DateAndTime"));
        kept.language = attribute(record.envelope, "xml:lang");
        record.kept = std::move(kept);
    }
    return std::any_cast<const NewsMl1Envelope&>(record.kept);
}

// A package may hold the items themselves.
void parse_record(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const NewsMl1Envelope& envelope = envelope_of(record);
    const Offsets offsets(record);
    std::vector<XmlNode> waiting = {record.element};
    while (!waiting.empty()) {
        const XmlNode node = waiting.back();
        waiting.pop_back();
        const NewsMl1Item item = take_apart(node);
        parse_item({item, envelope, record.input.options}, offsets.of(node), items);
        waiting.insert(waiting.end(), item.inner_items.rbegin(), item.inner_items.rend());
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
