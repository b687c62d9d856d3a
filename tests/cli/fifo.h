// Input that comes when a test lets it come.
#pragma once

#include <chrono>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>

#include <sys/ioctl.h>
#include <sys/stat.h>

namespace wiredex::test {

/// True as soon as `condition` is; false if it is not within a minute.
template <typename Condition>
bool eventually(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

/// A named pipe whose reader sees the end of input only when this is closed.
class Fifo {
public:
    explicit Fifo(std::string path) : path_(std::move(path)) {
        if (::mkfifo(path_.c_str(), 0600) != 0) throw std::runtime_error("cannot make " + path_);
        descriptor_ = ::open(path_.c_str(), O_RDWR | O_CLOEXEC);  // for reading as well: opens without waiting
    }
    Fifo(const Fifo&) = delete;
    Fifo& operator=(const Fifo&) = delete;
    ~Fifo() { close(); }

    [[nodiscard]] const std::string& path() const { return path_; }

    /// Waits where the pipe is full.
    void write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t count = ::write(descriptor_, text.data(), text.size());
            if (count <= 0) throw std::runtime_error("cannot write " + path_);
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    /// True if the reader has taken all that was written.
    [[nodiscard]] bool is_drained() const {
        int waiting = 0;
        return ::ioctl(descriptor_, FIONREAD, &waiting) == 0 && waiting == 0;
    }

    void close() {
        if (descriptor_ >= 0) ::close(descriptor_);
        descriptor_ = -1;
    }

private:
    std::string path_;
    int descriptor_ = -1;
};

}  // namespace wiredex::test
