#include "tests/cli/search_collections/collections.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/cli/process.h"

namespace wiredex::test {

std::optional<std::filesystem::path> shared_data(const std::string& name) {
    const std::filesystem::path place = std::filesystem::path(WIREDEX_SHARED_DIR) / "data" / name;
    if (std::filesystem::exists(place)) return place;
    WARN("skipped: there is no " << name << " beside the project");
    return {};
}

std::vector<std::string> reuters_files(const std::filesystem::path& collection) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(collection))
        if (entry.path().extension() == ".sgm") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

const std::string& reuters_database(const std::filesystem::path& collection) {
    static const TemporaryDirectory directory;
    static const std::string database = directory / "reuters";
    static const Ended ended = [&] {
        std::vector<std::string> arguments{"add", "--db", database};
        const std::vector<std::string> files = reuters_files(collection);
        arguments.insert(arguments.end(), files.begin(), files.end());
        return index(std::move(arguments));
    }();
    INFO(ended.errors << ended.output);
    REQUIRE(ended.status == 0);
    CHECK_THAT(ended.output + ended.errors, Catch::Contains("21578 added") && Catch::Contains(" 0 rejected"));
    return database;
}

}  // namespace wiredex::test
