// docs/json-lines.md is what users go by: it must say what the code does.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "article/json_keys.h"

namespace {

std::vector<std::string> lines_of_documentation() {
    std::ifstream file(WIREDEX_SOURCE_DIR "/docs/json-lines.md");
    REQUIRE(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> cells(const std::string& row) {
    std::vector<std::string> found;
    std::istringstream stream(row);
    for (std::string cell; std::getline(stream, cell, '|');) found.push_back(cell);
    return found;
}

std::vector<std::string> words(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> found;
    for (std::string word; stream >> word;) found.push_back(word);
    return found;
}

/// The first column of the table whose header starts with `header`, without its quotes, in the order of the rows; and
/// the last column, split into words.
struct Row {
    std::string key;
    std::vector<std::string> last_column;
};

std::vector<Row> table(const std::string& header) {
    std::vector<Row> rows;
    bool inside = false;
    for (const std::string& line : lines_of_documentation()) {
        if (line.rfind("| " + header + " |", 0) == 0) {
            inside = true;
        } else if (line.empty()) {
            inside = false;
        } else if (inside && line.rfind("| `", 0) == 0) {
            const std::vector<std::string> row = cells(line);
            const std::string key = words(row.at(1)).at(0);
            rows.push_back({key.substr(1, key.size() - 2), words(row.back())});
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("the documentation lists every key of an article with its synonyms, in the order of the code") {
    const std::vector<Row> rows = table("key");
    const std::span<const wiredex::JsonKey> keys = wiredex::article_json_keys();
    REQUIRE(rows.size() == keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        CHECK(rows[i].key == keys[i].name);
        std::vector<std::string> synonyms = words(keys[i].synonyms);
        for (std::string& synonym : synonyms) synonym = "`" + synonym + "`";
        CHECK(rows[i].last_column == synonyms);
    }
}

TEST_CASE("every key and synonym is found under its own name only once") {
    for (const wiredex::JsonKey& key : wiredex::article_json_keys()) {
        std::vector<std::string> names = words(key.synonyms);
        names.insert(names.begin(), std::string(key.name));
        for (std::size_t rank = 0; rank < names.size(); ++rank) {
            CAPTURE(names[rank]);
            const std::optional<wiredex::JsonName> found = wiredex::find_json_name(names[rank]);
            REQUIRE(found);
            CHECK(wiredex::article_json_keys()[found->key].name == key.name);
            CHECK(found->rank == rank);
        }
    }
    CHECK_FALSE(wiredex::find_json_name("Headline"));
    CHECK_FALSE(wiredex::find_json_name(""));
}

TEST_CASE("the documentation lists the keys of a hit in their order") {
    std::vector<std::string> keys;
    for (const Row& row : table("hit key")) keys.push_back(row.key);
    CHECK(keys == words("schema rank score id version headline snippet dateline byline source published updated topics "
                        "places language db explanation"));
}

TEST_CASE("the documentation's example is written as it is read") {
    std::size_t examples = 0;
    for (const std::string& line : lines_of_documentation()) {
        if (line.rfind("{", 0) != 0) continue;
        CHECK(wiredex::to_json(wiredex::article_from_json(line)) == line);
        ++examples;
    }
    CHECK(examples == 1);
}
