// Searching: queries are answered from one or more databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/article.h"
#include "wiredex/fields.h"
#include "wiredex/query.h"
#include "wiredex/results.h"
#include "wiredex/synonyms.h"

namespace wiredex {

/// The order of results.
enum class SortOrder {
    relevance,  ///< best first
    newest,     ///< `article_time`, latest first; undated articles last
    oldest,     ///< `article_time`, earliest first; undated articles last
};

/// A weight for a field in place of the table's (fields.h); 0 leaves the field out of ranking.
struct FieldBoost {
    FieldId field;
    double weight;  ///< 0 to 1000
};

/// Which transmissions of a story are shown. By default the newest version, and none that is withdrawn, withheld or
/// under an embargo that has not passed.
struct Visibility {
    bool all_versions = false;      ///< older versions too, and stories that another one has replaced
    bool include_withheld = false;  ///< withheld, withdrawn (what is left of them) and embargoed ones too
    /// What was to be shown at that moment, in seconds since 1970 (UTC): versions of that time, embargoes judged by it.
    /// Withdrawn stories are gone all the same. Nothing: now.
    std::optional<std::int64_t> as_of;
};

/// How to search.
struct SearchOptions {
    std::uint64_t limit = 10;  ///< most hits to return
    std::uint64_t offset = 0;  ///< hits to leave out at the start
    SortOrder sort = SortOrder::relevance;
    bool require_all = false;  ///< an article must have every word, not just any
    bool literal = false;      ///< every character is text: no operators, no fields, no quotes
    std::optional<Day> since;  ///< first day an article may be dated (see `article_time`)
    std::optional<Day> until;  ///< last day
    /// Weights that differ from the table's. Scores are then computed from the per-field postings by the same formula,
    /// exactly, which takes longer. `body` covers the lead as well, in proportion, unless `lead` is given too. No field
    /// may be given twice.
    std::vector<FieldBoost> boosts;
    /// The half-life of scores in seconds: they are multiplied by 1/2 for each such time that an article is older than
    /// `Visibility::as_of`, or now (or than the newest article, should that be older still). Nothing, the default:
    /// age does not matter. Undated articles count as very old. Must be positive.
    std::optional<std::int64_t> recency;
    Visibility visibility;
    /// What words without sign, field, operator and quotation marks find as well, at less weight. Not where
    /// `require_all` asks for every word.
    Synonyms synonyms = Synonyms::built_in();
    bool exact_count = false;  ///< count every match, instead of estimating beyond what ranking needed
    /// Score from the per-field postings even where `boosts` changes nothing: for tests and explanations.
    bool evaluate_fields = false;
    bool explain = false;  ///< fill in `Hit::explanation`, which takes some milliseconds
};

/// Answers queries. The language is described in docs/query-language.md.
///
/// One `Searcher` may be used by many threads at once. Every search sees the newest commit at its start, also while a
/// writer commits. Movable, not copyable.
class Searcher {
public:
    /// Opens one database or several, which are searched as one.
    /// Throws `Error`: `no_database`, `not_a_database`, `schema`, `storage`.
    explicit Searcher(const std::filesystem::path& database);
    explicit Searcher(const std::vector<std::filesystem::path>& databases);

    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Throws `QueryError` if the query cannot be understood, `Error` (`usage`) for impossible options, `Error`
    /// (`storage`) if the database cannot be read. An empty query with a date range finds all articles of that range.
    [[nodiscard]] Results search(std::string_view query, const SearchOptions& options = {}) const;

    /// The same for a query that is a tree already (`SearchOptions::literal` does not matter). Throws `Error` (`usage`)
    /// for one that is deeper than `deepest_query`.
    [[nodiscard]] Results search(const QueryTree& query, const SearchOptions& options = {}) const;

    /// How many articles match, exactly; of a wildcard that was cut (`Results::notes`), what is left of it. Throws as
    /// `search`.
    [[nodiscard]] std::uint64_t count(std::string_view query, const SearchOptions& options = {}) const;
    [[nodiscard]] std::uint64_t count(const QueryTree& query, const SearchOptions& options = {}) const;

    /// "Did you mean": similar queries that find more articles than this one, the likeliest first, at most three. Their
    /// words are in the index, each was tried. For queries that find little: it costs some tens of milliseconds in a
    /// large database. Throws as `search`.
    [[nodiscard]] std::vector<Suggestion> suggest(std::string_view query, const SearchOptions& options = {}) const;

    /// The whole article with this id, of its versions the newest that `visibility` shows; nothing if there is none.
    /// Where several sources use the id it is that of one of them. Throws `Error` (`storage`, `corrupt`).
    [[nodiscard]] std::optional<Article> article(std::string_view id, const Visibility& visibility = {}) const;

    /// Stories in the database; older versions do not count, what is not shown does.
    [[nodiscard]] std::uint64_t size() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reads a date as people type it at `--since` and `--until`: `2023-12-07`, `2023-12`, `2023`, `7d` (days ago), `2w`,
/// `3m`, `1y`, `today`, `yesterday`, `last friday`, `last week`, `7 Dec 2023`; docs/query-language.md has them all. A
/// week, month or year means its first day, or its last if `end` is true. `today` is what relative dates count from.
/// Throws `QueryError` that names the forms it takes.
Day parse_day(std::string_view text, bool end, const Day& today);

}  // namespace wiredex
