// A fresh glass database of some thousands of documents, inverted in memory and written in one go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/bulk/posting_chunks.h"
#include "indexer/bulk/table_writer.h"
#include "indexer/bulk/term_list.h"
#include "indexer/bulk/value_streams.h"
#include "indexer/bulk/version_file.h"
#include "indexer/bulk/vocabulary.h"
#include "indexer/writer/document.h"

namespace wiredex {

/// Takes documents, numbers them from 1 and writes the database that Xapian's own writer would have made of them. The
/// term lists and records go to disk as they come, postings and positions at the end.
/// Not durable: it is merged into another database, and that is synced. One thread at a time.
class Segment {
public:
    /// Makes the directory, which must not exist. Throws `Error` (`storage`).
    explicit Segment(const std::filesystem::path& directory);

    /// Throws `Error` (`storage`).
    void add(const PlainDocument& document);

    [[nodiscard]] std::uint32_t size() const { return statistics_.documents; }

    /// Writes what is left; there must be a document. Nothing may be added after that. Throws `Error` (`storage`).
    void finish();

private:
    /// A term in a document.
    struct Posting {
        std::uint32_t term;
        std::uint32_t document;
        std::uint32_t count;
        std::uint32_t positions_size;   ///< in bytes
        std::uint64_t positions_begin;  ///< in `positions_`
    };

    void add_values(std::uint32_t document, const PlainDocument& from);
    /// The postings in the order of their terms, those of a term in the order of documents, and where each term's end.
    [[nodiscard]] std::vector<std::uint32_t> by_term(std::vector<std::size_t>& ends) const;

    std::filesystem::path directory_;
    glass::TableWriter documents_;
    glass::TableWriter term_lists_;
    glass::TermList term_list_;
    glass::ValueStreams values_;
    glass::Statistics statistics_;
    std::vector<glass::Occurrence> lengths_;
    Vocabulary vocabulary_;
    std::vector<Posting> postings_;
    std::string positions_;
};

}  // namespace wiredex
