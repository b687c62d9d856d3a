#include "indexer/formats/distinct.h"

#include <utility>

namespace wiredex {

DistinctNames::DistinctNames(std::vector<std::string>& names) : names_(names), seen_(names.begin(), names.end()) {}

void DistinctNames::add(std::string name) {
    if (!name.empty() && seen_.insert(name).second) names_.push_back(std::move(name));
}

DistinctTopics::DistinctTopics(std::vector<Topic>& topics) : topics_(topics) {
    for (std::size_t i = 0; i < topics.size(); ++i) note(topics[i], i);
}

std::string DistinctTopics::key_of(const Topic& topic) {
    return topic.scheme + '\n' + topic.code;
}

void DistinctTopics::note(const Topic& topic, std::size_t place) {
    if (!topic.code.empty()) by_code_.emplace(key_of(topic), place);
    if (!topic.name.empty()) names_.insert(topic.name);
}

void DistinctTopics::add(Topic topic) {
    if (topic.code.empty()) {
        if (topic.name.empty() || names_.contains(topic.name)) return;
    } else if (const auto known = by_code_.find(key_of(topic)); known != by_code_.end()) {
        Topic& other = topics_[known->second];
        if (!other.name.empty() || topic.name.empty()) return;
        names_.insert(topic.name);
        other.name = std::move(topic.name);
        return;
    }
    note(topic, topics_.size());
    topics_.push_back(std::move(topic));
}

}  // namespace wiredex
