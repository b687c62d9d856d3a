#include "indexer/database/child_process.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <unistd.h>

#include <sys/wait.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return number_; }

    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

// Unbuffered, so that what was found before a crash arrives.
class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int number) : number_(number) {}

protected:
    int_type overflow(int_type character) override {
        const char byte = traits_type::to_char_type(character);
        return xsputn(&byte, 1) == 1 ? character : traits_type::eof();
    }

    std::streamsize xsputn(const char* bytes, std::streamsize size) override {
        std::streamsize written = 0;
        while (written < size) {
            const ssize_t count = ::write(number_, bytes + written, static_cast<std::size_t>(size - written));
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) break;
            written += count;
        }
        return written;
    }

private:
    int number_;
};

std::string read_all(int number) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t count = ::read(number, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

[[noreturn]] void run_and_exit(const std::function<int(std::ostream&)>& work, int output) {
    int status = 255;
    try {
        DescriptorBuffer buffer(output);
        std::ostream stream(&buffer);
        status = work(stream);
    } catch (...) {  // must not unwind into the copy of the caller
    }
    ::_exit(status);
}

[[noreturn]] void fail(const char* what) {
    throw Error(ErrorKind::storage, std::string(what) + ": " + std::strerror(errno));
}

}  // namespace

ChildResult run_in_child(const std::function<int(std::ostream&)>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) fail("cannot make a pipe to a child process");
    Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const pid_t child = ::fork();
    if (child < 0) fail("cannot start a child process");
    if (child == 0) {
        reading.close();
        run_and_exit(work, writing.number());
    }
    writing.close();

    ChildResult result;
    result.output = read_all(reading.number());
    const int status = wait_for(child);
    if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    return result;
}

}  // namespace wiredex
