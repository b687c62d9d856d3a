// Writing: articles go into a database.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// What became of an article given to `Indexer::add`.
enum class AddResult {
    added,      ///< its id was not there
    replaced,   ///< it took the place of the stored version
    unchanged,  ///< the same article is already there: nothing was written
    older,      ///< a newer version is already there and stays the one to show; this one is kept as its history
    withdrawn,  ///< the sender takes the story back: all that was stored of it is gone, and a stub keeps it out
    kept_out,   ///< the story was withdrawn before: not added
    waiting,    ///< in bulk: it continues or withdraws a story and is settled with `commit()`; see `take_settled`
};

/// How to write.
struct IndexerOptions {
    /// How long to wait for another writer to finish before giving up.
    std::chrono::milliseconds lock_timeout{0};
    /// Language for stemming, as a BCP 47 tag, in place of what articles say; `auto` takes theirs, else what a detector
    /// is sure of, else English.
    std::string language = "auto";
    /// Articles after which what was added becomes durable and visible to searches (or 4 MB of text, whichever comes
    /// first, so that memory stays bounded); `commit()` does it at once.
    std::uint32_t articles_per_commit = 500;
    /// Fills a database that is new or empty in bulk, several times faster: nothing becomes durable or visible before
    /// `commit()`, and nothing is lost that was before. It takes effect where there is much to add at once (some
    /// thousand articles within seconds), and ends with the first `commit()`. Temporary files stand in the database's
    /// directory and beside it, and take about twice its size. During that commit the lock is free for a moment: a
    /// writer that waits for it may come first.
    bool bulk = false;
    /// Threads that index in bulk; 0: one for each processor.
    unsigned jobs = 0;
};

/// Adds and removes articles. The only writer of its database while it lives; readers go on meanwhile.
///
/// What has been committed survives a crash of the program and of the machine; what came after the last commit is lost
/// as a whole in that case, and adding it again gives the same database.
/// Movable, not copyable. One thread at a time.
class Indexer {
public:
    /// Opens the database in the directory `database`, or makes it (with its parents) where nothing is.
    /// Throws `Error`: `locked` (another writer holds it), `not_a_database` (something else is there; it is left
    /// alone), `schema` (written by another schema version), `storage`.
    explicit Indexer(const std::filesystem::path& database, IndexerOptions options = {});

    Indexer(Indexer&&) noexcept;
    Indexer& operator=(Indexer&&) noexcept;
    /// Commits what is not committed. A failure then is lost: call `commit()` to learn of it.
    ~Indexer();

    /// Adds an article as the version of its story to show, unless a stored one is newer (`compare_versions`) or equal.
    /// Where versions cannot be told apart, the later transmission wins. Earlier versions are kept and found by
    /// searches that ask for them. A version that says nothing of an embargo keeps the one before it, a story that
    /// takes the place of another that of the other. What is shown in the end does not depend on the order of adding.
    ///
    /// Stories are followed across ids by links: `replaces`, `previous` and `evolvedFrom` name the story that gives
    /// way; stories with the same `story` link are versions of one another. An article with the status `canceled`
    /// withdraws its story and those it `replaces` or `kills`, also before they arrive; only a newer version brings one
    /// back. Throws `Error`: `usage` if the id is empty or has a line break or tab, `storage` if the disk fails; the
    /// article is then not added, and what was committed stays.
    AddResult add(const Article& article);

    /// Removes the story with this id, all its versions and what keeps it out; false if there is none. Stories whose
    /// place it took are shown again.
    bool remove(std::string_view id);

    /// Makes everything so far durable and visible. Throws `Error` (`storage`); the last commit then stays.
    void commit();

    /// What became of the articles for which `add` said `waiting`, in their order, as far as it is settled by now; each
    /// is told once.
    std::vector<AddResult> take_settled();

    /// Stories in the database, those not committed and withdrawn ones included; older versions do not count.
    [[nodiscard]] std::uint64_t size() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace wiredex
