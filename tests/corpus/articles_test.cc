// corpus/README.md says how many articles each file of the corpus holds; these tests count them again.
#include <archive.h>
#include <archive_entry.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/corpus/generated.h"
#include "wiredex/article.h"

namespace wiredex {

namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path{WIREDEX_SOURCE_DIR} / "corpus";

std::string read_bytes(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string read_gzip(const fs::path& path) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader{archive_read_new(), &archive_read_free};
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    REQUIRE(archive_read_open_filename(reader.get(), path.c_str(), 65'536) == ARCHIVE_OK);
    archive_entry* entry = nullptr;
    REQUIRE(archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK);
    std::string bytes;
    std::array<char, 4096> block{};
    for (la_ssize_t got = 1; got > 0;) {
        got = archive_read_data(reader.get(), block.data(), block.size());
        REQUIRE(got >= 0);
        bytes.append(block.data(), static_cast<std::size_t>(got));
    }
    return bytes;
}

std::string text_of(const fs::path& path) {
    return path.extension() == ".gz" ? read_gzip(path) : read_bytes(path);
}

std::size_t count_articles(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name.ends_with(".sgm")) return generator::occurrences(read_bytes(path), "<REUTERS ");
    if (name.ends_with(".txt")) return 1;
    return generator::occurrences(text_of(path), "\n");
}

/// The table of README.md: file, relative to the corpus, and its number of articles.
std::map<std::string, std::size_t> stated_counts() {
    std::ifstream readme{corpus / "README.md"};
    REQUIRE(readme);
    static const std::regex row{R"(\| `([^`]+)` \| (\d+) \|.*)"};
    std::map<std::string, std::size_t> counts;
    std::smatch found;
    for (std::string line; std::getline(readme, line);) {
        if (std::regex_match(line, found, row)) counts[found[1]] = std::stoul(found[2]);
    }
    return counts;
}

}  // namespace

TEST_CASE("the corpus holds the files and the numbers of articles that its README states") {
    std::map<std::string, std::size_t> counted;
    std::size_t total = 0;
    for (const char* folder : {"sgml", "pages", "lines", "text"}) {
        for (const auto& file : fs::directory_iterator{corpus / folder}) {
            const std::size_t articles = count_articles(file.path());
            counted[fs::relative(file.path(), corpus).generic_string()] = articles;
            total += articles;
        }
    }
    CHECK(counted == stated_counts());
    CHECK(total >= 64);
}

TEST_CASE("every line of the corpus is an article with an id, a headline or body, and a language") {
    for (const auto& file : fs::directory_iterator{corpus / "lines"}) {
        std::istringstream lines{text_of(file.path())};
        for (std::string line; std::getline(lines, line);) {
            INFO(file.path().filename() << ": " << line.substr(0, 80));
            const Article article = article_from_json(line);
            CHECK_FALSE(article.id.empty());
            CHECK_FALSE(article.language.empty());
            CHECK_FALSE((article.headline.empty() && article.body.empty()));
        }
    }
}

TEST_CASE("no NEWID occurs twice in the corpus") {
    static const std::regex newid{R"(NEWID="(\d+)\")"};
    std::set<std::string> seen;
    for (const auto& file : fs::directory_iterator{corpus / "sgml"}) {
        const std::string text = read_bytes(file.path());
        for (std::sregex_iterator it{text.begin(), text.end(), newid}, end; it != end; ++it) {
            CHECK(seen.insert((*it)[1]).second);
        }
    }
    CHECK(seen.size() > 10);
}

}  // namespace wiredex
