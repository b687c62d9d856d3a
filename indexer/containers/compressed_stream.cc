#include "indexer/containers/compressed_stream.h"

#include <algorithm>
#include <archive_entry.h>

#include <fmt/core.h>

namespace wiredex {

CompressedStream::CompressedStream(Window compressed, std::shared_ptr<UnpackBudget> budget)
    : kind_(compression_of(compressed.ensure(16))),
      source_(std::move(compressed)),
      reader_(archive_read_new()),
      budget_(std::move(budget)) {
    archive_read_support_format_raw(reader_.get());
    archive_read_support_filter_bzip2(reader_.get());
    archive_read_support_filter_xz(reader_.get());
    archive_read_support_filter_zstd(reader_.get());
    archive_entry* entry = nullptr;
    if (!source_.open(reader_.get())) {
        fail(source_.explain(reader_.get()));
        return;
    }
    const int result = archive_read_next_header(reader_.get(), &entry);
    if (result == ARCHIVE_EOF) ended_ = true;
    // Data too short to be recognised would come out as it went in.
    if (!ended_ && result != ARCHIVE_FATAL && archive_filter_code(reader_.get(), 0) == ARCHIVE_FILTER_NONE) {
        fail("its first bytes are not whole");
    }
    if (result == ARCHIVE_FATAL) fail(source_.explain(reader_.get()));
}

std::size_t CompressedStream::read(std::span<char> buffer) {
    if (ended_) return 0;
    const la_ssize_t count = archive_read_data(reader_.get(), buffer.data(), buffer.size());
    if (count < 0) {
        fail(source_.explain(reader_.get()));
        return 0;
    }
    ended_ = count == 0;
    if (!budget_->give_out(static_cast<std::uint64_t>(count))) {
        ended_ = true;
        failure_ = budget_->reason();
    }
    return static_cast<std::size_t>(count);
}

void CompressedStream::fail(std::string reason) {
    ended_ = true;
    failure_ = budget_->reason();
    if (!failure_.empty()) return;
    failure_ = fmt::format("the {} data is damaged or cut short ({}): fetch the file again", kind_, reason);
}

std::string_view compression_of(std::string_view bytes) {
    // Behind the letters stand the block size and the digits of pi, or those of its square root where nothing is
    // inside.
    const std::string_view block = bytes.substr(std::min<std::size_t>(bytes.size(), 4));
    if (bytes.starts_with("BZh") && (block.starts_with("1AY") || block.starts_with("\x17\x72\x45\x38"))) return "bzip2";
    if (bytes.starts_with("\xFD\x37\x7A\x58\x5A")) return "xz";
    if (bytes.starts_with("\x28\xB5\x2F\xFD")) return "zstd";
    return {};
}

}  // namespace wiredex
