#include "indexer/commands/reject_log.h"

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

#include "wiredex/error.h"

namespace wiredex {

RejectLog::RejectLog(Console& console, const std::optional<std::filesystem::path>& file) : console_(console) {
    if (!file) return;
    file_name_ = file->string();
    file_.reset(std::fopen(file_name_.c_str(), "we"));
    if (!file_) {
        throw Error(ErrorKind::usage,
                    fmt::format("cannot write the file of rejects {}: {}", file_name_, std::strerror(errno)));
    }
}

void RejectLog::add(const Reject& reject) {
    if (reject.path != path_) {
        tell_hidden();
        path_ = reject.path;
        count_ = 0;
    }
    if (++count_ <= shown_of_a_file) console_.message(format_reject(reject));
    if (file_) write(reject);
}

void RejectLog::finish() {
    tell_hidden();
}

void RejectLog::write(const Reject& reject) {
    const std::string line = to_json(reject) + "\n";
    // Flushed at once: after a crash the file shows everything up to it.
    if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size() || std::fflush(file_.get()) != 0) {
        throw Error(ErrorKind::storage,
                    fmt::format("cannot write the file of rejects {}: {}", file_name_, std::strerror(errno)));
    }
}

void RejectLog::tell_hidden() {
    if (count_ <= shown_of_a_file) return;
    console_.message(fmt::format("{}: {} more rejected, not shown{}", path_, count_ - shown_of_a_file,
                                 file_ ? "; all are in " + file_name_ : "; --rejects FILE writes them all down"));
    count_ = 0;
}

}  // namespace wiredex
