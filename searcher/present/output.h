// Results on their way out.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// A buffered writer to a file descriptor that it does not own. SIGPIPE must be ignored. One thread at a time.
class Output {
public:
    explicit Output(int descriptor) : descriptor_(descriptor) {}

    /// Returns false once the reader at the other end has gone away: there is no use in writing on, and no fault.
    /// Throws `Error` (`storage`) if writing fails otherwise.
    bool write(std::string_view text);

    /// Writes what is buffered; to be called at the end. Returns and throws as `write`.
    bool flush();

private:
    int descriptor_;
    bool reader_gone_ = false;
    std::string buffer_;
};

}  // namespace wiredex
