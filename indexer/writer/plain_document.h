// What a database is to hold of an article, before any database has it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/article_terms.h"

namespace wiredex {

/// Terms, values and record of a document. The names of its functions are those of `Xapian::Document`, which takes much
/// longer to fill.
class PlainDocument {
public:
    /// `terms` are sorted and distinct.
    explicit PlainDocument(std::vector<TermPosting> terms) : terms_(std::move(terms)) {}

    /// Adds a term that counts nothing, unless it is there.
    void add_boolean_term(std::string_view term);
    /// Sets a value; an empty one is none.
    void add_value(std::uint32_t slot, std::string_view value);
    void set_data(std::string data) { data_ = std::move(data); }

    /// Sorted and distinct.
    [[nodiscard]] const std::vector<TermPosting>& terms() const { return terms_; }
    [[nodiscard]] const std::map<std::uint32_t, std::string>& values() const { return values_; }
    [[nodiscard]] const std::string& data() const { return data_; }

private:
    std::vector<TermPosting> terms_;
    std::map<std::uint32_t, std::string> values_;
    std::string data_;
};

}  // namespace wiredex
