// Feeds: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and the dialects of WordPress exports and of agencies.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "indexer/formats/feed_about.h"
#include "indexer/formats/feed_entry.h"
#include "indexer/formats/feed_media.h"
#include "indexer/formats/feed_text.h"
#include "indexer/formats/once.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/web_address.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

const FeedChannel& channel_of(const XmlRecord& record) {
    if (!record.kept.has_value()) record.kept = read_feed_channel(record.envelope);
    return *std::any_cast<FeedChannel>(&record.kept);
}

std::string language_of(const FeedRecord& record) {
    for (std::string language :
         {attribute(record.node, "xml:lang"), record.elements.text("language", FeedModule::dublin_core),
          record.elements.text("language"), record.channel.language}) {
        if (language.empty()) continue;
        std::ranges::replace(language, '_', '-');
        return language;
    }
    return {};
}

std::string copyright_of(const FeedRecord& record) {
    using Place = std::pair<FeedModule, std::string_view>;
    for (const auto& [module, name] : {Place{FeedModule::feed, "rights"}, Place{FeedModule::feed, "copyright"},
                                       Place{FeedModule::dublin_core, "rights"}, Place{FeedModule::media, "copyright"},
                                       Place{FeedModule::dublin_core, "rightsHolder"}}) {
        if (std::string text = feed_line(record.elements.first(name, module)); !text.empty()) return text;
    }
    return record.channel.copyright;
}

DateHints date_hints(const Article& article, const ReaderOptions& options) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    hints.day_first = !starts_with_ignoring_case(article.language, "en-US");
    return hints;
}

void read_lead(Article& article) {
    const Lead lead = lead_of(article.body, article.language);
    article.dateline_place = lead.dateline.place;
    article.dateline_text = lead.dateline.text;
    if (article.byline.empty()) article.byline = lead.byline;
}

Article read_article(const FeedRecord& record, const ReaderOptions& options) {
    Article article;
    article.language = language_of(record);
    if (is_named(record.node, "entry")) {
        read_atom_entry(record, article);
    } else {
        read_rss_item(record, article);
    }
    if (article.source.empty()) article.source = record.channel.publisher;
    if (article.source.empty()) article.source = record.channel.title;
    const DateHints hints = date_hints(article, options);
    read_feed_dates(record.elements, hints, article);
    read_wenn_entry(record, article);
    read_feed_topics(record, article);
    if (record.elements.first("status", FeedModule::wordpress)) read_wordpress_post(record, hints, article);
    add_once(feed_captions(record), article.captions);
    article.copyright = copyright_of(record);
    article.take = take_of_headline(article.headline);
    read_lead(article);
    return article;
}

// An entry that the publisher took back (RFC 6721).
Article read_tombstone(const FeedRecord& record) {
    Article article;
    article.id = attribute(record.node, "ref");
    article.updated = parse_wire_date(attribute(record.node, "when"));
    article.status = "canceled";
    article.signal = "deleted";
    article.ednote = text_of(child(record.node, "comment"));
    article.source = record.channel.title;
    return article;
}

bool says_anything(const Article& article) {
    return !article.id.empty() || !article.headline.empty() || !article.body.empty() || !article.captions.empty();
}

void parse(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const FeedChannel& channel = channel_of(record);
    FeedNamespaces namespaces = channel.namespaces;
    namespaces.learn(record.element);
    const std::string base = resolve_address(channel.link, attribute(record.element, "xml:base"));
    const FeedRecord entry{record.element, FeedElements(record.element, namespaces), channel,
                           base.empty() ? channel.link : base};
    if (std::string what = wordpress_skip(entry); !what.empty()) {
        items.emplace_back(skip_at(record.offset, std::move(what), entry.elements.text("guid")));
        return;
    }
    const bool is_tombstone = is_named(record.element, "deleted-entry");
    Article article = is_tombstone ? read_tombstone(entry) : read_article(entry, record.input.options);
    article.offset = record.offset;
    if (says_anything(article)) {
        items.emplace_back(std::move(article));
    } else {
        items.emplace_back(reject_at(record.offset, "an entry without id, link, title or text"));
    }
}

bool holds(const Head& head, std::string_view text) {
    return head.bytes.find(text) != std::string_view::npos;
}

// Other vocabularies have elements of these names, too.
bool recognises(const Head& head) {
    if (has_root(head, "rss")) return true;
    const bool is_atom = holds(head, "w3.org/2005/Atom") || holds(head, "purl.org/atom/ns");
    if (has_root(head, "feed")) return is_atom || (holds(head, "<entry") && holds(head, "<title"));
    if (has_root(head, "entry")) return is_atom;
    if (has_root(head, "RDF")) {
        return holds(head, "purl.org/rss/") || holds(head, "netscape.com/rdf") ||
               (holds(head, "<channel") && holds(head, "<item"));
    }
    return has_root(head, "channel") && holds(head, "<item") && holds(head, "<title");
}

constexpr std::array<std::string_view, 3> record_names = {"item", "entry", "deleted-entry"};
constexpr XmlRecords records = {record_names, parse, "feed without entries"};

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format rss_atom;
const Format rss_atom = {{"rss_atom", "Feeds: RSS 0.9x, 1.0 and 2.0, Atom, exports of WordPress"}, recognises, open};

}  // namespace wiredex
