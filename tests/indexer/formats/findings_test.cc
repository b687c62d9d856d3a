// What once made a reader fail is read for ever: tests/fuzz/findings/FORMAT, kept by scripts/fuzz.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

TEST_CASE("inputs that fuzzing found are read without failing and their articles read back the same") {
    const std::filesystem::path findings = std::filesystem::path(WIREDEX_SOURCE_DIR) / "tests/fuzz/findings";
    if (!std::filesystem::is_directory(findings)) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(findings)) {
        const std::string format = entry.path().parent_path().filename().string();
        const bool of_readers = format != "query" && format != "dates";  // the tests of searcher/query read those
        if (!entry.is_regular_file() || !of_readers) continue;
        INFO(entry.path());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        const Reading reading = read_bytes(bytes, with_format(format));
        for (const Article& article : reading.articles) CHECK(article_from_json(to_json(article)) == article);
    }
}
