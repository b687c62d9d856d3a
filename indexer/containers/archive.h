// The files inside zip and tar archives.
#pragma once

#include <archive_entry.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/containers/archive_source.h"
#include "indexer/containers/unpack_budget.h"

namespace wiredex {

/// Reads an archive from front to back with libarchive; nothing is written to disk. Directories, links, special files
/// and names with a part that starts with a dot are passed over, as they are in directories. Links in a zip archive
/// that comes as a stream cannot be told from small files unless its writer marked them.
class Archive {
public:
    /// A file of the archive.
    struct Member {
        std::string name;     ///< its path inside the archive, in UTF-8
        std::string problem;  ///< why it cannot be read, for people; empty if it can
    };

    /// `bytes` stand at the first byte of the archive, which `archive_kind` must know.
    Archive(Window bytes, std::shared_ptr<UnpackBudget> budget);

    /// Goes on to the next file, whether or not the last one was read to its end; nothing at the end of the archive.
    std::optional<Member> next();

    /// Why the archive ended before its end, for people; empty while all is well.
    [[nodiscard]] const std::string& failure() const { return failure_; }

    /// Reads the file that `next` found last. It must not outlive the archive, nor be used after another `next`.
    std::unique_ptr<ByteStream> open_member();

private:
    class MemberStream;

    [[nodiscard]] bool is_link(archive_entry* entry) const;
    void fail(std::string reason);

    std::string kind_;
    ArchiveSource source_;
    ArchiveHandle reader_;
    std::shared_ptr<UnpackBudget> budget_;
    std::string failure_;
    std::unordered_set<std::string> links_;  // names of what does not look like the link that it is
    bool found_any_ = false;
    bool is_counted_ = true;  // the file found last unpacks to more than it takes up
};

/// The name of the kind of archive that the bytes (some 512 are needed) start like: `zip`, `tar`; empty if none.
std::string_view archive_kind(std::string_view bytes);

/// True if the bytes start like a document of an office suite or a book (OOXML, OpenDocument, EPUB), which is a zip
/// archive only for programs.
bool is_office_document(std::string_view bytes);

}  // namespace wiredex
