// The bytes inside gzip (RFC 1952) data.
#pragma once

#include <memory>

#include "indexer/containers/byte_stream.h"
#include "indexer/containers/window.h"

namespace wiredex {

/// Decompresses gzip data, all its members one after the other, in bounded memory. Gzip within gzip is read through
/// too.
///
/// libarchive hands out whole blocks only: of data that is cut short, up to the last 64 KiB before the cut are lost.
class GzipStream : public ByteStream {
public:
    /// `compressed` stands at the first byte of the data.
    explicit GzipStream(Window compressed);
    ~GzipStream() override;

    std::size_t read(std::span<char> buffer) override;
    [[nodiscard]] std::string failure() const override;

private:
    class Archive;
    std::unique_ptr<Archive> archive_;
};

/// True if the bytes start like gzip data.
bool is_gzip(std::string_view bytes);

}  // namespace wiredex
