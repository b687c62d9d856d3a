// Articles that have to wait until all before them are in the database.
#pragma once

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>

#include "wiredex/article.h"

namespace wiredex {

/// Keeps articles in a file, in their order, so that memory does not grow with them. The file stays open, so they
/// outlast its name.
class WaitingArticles {
public:
    /// Makes the file with the first article.
    explicit WaitingArticles(std::filesystem::path file) : path_(std::move(file)) {}

    /// Throws `Error` (`storage`).
    void add(const Article& article);

    /// Gives out each article, and forgets all. Throws `Error` (`storage`) and what `take` throws.
    void take_all(const std::function<void(const Article&)>& take);

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    [[noreturn]] void fail() const;

    std::filesystem::path path_;
    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace wiredex
