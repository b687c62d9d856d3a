#include "tests/searcher/ranking/collection.h"
#include "wiredex/reader.h"

namespace wiredex::test {

std::vector<Article> corpus_articles() {
    const std::filesystem::path corpus = std::filesystem::path(WIREDEX_SOURCE_DIR) / "corpus";
    ArticleReader reader({corpus / "lines", corpus / "pages", corpus / "sgml", corpus / "text"});
    std::vector<Article> articles;
    while (auto item = reader.next())
        if (auto* const read = std::get_if<Article>(&*item)) articles.push_back(std::move(*read));
    return articles;
}

}  // namespace wiredex::test
