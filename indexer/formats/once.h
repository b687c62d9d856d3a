// Lists of an article that hold each entry once, filled in linear time however long a sender makes them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// True if one of the first entries of the list is such as `is_it` says. Only some are looked at, more than articles
/// have, so that a list of many is not gone through for each of them.
template <typename Value, typename IsIt>
bool is_any_of_first(const std::vector<Value>& list, IsIt is_it) {
    constexpr std::size_t most_looked_at = 256;
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), most_looked_at));
    return std::any_of(list.begin(), end, is_it);
}

/// True if the value is one of those.
template <typename Value>
bool is_among(const Value& value, const std::vector<Value>& list) {
    return is_any_of_first(list, [&](const Value& entry) { return entry == value; });
}

/// Adds what is not there yet (as far as `is_among` looks) and says something.
void add_once(std::string text, std::vector<std::string>& texts);
void add_once(const std::vector<std::string>& more, std::vector<std::string>& texts);
void add_once(Topic topic, std::vector<Topic>& topics);

}  // namespace wiredex
