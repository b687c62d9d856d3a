// The bytes inside bzip2, xz and zstd data.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/containers/archive_source.h"
#include "indexer/containers/unpack_budget.h"

namespace wiredex {

/// Decompresses with libarchive, all parts one after the other, in bounded memory.
class CompressedStream : public ByteStream {
public:
    /// `compressed` stands at the first byte of the data, which `is_compressed` must accept.
    CompressedStream(Window compressed, std::shared_ptr<UnpackBudget> budget);

    std::size_t read(std::span<char> buffer) override;
    [[nodiscard]] std::string failure() const override { return failure_; }

private:
    void fail(std::string reason);

    std::string kind_;
    ArchiveSource source_;
    ArchiveHandle reader_;
    std::shared_ptr<UnpackBudget> budget_;
    std::string failure_;
    bool ended_ = false;
};

/// The name of the compression that the bytes start like: `bzip2`, `xz`, `zstd`; empty if none of them.
std::string_view compression_of(std::string_view bytes);

}  // namespace wiredex
