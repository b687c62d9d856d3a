// An item of ninjs while it is read. The standard has two families: 1.x has a member for each statement, 2 and 3 have
// lists with roles. https://iptc.org/standards/ninjs/
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/json_mapper.h"
#include "indexer/text/wire_date.h"
#include "wiredex/article.h"

namespace wiredex {

/// True if the item is of ninjs 2 or 3.
bool has_ninjs_roles(JsonNode item);

/// The first entry of a list with roles (`headlines`, `descriptions`, `bodies`) that has one of these roles, in this
/// order; else, if `any`, the first that has a value. Gives the value.
JsonNode ninjs_text(JsonNode list, std::initializer_list<std::string_view> roles, bool any = true);

/// Text: body, summary, captions.
void read_ninjs_content(JsonNode item, Article& article);

/// What it is about: subjects, people, places, organisations, categories.
void read_ninjs_subjects(JsonNode item, Article& article);

/// Its state as a piece of traffic: times, status, notes, rights, links.
void read_ninjs_management(JsonNode item, const DateHints& hints, Article& article);

}  // namespace wiredex
