#include "indexer/database/lock_holder.h"

#include <charconv>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

#include <sys/stat.h>

namespace wiredex {
namespace {

namespace fs = std::filesystem;

std::optional<pid_t> pid_of(const fs::path& process) {
    const std::string name = process.filename();
    pid_t pid = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), pid);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    return pid;
}

bool is_same_file(const fs::path& path, const struct stat& file) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && found.st_dev == file.st_dev && found.st_ino == file.st_ino;
}

// A waiting writer has the file open as well, so the open file alone does not tell; its /proc entry lists its locks.
bool has_write_lock(const fs::path& process, const fs::path& descriptor) {
    std::ifstream info(process / "fdinfo" / descriptor.filename());
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("lock:") && line.find(" WRITE ") != std::string::npos) return true;
    }
    return false;
}

bool holds_lock(const fs::path& process, const struct stat& lock_file) {
    std::error_code error;
    fs::directory_iterator descriptors(process / "fd", error);
    for (; !error && descriptors != fs::directory_iterator(); descriptors.increment(error)) {
        if (is_same_file(descriptors->path(), lock_file) && has_write_lock(process, descriptors->path())) return true;
    }
    return false;
}

std::string command_of(const fs::path& process) {
    std::ifstream file(process / "comm");
    std::string name;
    std::getline(file, name);
    return name;
}

}  // namespace

std::optional<LockHolder> find_lock_holder(const fs::path& database) {
    struct stat lock_file {};
    if (::stat((database / "flintlock").c_str(), &lock_file) != 0) return std::nullopt;

    std::optional<LockHolder> holder;
    std::error_code error;
    fs::directory_iterator processes("/proc", error);
    for (; !error && processes != fs::directory_iterator(); processes.increment(error)) {
        const auto pid = pid_of(processes->path());
        if (!pid || (holder && holder->pid < *pid) || !holds_lock(processes->path(), lock_file)) continue;
        holder = LockHolder{*pid, command_of(processes->path())};
    }
    return holder;
}

}  // namespace wiredex
