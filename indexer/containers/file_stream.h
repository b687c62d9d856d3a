// The bytes of a file or of standard input.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "indexer/containers/byte_stream.h"

namespace wiredex {

/// A file descriptor read to its end; closed with the stream unless it is standard input.
class FileStream : public ByteStream, private RandomAccess {
public:
    /// Takes the descriptor over. `taken`, which must outlive the stream, is advanced by every byte read.
    FileStream(int descriptor, std::uint64_t& taken) : descriptor_(descriptor), taken_(taken) {}
    ~FileStream() override;

    std::size_t read(std::span<char> buffer) override;
    [[nodiscard]] std::string failure() const override;
    [[nodiscard]] const RandomAccess* random_access() const override;

private:
    [[nodiscard]] std::uint64_t size() const override;
    [[nodiscard]] std::size_t read_at(std::uint64_t offset, std::span<char> buffer) const override;

    int descriptor_;
    std::uint64_t& taken_;
    int error_ = 0;
};

/// Opens a file, or standard input where the path is `-`. A file that cannot be opened gives the reason, for people.
std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::filesystem::path& path,
                                                                 std::uint64_t& taken);

/// What `errno` says, and what the user can do about it.
std::string explain_errno(int error);

}  // namespace wiredex
