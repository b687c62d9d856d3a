// Article -> terms: everything a database is to know of an article for finding and ranking it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/bm25f.h"
#include "analysis/stemmer.h"
#include "analysis/tokenizer.h"
#include "wiredex/article.h"

namespace wiredex {

/// One term of an article.
struct TermPosting {
    std::string term;
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions;  ///< ascending; empty for stems and filters

    friend bool operator==(const TermPosting&, const TermPosting&) = default;
};

/// All terms of an article, sorted by term, and the lengths of its ranked fields in words.
///
/// | term            | wdf                        | positions                   |
/// |-----------------|----------------------------|-----------------------------|
/// | `Zstem`         | BM25F count over all fields | -                          |
/// | `word`          | the same for the exact form | in the whole text          |
/// | `Z` prefix stem | occurrences in that field   | -                          |
/// | prefix `word`   | occurrences in that field   | in the whole text; not kept for lead and body |
/// | prefix `value`  | 0: a filter                 | -                          |
struct ArticleTerms {
    std::vector<TermPosting> postings;
    FieldCounts lengths{};
    /// Position before the first word of the lead: words after it belong to the body.
    std::uint32_t body_start = 0;
};

/// Makes the terms of articles, each in its own language (English where it names none). Keeps stemmers and scratch
/// space: one thread at a time, and reuse it.
class ArticleAnalyzer {
public:
    ArticleAnalyzer();
    ~ArticleAnalyzer();
    ArticleAnalyzer(ArticleAnalyzer&&) noexcept;
    ArticleAnalyzer& operator=(ArticleAnalyzer&&) noexcept;

    ArticleTerms analyse(const Article& article);

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// The texts of a text field, in order: several where the field has several values.
std::vector<std::string_view> field_texts(const Article& article, FieldId id);

/// The term of a stem (`Zstem`) in a field: `Z`, the prefix and the stem, the order that Xapian's query parser expects.
std::string stem_term(std::string_view prefix, std::string_view stem);

/// The term that names the article with this id: `Q` and the id, or a hash where the id is too long for a term.
std::string id_term(std::string_view id);

/// The term of a value of a field of kind `exact`, folded as both articles and queries are.
std::string exact_term(const Field& row, std::string_view value);

/// `D20231207`, `M202312`, `Y2023`.
std::string day_term(const Day& day);
std::string month_term(const Day& day);
std::string year_term(const Day& day);

}  // namespace wiredex
