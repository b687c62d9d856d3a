#include "indexer/containers/walk.h"

#include <algorithm>
#include <system_error>

#include "indexer/containers/file_stream.h"

namespace wiredex {

namespace fs = std::filesystem;

namespace {

FoundFile failed(const fs::path& path, const std::error_code& error) {
    return {path, std::nullopt, "cannot be opened: " + explain_errno(error.value())};
}

std::optional<std::uint64_t> size_of(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return std::nullopt;
    return size;
}

}  // namespace

std::optional<FoundFile> Walk::next() {
    for (;;) {
        if (!levels_.empty()) {
            if (auto found = step()) return found;
            continue;
        }
        if (next_path_ == paths_.size()) return std::nullopt;
        if (auto found = enter(paths_[next_path_++])) return found;
    }
}

std::optional<FoundFile> Walk::enter(const fs::path& named) {
    if (named == "-") return FoundFile{named, std::nullopt, {}};
    std::error_code error;
    const fs::file_status status = fs::status(named, error);
    if (!fs::exists(status))
        return failed(named, error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    if (!fs::is_directory(status)) return FoundFile{named, size_of(named), {}};
    found_any_ = false;
    return descend(named);
}

std::optional<FoundFile> Walk::descend(const fs::path& directory) {
    std::error_code error;
    Level level{directory, {}};
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
        std::string name = entry->path().filename().native();
        if (name.starts_with('.')) continue;
        std::error_code ignored;
        const fs::file_status status = entry->symlink_status(ignored);
        if (fs::is_directory(status) || fs::is_regular_file(status)) {
            level.entries.push_back({std::move(name), fs::is_directory(status)});
        }
    }
    // A database inside the archive is the result of reading, not something to read.
    if (std::ranges::find(level.entries, "iamglass", &Entry::name) != level.entries.end()) {
        if (!levels_.empty()) return std::nullopt;
        return FoundFile{directory, std::nullopt, "is a database, not wire copy"};
    }
    std::ranges::sort(level.entries, std::ranges::greater{}, &Entry::name);
    levels_.push_back(std::move(level));
    if (!error) return std::nullopt;
    found_any_ = true;  // the failure says enough: no second complaint that the directory is empty
    return failed(directory, error);
}

std::optional<FoundFile> Walk::step() {
    Level& level = levels_.back();
    if (level.entries.empty()) {
        const fs::path directory = std::move(level.directory);
        levels_.pop_back();
        if (!levels_.empty() || found_any_) return std::nullopt;
        return FoundFile{directory, std::nullopt,
                         "no files in this directory (names that start with a dot and symbolic links are skipped)"};
    }
    const Entry entry = std::move(level.entries.back());
    level.entries.pop_back();
    const fs::path path = level.directory / entry.name;
    if (entry.is_directory) return descend(path);
    found_any_ = true;
    return FoundFile{path, size_of(path), {}};
}

}  // namespace wiredex
