#include "indexer/bulk/waiting_articles.h"

#include <fstream>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "article/json_reader.h"
#include "wiredex/error.h"

namespace wiredex {

void WaitingArticles::add(const Article& article) {
    if (!file_) file_.emplace(path_);
    file_->write(to_json(article));
    file_->write("\n");
}

void WaitingArticles::take_all(const std::function<void(const Article&)>& take) {
    if (!file_) return;
    file_->close();
    file_.reset();
    std::ifstream in(path_, std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        const auto article = read_article_json(line, TextIs::optional);
        if (const auto* const problem = std::get_if<JsonProblem>(&article))
            throw Error(ErrorKind::storage, fmt::format("cannot read {} back: {}", path_.string(), problem->reason));
        take(std::get<Article>(article));
    }
    if (!in.eof()) throw Error(ErrorKind::storage, fmt::format("cannot read {} back", path_.string()));
    std::filesystem::remove(path_);
}

}  // namespace wiredex
