#include "indexer/containers/archive_source.h"

#include <cerrno>

namespace wiredex {

la_ssize_t ArchiveSource::give(archive* reader, void* self, const void** buffer) {
    auto& source = *static_cast<ArchiveSource*>(self);
    source.window_.consume(source.given_);
    const std::string_view bytes = source.window_.ensure(1);
    source.given_ = bytes.size();
    if (bytes.empty() && !source.window_.failure().empty()) {
        archive_set_error(reader, EIO, "%s", source.window_.failure().c_str());
        return ARCHIVE_FATAL;
    }
    *buffer = bytes.data();
    return static_cast<la_ssize_t>(bytes.size());
}

bool ArchiveSource::open(archive* reader) {
    return archive_read_open(reader, this, nullptr, give, nullptr) == ARCHIVE_OK;
}

std::string ArchiveSource::explain(archive* reader) const {
    if (std::string cause = window_.failure(); !cause.empty()) return cause;
    const char* const why = archive_error_string(reader);
    return why != nullptr ? why : "no reason given";
}

}  // namespace wiredex
