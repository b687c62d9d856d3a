// Articles of random content for property tests.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "wiredex/article.h"

namespace wiredex::test {

/// Makes articles that keep what article.h promises (text is clean, list entries are not empty) and are otherwise as
/// odd as possible. The same seed gives the same articles.
class RandomArticles {
public:
    explicit RandomArticles(unsigned seed) : random_(seed) {}

    Article next();
    std::string text();  ///< clean text, not empty
    Time time();

    /// A number below `limit`.
    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    void maybe(std::string& field);
    void maybe(std::optional<Time>& field);
    void maybe(std::vector<std::string>& field);
    void maybe_version(std::string& field);

    std::mt19937_64 random_;
};

}  // namespace wiredex::test
