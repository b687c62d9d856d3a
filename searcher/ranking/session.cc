#include "searcher/ranking/session.h"

#include <algorithm>
#include <utility>

#include <sys/stat.h>

#include "analysis/article_terms.h"

namespace wiredex {
namespace {

/// An analyzer for the languages of the articles. Articles that name none count as English, as they are analysed.
std::unique_ptr<QueryAnalyzer> analyzer_for(const Xapian::Database& database) {
    const std::string prefix(field(FieldId::language).prefix);
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    Xapian::doccount labelled = 0;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        std::string tag = (*term).substr(prefix.size());
        if (tag.find('-') != std::string::npos) continue;  // is counted under its primary subtag
        labelled += term.get_termfreq();
        found.emplace_back(term.get_termfreq(), std::move(tag));
    }
    const Xapian::doccount all = database.get_doccount();
    const bool unlabelled = all > labelled;
    if (unlabelled) found.emplace_back(all - labelled, "en");
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> tags;
    for (auto& [count, tag] : found) tags.push_back(std::move(tag));
    return std::make_unique<QueryAnalyzer>(tags, unlabelled);
}

}  // namespace

Session::Session(const std::vector<std::filesystem::path>& paths) : paths_(paths) {
    open();
}

void Session::open() {
    directories_.clear();
    for (const std::filesystem::path& path : paths_) directories_.emplace_back(path);
    shard_owner_.clear();
    database_ = Xapian::Database();
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        database_.add_database(open_database(paths_[i]));
        shard_owner_.resize(database_.size(), i);
    }
    analyzer_ = analyzer_for(database_);
}

bool Session::is_replaced() const {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        struct stat now {};
        struct stat opened {};
        if (::stat(paths_[i].c_str(), &now) != 0 || ::fstat(directories_[i].number(), &opened) != 0) return true;
        if (now.st_dev != opened.st_dev || now.st_ino != opened.st_ino) return true;
    }
    return false;
}

void Session::refresh() {
    if (is_replaced())
        open();
    else if (database_.reopen())
        analyzer_ = analyzer_for(database_);
}

const std::filesystem::path& Session::path_of(Xapian::docid document) const {
    return paths_[shard_owner_[(document - 1) % shard_owner_.size()]];
}

SessionPool::SessionPool(std::vector<std::filesystem::path> paths) {
    // A database named twice would give each of its articles twice.
    for (std::filesystem::path& path : paths) {
        const auto same = [&path](const std::filesystem::path& other) {
            std::error_code not_there;
            return std::filesystem::equivalent(path, other, not_there);
        };
        if (std::none_of(paths_.begin(), paths_.end(), same)) paths_.push_back(std::move(path));
    }
    if (paths_.empty()) throw Error(ErrorKind::usage, "no database was named");
    give_back(guarded(paths_.front(), [&] { return take(); }));
}

std::unique_ptr<Session> SessionPool::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            std::unique_ptr<Session> session = std::move(idle_.back());
            idle_.pop_back();
            return session;
        }
    }
    return std::make_unique<Session>(paths_);
}

void SessionPool::give_back(std::unique_ptr<Session> session) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(session));
}

}  // namespace wiredex
