// The terms of one document, for the table of term lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wiredex::glass {

/// Collects the terms of a document. Each is written as what it does not share with the one before.
class TermList {
public:
    /// Terms ascend strictly and have 1 to 245 bytes.
    void add(std::string_view term, std::uint32_t count);

    [[nodiscard]] std::uint32_t length() const { return length_; }  ///< sum of the counts
    /// The tag of the document's entry. Starts again with the next `clear`.
    [[nodiscard]] std::string tag() const;
    void clear();

private:
    std::string entries_;
    std::string last_;
    std::uint32_t length_ = 0;
    std::uint32_t terms_ = 0;
};

}  // namespace wiredex::glass
