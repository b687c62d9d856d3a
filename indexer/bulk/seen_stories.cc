#include "indexer/bulk/seen_stories.h"

#include <algorithm>
#include <functional>
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
    for (const std::string& name : names) fresh += names_.insert(std::hash<std::string>()(name)).second ? 1U : 0U;
    return fresh == names.size();
}

}  // namespace wiredex
