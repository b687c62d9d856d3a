#include "indexer/bulk/segment_workers.h"

#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "analysis/article_terms.h"
#include "indexer/bulk/segment.h"
#include "indexer/writer/known_article.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

void write_segment(const std::filesystem::path& directory, const std::vector<Article>& articles,
                   const std::string& language, ArticleAnalyzer& analyzer) {
    Segment segment(directory);
    Article copy;
    for (const Article& article : articles) {
        const Article& known = fill_in_what_is_known(article, language, copy);
        segment.add(make_document(analyzer.analyse(known), make_head(known), known));
    }
    segment.finish();
}

}  // namespace

SegmentWorkers::SegmentWorkers(std::filesystem::path directory, std::string language, unsigned jobs)
    : directory_(std::move(directory)), language_(std::move(language)) {
    try {
        for (unsigned i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error& error) {
        // Fewer threads do as well.
        if (threads_.empty()) throw Error(ErrorKind::storage, fmt::format("cannot start a thread: {}", error.what()));
    }
}

SegmentWorkers::~SegmentWorkers() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
        queue_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void SegmentWorkers::rethrow_failure(std::unique_lock<std::mutex>& lock) {
    if (!failure_) return;
    const std::exception_ptr failure = failure_;
    lock.unlock();
    std::rethrow_exception(failure);
}

void SegmentWorkers::submit(std::vector<Article> unit) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return queue_.size() < threads_.size() || failure_; });
    rethrow_failure(lock);
    segments_.push_back(directory_ / fmt::format("{:06}", ++units_));
    queue_.push_back({segments_.back(), std::move(unit)});
    lock.unlock();
    changed_.notify_all();
}

std::vector<std::filesystem::path> SegmentWorkers::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return (queue_.empty() && busy_ == 0) || failure_; });
    rethrow_failure(lock);
    return std::exchange(segments_, {});
}

void SegmentWorkers::work() {
    ArticleAnalyzer analyzer;
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
        if (is_stopping_) return;
        const Unit unit = std::move(queue_.front());
        queue_.pop_front();
        ++busy_;
        lock.unlock();
        changed_.notify_all();
        std::exception_ptr failure;
        try {
            write_segment(unit.segment, unit.articles, language_, analyzer);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        --busy_;
        if (failure && !failure_) failure_ = failure;
        changed_.notify_all();
    }
}

}  // namespace wiredex
