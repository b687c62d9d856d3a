#include "indexer/containers/gzip_stream.h"

#include <algorithm>
#include <limits>

#include "wiredex/error.h"

namespace wiredex {

namespace {

constexpr int gzip_only = 16;

}  // namespace

GzipStream::GzipStream(Window compressed, std::shared_ptr<UnpackBudget> budget)
    : compressed_(std::move(compressed)), budget_(std::move(budget)) {
    if (inflateInit2(&inflate_, MAX_WBITS + gzip_only) != Z_OK) {
        throw Error(ErrorKind::cannot_read, "there is no memory to unpack gzip data");
    }
}

GzipStream::~GzipStream() {
    inflateEnd(&inflate_);
}

std::string GzipStream::failure() const {
    const std::string cause = compressed_.failure();
    return cause.empty() ? failure_ : cause;
}

std::size_t GzipStream::read(std::span<char> buffer) {
    while (!ended_) {
        if (between_members_ && !start_member()) return 0;
        const std::size_t count = inflate_into(buffer);
        if (!budget_->give_out(count)) fail(budget_->reason());
        if (count > 0) return count;
    }
    return 0;
}

// Zeros behind a member are the padding of tapes and blocks.
bool GzipStream::start_member() {
    std::string_view bytes = compressed_.ensure(2);
    while (unpacked_any_member_ && !bytes.empty() && bytes.front() == '\0') {
        compressed_.consume(std::min(bytes.find_first_not_of('\0'), bytes.size()));
        bytes = compressed_.ensure(2);
    }
    if (bytes.empty()) {
        ended_ = true;
    } else if (!is_gzip(bytes)) {
        fail("something else follows the gzip data: fetch the file again, or cut off what does not belong to it");
    } else {
        inflateReset(&inflate_);
        between_members_ = false;
    }
    return !ended_;
}

std::size_t GzipStream::inflate_into(std::span<char> buffer) {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    const std::string_view bytes = compressed_.ensure(1);
    if (bytes.empty()) {
        fail("the gzip data is cut short: fetch the file again; what was whole before has been read");
        return 0;
    }
    // zlib does not write to its input; its interface is older than const.
    inflate_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    inflate_.avail_in = static_cast<uInt>(std::min(bytes.size(), most));
    inflate_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    inflate_.avail_out = static_cast<uInt>(std::min(buffer.size(), most));
    const std::size_t offered = inflate_.avail_in;
    const std::size_t room = inflate_.avail_out;
    const int result = inflate(&inflate_, Z_NO_FLUSH);
    compressed_.consume(offered - inflate_.avail_in);
    if (result == Z_STREAM_END) {
        between_members_ = true;
        unpacked_any_member_ = true;
    } else if (result != Z_OK) {
        fail(damage());
    }
    return room - inflate_.avail_out;
}

std::string GzipStream::damage() const {
    const std::string_view why = inflate_.msg != nullptr ? inflate_.msg : "no reason given";
    if (why == "incorrect data check") return "the gzip data is damaged: its checksum is wrong; fetch the file again";
    if (why == "incorrect length check") return "the gzip data is damaged: its length is wrong; fetch the file again";
    return "the gzip data is damaged (" + std::string(why) + "): fetch the file again";
}

void GzipStream::fail(std::string reason) {
    ended_ = true;
    failure_ = std::move(reason);
}

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B");
}

}  // namespace wiredex
