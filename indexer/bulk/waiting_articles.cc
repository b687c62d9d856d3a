#include "indexer/bulk/waiting_articles.h"

#include <cerrno>
#include <cstring>
#include <stdlib.h>  // getline
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "article/json_reader.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

/// The memory that getline(3) keeps.
struct Line {
    char* text = nullptr;
    std::size_t capacity = 0;

    Line() = default;
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { std::free(text); }
};

}  // namespace

void WaitingArticles::fail() const {
    throw Error(ErrorKind::storage, fmt::format("{}: {}", path_.string(), std::strerror(errno)));
}

void WaitingArticles::add(const Article& article) {
    if (!file_) file_.reset(std::fopen(path_.c_str(), "w+bxe"));
    if (!file_) fail();
    const std::string line = to_json(article) + "\n";
    if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size()) fail();
}

void WaitingArticles::take_all(const std::function<void(const Article&)>& take) {
    if (!file_) return;
    const auto file = std::exchange(file_, nullptr);
    if (std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_SET) != 0) fail();
    Line line;
    for (ssize_t size = 0; (size = ::getline(&line.text, &line.capacity, file.get())) > 0;) {
        const auto article =
            read_article_json(std::string_view(line.text, static_cast<std::size_t>(size)), TextIs::optional);
        if (const auto* const problem = std::get_if<JsonProblem>(&article))
            throw Error(ErrorKind::storage, fmt::format("cannot read {} back: {}", path_.string(), problem->reason));
        take(std::get<Article>(article));
    }
    if (std::ferror(file.get()) != 0) fail();
}

}  // namespace wiredex
