// Looking synonyms up by the words of a query.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/query/words.h"
#include "wiredex/synonyms.h"

namespace wiredex {

class Synonyms::Table {
public:
    explicit Table(std::vector<SynonymGroup> groups);

    /// Words of a query that are a member of some groups.
    struct Found {
        std::size_t units = 0;                             ///< how many units it is; 0 if nothing was found
        const std::vector<std::string>* others = nullptr;  ///< what else it may be called
    };

    /// The longest member that these units begin with.
    [[nodiscard]] Found longest(std::span<const QueryUnit> units) const;

    [[nodiscard]] const std::vector<SynonymGroup>& groups() const { return groups_; }

private:
    std::vector<SynonymGroup> groups_;
    std::unordered_map<std::string, std::vector<std::string>> others_;  ///< by exact forms, a space between
    std::size_t longest_member_ = 0;
};

/// The exact forms of a text with a space between, and how many they are.
struct MemberKey {
    std::string text;
    std::size_t words = 0;
};
MemberKey member_key(QueryAnalyzer& analyzer, std::string_view member);

/// Most words of a member.
inline constexpr std::size_t most_member_words = 8;

}  // namespace wiredex
