// Lists without repetitions. Looking for each entry in the list would take hostile documents the square of their
// length.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// Adds names to a list that outlives it, each of them once. Nothing else may change the list meanwhile.
class DistinctNames {
public:
    explicit DistinctNames(std::vector<std::string>& names);

    /// An empty name is none.
    void add(std::string name);

private:
    std::vector<std::string>& names_;
    std::unordered_set<std::string> seen_;
};

/// Adds topics to a list that outlives it, each of them once. Nothing else may change the list meanwhile.
class DistinctTopics {
public:
    explicit DistinctTopics(std::vector<Topic>& topics);

    /// A topic with neither code nor name is none. One without a code is known if any has its name; one with a code
    /// that is known under the same scheme adds its name where that is missing.
    void add(Topic topic);

private:
    static std::string key_of(const Topic& topic);
    void note(const Topic& topic, std::size_t place);

    std::vector<Topic>& topics_;
    std::unordered_map<std::string, std::size_t> by_code_;
    std::unordered_set<std::string> names_;
};

}  // namespace wiredex
