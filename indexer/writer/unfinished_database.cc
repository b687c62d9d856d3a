#include "indexer/writer/unfinished_database.h"

#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace wiredex {
namespace {

namespace fs = std::filesystem;

/// The file that Xapian puts in place last.
bool is_whole(const fs::path& directory) {
    std::error_code error;
    return fs::exists(directory / "iamglass", error) || error;
}

bool is_lock(const fs::path& file) {
    return file.filename() == "flintlock";
}

bool is_part_of_database(const fs::path& file) {
    return is_lock(file) || file.filename() == "v.tmp" || file.extension() == ".glass";
}

template <class Is>
bool all_files(const fs::path& directory, Is is) {
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
        if (!is(entry->path())) return false;
    }
    return !error;
}

/// The tables of a database in the making hold a block each at most. Larger ones are what is left of a whole database
/// that lost its `iamglass`: not to be thrown away unasked.
bool is_part_of_new_database(const fs::path& file) {
    constexpr std::uintmax_t block = 8192;
    std::error_code error;
    return is_part_of_database(file) && fs::file_size(file, error) <= block && !error;
}

/// Xapian's lock on a database directory, held as long as this lives.
class Lock {
public:
    explicit Lock(const fs::path& directory)
        : descriptor_(::open((directory / "flintlock").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
        if (descriptor_ < 0) return;
        struct flock region {};
        region.l_type = F_WRLCK;
        region.l_whence = SEEK_SET;
        region.l_len = 1;
        is_held_ = ::fcntl(descriptor_, F_OFD_SETLK, &region) == 0;
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] bool is_held() const { return is_held_; }

private:
    int descriptor_;
    bool is_held_ = false;
};

}  // namespace

bool holds_unfinished_database(const fs::path& directory) {
    return !is_whole(directory) && all_files(directory, is_part_of_new_database);
}

bool holds_only_tables(const fs::path& directory) {
    std::error_code error;
    return !is_whole(directory) && fs::exists(directory / "postlist.glass", error) &&
           all_files(directory, is_part_of_database);
}

void remove_unfinished_database(const fs::path& directory) {
    std::error_code error;
    if (fs::is_empty(directory, error) || error || !holds_unfinished_database(directory)) return;
    const Lock lock(directory);
    // Only now nobody else can be about to finish it.
    if (!lock.is_held() || !holds_unfinished_database(directory)) return;
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        if (!is_lock(entry.path())) leftovers.push_back(entry.path());
    }
    for (const fs::path& file : leftovers) fs::remove(file, error);
}

}  // namespace wiredex
