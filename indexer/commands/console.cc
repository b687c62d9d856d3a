#include "indexer/commands/console.h"

#include <cstdio>
#include <string>
#include <unistd.h>

#include <sys/ioctl.h>

namespace wiredex {
namespace {

// One write a message, so that lines of programs that share the terminal do not mix. fmt::print would throw when
// standard error is closed or full, which must not stop the work.
void write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

Console::~Console() {
    clear_progress();
}

void Console::message(std::string_view text) {
    clear_progress();
    write("wiredex-index: " + std::string(text) + "\n");
}

void Console::line(std::string_view text) {
    clear_progress();
    write(std::string(text) + "\n");
}

void Console::progress(std::string_view text) {
    std::string line = "\r" + std::string(text);
    if (text.size() < shown_) line.append(shown_ - text.size(), ' ');
    write(line);
    shown_ = text.size();
}

bool Console::is_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

std::size_t Console::width() {
    constexpr std::size_t usual = 80;
    struct winsize size {};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return (known ? size.ws_col : usual) - 1;  // a full line would make some terminals scroll
}

void Console::clear_progress() {
    if (shown_ == 0) return;
    write("\r" + std::string(shown_, ' ') + "\r");
    shown_ = 0;
}

}  // namespace wiredex
