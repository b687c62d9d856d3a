// The values of documents, slot by slot, in the table of postings.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/bulk/table_writer.h"

namespace wiredex::glass {

/// Collects the values of documents in the order of the documents.
class ValueStreams {
public:
    /// `value` is not empty.
    void add(std::uint32_t slot, std::uint32_t document, std::string_view value);

    /// Writes what is known of each slot, then the values; they stand before the lengths and the terms.
    void write(TableWriter& table) const;

    void clear() { slots_.clear(); }

private:
    struct Entry {
        std::uint32_t document;
        std::string value;
    };

    static void write_chunks(TableWriter& table, std::uint32_t slot, std::span<const Entry> entries);

    std::map<std::uint32_t, std::vector<Entry>> slots_;
};

}  // namespace wiredex::glass
