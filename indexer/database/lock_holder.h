// Who is writing to a database: for the message that another writer gets.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <sys/types.h>

namespace wiredex {

/// A process that holds the writer's lock of a database.
struct LockHolder {
    pid_t pid = 0;
    std::string command;  ///< its name as the kernel keeps it, at most 15 bytes: `wiredex-index`
};

/// The process that holds the lock file (`flintlock`) of the glass database in the directory `database`; of several
/// that share the lock (a process and its forks) the one that was there first.
///
/// The kernel does not say who owns the kind of lock that Xapian takes (an open file description lock, see fcntl(2)),
/// so this looks through /proc for a process with that lock on one of its open files. Nothing if there is none, or if
/// it belongs to another user, another machine or another PID namespace: the answer serves a message, never a decision.
std::optional<LockHolder> find_lock_holder(const std::filesystem::path& database);

}  // namespace wiredex
