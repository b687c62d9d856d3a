// Articles that have to wait until all before them are in the database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "indexer/bulk/output_file.h"
#include "wiredex/article.h"

namespace wiredex {

/// Keeps articles in a file, in their order, so that memory does not grow with them.
class WaitingArticles {
public:
    /// Makes the file with the first article.
    explicit WaitingArticles(std::filesystem::path file) : path_(std::move(file)) {}

    /// Throws `Error` (`storage`).
    void add(const Article& article);

    [[nodiscard]] bool is_empty() const { return !file_; }

    /// Gives out each article, and forgets all. Throws `Error` (`storage`) and what `take` throws.
    void take_all(const std::function<void(const Article&)>& take);

private:
    std::filesystem::path path_;
    std::optional<OutputFile> file_;
};

}  // namespace wiredex
