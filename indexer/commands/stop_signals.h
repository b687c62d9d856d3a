// Ctrl-C in a command that writes.
#pragma once

namespace wiredex {

/// While one lives, the first SIGINT, SIGTERM or SIGHUP asks the program to stop by itself; the second ends it at once.
/// The first interrupts what waits (EINTR), again every second (SIGALRM) until `requested` was called.
/// Signals that the parent had ignored (nohup) stay ignored. At most one at a time.
class StopSignals {
public:
    /// If `reads_standard_input`, the first signal also ends standard input, on which the program may be waiting for
    /// ever; what was read last may then be cut short and must be thrown away.
    explicit StopSignals(bool reads_standard_input);
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    /// True once a signal has come.
    [[nodiscard]] static bool requested() noexcept;
};

}  // namespace wiredex
