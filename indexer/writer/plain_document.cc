#include "indexer/writer/plain_document.h"

#include <algorithm>

namespace wiredex {

void PlainDocument::add_boolean_term(std::string_view term) {
    const auto place =
        std::lower_bound(terms_.begin(), terms_.end(), term,
                         [](const TermPosting& posting, std::string_view t) { return posting.term < t; });
    if (place != terms_.end() && place->term == term) return;
    terms_.insert(place, {std::string(term), 0, {}});
}

void PlainDocument::add_value(std::uint32_t slot, std::string_view value) {
    if (value.empty()) {
        values_.erase(slot);
    } else {
        values_.insert_or_assign(slot, value);
    }
}

}  // namespace wiredex
