#include "indexer/writer/document.h"

#include <chrono>
#include <utility>

#include "indexer/writer/row_terms.h"
#include "indexer/writer/story_links.h"
#include "store/values.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

/// A slip of the sender, the year 3013, must not lead every list that is sorted by time. It is still shown.
bool is_plausible(const Time& time) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const int this_year = day_from_epoch(today.time_since_epoch().count()).year;
    const int year = day_of(time).year;
    return year >= 1850 && year <= this_year + 2;
}

/// The terms and values by which searches judge whether the document may be shown (store/visibility.h).
template <class Document>
void add_visibility(Document& document, const RecordHead& head) {
    if (const auto from = shown_from(head)) document.add_value(shown_from_slot, encode_sort_time(*from));
    if (is_withheld(head)) document.add_boolean_term(withheld_term);
    if (head.embargo) {
        Time end;
        end.seconds = embargo_end(*head.embargo);
        document.add_boolean_term(embargo_term);
        document.add_value(embargo_slot, encode_sort_time(end));
    }
}

void remove_visibility(Xapian::Document& document) {
    for (const std::string term : {older_version_term, replaced_term, withheld_term, embargo_term}) {
        auto at = document.termlist_begin();
        at.skip_to(term);
        if (at != document.termlist_end() && *at == term) document.remove_term(term);
    }
    // An empty value is none; taking one away that is not there is an error.
    document.add_value(shown_until_slot, {});
    document.add_value(embargo_slot, {});
}

void add_row_terms(Xapian::Document& document, const Transmission& transmission, const std::string& row) {
    for (const std::string& term : row_terms(row, transmission)) document.add_boolean_term(term);
}

}  // namespace

void mark_document(Xapian::Document& document, const Transmission& transmission, const StoryDesk& desk) {
    const RecordHead& head = transmission.head;
    remove_visibility(document);
    add_visibility(document, head);
    if (const auto& until = transmission.until) {
        const bool is_older = transmission.is_older_version();
        document.add_boolean_term(is_older ? older_version_term : replaced_term);
        document.add_value(shown_until_slot, encode_shown_until(*until));
    }
    for (const std::string& term : transmission.replaces) document.add_boolean_term(term);
    if (transmission.is_stub()) document.add_boolean_term(stub_term(transmission.story));
    if (desk.is_long(transmission.story)) {
        document.add_boolean_term(content_term(head));
        if (!transmission.is_stub()) add_row_terms(document, transmission, transmission.story);
    }
    for (const std::string& key : transmission.keys) {
        if (desk.is_long(key)) add_row_terms(document, transmission, key);
    }
    document.set_data(with_head(document.get_data(), head));
}

PlainDocument make_document(ArticleTerms terms, const RecordHead& head, const Article& article) {
    const FieldLayout layout{terms.lengths, terms.body_start};
    PlainDocument document(std::move(terms.postings));
    document.add_boolean_term(id_term(article.id));
    if (const auto time = article_time(article); time && is_plausible(*time))
        document.add_value(time_slot, encode_sort_time(*time));
    document.add_value(lengths_slot, encode_layout(layout));
    add_visibility(document, head);
    for (const std::string& term : link_terms(article)) document.add_boolean_term(term);
    document.set_data(encode_record(head, article));
    return document;
}

Xapian::Document to_xapian(const PlainDocument& from) {
    Xapian::Document document;
    for (const TermPosting& posting : from.terms()) {
        // Each call looks the term up, which is half of the time that making a document takes.
        Xapian::termcount wdf = posting.wdf;
        if (posting.positions.empty()) document.add_term(posting.term, wdf);
        for (const std::uint32_t position : posting.positions) {
            document.add_posting(posting.term, position, wdf);
            wdf = 0;
        }
    }
    for (const auto& [slot, value] : from.values()) document.add_value(slot, value);
    document.set_data(from.data());
    return document;
}

}  // namespace wiredex
