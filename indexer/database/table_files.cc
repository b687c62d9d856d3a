#include "indexer/database/table_files.h"

#include <algorithm>
#include <array>

namespace wiredex {
namespace {

struct Table {
    std::string_view file;
    std::string_view name;
};

constexpr std::array<Table, 6> tables{{{"postlist.glass", "postings"},
                                       {"position.glass", "positions"},
                                       {"docdata.glass", "stored articles"},
                                       {"termlist.glass", "term lists"},
                                       {"spelling.glass", "spellings"},
                                       {"synonym.glass", "synonyms"}}};

}  // namespace

bool is_glass_file(std::string_view name) {
    return name == "iamglass" || name == "flintlock" || std::ranges::find(tables, name, &Table::file) != tables.end();
}

std::vector<std::pair<std::string, std::uint64_t>> table_sizes(const std::filesystem::path& database) {
    std::vector<std::pair<std::string, std::uint64_t>> sizes;
    for (const Table& table : tables) {
        const std::filesystem::path file = database / table.file;
        // Xapian makes some of the files only when there is something to put in them.
        if (std::filesystem::exists(file)) sizes.emplace_back(table.name, std::filesystem::file_size(file));
    }
    std::ranges::stable_sort(sizes, std::ranges::greater(), [](const auto& part) { return part.second; });
    return sizes;
}

std::uint64_t database_bytes(const std::filesystem::path& database) {
    std::uint64_t sum = 0;
    for (const auto& [name, bytes] : table_sizes(database)) sum += bytes;
    return sum;
}

}  // namespace wiredex
