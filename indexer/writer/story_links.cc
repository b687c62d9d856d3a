#include "indexer/writer/story_links.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "store/visibility.h"

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

}  // namespace

std::vector<std::string> replaced_ids(const Article& article) {
    std::vector<std::string> ids = references(article, {"replaces", "previous", "evolvedFrom"});
    if (!is_withdrawal(article.status)) return ids;
    // Those that it takes back are gone: a newer version of them is no longer replaced.
    const std::vector<std::string> withdrawn = withdrawn_ids(article);
    std::erase_if(ids, [&](const std::string& id) {
        return std::find(withdrawn.begin(), withdrawn.end(), id) != withdrawn.end();
    });
    return ids;
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
    const auto key_term = is_withdrawal(article.status) ? withdrawn_story_term : story_term;
    for (const std::string& key : story_keys(article)) terms.push_back(key_term(key));
    return terms;
}

}  // namespace wiredex
