// The bytes inside gzip (RFC 1952) data.
#pragma once

#include <memory>
#include <zlib.h>

#include "indexer/containers/byte_stream.h"
#include "indexer/containers/unpack_budget.h"
#include "indexer/containers/window.h"

namespace wiredex {

/// Decompresses gzip data, all its members one after the other, in bounded memory, and checks checksum and length of
/// each. Everything before damage or a cut is handed out before `failure` tells of it.
class GzipStream : public ByteStream {
public:
    /// `compressed` stands at the first byte of the data.
    GzipStream(Window compressed, std::shared_ptr<UnpackBudget> budget);
    ~GzipStream() override;

    std::size_t read(std::span<char> buffer) override;
    [[nodiscard]] std::string failure() const override;

private:
    bool start_member();
    std::size_t inflate_into(std::span<char> buffer);
    void fail(std::string reason);
    [[nodiscard]] std::string damage() const;

    Window compressed_;
    std::shared_ptr<UnpackBudget> budget_;
    z_stream inflate_ = {};
    std::string failure_;
    bool between_members_ = true;
    bool unpacked_any_member_ = false;
    bool ended_ = false;
};

/// True if the bytes start like gzip data.
bool is_gzip(std::string_view bytes);

}  // namespace wiredex
