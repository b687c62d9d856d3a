#include "indexer/writer/story_links.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "indexer/writer/story.h"
#include "store/values.h"

namespace wiredex {
namespace {

std::vector<std::string> references(const Article& article, std::initializer_list<std::string_view> relations) {
    std::vector<std::string> ids;
    for (const Link& link : article.links) {
        if (link.ref.empty() || link.ref == article.id) continue;
        if (std::find(relations.begin(), relations.end(), link.rel) == relations.end()) continue;
        if (std::find(ids.begin(), ids.end(), link.ref) == ids.end()) ids.push_back(link.ref);
    }
    return ids;
}

/// The documents under a term.
std::vector<Xapian::docid> documents_of(const Xapian::Database& database, const std::string& term) {
    if (!database.term_exists(term)) return {};
    return {database.postlist_begin(term), database.postlist_end(term)};
}

RecordHead head_of(const Xapian::Database& database, Xapian::docid document) {
    return decode_head(database.get_document(document).get_data());
}

bool is_shown(const Xapian::Database& database, Xapian::docid document) {
    return database.get_document(document).get_value(shown_until_slot).empty();
}

std::optional<Time> time_of(const Article& article) {
    return article.updated ? article.updated : article.published;
}

/// By time alone: numbers of different ids do not count the same thing.
VersionOrder compare_times_of(const Article& article, const RecordHead& stored) {
    Article mine;
    mine.updated = time_of(article);
    Article theirs;
    theirs.updated = shown_from(stored);
    return compare_versions(mine, theirs);
}

void replace_story(Xapian::WritableDatabase& database, const std::string& id, const Article& by) {
    const StoredStory story(database, id, by.source);
    const StoredVersion* const newest = story.newest();
    if (newest == nullptr || newest->until || is_withdrawal(newest->head.status)) return;
    // Two stories that say they replace each other would both be gone: the later one stays.
    const std::vector<Xapian::docid> in_turn = documents_of(database, replaces_term(by.id));
    if (std::find(in_turn.begin(), in_turn.end(), newest->document) != in_turn.end() &&
        compare_times_of(by, newest->head) == VersionOrder::older) {
        return;
    }
    give_way(database, newest->document, {time_of(by), Successor::other_story});
}

/// Whether a stored story says that it takes the article's place.
std::optional<ShownUntil> replacement_of(const Xapian::Database& database, const Article& article,
                                         const std::vector<std::string>& replaced) {
    for (const Xapian::docid document : documents_of(database, replaces_term(article.id))) {
        const RecordHead head = head_of(database, document);
        if (head.id == article.id || is_withdrawal(head.status) || !may_be_same_source(head.source, article.source)) {
            continue;
        }
        const bool mutual = std::find(replaced.begin(), replaced.end(), head.id) != replaced.end();
        if (mutual && compare_times_of(article, head) != VersionOrder::older) continue;
        return ShownUntil{shown_from(head), Successor::other_story};
    }
    return std::nullopt;
}

std::optional<ShownUntil> settle_key(Xapian::WritableDatabase& database, const std::string& key,
                                     const Article& article) {
    for (const Xapian::docid document : documents_of(database, story_term(key))) {
        const RecordHead head = head_of(database, document);
        if (head.id == article.id || is_withdrawal(head.status) || !is_shown(database, document)) continue;
        if (compare_times_of(article, head) == VersionOrder::older) {
            return ShownUntil{shown_from(head), Successor::other_story};
        }
        give_way(database, document, {time_of(article), Successor::other_story});
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> replaced_ids(const Article& article) {
    return references(article, {"replaces", "previous", "evolvedFrom"});
}

std::vector<std::string> withdrawn_ids(const Article& article) {
    return references(article, {"replaces", "kills"});
}

std::vector<std::string> story_keys(const Article& article) {
    // The keys of two senders may be equal by chance.
    std::vector<std::string> keys = references(article, {"story"});
    for (std::string& key : keys) key.insert(0, article.source + ':');
    return keys;
}

std::vector<std::string> link_terms(const Article& article) {
    std::vector<std::string> terms;
    for (const std::string& id : replaced_ids(article)) terms.push_back(replaces_term(id));
    for (const std::string& key : story_keys(article)) terms.push_back(story_term(key));
    return terms;
}

std::vector<std::string> ids_of_story(const Xapian::Database& database, const std::string& key) {
    std::vector<std::string> ids;
    for (const Xapian::docid document : documents_of(database, story_term(key))) {
        std::string id = head_of(database, document).id;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

bool is_withdrawn_by_key(const Xapian::Database& database, const Article& article) {
    for (const std::string& key : story_keys(article)) {
        for (const Xapian::docid document : documents_of(database, story_term(key))) {
            const RecordHead head = head_of(database, document);
            if (is_withdrawal(head.status) && compare_times_of(article, head) != VersionOrder::newer) return true;
        }
    }
    return false;
}

std::optional<ShownUntil> settle_links(Xapian::WritableDatabase& database, const Article& article) {
    const std::vector<std::string> replaced = replaced_ids(article);
    for (const std::string& id : replaced) replace_story(database, id, article);
    std::optional<ShownUntil> until = replacement_of(database, article, replaced);
    for (const std::string& key : story_keys(article)) {
        if (const auto by_key = settle_key(database, key, article); by_key && !until) until = by_key;
    }
    return until;
}

}  // namespace wiredex
