// The bytes inside gzip (RFC 1952) data.
#pragma once

#include <cstdint>
#include <zlib.h>

#include "indexer/containers/byte_stream.h"
#include "indexer/containers/window.h"

namespace wiredex {

/// Decompresses gzip data, all its members one after the other, in bounded memory, and checks checksum and length of
/// each. Everything before damage or a cut is handed out before `failure` tells of it. Data that unpacks to more than
/// 1000 times its size and 64 MiB is not read further.
class GzipStream : public ByteStream {
public:
    /// `compressed` stands at the first byte of the data. Where that comes out of another gzip stream, `within` is that
    /// stream, so that the ratio counts from the bytes of the file; `compressed` owns it.
    explicit GzipStream(Window compressed, const GzipStream* within = nullptr);
    ~GzipStream() override;

    std::size_t read(std::span<char> buffer) override;
    [[nodiscard]] std::string failure() const override;

private:
    bool start_member();
    std::size_t inflate_into(std::span<char> buffer);
    void fail(std::string reason);
    [[nodiscard]] std::string damage() const;
    [[nodiscard]] std::uint64_t packed_bytes() const;

    Window compressed_;
    const GzipStream* within_;
    z_stream inflate_ = {};
    std::uint64_t unpacked_ = 0;
    std::string failure_;
    bool between_members_ = true;
    bool unpacked_any_member_ = false;
    bool ended_ = false;
};

/// True if the bytes start like gzip data.
bool is_gzip(std::string_view bytes);

}  // namespace wiredex
