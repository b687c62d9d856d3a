// A directory that is held on to.
#pragma once

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace wiredex {

/// Refers to a directory as it was when this was made, whatever takes its place later. While it lives, no other file
/// gets the same inode number. Movable, not copyable.
class DirectoryHandle {
public:
    /// A path that cannot be opened gives a handle whose number is -1.
    explicit DirectoryHandle(const std::filesystem::path& path) : number_(::open(path.c_str(), O_PATH | O_CLOEXEC)) {}
    DirectoryHandle(DirectoryHandle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    DirectoryHandle& operator=(DirectoryHandle&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~DirectoryHandle() {
        if (number_ >= 0) ::close(number_);
    }

    /// The file descriptor, for fstat.
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

}  // namespace wiredex
