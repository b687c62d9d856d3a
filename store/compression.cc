#include "store/compression.h"

#include <memory>
#include <zstd.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

/// Measured on wire copy: higher levels cost more time than the space they save.
constexpr int compression_level = 3;
/// No article is larger; a size beyond it can only come from damage and must not be allocated.
constexpr unsigned long long largest_text = 1ULL << 30;

struct ContextDeleter {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

[[noreturn]] void damaged(const char* why) {
    throw Error(ErrorKind::corrupt, std::string("a stored article cannot be unpacked: ") + why);
}

}  // namespace

void append_compressed(std::string& out, std::string_view text) {
    thread_local const std::unique_ptr<ZSTD_CCtx, ContextDeleter> context(ZSTD_createCCtx());
    const std::size_t start = out.size();
    out.resize(start + ZSTD_compressBound(text.size()));
    const std::size_t size = ZSTD_compressCCtx(context.get(), out.data() + start, out.size() - start, text.data(),
                                               text.size(), compression_level);
    if (ZSTD_isError(size) != 0) throw Error(ErrorKind::storage, ZSTD_getErrorName(size));
    out.resize(start + size);
}

std::string decompressed(std::string_view frame) {
    thread_local const std::unique_ptr<ZSTD_DCtx, ContextDeleter> context(ZSTD_createDCtx());
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largest_text)
        damaged("it is no zstd frame");
    std::string text(static_cast<std::size_t>(size), '\0');
    const std::size_t got = ZSTD_decompressDCtx(context.get(), text.data(), text.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0) damaged(ZSTD_getErrorName(got));
    if (got != text.size()) damaged("its size is not what it states");
    return text;
}

}  // namespace wiredex
