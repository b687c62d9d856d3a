// What a command tells people on standard error.
#pragma once

#include <cstddef>
#include <string_view>

namespace wiredex {

/// Standard error of the program: messages, and below them, on a terminal, one line of progress that is rewritten.
/// One thread at a time. Failures to write are ignored: nobody listens then, and the work goes on.
class Console {
public:
    Console() = default;
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
    ~Console();  ///< Takes the line of progress away.

    /// Prints `wiredex-index: text` on a line of its own.
    void message(std::string_view text);

    /// Prints `text` on a line of its own.
    void line(std::string_view text);

    /// Shows `text`, which must fit in `width()` columns, in place of the last progress.
    void progress(std::string_view text);

    /// True if standard error is a terminal.
    [[nodiscard]] static bool is_terminal();

    /// Columns that a line of progress may take now (the terminal may change its size).
    [[nodiscard]] static std::size_t width();

private:
    void clear_progress();

    std::size_t shown_ = 0;  ///< columns of progress on the screen
};

}  // namespace wiredex
