#include "indexer/bulk/seen_stories.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/writer/story_links.h"

namespace wiredex {

bool SeenStories::is_on_its_own(const Article& article) {
    std::vector<std::string> names = replaced_ids(article);
    for (std::string& id : withdrawn_ids(article)) names.push_back(std::move(id));
    for (const std::string& key : story_keys(article)) names.push_back("key:" + key);
    names.push_back(article.id);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::size_t fresh = 0;
    for (const std::string& name : names) fresh += insert(std::hash<std::string>()(name)) ? 1U : 0U;
    return fresh == names.size();
}

bool SeenStories::insert(std::uint64_t hash) {
    hash = std::max(hash, std::uint64_t{1});
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at] == hash) return false;
    }
    slots_[at] = hash;
    if (++size_ * 2 > slots_.size()) grow();
    return true;
}

void SeenStories::grow() {
    std::vector<std::uint64_t> larger(slots_.size() * 2);
    for (const std::uint64_t hash : slots_) {
        if (hash == 0) continue;
        std::size_t at = hash & (larger.size() - 1);
        while (larger[at] != 0) at = (at + 1) & (larger.size() - 1);
        larger[at] = hash;
    }
    slots_ = std::move(larger);
}

}  // namespace wiredex
