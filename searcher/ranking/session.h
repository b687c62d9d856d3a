// Open databases, shared by the threads that search.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/words.h"
#include "searcher/ranking/directory_handle.h"
#include "store/schema.h"

namespace wiredex {

/// One thread's view of the databases: a Xapian object may serve one thread at a time only.
class Session {
public:
    /// Throws `Error` as `open_database`.
    explicit Session(const std::vector<std::filesystem::path>& paths);

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] QueryAnalyzer& analyzer() { return *analyzer_; }

    /// The database that an article comes from.
    [[nodiscard]] const std::filesystem::path& path_of(Xapian::docid document) const;

    /// Moves on to the newest commit.
    void refresh();

private:
    void open();
    [[nodiscard]] bool is_replaced() const;

    const std::vector<std::filesystem::path>& paths_;
    std::vector<std::size_t> shard_owner_;      ///< index in `paths_` of each of Xapian's shards
    std::vector<DirectoryHandle> directories_;  ///< as they were opened: compaction puts new ones in their place
    Xapian::Database database_;
    std::unique_ptr<QueryAnalyzer> analyzer_;
};

/// Hands a session to each search. Safe for many threads.
class SessionPool {
public:
    explicit SessionPool(std::vector<std::filesystem::path> paths);

    /// Runs `work` with a session that sees the newest commit. A writer may overtake a search; it is then run again.
    /// Throws `Error` and nothing of Xapian's.
    template <class Work>
    auto run(Work&& work) {
        return guarded(paths_.front(), [&] {
            const auto give_up = Clock::now() + longest_chase;
            for (int attempt = 1;; ++attempt) {
                std::unique_ptr<Session> session;
                try {
                    session = take();
                    session->refresh();
                    auto result = work(*session);
                    give_back(std::move(session));
                    return result;
                } catch (const Xapian::DatabaseModifiedError&) {
                    // A writer that commits without a pause may overtake a thread that waits for its processor again
                    // and again; the session is dropped and a new one opened.
                    if (Clock::now() >= give_up) throw;
                } catch (const Xapian::DatabaseError&) {
                    // May come from files that a compaction has replaced.
                    if (attempt >= most_attempts) throw;
                } catch (const Error&) {  // a query that cannot be understood, not a fault of the session
                    if (session) give_back(std::move(session));
                    throw;
                }
            }
        });
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds longest_chase{10};
    static constexpr int most_attempts = 10;

    /// Lets Xapian's exceptions out: whoever calls it tries again.
    std::unique_ptr<Session> take();
    void give_back(std::unique_ptr<Session> session);

    std::vector<std::filesystem::path> paths_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Session>> idle_;
};

}  // namespace wiredex
