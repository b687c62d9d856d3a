#include "searcher/present/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

#include <sys/ioctl.h>

namespace wiredex {
namespace {

std::string_view environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

bool output_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool error_is_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

bool use_color(ColorChoice choice) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    return output_is_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::size_t terminal_width(bool for_errors) {
    constexpr std::size_t usual = 80;
    constexpr std::size_t narrowest = 20;
    winsize size{};
    if (ioctl(for_errors ? STDERR_FILENO : STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
    return std::max<std::size_t>(size.ws_col, narrowest);
}

}  // namespace wiredex
