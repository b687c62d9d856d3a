#include "indexer/bulk/posting_chunks.h"

#include <numeric>

#include "indexer/bulk/packing.h"

namespace wiredex::glass {
namespace {

/// A chunk ends with the entry that makes it this long.
constexpr std::size_t chunk_size = 2000;
constexpr std::string_view lengths_key{"\0\xE0", 2};

/// What the first chunk of a list says of all of it.
struct Totals {
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
};

/// Writes a list chunk by chunk. `make_later_key(document)` gives the key of one that starts with that document.
template <class MakeLaterKey>
void write_chunks(TableWriter& table, std::string_view first_key, Totals totals, std::span<const Occurrence> list,
                  MakeLaterKey&& make_later_key) {
    std::string entries;
    std::string tag;
    std::string_view key = first_key;
    for (std::size_t begin = 0; begin < list.size();) {
        entries.clear();
        append_number(entries, list[begin].count);
        std::size_t end = begin + 1;
        for (; end < list.size() && entries.size() < chunk_size; ++end) {
            append_number(entries, list[end].document - list[end - 1].document - 1);
            append_number(entries, list[end].count);
        }
        tag.clear();
        if (begin == 0) {
            append_number(tag, totals.documents);
            append_number(tag, totals.occurrences);
            append_number(tag, list.front().document - 1);
        } else {
            key = make_later_key(list[begin].document);
        }
        append_flag(tag, end == list.size());
        append_number(tag, list[end - 1].document - list[begin].document);
        tag.append(entries);
        table.add(key, tag);
        begin = end;
    }
}

}  // namespace

void make_key(std::string& key, std::string_view term, std::uint32_t document) {
    key.clear();
    append_escaped(key, term);
    key.push_back('\0');
    append_sortable_number(key, document);
}

void write_postings(TableWriter& table, std::string_view term, std::span<const Occurrence> postings) {
    const std::uint64_t occurrences =
        std::accumulate(postings.begin(), postings.end(), std::uint64_t{0},
                        [](std::uint64_t sum, const Occurrence& posting) { return sum + posting.count; });
    std::string first_key;
    append_escaped(first_key, term);
    std::string key;
    write_chunks(table, first_key, {postings.size(), occurrences}, postings, [&](std::uint32_t document) {
        make_key(key, term, document);
        return std::string_view(key);
    });
}

void write_lengths(TableWriter& table, std::span<const Occurrence> lengths) {
    std::string key;
    // No totals: Xapian wants zeros here.
    write_chunks(table, lengths_key, {}, lengths, [&](std::uint32_t document) {
        key = lengths_key;
        append_sortable_number(key, document);
        return std::string_view(key);
    });
}

}  // namespace wiredex::glass
