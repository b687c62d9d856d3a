// Threads that make segments of articles.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// Analyses units of articles and writes a segment of each, several units at once. Units wait in a queue no longer than
/// the threads are many, so memory stays bounded. Used by one thread.
class SegmentWorkers {
public:
    /// Starts `jobs` threads. Segments are made below `directory`, which exists; languages as in `IndexerOptions`.
    SegmentWorkers(std::filesystem::path directory, std::string language, unsigned jobs);
    /// Waits for what the threads are at, and drops the rest.
    ~SegmentWorkers();
    SegmentWorkers(const SegmentWorkers&) = delete;
    SegmentWorkers& operator=(const SegmentWorkers&) = delete;

    /// Hands over a unit; waits while the queue is full. Throws what an earlier unit failed with: `Error` (`storage`).
    void submit(std::vector<Article> unit);

    /// Waits for all units and gives the directories of their segments, in the order of the units, since the last call.
    /// Throws as `submit`.
    std::vector<std::filesystem::path> finish();

private:
    struct Unit {
        std::filesystem::path segment;
        std::vector<Article> articles;
    };

    void work();
    void rethrow_failure(std::unique_lock<std::mutex>& lock);

    const std::filesystem::path directory_;
    const std::string language_;
    std::size_t units_ = 0;                        ///< ever submitted
    std::vector<std::filesystem::path> segments_;  ///< since the last `finish`

    std::mutex mutex_;  ///< guards what follows
    std::condition_variable changed_;
    std::deque<Unit> queue_;
    std::size_t busy_ = 0;
    bool is_stopping_ = false;
    std::exception_ptr failure_;

    std::vector<std::thread> threads_;  ///< last: they use all of the above
};

}  // namespace wiredex
