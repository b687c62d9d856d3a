#include "store/values.h"

#include "store/variable_length.h"

namespace wiredex {
namespace {

std::uint32_t take_number(std::string_view& in) {
    std::uint32_t number = 0;
    for (unsigned shift = 0; !in.empty() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        number |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

}  // namespace

std::string encode_sort_time(const Time& time) {
    const std::uint64_t bits = static_cast<std::uint64_t>(time.seconds) ^ (std::uint64_t{1} << 63);
    std::string out(8, '\0');
    for (unsigned i = 0; i < 8; ++i) out[i] = static_cast<char>(bits >> (56 - 8 * i) & 0xFF);
    return out;
}

std::optional<std::int64_t> decode_sort_time(std::string_view value) {
    if (value.size() != 8) return std::nullopt;
    std::uint64_t bits = 0;
    for (const char c : value) bits = bits << 8 | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(bits ^ (std::uint64_t{1} << 63));
}

std::string encode_layout(const FieldLayout& layout) {
    std::size_t used = layout.lengths.size();
    while (used > 0 && layout.lengths[used - 1] == 0) --used;
    std::string out;
    append_number(out, layout.body_start);
    for (std::size_t f = 0; f < used; ++f) append_number(out, layout.lengths[f]);
    return out;
}

FieldLayout decode_layout(std::string_view value) {
    FieldLayout layout;
    layout.body_start = take_number(value);
    for (std::uint32_t& length : layout.lengths) length = take_number(value);
    return layout;
}

}  // namespace wiredex
