#include "indexer/commands/stop_signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace wiredex {
namespace {

constexpr std::array stopping_signals{SIGINT, SIGTERM, SIGHUP};
constexpr unsigned seconds_between_wakes = 1;

// Signal handlers reach nothing but variables of static storage.
volatile std::sig_atomic_t stop_requested = 0;
volatile std::sig_atomic_t end_standard_input = 0;

// Calls only functions that are safe in a signal handler (signal-safety(7)).
void request_stop(int signal) {
    if (stop_requested != 0) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
        return;
    }
    stop_requested = 1;
    ::alarm(seconds_between_wakes);
    if (end_standard_input == 0) return;
    const int saved_errno = errno;
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing >= 0) {
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    errno = saved_errno;
}

// The first signal may come just before the program starts to wait for input: it is woken until it notices.
void wake(int /*signal*/) {
    ::alarm(seconds_between_wakes);
}

void set_action(int signal, void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

bool is_ignored(int signal) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

}  // namespace

StopSignals::StopSignals(bool reads_standard_input) {
    stop_requested = 0;
    end_standard_input = reads_standard_input ? 1 : 0;
    // Without SA_RESTART: a restarted read would go on waiting, for the old standard input or a pipe named as a path.
    for (const int signal : stopping_signals) {
        if (!is_ignored(signal)) set_action(signal, request_stop, 0);
    }
    set_action(SIGALRM, wake, 0);
}

StopSignals::~StopSignals() {
    ::alarm(0);
    set_action(SIGALRM, SIG_DFL, 0);
    for (const int signal : stopping_signals) {
        if (!is_ignored(signal)) set_action(signal, SIG_DFL, 0);
    }
}

bool StopSignals::requested() noexcept {
    if (stop_requested == 0) return false;
    ::alarm(0);  // noticed
    return true;
}

}  // namespace wiredex
