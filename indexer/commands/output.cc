#include "indexer/commands/output.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>

#include "wiredex/error.h"

namespace wiredex {
namespace {

[[noreturn]] void fail() {
    const int error = errno;
    if (error == EPIPE) {  // SIGPIPE was ignored by whoever started the program
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    throw Error(ErrorKind::storage, std::string("cannot write to standard output: ") + std::strerror(error));
}

}  // namespace

void write_output(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
}

void flush_output() {
    if (std::fflush(stdout) != 0) fail();
}

}  // namespace wiredex
