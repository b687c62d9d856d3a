// What libarchive needs to read from a window.
#pragma once

#include <archive.h>
#include <memory>
#include <string>

#include "indexer/containers/window.h"

namespace wiredex {

struct FreeArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

/// A window as libarchive's source of bytes. Must outlive the handle and stay where it is.
class ArchiveSource {
public:
    explicit ArchiveSource(Window window) : window_(std::move(window)) {}
    ArchiveSource(const ArchiveSource&) = delete;
    ArchiveSource& operator=(const ArchiveSource&) = delete;

    /// Lets `reader`, whose formats and filters are chosen, read from the window. False on failure: `explain` says why.
    bool open(archive* reader);

    /// The window's.
    [[nodiscard]] const RandomAccess* random_access() const { return window_.random_access(); }

    /// Why `reader` failed, for people: what the window says, else libarchive.
    [[nodiscard]] std::string explain(archive* reader) const;

private:
    static la_ssize_t give(archive* reader, void* self, const void** buffer);

    Window window_;
    std::size_t given_ = 0;  ///< bytes at the front of the window that libarchive is looking at
};

}  // namespace wiredex
