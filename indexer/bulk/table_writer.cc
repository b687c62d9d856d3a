#include "indexer/bulk/table_writer.h"

#include <algorithm>
#include <libdeflate.h>
#include <stdexcept>
#include <utility>

#include "wiredex/error.h"

namespace wiredex::glass {
namespace {

constexpr std::uint8_t first_component = 0x20;
constexpr std::uint8_t last_component = 0x40;
constexpr std::uint8_t compressed_tag = 0x80;

/// Shorter tags are not worth it, and Xapian would not try either.
constexpr std::size_t least_compressed = 18;
/// The lowest level: no other makes the tables noticeably smaller, and all take longer.
constexpr int compression_level = 1;

constexpr std::size_t most_components = 65535;
constexpr std::size_t longest_key = 255;

void append16(std::string& out, std::size_t value) {
    out.push_back(static_cast<char>(value >> 8 & 0xFF));
    out.push_back(static_cast<char>(value & 0xFF));
}

/// An item of a leaf: its size and flags, the key, the number of the component unless it is the first, the data.
void make_leaf_item(std::string& item, std::string_view key, std::uint16_t component, std::uint8_t flags,
                    std::string_view data) {
    const bool is_first = (flags & first_component) != 0;
    const std::size_t size = 3 + key.size() + (is_first ? 0 : 2) + data.size();
    item.clear();
    append16(item, (size - 3) | static_cast<std::size_t>(flags) << 8);
    item.push_back(static_cast<char>(key.size()));
    item.append(key);
    if (!is_first) append16(item, component);
    item.append(data);
}

void make_branch_item(std::string& item, std::uint32_t block, std::string_view separator, std::uint16_t component) {
    item.clear();
    append16(item, block >> 16);
    append16(item, block & 0xFFFF);
    item.push_back(static_cast<char>(separator.size()));
    item.append(separator);
    append16(item, component);
}

}  // namespace

/// Raw deflate (RFC 1951), which Xapian's zlib unpacks.
class TableWriter::Compressor {
public:
    Compressor() : compressor_(libdeflate_alloc_compressor(compression_level)) {
        if (!compressor_) throw std::bad_alloc();
    }

    /// The compressed text, valid until the next call; nothing if it does not get smaller.
    std::optional<std::string_view> compress(std::string_view text) {
        buffer_.resize(text.size());
        const std::size_t size =
            libdeflate_deflate_compress(compressor_.get(), text.data(), text.size(), buffer_.data(), text.size() - 1);
        if (size == 0) return std::nullopt;
        return std::string_view(buffer_).substr(0, size);
    }

private:
    struct Deleter {
        void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    };
    std::unique_ptr<libdeflate_compressor, Deleter> compressor_;
    std::string buffer_;
};

TableWriter::TableWriter(std::filesystem::path path, Tags tags)
    : path_(std::move(path)),
      tags_(tags),
      compressor_(tags == Tags::compressed ? std::make_unique<Compressor>() : nullptr) {}

TableWriter::~TableWriter() = default;

void TableWriter::add(std::string_view key, std::string_view tag) {
    if (key.empty() || key.size() > longest_key || key <= last_key_)
        throw std::logic_error("the keys of a table must ascend and be no longer than 255 bytes");
    if (!file_) {
        file_.emplace(path_);
        make_leaf_item(item_, {}, 1, first_component | last_component, {});  // what cursors start on
        block_.add(item_);
    }
    std::uint8_t flags = 0;
    if (compressor_ && tag.size() > least_compressed) {
        if (const auto smaller = compressor_->compress(tag)) {
            tag = *smaller;
            flags = compressed_tag;
        }
    }
    const std::size_t whole_room = largest_item - 3 - key.size();
    if (tag.size() <= whole_room) {
        add_item(key, 1, flags | first_component | last_component, tag);
    } else {
        const std::size_t room = whole_room - 2;
        if ((tag.size() - 2) / room >= most_components)
            throw Error(ErrorKind::storage, "an entry is too large for a Xapian table: " + path_.string());
        add_item(key, 1, flags | first_component, tag.substr(0, whole_room));
        tag.remove_prefix(whole_room);
        for (std::uint16_t component = 2; !tag.empty(); ++component) {
            const std::string_view part = tag.substr(0, room);
            tag.remove_prefix(part.size());
            add_item(key, component, tag.empty() ? flags | last_component : flags, part);
        }
    }
    last_key_ = key;
    ++entries_;
}

void TableWriter::add_item(std::string_view key, std::uint16_t component, std::uint8_t flags, std::string_view data) {
    make_leaf_item(item_, key, component, flags, data);
    if (!block_.fits(item_.size())) {
        leaf_.block = write_block(0);
        leaves_.push_back(std::move(leaf_));
        // One byte beyond what the neighbours share is enough to tell them apart.
        std::size_t length = key.size();
        if (component == 1) {
            const auto differs = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end()).first;
            length = static_cast<std::size_t>(differs - key.begin()) + 1;
        }
        leaf_ = {std::string(key.substr(0, length)), component, 0};
    }
    block_.add(item_);
}

std::uint32_t TableWriter::write_block(int level) {
    file_->write(block_.finish(level));
    block_.clear();
    return blocks_++;
}

std::vector<TableWriter::Child> TableWriter::write_branches(const std::vector<Child>& children, int level) {
    std::vector<Child> branches;
    std::size_t first = 0;  // child of the block that is being filled
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Child& child = children[i];
        make_branch_item(item_, child.block, child.separator, child.component);
        if (!block_.is_empty() && !block_.fits(item_.size())) {
            branches.push_back({children[first].separator, children[first].component, write_block(level)});
            first = i;
        }
        // Whatever comes before the second child is in the first.
        if (block_.is_empty()) make_branch_item(item_, child.block, {}, 0);
        block_.add(item_);
    }
    branches.push_back({children[first].separator, children[first].component, write_block(level)});
    return branches;
}

Root TableWriter::finish() {
    Root root;
    root.tags = tags_;
    if (!file_) return root;
    leaf_.block = write_block(0);
    leaves_.push_back(std::move(leaf_));
    std::vector<Child> top = std::move(leaves_);
    while (top.size() > 1) top = write_branches(top, ++root.level);
    file_->close();
    root.block = top.front().block;
    root.is_fake = false;
    root.entries = entries_;
    root.blocks = blocks_;
    return root;
}

}  // namespace wiredex::glass
