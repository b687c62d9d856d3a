// The same bytes give the same articles however they arrive.
#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::vector<std::string> as_text(const Reading& reading) {
    std::vector<std::string> texts;
    for (const Article& article : reading.articles) texts.push_back(to_json(article));
    for (const Reject& reject : reading.rejects) texts.push_back(to_json(reject));
    return texts;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("records split across reads are read the same") {
    const std::vector<std::string> inputs = {
        "\xEF\xBB\xBF{\"headline\": \"a\"}\r\n\r\n{\"bad\n{\"headline\": \"Grève\"}",
        "junk<REUTERS NEWID=\"1\"><TEXT><TITLE>A</TITLE></TEXT></REUTERS><REUTERS NEWID=\"2\"><TEXT>x"
        "<REUTERS NEWID=\"3\"><TEXT><BODY>B</BODY></TEXT></REUTERS>\n<REUTERS ><TEXT></TEXT></REUTERS>\n<REUTERS NEW",
        "Head\n\nStand\n\nAP Oslo\n2 min read Last Updated : Dec 07 2023 | 11:21 AM IST\nBody.\n\nTopics : India\n",
        "Head\n\nText of some\nlines.\n",
        gzip("{\"headline\": \"a\"}\n{\"headline\": \"b\"}\n"),
        std::string("\xFF\xFEH\0i\0\n\0x\0", 10),
    };
    for (const std::string& input : inputs) {
        for (const char* format : {"auto", "reuters21578"}) {
            const auto whole = as_text(read_bytes(input, with_format(format)));
            CHECK_FALSE(whole.empty());
            for (const std::size_t most : std::initializer_list<std::size_t>{1, 2, 3, 7, 64}) {
                CHECK(as_text(read_trickled(input, most, with_format(format))) == whole);
            }
        }
    }
}

TEST_CASE("a record limit holds the same however the bytes arrive") {
    ReaderOptions options;
    options.max_record_bytes = 60;
    const std::string element = "<REUTERS NEWID=\"1\"><TEXT><TITLE>A</TITLE></TEXT></REUTERS>";
    const std::string input =
        element + "<REUTERS NEWID=\"2\"><TEXT>" + std::string(100, 'x') + "</TEXT></REUTERS>" + element;
    const auto counts = [](const Reading& reading) {
        return std::pair(reading.articles.size(), reading.rejects.size());
    };
    for (const std::size_t most : std::initializer_list<std::size_t>{1, 5, 4096}) {
        CHECK(counts(read_trickled(input, most, options)) == std::pair<std::size_t, std::size_t>(2, 1));
    }
}

TEST_CASE("shared samples are read the same however they arrive") {
    const std::filesystem::path samples = std::filesystem::path(WIREDEX_SHARED_DIR) / "samples";
    if (!std::filesystem::is_directory(samples)) {
        WARN("skipped: no samples beside the project");
        return;
    }
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
        if (!entry.is_regular_file() || entry.path().string().ends_with(".expect.json")) continue;
        const std::string input = contents(entry.path());
        INFO(entry.path());
        const auto whole = as_text(read_bytes(input));
        for (const std::size_t most : std::initializer_list<std::size_t>{1, 13, 5000})
            CHECK(as_text(read_trickled(input, most)) == whole);
        ++count;
    }
    CHECK(count > 0);
}
