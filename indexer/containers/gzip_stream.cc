#include "indexer/containers/gzip_stream.h"

#include <archive.h>
#include <string>

namespace wiredex {

class GzipStream::Archive {
public:
    explicit Archive(Window compressed) : compressed_(std::move(compressed)), archive_(archive_read_new()) {
        archive_read_support_filter_gzip(archive_.get());
        archive_read_support_format_raw(archive_.get());
        archive_read_support_format_empty(archive_.get());
        if (archive_read_open(archive_.get(), this, nullptr, &Archive::next_block, nullptr) != ARCHIVE_OK) {
            fail();
            return;
        }
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(archive_.get(), &entry);
        if (result == ARCHIVE_EOF) ended_ = true;
        if (result != ARCHIVE_OK && result != ARCHIVE_EOF) fail();
    }

    std::size_t read(std::span<char> buffer) {
        if (ended_) return 0;
        const la_ssize_t count = archive_read_data(archive_.get(), buffer.data(), buffer.size());
        if (count > 0) return static_cast<std::size_t>(count);
        ended_ = true;
        if (count < 0) fail();
        return 0;
    }

    [[nodiscard]] std::string failure() const {
        const std::string cause = compressed_.failure();
        return cause.empty() ? failure_ : cause;
    }

private:
    struct Free {
        void operator()(archive* handle) const { archive_read_free(handle); }
    };

    // Hands libarchive what is buffered, and lets go of it when it asks for more.
    static la_ssize_t next_block(archive* /*handle*/, void* self, const void** block) {
        auto& archive = *static_cast<Archive*>(self);
        archive.compressed_.consume(archive.lent_);
        const std::string_view bytes = archive.compressed_.ensure(1);
        archive.lent_ = bytes.size();
        *block = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

    void fail() {
        ended_ = true;
        const char* text = archive_error_string(archive_.get());
        const std::string why = text != nullptr ? text : "unknown error";
        failure_ = why.find("truncated") != std::string::npos
                       ? "the gzip data is cut short: fetch the file again; what was whole before has been read"
                       : "the gzip data is damaged (" + why + "): fetch the file again";
    }

    Window compressed_;
    std::size_t lent_ = 0;
    std::unique_ptr<archive, Free> archive_;
    std::string failure_;
    bool ended_ = false;
};

GzipStream::GzipStream(Window compressed) : archive_(std::make_unique<Archive>(std::move(compressed))) {}
GzipStream::~GzipStream() = default;

std::size_t GzipStream::read(std::span<char> buffer) {
    return archive_->read(buffer);
}
std::string GzipStream::failure() const {
    return archive_->failure();
}

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B");
}

}  // namespace wiredex
