#include "tests/searcher/differential/plain_articles.h"

#include "analysis/language_detection.h"
#include "tests/searcher/ranking/collection.h"

namespace wiredex::test {

std::vector<Article> plain_articles() {
    std::vector<Article> articles = corpus_articles();
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Article& article = articles[i];
        article.id = "a" + std::to_string(i);
        article.version.clear();
        article.take.clear();
        article.status.clear();
        article.signal.clear();
        article.links.clear();
        article.embargo.reset();
        article.language = detected_language(article);
        for (auto* const time : {&article.published, &article.updated})
            if (*time) (*time)->zone_known = true;  // else the sender's zone may be filled in
    }
    return articles;
}

}  // namespace wiredex::test
