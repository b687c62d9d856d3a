#include "indexer/bulk/version_file.h"

#include <algorithm>

#include "indexer/bulk/packing.h"

namespace wiredex::glass {
namespace {

constexpr std::uint64_t revision = 1;

std::string free_list(std::uint32_t blocks) {
    std::string list;
    append_number(list, revision);
    append_number(list, blocks);  // the first block that is not in use
    list.append(4, '\0');         // nothing was freed yet: both cursors stand at the start
    return list;
}

void append_root(std::string& out, const Root& root, std::uint32_t compress_from) {
    constexpr unsigned leaves_ascend_in_the_file = 2;
    append_number(out, root.block);
    append_number(out, static_cast<unsigned>(root.level) << 2 | leaves_ascend_in_the_file | (root.is_fake ? 1U : 0U));
    append_number(out, root.entries);
    append_number(out, block_size >> 11);
    append_number(out, compress_from);
    append_string(out, root.is_fake ? std::string() : free_list(root.blocks));
}

}  // namespace

void Statistics::add(std::uint32_t document, std::uint32_t length) {
    ++documents;
    last_document = document;
    if (length > 0) shortest = shortest == 0 ? length : std::min(shortest, length);
    longest = std::max(longest, length);
    total_length += length;
}

std::string version_file(const std::array<unsigned char, 16>& uuid, const Roots& roots, const Statistics& statistics) {
    constexpr std::uint32_t never = 0;
    constexpr std::uint32_t short_tags = 18;
    std::string out(signature);
    out.append(uuid.begin(), uuid.end());
    append_number(out, revision);
    append_root(out, roots.postings, never);
    append_root(out, roots.documents, short_tags);
    append_root(out, roots.term_lists, short_tags);
    append_root(out, roots.positions, never);
    append_root(out, {}, short_tags);  // spelling
    append_root(out, {}, short_tags);  // synonyms
    append_number(out, statistics.documents);
    append_number(out, statistics.last_document - statistics.documents);
    append_number(out, statistics.shortest);
    append_number(out, statistics.largest_count);
    append_number(out, statistics.longest - statistics.largest_count);
    append_number(out, 0);  // oldest changeset
    append_number(out, statistics.total_length);
    append_number(out, 0);  // most frequent spelling
    return out;
}

}  // namespace wiredex::glass
