// Lists of documents in the table of postings: those of terms, and the lengths of all documents.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "indexer/bulk/table_writer.h"

namespace wiredex::glass {

/// A document of a list, and how often it has the term (or how long it is).
struct Occurrence {
    std::uint32_t document = 0;
    std::uint32_t count = 0;
};

/// Writes the postings of a term; documents ascend, and there is one at least.
void write_postings(TableWriter& table, std::string_view term, std::span<const Occurrence> postings);

/// Writes the lengths of the documents, those of length 0 included; documents ascend, and there is one at least.
void write_lengths(TableWriter& table, std::span<const Occurrence> lengths);

/// The key of a later chunk of a term's postings, and of its positions in a document.
void make_key(std::string& key, std::string_view term, std::uint32_t document);

}  // namespace wiredex::glass
