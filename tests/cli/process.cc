#include "tests/cli/process.h"

#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include <sys/wait.h>

namespace wiredex::test {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

std::vector<std::string> whole_environment(const std::vector<std::string>& added) {
    std::vector<std::string> all = added;  // the first of a name counts
    for (char** variable = environ; *variable != nullptr; ++variable) all.emplace_back(*variable);
    return all;
}

class FileActions {
public:
    FileActions() { ::posix_spawn_file_actions_init(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }

    void open(int descriptor, const std::string& path, int flags) {
        constexpr mode_t mode = 0600;
        ::posix_spawn_file_actions_addopen(&actions_, descriptor, path.c_str(), flags, mode);
    }

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::string& input_path,
                 const std::vector<std::string>& environment) {
    FileActions files;
    files.open(STDIN_FILENO, input_path, O_RDONLY);
    files.open(STDOUT_FILENO, directory_ / "output", O_WRONLY | O_CREAT | O_TRUNC);
    files.open(STDERR_FILENO, directory_ / "errors", O_WRONLY | O_CREAT | O_TRUNC);

    // Signals as a program started from a terminal has them, whatever runs the tests.
    posix_spawnattr_t attributes{};
    ::posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ}) sigaddset(&defaults, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    std::vector<std::string> arguments = command;
    std::vector<std::string> variables = whole_environment(environment);
    const int error = ::posix_spawnp(&pid_, arguments.front().c_str(), files.get(), &attributes,
                                     pointers(arguments).data(), pointers(variables).data());
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) throw std::runtime_error("cannot run " + arguments.front());
}

Process::~Process() {
    if (!running_) return;
    send(SIGKILL);
    wait();
}

void Process::send(int signal) const {
    ::kill(pid_, signal);
}

bool Process::is_running() {
    if (running_ && ::waitpid(pid_, &wait_status_, WNOHANG) == pid_) running_ = false;
    return running_;
}

Ended Process::wait() {
    while (running_) {
        if (::waitpid(pid_, &wait_status_, 0) >= 0)
            running_ = false;
        else if (errno != EINTR)
            throw std::runtime_error("the child process is gone");
    }
    Ended ended;
    if (WIFEXITED(wait_status_)) ended.status = WEXITSTATUS(wait_status_);
    if (WIFSIGNALED(wait_status_)) ended.signal = WTERMSIG(wait_status_);
    ended.output = read_file(directory_ / "output");
    ended.errors = read_file(directory_ / "errors");
    return ended;
}

Ended run(const std::vector<std::string>& command, std::string_view input,
          const std::vector<std::string>& environment) {
    const TemporaryDirectory directory;
    return Process(command, directory.file("input", input), environment).wait();
}

Ended run_script(const std::string& script, const std::vector<std::string>& arguments) {
    std::vector<std::string> command{"/bin/sh", "-c", script, "sh"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run(command);
}

Ended index(std::vector<std::string> arguments, std::string_view input) {
    arguments.insert(arguments.begin(), WIREDEX_INDEX);
    return run(arguments, input);
}

Ended search(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), WIREDEX_SEARCH);
    return run(arguments);
}

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace wiredex::test
