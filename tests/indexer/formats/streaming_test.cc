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

TEST_CASE("in every format a record is too long or not however the bytes arrive") {
    const std::string filler(200, 'x');
    const auto nitf = [](const std::string& text) {
        return "<nitf><body><body.content><p>" + text + "</p></body.content></body></nitf>\n";
    };
    const auto line = [](const std::string& text) { return R"({"headline": ")" + text + "\"}\n"; };
    const auto message = [](const std::string& text) {
        return "\x01"
               "eca0124 4 i 300\r\n\x02Tugs leave\r\n" +
               text + "\r\n\x03\x04\r\n";
    };
    const auto mail = [](const std::string& text) {
        return "From a@example.org Fri Feb  9 12:05:00 2024\nFrom: a@example.org\nSubject: " + text + "\n\nText.\n";
    };
    const auto doc = [](const std::string& text) {
        return "<DOC>\n<DOCNO> X-1 </DOCNO>\n<TEXT>\n" + text + "\n</TEXT>\n</DOC>\n";
    };
    const auto frame = [](const std::string& text) {
        return "ZCZC AAA001 3 POL\n\nTugs leave\n\n" + text + "\n\nNNNN\n";
    };
    const std::vector<std::string> long_records = {nitf(filler), line(filler), message(filler),
                                                   mail(filler), doc(filler),  frame(filler)};
    const std::vector<std::string> short_records = {nitf("a"), line("a"), message("a"),
                                                    mail("a"), doc("a"),  frame("a")};
    for (std::size_t i = 0; i < long_records.size(); ++i) {
        for (const std::string array : {"", "["}) {
            if (!array.empty() && long_records[i].front() != '{') continue;
            const std::string comma = array.empty() ? "" : ",";
            const std::string input = array + short_records[i] + comma + long_records[i] + comma + short_records[i] +
                                      (array.empty() ? "" : "]");
            const std::size_t size = long_records[i].size();
            std::size_t too_long = 0;
            for (std::size_t limit = size - 12; limit < size + 60; ++limit) {
                INFO(input << "\nlimit " << limit << ", record " << size);
                ReaderOptions options;
                options.max_record_bytes = limit;
                const auto whole = as_text(read_bytes(input, options));
                too_long +=
                    std::ranges::any_of(
                        whole, [](const std::string& item) { return item.find("longer than") != std::string::npos; })
                        ? 1
                        : 0;
                for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{64} << 10}) {
                    CHECK(as_text(read_trickled(input, most, options)) == whole);
                }
            }
            INFO(input);
            CHECK(too_long > 0);
            CHECK(too_long < 72);
        }
    }
}

TEST_CASE("a zero byte far from the start makes no file binary however the bytes arrive") {
    std::string input;
    while (input.size() < 100'000) input += "{\"headline\": \"Tugs leave\"}\n";
    const std::size_t lines = read_bytes(input).articles.size();
    input += std::string(10, '\0');
    CHECK(read_bytes(input).articles.size() == lines);
    CHECK(as_text(read_trickled(input, 1000)) == as_text(read_bytes(input)));
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

TEST_CASE("a record of more than a million lines is a reject where its reader lists them") {
    std::string lines;
    for (int i = 0; i < 1'000'100; ++i) lines += "a\n";
    const std::string frame = "ZCZC AAA001 3 POL\n\nTugs leave\n\nThe tug left.\n\nNNNN\n";
    const Reading frames = read_bytes("ZCZC AAA002 3 POL\n\n" + lines + "NNNN\n" + frame);
    CHECK(frames.articles.size() == 1);
    REQUIRE(frames.rejects.size() == 1);
    CHECK(frames.rejects[0].reason.find("lines") != std::string::npos);
    CHECK(read_bytes("Tugs leave\n\n" + lines).articles.size() == 1);
}
