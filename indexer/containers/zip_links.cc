#include "indexer/containers/zip_links.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/containers/window.h"

namespace wiredex {

namespace {

// Little endian.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint64_t value = 0;
    for (std::size_t i = length; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string read_at(const RandomAccess& bytes, std::uint64_t offset, std::size_t length) {
    std::string text(length, '\0');
    std::size_t have = 0;
    while (have < length) {
        const std::size_t count = bytes.read_at(offset + have, std::span(text).subspan(have));
        if (count == 0) break;
        have += count;
    }
    text.resize(have);
    return text;
}

// Bytes from some place on, one after the other.
class Stretch : public ByteStream {
public:
    Stretch(const RandomAccess& bytes, std::uint64_t offset) : bytes_(bytes), offset_(offset) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = bytes_.read_at(offset_, buffer);
        offset_ += count;
        return count;
    }

private:
    const RandomAccess& bytes_;
    std::uint64_t offset_;
};

// Where the list of files starts, by the record behind it. One of more than 4 GiB has a second record (ZIP64).
std::optional<std::uint64_t> start_of_list(const RandomAccess& bytes) {
    constexpr std::size_t length = 22;
    constexpr std::size_t longest_comment = 65'535;
    constexpr std::size_t locator_length = 20;
    const std::uint64_t size = bytes.size();
    const auto tail_length =
        static_cast<std::size_t>(std::min<std::uint64_t>(size, length + longest_comment + locator_length));
    const std::string tail = read_at(bytes, size - tail_length, tail_length);
    const std::size_t end = tail.rfind("PK\x05\x06");
    if (end == std::string::npos || tail.size() - end < length) return std::nullopt;
    const std::uint64_t offset = number(tail, end + 16, 4);
    if (offset != 0xFFFF'FFFF) return offset;
    if (end < locator_length || tail.compare(end - locator_length, 4, "PK\x06\x07") != 0) return std::nullopt;
    const std::string record = read_at(bytes, number(tail, end - locator_length + 8, 8), 56);
    if (record.size() < 56 || !record.starts_with("PK\x06\x06")) return std::nullopt;
    return number(record, 48, 8);
}

bool is_link(std::string_view header) {
    constexpr unsigned unix_host = 3;
    constexpr std::uint64_t type_mask = 0170000;
    constexpr std::uint64_t link_type = 0120000;
    return number(header, 5, 1) == unix_host && (number(header, 40, 2) & type_mask) == link_type;
}

}  // namespace

std::unordered_set<std::string> links_in_zip(const RandomAccess& bytes) {
    constexpr std::size_t header_length = 46;
    constexpr int most_files = 1'000'000;
    std::unordered_set<std::string> names;
    const auto start = start_of_list(bytes);
    if (!start) return names;
    Window list(std::make_unique<Stretch>(bytes, *start));
    for (int files = 0; files < most_files; ++files) {
        const std::string_view header = list.ensure(header_length);
        if (header.size() < header_length || !header.starts_with("PK\x01\x02")) break;
        const auto name_length = static_cast<std::size_t>(number(header, 28, 2));
        const auto length = header_length + name_length + static_cast<std::size_t>(number(header, 30, 2)) +
                            static_cast<std::size_t>(number(header, 32, 2));
        const bool link = is_link(header);
        const std::string_view whole = list.ensure(length);
        if (whole.size() < length) break;
        if (link) names.emplace(whole.substr(header_length, name_length));
        list.consume(length);
    }
    return names;
}

}  // namespace wiredex
