// A block of a glass table: items packed at its end, a directory of them in front.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wiredex::glass {

constexpr std::size_t block_size = 8192;
/// Xapian wants at least four items in a block.
constexpr std::size_t largest_item = (block_size - 19) / 4;

/// Fills one block after the other. The layout is that of Xapian 1.4, backends/glass/glass_table.h.
class Block {
public:
    Block();

    [[nodiscard]] bool is_empty() const { return directory_end_ == header_size; }
    [[nodiscard]] bool fits(std::size_t item_size) const { return item_size + 2 <= free(); }
    /// Adds an item; it must fit.
    void add(std::string_view item);
    /// The bytes of the block as one of this level of the tree; it is empty again with the next `clear`.
    std::string_view finish(int level);
    void clear();

private:
    static constexpr std::size_t header_size = 11;

    [[nodiscard]] std::size_t free() const { return items_start_ - directory_end_; }
    void put16(std::size_t at, std::size_t value);

    std::string bytes_;
    std::size_t directory_end_ = header_size;
    std::size_t items_start_ = block_size;
};

}  // namespace wiredex::glass
