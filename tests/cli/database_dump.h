// All that a database says, for comparing two.
#pragma once

#include <string>
#include <vector>

namespace wiredex::test {

/// A line for each thing in a database: metadata, and of each article its terms with counts and positions, its values
/// and its record; sorted. Left out is what may differ between two databases of the same articles: the numbers of
/// documents, and from where the article was read (path and offset).
std::vector<std::string> dump(const std::string& database);

/// Number of articles.
unsigned count_articles_in(const std::string& database);

}  // namespace wiredex::test
