// The file `iamglass`, which says where the tables of a glass database begin and what is in them.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/bulk/table_writer.h"

namespace wiredex::glass {

/// The first 16 bytes: Xapian's name for the format and the version of it that this folder writes, unchanged from
/// Xapian 1.3.5 through all of 1.4.
constexpr std::string_view signature{"\x0F\x0DXapian Glass\x04\x6E", 16};

/// The tables in the order of the version file.
struct Roots {
    Root postings, documents, term_lists, positions;
};

/// Counts of the whole database.
struct Statistics {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;  ///< the highest number in use
    std::uint32_t shortest = 0;       ///< length of the shortest document that has any
    std::uint32_t longest = 0;        ///< length of the longest document
    std::uint32_t largest_count = 0;  ///< of any term in any document
    std::uint64_t total_length = 0;

    void add(std::uint32_t document, std::uint32_t length);
};

/// The bytes of the version file of a database with this identity.
std::string version_file(const std::array<unsigned char, 16>& uuid, const Roots& roots, const Statistics& statistics);

}  // namespace wiredex::glass
