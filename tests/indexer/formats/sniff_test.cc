#include "indexer/formats/sniff.h"

#include <catch2/catch.hpp>

#include "indexer/formats/registry.h"
#include "tests/indexer/formats/support.h"
#include "wiredex/error.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string format_of(const std::string& bytes) {
    const Format* format = recognise(make_head(bytes));
    return format == nullptr ? "none" : std::string(format->info.name);
}

std::string only_reason(const std::string& bytes, const std::string& format = "auto") {
    const Reading reading = read_bytes(bytes, with_format(format));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    return reading.rejects[0].reason;
}

}  // namespace

TEST_CASE("formats are recognised by their bytes") {
    CHECK(format_of("{\"headline\": \"x\"}\n") == "json_lines");
    CHECK(format_of("  \n{ \"id\": 1") == "json_lines");
    CHECK(format_of("{\n") == "json_lines");
    CHECK(format_of("[{\"headline\": \"x\"}]") == "json_lines");
    CHECK(format_of("[ [\n{") == "json_lines");
    CHECK(format_of("\x1E{\"headline\": \"x\"}") == "json_lines");
    CHECK(format_of("{Correction} Ferries stop\n") == "plain_text");
    CHECK(format_of("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">") == "reuters21578");
    CHECK(format_of("<REUTERS NEWID=\"1\">") == "reuters21578");
    CHECK(format_of("<!-- a -->\n<REUTERS NEWID=\"1\">") == "reuters21578");
    CHECK(format_of("Headline\n\nText. First Published: never.\n") == "plain_text");
    CHECK(format_of("Headline\n\nText.\n\nFirst Published: Dec 07 2023\n") == "plain_page");
    CHECK(format_of("Headline\r\n\r\nAP Oslo\r\n2 min read Last Updated : Dec 07 2023\r\n") == "plain_page");
    CHECK(format_of("5 < 6, experts say\n") == "plain_text");
    // A broken record begins as one: text in braces or brackets does not.
    CHECK(format_of("{oops\n") == "plain_text");
    CHECK(format_of("{\"headline: \n") == "json_lines");
    CHECK(format_of("[Corrected] Ferries stop\n") == "plain_text");
    CHECK(format_of("[1] Ferries stop\n") == "plain_text");
    CHECK(format_of("[1, 2]\nFerries stop\n") == "plain_text");
    CHECK(format_of("[\"Stop\"] Ferries\n") == "plain_text");
    CHECK(format_of("[1, two]\n") == "plain_text");
}

TEST_CASE("the first element is found behind declarations, comments and document types") {
    CHECK(root_element("<?xml version=\"1.0\"?>\n<!-- <b> -->\n<nitf>") == "nitf");
    CHECK(root_element("<!DOCTYPE x [<!ENTITY a \"<c>\">]><ns0:newsMessage a='b'>") == "ns0:newsMessage");
    CHECK(root_element("<?xml version=\"1.0\"").empty());
    CHECK(root_element("no markup <b>").empty());
    CHECK(root_element("").empty());
}

TEST_CASE("what wiredex does not read is rejected by name") {
    CHECK(only_reason("<?xml version=\"1.0\"?><invoice><head/></invoice>").find("invoice") != std::string::npos);
    CHECK(only_reason("PK\x03\x04 and more").find("zip") != std::string::npos);
    CHECK(only_reason("BZh91AY").find("bzip2") != std::string::npos);
    CHECK(only_reason("\xFD"
                      "7zXZ")
              .find("xz") != std::string::npos);
    CHECK(only_reason("\x28\xB5\x2F\xFD....").find("zstd") != std::string::npos);
    CHECK(only_reason(std::string(257, 'n') + "ustar").find("tar") != std::string::npos);
    CHECK(only_reason(std::string("text\0more text", 14)).find("binary") != std::string::npos);
    CHECK(only_reason("\x01No heading\r\n\x02Text\r\n\x03\x04").find("transmission") != std::string::npos);
    CHECK(only_reason("") == "empty file");
    CHECK(only_reason("\xEF\xBB\xBF") == "empty file");
    CHECK(only_reason(" \n\t\n") == "nothing but white space");
}

TEST_CASE("archives and binary data are rejected whatever format is asked for") {
    for (const FormatInfo& format : supported_formats()) {
        CHECK(only_reason("PK\x03\x04 and more", std::string(format.name)).find("zip") != std::string::npos);
        CHECK(only_reason(std::string("a\0b\0\0c", 6), std::string(format.name)).find("binary") != std::string::npos);
    }
}

TEST_CASE("any format asked for takes any text without failing") {
    const std::vector<std::string> texts = {"{",        "<REUTERS", "</REUTERS>",       "<REUTERS NEWID=\"1",
                                            "Topics :", "\n\nx",    "First Published:", "min read Last Updated :",
                                            "\"",       "&#",       "{}\n{}\n"};
    for (const FormatInfo& format : supported_formats()) {
        for (const std::string& text : texts) {
            const Reading reading = read_bytes(text, with_format(std::string(format.name)));
            CHECK(reading.articles.size() + reading.rejects.size() > 0);
        }
    }
}

TEST_CASE("a format that does not exist is a fault of the caller") {
    CHECK_THROWS_AS(ArticleReader({"-"}, with_format("nitf9")), Error);
    try {
        ArticleReader({"-"}, with_format("nitf9"));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(std::string(error.what()).find("json_lines") != std::string::npos);
    }
}

TEST_CASE("a reject is one line for people and one JSON object for programs") {
    Reject reject{"a.sgm", 12, "reuters21578", "NEWID", "missing"};
    CHECK(format_reject(reject) == "a.sgm:12: reuters21578: NEWID: missing");
    CHECK(to_json(reject) ==
          R"({"path":"a.sgm","offset":12,"format":"reuters21578","field":"NEWID","reason":"missing"})");
    reject.format.clear();
    reject.field.clear();
    CHECK(format_reject(reject) == "a.sgm:12: missing");
    CHECK(to_json(reject) == R"({"path":"a.sgm","offset":12,"reason":"missing"})");
}

TEST_CASE("every format is found by its name, and plain text is tried last") {
    for (const FormatInfo& info : supported_formats()) {
        REQUIRE(find_format(info.name) != nullptr);
        CHECK_FALSE(info.summary.empty());
    }
    CHECK(supported_formats().back().name == "plain_text");
    CHECK(find_format("auto") == nullptr);
}

TEST_CASE("names that the sender chose are shown without control characters, and long ones cut") {
    const Reject reject{"a\n\x1B[2J.sgm", 12, "", "", "missing"};
    CHECK(format_reject(reject) == "a\\x0A\\x1B[2J.sgm:12: missing");
    CHECK(only_reason("<" + std::string(60'000, 'n') + ">").size() < 200);
}
