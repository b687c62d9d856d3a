#include "indexer/writer/story.h"

#include <algorithm>

#include "analysis/article_terms.h"

namespace wiredex {

namespace {

char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

StoredStory::StoredStory(const Xapian::Database& database, std::string_view id, std::string_view source) {
    const std::string name = id_term(id);
    if (!database.term_exists(name)) return;
    for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
        const Xapian::Document document = database.get_document(*at);
        RecordHead head = decode_head(document.get_data());
        if (!may_be_same_source(head.source, source)) continue;
        versions_.push_back({*at, std::move(head), decode_shown_until(document.get_value(shown_until_slot))});
    }
}

const StoredVersion* StoredStory::newest() const {
    const auto found = std::find_if_not(versions_.begin(), versions_.end(),
                                        [](const StoredVersion& version) { return version.is_older_version(); });
    return found == versions_.end() ? nullptr : &*found;
}

const StoredVersion* StoredStory::same_content(const RecordHead& head) const {
    const auto found = std::find_if(versions_.begin(), versions_.end(), [&](const StoredVersion& version) {
        return version.head.content_hash == head.content_hash;
    });
    return found == versions_.end() ? nullptr : &*found;
}

const StoredVersion* StoredStory::next_after(const Article& article) const {
    const StoredVersion* next = nullptr;
    for (const StoredVersion& version : versions_) {
        if (compare_with(article, version) != VersionOrder::older) continue;
        if (next == nullptr || compare_with(head_as_article(version.head), *next) == VersionOrder::older) {
            next = &version;
        }
    }
    return next;
}

VersionOrder compare_with(const Article& article, const StoredVersion& stored) {
    return compare_versions(article, head_as_article(stored.head));
}

void mark_as_given_way(Xapian::Document& document, const ShownUntil& until) {
    document.add_boolean_term(until.successor == Successor::newer_version ? older_version_term : replaced_term);
    document.add_value(shown_until_slot, encode_shown_until(until));
}

void give_way(Xapian::WritableDatabase& database, Xapian::docid document, const ShownUntil& until) {
    Xapian::Document changed = database.get_document(document);
    mark_as_given_way(changed, until);
    database.replace_document(document, changed);
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

bool is_partial(const Article& article) {
    return article.signal.find("partial") != std::string::npos;
}

}  // namespace wiredex
