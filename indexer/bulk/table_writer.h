// A table of a glass database, written in the order of its keys.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/bulk/block.h"
#include "indexer/bulk/output_file.h"

namespace wiredex::glass {

/// Whether the tags of a table are compressed.
enum class Tags { plain, compressed };

/// What the version file says of a table.
struct Root {
    std::uint32_t block = 0;
    int level = 0;
    bool is_fake = true;  ///< the table is empty and has no block
    std::uint64_t entries = 0;
    std::uint32_t blocks = 0;  ///< in the file
    Tags tags = Tags::plain;
};

/// Writes a B-tree from left to right: all leaves, then the branches level by level. The rules are those of Xapian 1.4,
/// backends/glass/glass_table.cc.
class TableWriter {
public:
    /// The file is made with the first entry, and must not exist.
    TableWriter(std::filesystem::path path, Tags tags);
    ~TableWriter();
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// Adds an entry. Keys have 1 to 255 bytes and ascend strictly: anything else is a fault of the program and throws
    /// `std::logic_error`. Throws `Error` (`storage`).
    void add(std::string_view key, std::string_view tag);

    /// Writes what is left and closes the file. Throws `Error` (`storage`).
    Root finish();

private:
    class Compressor;

    /// What a branch block says of a child. A tag may go on in the next block: components count from 1.
    struct Child {
        std::string separator;
        std::uint16_t component;
        std::uint32_t block;
    };

    void add_item(std::string_view key, std::uint16_t component, std::uint8_t flags, std::string_view data);
    std::uint32_t write_block(int level);
    std::vector<Child> write_branches(const std::vector<Child>& children, int level);

    std::filesystem::path path_;
    Tags tags_;
    std::unique_ptr<Compressor> compressor_;
    std::optional<OutputFile> file_;
    Block block_;
    std::vector<Child> leaves_;
    Child leaf_{{}, 0, 0};  ///< the separator of the leaf that is being filled
    std::string last_key_;
    std::string item_;
    std::uint64_t entries_ = 0;
    std::uint32_t blocks_ = 0;
};

}  // namespace wiredex::glass
