#include "tests/indexer/formats/support.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <catch2/catch.hpp>

namespace wiredex::test {

namespace {

// Ends the archive that `write` puts into a buffer of its own, and gives its bytes.
template <typename Write>
std::string written(std::size_t most, Write write) {
    std::string packed(most, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    write(writer, packed, used);
    REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
    archive_write_free(writer);
    packed.resize(used);
    return packed;
}

}  // namespace

std::string gzip(const std::string& bytes) {
    return compress(bytes, "gzip");
}

std::string compress(const std::string& bytes, const std::string& kind) {
    return written(bytes.size() + 65536, [&](archive* writer, std::string& packed, std::size_t& used) {
        archive_write_set_format_raw(writer);
        REQUIRE(archive_write_add_filter_by_name(writer, kind.c_str()) == ARCHIVE_OK);
        archive_write_set_bytes_in_last_block(writer, 1);
        REQUIRE(archive_write_open_memory(writer, packed.data(), packed.size(), &used) == ARCHIVE_OK);
        archive_entry* entry = archive_entry_new();
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.data(), bytes.size());
        archive_entry_free(entry);
    });
}

std::string pack(const std::vector<PackedFile>& files, const std::string& kind) {
    std::size_t most = 65536;
    for (const PackedFile& file : files) most += file.bytes.size() + file.name.size() + 4096;
    // libarchive writes names through the locale.
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const locale_t previous = uselocale(utf8);
    std::string bytes = written(most, [&](archive* writer, std::string& packed, std::size_t& used) {
        REQUIRE(archive_write_set_format_by_name(writer, kind == "tar" ? "pax" : kind.c_str()) == ARCHIVE_OK);
        archive_write_set_bytes_in_last_block(writer, 1);
        REQUIRE(archive_write_open_memory(writer, packed.data(), packed.size(), &used) == ARCHIVE_OK);
        for (const PackedFile& file : files) {
            archive_entry* entry = archive_entry_new();
            archive_entry_set_pathname_utf8(entry, file.name.c_str());
            archive_entry_set_perm(entry, 0644);
            archive_entry_set_filetype(entry, file.link_target.empty() ? AE_IFREG : AE_IFLNK);
            if (!file.link_target.empty()) archive_entry_set_symlink(entry, file.link_target.c_str());
            archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
            archive_write_header(writer, entry);
            archive_write_data(writer, file.bytes.data(), file.bytes.size());
            archive_entry_free(entry);
        }
    });
    uselocale(previous);
    return bytes;
}

std::string pack_hole(const std::string& bytes, std::uint64_t hole) {
    const auto length = static_cast<la_int64_t>(bytes.size());
    const auto size = length + static_cast<la_int64_t>(hole);
    return written(bytes.size() + 65536, [&](archive* writer, std::string& packed, std::size_t& used) {
        archive_write_set_format_pax(writer);
        REQUIRE(archive_write_open_memory(writer, packed.data(), packed.size(), &used) == ARCHIVE_OK);
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, "sparse");
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, size);
        archive_entry_sparse_add_entry(entry, 0, length);
        archive_entry_sparse_add_entry(entry, size, 0);
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.data(), bytes.size());
        archive_entry_free(entry);
    });
}

}  // namespace wiredex::test
