#include "indexer/containers/archive.h"

#include <archive_entry.h>
#include <locale.h>

#include <fmt/core.h>

#include "indexer/containers/zip_links.h"

namespace wiredex {

namespace {

// libarchive converts names through the locale of the thread: without one of UTF-8 it gives no name at all.
class Utf8Locale {
public:
    Utf8Locale() : previous_(uselocale(utf8())) {}
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;
    ~Utf8Locale() { uselocale(previous_); }

private:
    static locale_t utf8() {
        static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return locale;
    }

    locale_t previous_;
};

std::string name_of(archive_entry* entry) {
    if (const char* const name = archive_entry_pathname_utf8(entry)) return name;
    if (const char* const name = archive_entry_pathname(entry)) return name;
    return "(a name that cannot be read)";
}

template <typename Predicate>
bool any_part(std::string_view path, Predicate predicate) {
    for (;;) {
        const std::size_t slash = path.find('/');
        if (predicate(path.substr(0, slash))) return true;
        if (slash == std::string_view::npos) return false;
        path.remove_prefix(slash + 1);
    }
}

bool leads_out(std::string_view name) {
    return name.starts_with('/') || any_part(name, [](std::string_view part) { return part == ".."; });
}

bool is_hidden(std::string_view name) {
    return any_part(name, [](std::string_view part) { return part.starts_with('.') && part != "." && part != ".."; });
}

}  // namespace

class Archive::MemberStream : public ByteStream {
public:
    explicit MemberStream(Archive& archive) : archive_(archive) {}

    std::size_t read(std::span<char> buffer) override {
        if (ended_) return 0;
        const la_ssize_t count = archive_read_data(archive_.reader_.get(), buffer.data(), buffer.size());
        if (count < 0 && !archive_.budget_->reason().empty()) {
            failure_ = archive_.budget_->reason();
        } else if (count < 0) {
            failure_ = fmt::format("damaged or cut short in the archive ({}): fetch it again",
                                   archive_.source_.explain(archive_.reader_.get()));
        } else if (archive_.is_counted_ && !archive_.budget_->give_out(static_cast<std::uint64_t>(count))) {
            failure_ = archive_.budget_->reason();
        }
        ended_ = count <= 0 || !failure_.empty();
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    [[nodiscard]] std::string failure() const override { return failure_; }

private:
    Archive& archive_;
    std::string failure_;
    bool ended_ = false;
};

Archive::Archive(Window bytes, std::shared_ptr<UnpackBudget> budget)
    : kind_(archive_kind(bytes.ensure(512))),
      source_(std::move(bytes)),
      reader_(archive_read_new()),
      budget_(std::move(budget)) {
    if (kind_ == "zip" && source_.random_access() != nullptr) links_ = links_in_zip(*source_.random_access());
    const Utf8Locale locale;
    archive_read_support_format_zip_streamable(reader_.get());
    archive_read_support_format_tar(reader_.get());
    if (!source_.open(reader_.get())) fail(source_.explain(reader_.get()));
}

std::optional<Archive::Member> Archive::next() {
    const Utf8Locale locale;
    while (failure_.empty()) {
        if (!budget_->reason().empty()) {
            failure_ = budget_->reason();
            break;
        }
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(reader_.get(), &entry);
        if (result == ARCHIVE_RETRY) continue;
        if (result == ARCHIVE_FATAL) {
            fail(source_.explain(reader_.get()));
            break;
        }
        if (result == ARCHIVE_EOF) {
            if (!found_any_) failure_ = fmt::format("no files in this {} archive", kind_);
            break;
        }
        Member member{name_of(entry), {}};
        if (archive_entry_filetype(entry) != AE_IFREG || is_link(entry)) continue;
        if (!budget_->add_entry()) continue;
        found_any_ = true;
        // Holes in the files of a tar archive take up nothing; everything else does, and was counted on its way in.
        is_counted_ = kind_ != "tar" || archive_entry_sparse_count(entry) > 0;
        if (leads_out(member.name)) {
            member.problem = "its name leads out of the archive: it is not read";
        } else if (is_hidden(member.name)) {
            continue;
        } else if (archive_entry_is_encrypted(entry) != 0) {
            member.problem = "is encrypted: unpack it with its password first";
        }
        return member;
    }
    return std::nullopt;
}

std::unique_ptr<ByteStream> Archive::open_member() {
    return std::make_unique<MemberStream>(*this);
}

bool Archive::is_link(archive_entry* entry) const {
    if (archive_entry_symlink(entry) != nullptr || archive_entry_hardlink(entry) != nullptr) return true;
    const char* const name = archive_entry_pathname(entry);
    return name != nullptr && links_.contains(name);
}

void Archive::fail(std::string reason) {
    if (!budget_->reason().empty()) {
        failure_ = budget_->reason();
        return;
    }
    failure_ =
        fmt::format("the {} archive is damaged or cut short ({}): fetch it again; what was whole before has been read",
                    kind_, reason);
}

std::string_view archive_kind(std::string_view bytes) {
    constexpr std::size_t tar_magic_offset = 257;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return "zip";
    if (bytes.size() > tar_magic_offset && bytes.substr(tar_magic_offset).starts_with("ustar")) return "tar";
    return {};
}

bool is_office_document(std::string_view bytes) {
    constexpr std::size_t header_length = 30;
    if (archive_kind(bytes) != "zip" || bytes.size() < header_length) return false;
    const std::string_view length = bytes.substr(26, 2);  // of the name of the first file, in little endian
    const auto name_length = static_cast<std::size_t>(static_cast<unsigned char>(length[0])) |
                             static_cast<std::size_t>(static_cast<unsigned char>(length[1])) << 8U;
    const std::string_view name = bytes.substr(header_length, name_length);
    return name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("_rels/");
}

}  // namespace wiredex
