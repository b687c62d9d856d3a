// The seam between `Indexer` and the ways of writing: one article at a time through Xapian's own writer, or in bulk.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "wiredex/article.h"
#include "wiredex/indexer.h"

namespace wiredex {

/// Writes articles into one database and is its only writer while it lives. The contract of each function is that of
/// the function of the same name in `Indexer`.
class ArticleWriter {
public:
    ArticleWriter() = default;
    ArticleWriter(const ArticleWriter&) = delete;
    ArticleWriter& operator=(const ArticleWriter&) = delete;
    virtual ~ArticleWriter() = default;

    virtual AddResult add(const Article& article) = 0;
    virtual bool remove(std::string_view id) = 0;
    virtual void commit() = 0;
    virtual std::vector<AddResult> take_settled() { return {}; }
    [[nodiscard]] virtual std::uint64_t size() const = 0;
};

}  // namespace wiredex
