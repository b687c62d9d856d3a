// Objects that only wrap a list of articles, as the answers of web services do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/json/node.h"

namespace wiredex {

/// True for what lists of articles are called: `items`, `articles`, `results`, ...
bool is_list_name(std::string_view name);

/// True for what objects are called that hold such a list or a single article: `data`, `response`, `hits`, ...
bool is_wrapping_name(std::string_view name);

/// A list of objects inside an object.
struct JsonList {
    std::vector<std::string> path;  ///< the names of the members on the way to it; empty if there is no list
    JsonNode first;                 ///< its first element; nothing if the list is empty
};

/// The list of objects in the object that is called as such lists are. An empty one counts where there is no other.
JsonList find_list(JsonNode object);

/// The first member, whatever its name, that is a list of objects such as are wanted.
JsonList find_list(JsonNode object, bool (*wanted)(JsonNode element));

/// The object inside that the whole is about: `_source`, `item`, `data` ... Nothing if there is none.
JsonNode wrapped_object(JsonNode object);

}  // namespace wiredex
