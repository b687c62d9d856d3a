// A directory of wire copy and the same directory packed are the same articles.
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"
#include "tests/cli/temporary_directory.h"

using namespace wiredex::test;

namespace {

const std::string corpus = WIREDEX_SOURCE_DIR "/corpus/wire";

/// The files of the folders in one folder, without those that tell what is expected of others.
void copy_copy(const std::string& from, const std::string& to) {
    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        if (!entry.is_regular_file() || entry.path().string().ends_with(".expect.json")) continue;
        const fs::path target = fs::path(to) / entry.path().lexically_relative(from);
        fs::create_directories(target.parent_path());
        fs::copy_file(entry.path(), target);
    }
}

/// What a database of this path holds.
std::vector<std::string> indexed(const TemporaryDirectory& directory, const std::string& name,
                                 const std::string& path) {
    const std::string database = directory / (name + ".db");
    const Ended ended = index({"add", "--db", database, "--quiet", path});
    INFO(ended.errors);
    CHECK(ended.status != 2);
    return dump(database);
}

void check_packed_forms(const std::string& source) {
    const TemporaryDirectory directory;
    const std::string plain = directory / "wire";
    copy_copy(source, plain);
    const auto expected = indexed(directory, "plain", plain);
    CHECK(expected.size() > 1000);

    const auto packed = [&](const std::string& name, const std::string& script) {
        INFO(name);
        REQUIRE(run_script("cd \"$1\" && " + script, {std::string(directory / "")}).status == 0);
        CHECK(indexed(directory, name, directory / name) == expected);
    };
    // Names in their order: versions that cannot be told apart are taken in the order in which they come.
    packed("wire.tar", "tar --sort=name -cf wire.tar wire");
    packed("wire.tar.gz", "gzip -k wire.tar");
    packed("wire.tar.xz", "xz -0k wire.tar");
    packed("wire.zip", "bsdtar -a -cf wire.zip $(find wire -type f | LC_ALL=C sort)");
    packed("each", "cp -r wire each && find each -type f -exec gzip -n {} +");
}

}  // namespace

TEST_CASE("a directory of every format gives the same database as its zip, its tars and its gzipped files") {
    check_packed_forms(corpus);
}

TEST_CASE("real files of agencies give the same database packed as plain") {
    const std::string samples = WIREDEX_SHARED_DIR "/samples";
    if (!std::filesystem::is_directory(samples)) {
        WARN("skipped: no samples beside the project");
        return;
    }
    check_packed_forms(samples);
}
