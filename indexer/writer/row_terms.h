// Terms by which a transmission finds its neighbours among thousands without reading them all.
//
// A row is what stands under one term: the versions of an id (`id_term`) or the takes of a story (`story_term`), in the
// order of sequence.h. Rows of a few are simply read. In longer ones every transmission has two terms of its own that
// sort as the row does, one forwards and one backwards: Xapian walks terms in one direction only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "indexer/writer/transmission.h"

namespace wiredex {

/// A row of more documents than this has terms for its order.
constexpr std::size_t longest_plain_row = 8;

/// Where a transmission stands in a row: sorts as the row does among places of the same kind, the first letter.
std::string place_in_row(std::string_view row, const Transmission& transmission);

/// The beginning of all terms of a row, forwards and backwards; the place follows, `backwards` of it in the latter.
std::string forward_prefix(std::string_view row);
std::string backward_prefix(std::string_view row);

/// Sorts in the opposite order of what it is made of; made of itself it is the place again.
std::string backwards(std::string_view place);

/// On documents of long rows of versions: finds the same content again.
std::string content_term(const RecordHead& head);

/// The terms that a transmission has in a long row.
std::vector<std::string> row_terms(std::string_view row, const Transmission& transmission);

/// True if all places of a long row are of this kind, so that the terms are in the order of the row.
bool is_uniform(const Xapian::Database& database, std::string_view row, char kind);

}  // namespace wiredex
