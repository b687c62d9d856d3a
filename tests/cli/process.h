// Running programs as a shell does, and seeing what they said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "tests/cli/temporary_directory.h"

namespace wiredex::test {

/// How a program ended and what it wrote.
struct Ended {
    int status = -1;     ///< exit status; -1 if a signal ended it
    int signal = 0;      ///< the signal that ended it, 0 if none
    std::string output;  ///< standard output
    std::string errors;  ///< standard error
};

/// A running program. Killed, if it still runs, when this goes away.
class Process {
public:
    /// Starts `command` (program, arguments; the program is looked up in PATH). Standard input comes from the file
    /// `input_path`. `environment` (`NAME=value`) is added to ours.
    explicit Process(const std::vector<std::string>& command, const std::string& input_path = "/dev/null",
                     const std::vector<std::string>& environment = {});
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    [[nodiscard]] pid_t pid() const { return pid_; }
    void send(int signal) const;
    [[nodiscard]] bool is_running();
    Ended wait();

private:
    TemporaryDirectory directory_;
    pid_t pid_ = 0;
    bool running_ = true;
    int wait_status_ = 0;
};

/// Runs a program to its end.
Ended run(const std::vector<std::string>& command, std::string_view input = {},
          const std::vector<std::string>& environment = {});

/// Runs a script of /bin/sh to its end; `arguments` are its $1, $2, ...
Ended run_script(const std::string& script, const std::vector<std::string>& arguments);

/// Runs wiredex-index, wiredex-search.
Ended index(std::vector<std::string> arguments, std::string_view input = {});
Ended search(std::vector<std::string> arguments);

/// The whole content of a file.
std::string read_file(const std::string& path);

}  // namespace wiredex::test
