#include "tests/indexer/formats/support.h"

#include <archive.h>
#include <archive_entry.h>

#include <catch2/catch.hpp>

namespace wiredex::test {

std::string gzip(const std::string& bytes) {
    std::string packed(bytes.size() + 4096, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_raw(writer);
    archive_write_add_filter_gzip(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    REQUIRE(archive_write_open_memory(writer, packed.data(), packed.size(), &used) == ARCHIVE_OK);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
    REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
    archive_write_free(writer);
    packed.resize(used);
    return packed;
}

}  // namespace wiredex::test
