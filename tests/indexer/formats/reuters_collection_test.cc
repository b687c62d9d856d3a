// The whole Reuters-21578 collection against a scan of its files that knows nothing of the reader.
#include <map>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

struct Scanned {
    std::string headline;
    std::string place;
    std::string date;
    std::string file;
    std::size_t offset = 0;
};

std::string between(const std::string& text, const std::string& start, const std::string& end) {
    const std::size_t from = text.find(start);
    if (from == std::string::npos) return {};
    const std::size_t to = text.find(end, from + start.size());
    return text.substr(from + start.size(), to - from - start.size());
}

std::string squeezed(std::string text) {
    for (const auto& [from, to] : {std::pair("&#27;", ""), std::pair("&lt;", "<"), std::pair("&amp;", "&"),
                                   std::pair("\n", " "), std::pair("  ", " ")}) {
        for (std::size_t i = text.find(from); i != std::string::npos; i = text.find(from)) {
            text.replace(i, std::string(from).size(), to);
        }
    }
    while (text.starts_with(' ')) text.erase(0, 1);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

// "26-FEB-1987 15:01:01.79" -> "1987-02-26T15:01:01"
std::string iso(const std::string& date) {
    const std::size_t dash = date.find('-');
    const std::string day = squeezed(date.substr(0, dash));
    const std::string months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    const std::size_t month = months.find(date.substr(dash + 1, 3)) / 3 + 1;
    const std::string clock = squeezed(date.substr(dash + 9)).substr(0, 8);
    const auto two = [](const std::string& number) { return number.size() < 2 ? "0" + number : number; };
    return date.substr(dash + 5, 4) + "-" + two(std::to_string(month)) + "-" + two(day) + "T" + clock;
}

std::map<std::string, Scanned> scan(const std::filesystem::path& folder) {
    std::map<std::string, Scanned> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".sgm") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (std::size_t at = text.find("<REUTERS "); at != std::string::npos; at = text.find("<REUTERS ", at + 1)) {
            const std::string element = text.substr(at, text.find("</REUTERS>", at) - at);
            const std::string dateline = squeezed(between(element, "<DATELINE>", "</DATELINE>"));
            std::string before_comma = dateline.substr(0, dateline.find_first_of(",("));
            if (before_comma.ends_with(" -")) before_comma.erase(before_comma.size() - 2);
            found[between(element, "NEWID=\"", "\"")] = {squeezed(between(element, "<TITLE>", "</TITLE>")),
                                                         squeezed(before_comma), between(element, "<DATE>", "</DATE>"),
                                                         entry.path().filename().string(), at};
        }
    }
    return found;
}

}  // namespace

TEST_CASE("all of Reuters-21578 is read without a reject, and right") {
    const std::filesystem::path folder = std::filesystem::path(WIREDEX_SHARED_DIR) / "data" / "reuters21578";
    if (!std::filesystem::is_directory(folder)) {
        WARN("skipped: no Reuters-21578 beside the project");
        return;
    }
    const Reading reading = read_all(ArticleReader({folder}));
    const auto scanned = scan(folder);
    CHECK(reading.rejects.empty());
    CHECK(reading.articles.size() == 21578);
    REQUIRE(scanned.size() == 21578);
    std::map<std::string, int> seen;
    std::size_t unknown_clocks = 0;
    std::size_t prices_for_dateline = 0;
    for (const Article& article : reading.articles) {
        INFO("NEWID " << article.id);
        ++seen[article.id];
        REQUIRE(scanned.contains(article.id));
        const Scanned& expected = scanned.at(article.id);
        if (!expected.headline.empty()) REQUIRE(article.headline == expected.headline);
        REQUIRE(article.path.ends_with(expected.file));
        REQUIRE(article.offset == expected.offset);
        // A dateline that holds prices is none.
        const bool is_place =
            expected.place.empty() || (expected.place.find_first_of("0123456789") == std::string::npos &&
                                       expected.place.find(" --- ") == std::string::npos &&
                                       expected.place.find_first_not_of("- ") != std::string::npos);
        if (is_place) REQUIRE(article.dateline_place == expected.place);
        REQUIRE(expected.place.starts_with(article.dateline_place));
        prices_for_dateline += is_place ? 0 : 1;
        REQUIRE(article.published);
        if (article.published->clock_known) {
            REQUIRE(format_time(*article.published) == iso(expected.date));
        } else {
            // The editors' guess, and "605:12:19.12".
            const bool no_clock = expected.date.find('#') != std::string::npos || iso(expected.date).at(13) != ':';
            REQUIRE(no_clock);
            ++unknown_clocks;
        }
        REQUIRE(article.body.find("&#") == std::string::npos);
        REQUIRE(article.body.find("Blah blah") == std::string::npos);
    }
    CHECK(seen.size() == 21578);
    CHECK(seen.contains("1"));
    CHECK(seen.contains("21578"));
    CHECK(unknown_clocks == 2);
    CHECK(prices_for_dateline < 60);
}
