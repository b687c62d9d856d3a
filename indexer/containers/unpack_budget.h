// How much may come out of one file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "indexer/containers/byte_stream.h"
#include "wiredex/reader.h"

namespace wiredex {

/// Counts what goes into the unpacking of one file and what comes out, over everything nested in it. One thread at a
/// time.
class UnpackBudget {
public:
    explicit UnpackBudget(const ArchiveLimits& limits) : limits_(limits) {}

    void take_in(std::uint64_t bytes) { packed_ += bytes; }

    /// Counts bytes that came out; false, and from then on, if that is more than allowed.
    bool give_out(std::uint64_t bytes);

    /// Counts a file of an archive; false, and from then on, if there are more than allowed.
    bool add_entry();

    /// Which limit was reached, for people; empty while none was.
    [[nodiscard]] const std::string& reason() const { return reason_; }

    /// True the first time: many containers around each other end by the same reason.
    bool report() { return !std::exchange(is_reported_, true); }

private:
    ArchiveLimits limits_;
    std::uint64_t packed_ = 0;
    std::uint64_t unpacked_ = 0;
    std::uint64_t entries_ = 0;
    std::string reason_;
    bool is_reported_ = false;
};

/// Why what is nested deeper than allowed is not read, for people.
std::string too_deep(const ArchiveLimits& limits);

/// The bytes of a file on their way into a budget.
class CountedStream : public ByteStream {
public:
    CountedStream(std::unique_ptr<ByteStream> stream, std::shared_ptr<UnpackBudget> budget)
        : stream_(std::move(stream)), budget_(std::move(budget)) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = stream_->read(buffer);
        budget_->take_in(count);
        return count;
    }
    [[nodiscard]] std::string failure() const override { return stream_->failure(); }
    [[nodiscard]] const RandomAccess* random_access() const override { return stream_->random_access(); }

private:
    std::unique_ptr<ByteStream> stream_;
    std::shared_ptr<UnpackBudget> budget_;
};

}  // namespace wiredex
