#include "indexer/bulk/block.h"

#include <algorithm>

namespace wiredex::glass {
namespace {

constexpr std::size_t revision_at = 0;  // four bytes
constexpr std::size_t level_at = 4;
constexpr std::size_t largest_gap_at = 5;
constexpr std::size_t free_at = 7;
constexpr std::size_t directory_end_at = 9;

}  // namespace

Block::Block() : bytes_(block_size, '\0') {}

void Block::clear() {
    std::fill(bytes_.begin(), bytes_.end(), '\0');  // so that the same input makes the same file
    directory_end_ = header_size;
    items_start_ = block_size;
}

void Block::put16(std::size_t at, std::size_t value) {
    bytes_[at] = static_cast<char>(value >> 8 & 0xFF);
    bytes_[at + 1] = static_cast<char>(value & 0xFF);
}

void Block::add(std::string_view item) {
    items_start_ -= item.size();
    std::copy(item.begin(), item.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(items_start_));
    put16(directory_end_, items_start_);
    directory_end_ += 2;
}

std::string_view Block::finish(int level) {
    bytes_[revision_at + 3] = 1;
    bytes_[level_at] = static_cast<char>(level);
    put16(largest_gap_at, free());
    put16(free_at, free());
    put16(directory_end_at, directory_end_);
    return bytes_;
}

}  // namespace wiredex::glass
