#include "indexer/writer/document.h"

#include <chrono>

#include "store/values.h"

namespace wiredex {
namespace {

/// A slip of the sender, the year 3013, must not lead every list that is sorted by time. It is still shown.
bool is_plausible(const Time& time) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const int this_year = day_from_epoch(today.time_since_epoch().count()).year;
    const int year = day_of(time).year;
    return year >= 1850 && year <= this_year + 2;
}

}  // namespace

Xapian::Document make_document(const ArticleTerms& terms, const RecordHead& head, const Article& article) {
    Xapian::Document document;
    for (const TermPosting& posting : terms.postings) {
        if (posting.wdf > 0)
            document.add_term(posting.term, posting.wdf);
        else
            document.add_boolean_term(posting.term);
        for (const std::uint32_t position : posting.positions) document.add_posting(posting.term, position, 0);
    }
    document.add_boolean_term(id_term(article.id));
    if (const auto time = article_time(article); time && is_plausible(*time))
        document.add_value(time_slot, encode_sort_time(*time));
    document.add_value(lengths_slot, encode_layout({terms.lengths, terms.body_start}));
    document.set_data(encode_record(head, article));
    return document;
}

}  // namespace wiredex
