#include "indexer/bulk/value_streams.h"

#include <algorithm>

#include "indexer/bulk/packing.h"

namespace wiredex::glass {
namespace {

constexpr std::size_t chunk_size = 2000;
constexpr std::string_view statistics_key{"\0\xD0", 2};
constexpr std::string_view chunk_key{"\0\xD8", 2};

/// The slots in the order of their keys, which is not that of the numbers: the low bits come first.
template <class Slots, class Append>
std::vector<std::pair<std::string, std::uint32_t>> keys_of(const Slots& slots, std::string_view prefix, Append append) {
    std::vector<std::pair<std::string, std::uint32_t>> keys;
    for (const auto& [slot, entries] : slots) {
        std::string key(prefix);
        append(key, slot);
        keys.emplace_back(std::move(key), slot);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace

void ValueStreams::add(std::uint32_t slot, std::uint32_t document, std::string_view value) {
    slots_[slot].push_back({document, std::string(value)});
}

void ValueStreams::write(TableWriter& table) const {
    for (const auto& [key, slot] : keys_of(slots_, statistics_key, append_last_number)) {
        const std::vector<Entry>& entries = slots_.at(slot);
        const auto [least, most] = std::minmax_element(
            entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.value < b.value; });
        std::string tag;
        append_number(tag, entries.size());
        append_string(tag, least->value);
        if (most->value != least->value) tag += most->value;
        table.add(key, tag);
    }
    for (const auto& [key, slot] : keys_of(slots_, chunk_key, append_number))
        write_chunks(table, slot, slots_.at(slot));
}

void ValueStreams::write_chunks(TableWriter& table, std::uint32_t slot, std::span<const Entry> entries) {
    std::string key;
    std::string tag;
    for (std::size_t begin = 0; begin < entries.size();) {
        key = chunk_key;
        append_number(key, slot);
        append_sortable_number(key, entries[begin].document);
        tag.clear();
        append_string(tag, entries[begin].value);
        std::size_t end = begin + 1;
        for (; end < entries.size() && tag.size() < chunk_size; ++end) {
            append_number(tag, entries[end].document - entries[end - 1].document - 1);
            append_string(tag, entries[end].value);
        }
        table.add(key, tag);
        begin = end;
    }
}

}  // namespace wiredex::glass
