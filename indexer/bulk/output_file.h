// A file that is written from its start to its end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace wiredex {

/// Buffers what it writes. Every failure is an `Error` (`storage`) that names the file. Not durable before somebody
/// syncs it.
class OutputFile {
public:
    /// Makes the file; it must not exist.
    explicit OutputFile(std::filesystem::path path);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    void write(std::string_view bytes);
    /// Writes the rest and closes the file.
    void close();

private:
    void flush();
    [[noreturn]] void fail(int error) const;

    std::filesystem::path path_;
    int descriptor_;
    std::string buffer_;
};

}  // namespace wiredex
