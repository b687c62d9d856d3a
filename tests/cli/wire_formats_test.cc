// Every wire format from file to search result: the articles of corpus/wire, found as wire_formats.tsv says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/cli/process.h"
#include "tests/cli/temporary_directory.h"

using namespace wiredex::test;

namespace {

struct Expected {
    std::string query;
    std::set<std::string> ids;
};

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

const std::string source = WIREDEX_SOURCE_DIR;

std::map<std::string, std::vector<Expected>> expectations() {
    std::map<std::string, std::vector<Expected>> by_format;
    std::ifstream table(source + "/tests/cli/wire_formats.tsv");
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = split(line, '\t');
        INFO(line);
        REQUIRE(cells.size() == 3);
        const auto ids = split(cells[2], ',');
        by_format[cells[0]].push_back({cells[1], {ids.begin(), ids.end()}});
    }
    return by_format;
}

std::set<std::string> lines_of(const std::string& text) {
    const auto lines = split(text, '\n');
    return {lines.begin(), lines.end()};
}

}  // namespace

TEST_CASE("articles of every format are found by headline, dateline, topic and phrases of the text") {
    for (const auto& [format, searches] : expectations()) {
        INFO(format);
        const TemporaryDirectory directory;
        const std::string database = directory / "db";
        const std::string folder = source + "/corpus/wire/" + format;
        REQUIRE(std::filesystem::is_directory(folder));
        const Ended added = index({"add", "--db", database, folder});
        INFO(added.errors);
        CHECK(added.status == 0);
        const Ended dry = index({"add", "--dry-run", folder});
        CHECK(dry.output.find("\"format\":\"" + format + "\"") != std::string::npos);
        for (const Expected& expected : searches) {
            INFO(expected.query);
            const Ended found = search({"--db", database, "--all", "--ids", "--limit", "100", expected.query});
            CHECK(found.errors.empty());
            CHECK(lines_of(found.output) == expected.ids);
        }
    }
}

TEST_CASE("every folder of corpus/wire has searches") {
    const auto known = expectations();
    for (const auto& entry : std::filesystem::directory_iterator(source + "/corpus/wire")) {
        INFO(entry.path());
        CHECK((!entry.is_directory() || known.contains(entry.path().filename().string())));
    }
}
