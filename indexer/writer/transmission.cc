#include "indexer/writer/transmission.h"

#include <algorithm>

#include "analysis/article_terms.h"
#include "indexer/writer/story_links.h"

namespace wiredex {
namespace {

char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::vector<std::string> terms_with(const Xapian::Document& document, const std::string& prefix) {
    std::vector<std::string> terms;
    auto term = document.termlist_begin();
    term.skip_to(prefix);
    for (; term != document.termlist_end() && (*term).starts_with(prefix); ++term) terms.push_back(*term);
    return terms;
}

}  // namespace

Transmission make_transmission(Xapian::docid document, const Article& article) {
    Transmission made;
    made.document = document;
    made.head = make_head(article);
    made.story = id_term(article.id);
    for (const std::string& id : replaced_ids(article)) made.replaces.push_back(replaces_term(id));
    if (!made.is_stub()) {
        for (const std::string& key : story_keys(article)) made.keys.push_back(story_term(key));
    }
    return made;
}

Transmission read_transmission(const Xapian::Database& database, Xapian::docid document) {
    const Xapian::Document stored = database.get_document(document);
    Transmission read;
    read.document = document;
    read.head = decode_head(stored.get_data());
    read.until = decode_shown_until(stored.get_value(shown_until_slot));
    read.story = id_term(read.head.id);
    read.replaces = terms_with(stored, replaces_prefix);
    read.keys = terms_with(stored, story_prefix);
    return read;
}

bool takes_back(const RecordHead& withdrawal, const RecordHead& head) {
    return compare_versions(head_as_article(head), head_as_article(withdrawal)) != VersionOrder::newer;
}

bool takes_back_by_time(const RecordHead& withdrawal, const RecordHead& head) {
    Article mine;
    mine.updated = shown_from(head);
    Article notice;
    notice.updated = shown_from(withdrawal);
    return compare_versions(mine, notice) != VersionOrder::newer;
}

bool may_be_same_source(std::string_view a, std::string_view b) {
    const auto same = [](char x, char y) { return lower_case(x) == lower_case(y); };
    const std::size_t common = std::min(a.size(), b.size());
    if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(common), b.begin(), same)) return false;
    // AP is not APA: the longer name must go on with another word.
    const std::string_view longer = a.size() > b.size() ? a : b;
    const auto goes_on = [](char c) {
        return (lower_case(c) >= 'a' && lower_case(c) <= 'z') || (c >= '0' && c <= '9') || c < 0;
    };
    return common == 0 || common == longer.size() || !goes_on(longer[common]);
}

bool is_same_source(const Transmission& a, const Transmission& b) {
    return a.head.source.size() == b.head.source.size() && may_be_same_source(a, b);
}

bool may_be_same_source(const Transmission& a, const Transmission& b) {
    return may_be_same_source(a.head.source, b.head.source);
}

}  // namespace wiredex
