#include "indexer/bulk/term_list.h"

#include <algorithm>

#include "indexer/bulk/packing.h"

namespace wiredex::glass {

void TermList::add(std::string_view term, std::uint32_t count) {
    length_ += count;
    if (terms_++ == 0) {
        entries_.push_back(static_cast<char>(term.size()));
        entries_.append(term);
        append_number(entries_, count);
        last_ = term;
        return;
    }
    const auto differs = std::mismatch(term.begin(), term.end(), last_.begin(), last_.end()).first;
    const auto shared = static_cast<std::size_t>(differs - term.begin());
    // Small counts share a byte with the length of what is shared; such bytes are larger than any such length alone.
    constexpr std::uint32_t too_large = 127;
    const std::uint64_t both = (std::uint64_t{count} + 1) * (last_.size() + 1) + shared;
    const bool is_one_byte = count < too_large && both < 256;
    entries_.push_back(static_cast<char>(is_one_byte ? both : shared));
    entries_.push_back(static_cast<char>(term.size() - shared));
    entries_.append(term.substr(shared));
    if (!is_one_byte) append_number(entries_, count);
    last_ = term;
}

std::string TermList::tag() const {
    if (terms_ == 0) return {};
    std::string tag;
    append_number(tag, length_);
    append_number(tag, terms_);
    return tag + entries_;
}

void TermList::clear() {
    entries_.clear();
    last_.clear();
    length_ = 0;
    terms_ = 0;
}

}  // namespace wiredex::glass
