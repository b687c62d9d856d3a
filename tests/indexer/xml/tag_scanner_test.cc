#include "indexer/xml/tag_scanner.h"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;

namespace {

using Kind = XmlTag::Kind;

struct Seen {
    Kind kind;
    std::string name;
    std::string text;

    friend bool operator==(const Seen&, const Seen&) = default;
};

std::vector<Seen> scan(const std::string& xml, std::size_t most = 1 << 20) {
    Window window(std::make_unique<test::TrickleStream>(xml, most));
    XmlTagScanner scanner(window, 1 << 20);
    std::vector<Seen> seen;
    while (const auto tag = scanner.next()) {
        const std::string_view text = window.buffered().substr(tag->begin, tag->finish - tag->begin);
        seen.push_back({tag->kind, std::string(tag->name), std::string(text)});
    }
    return seen;
}

std::string names(const std::string& xml) {
    std::string all;
    for (const Seen& tag : scan(xml)) {
        if (tag.kind == Kind::other) continue;
        all += (tag.kind == Kind::end ? "/" : tag.kind == Kind::empty ? "." : "") + tag.name + " ";
    }
    return all;
}

const std::string everything =
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b \"]>\"> <!-- > -->]><?keep <x> ?>"
    "<n:a x='>' y=\"it's\">1 < 2<!-- <b> -- > --><b c='/'/><![CDATA[<c>]]></n:a >";

}  // namespace

TEST_CASE("tags are told apart and stand where they stand") {
    const std::vector<Seen> expected = {
        {Kind::declaration, "", "<?xml version='1.0'?>"},
        {Kind::document_type, "", "<!DOCTYPE a [<!ENTITY b \"]>\"> <!-- > -->]>"},
        {Kind::other, "", "<?keep <x> ?>"},
        {Kind::start, "a", "<n:a x='>' y=\"it's\">"},
        {Kind::other, "", "<!-- <b> -- > -->"},
        {Kind::empty, "b", "<b c='/'/>"},
        {Kind::other, "", "<![CDATA[<c>]]>"},
        {Kind::end, "a", "</n:a >"},
    };
    CHECK(scan(everything) == expected);
}

TEST_CASE("tags are found wherever the stream is split") {
    const auto whole = scan(everything);
    for (const std::size_t most : {1U, 2U, 3U, 7U}) CHECK(scan(everything, most) == whole);
}

TEST_CASE("a tag broken by another one swallows nothing") {
    CHECK(names("<a><b c='forgotten><d></d></a>") == "a b d /d /a ");
    CHECK(names("<a <b></b>") == "b /b ");
}

TEST_CASE("instructions that only look like an XML declaration are none") {
    CHECK(scan("<?xml-stylesheet href='a'?>").at(0).kind == Kind::other);
    CHECK(scan("<?XML version='1.0'?>").at(0).kind == Kind::declaration);
}

TEST_CASE("a stray declaration of SGML is no document type") {
    CHECK(scan("<!ENTITY a 'it'>").at(0).kind == Kind::other);
    CHECK(names("<a><! it's></a>") == "a /a ");
    CHECK(scan("<!doctype a>").at(0).kind == Kind::document_type);
}

TEST_CASE("what has no end gives no tag") {
    for (const char* xml : {"<", "<a", "<a b='", "<!-- a --", "<?xml ", "<!DOCTYPE a [>", "<!DOCTYPE '>"}) {
        INFO(xml);
        CHECK(scan(xml).empty());
    }
    CHECK(scan("5 < 6 <> < a>").empty());
}

TEST_CASE("what stands in a section without end is markup") {
    for (const std::size_t length : {0U, 250U, 255U, 256U, 1000U}) {
        INFO(length);
        const std::string text(length, ' ');
        for (const std::size_t most : {1U, 7U, 4096U}) {
            const auto tags =
                scan("<![CDATA[" + text + "<b><![CDATA[" + text + "<c>]]><![CDATA[" + text + "]] ><d>", most);
            REQUIRE(tags.size() == 5);
            CHECK(tags[0].text == "<![CDATA[");
            CHECK(tags[1].name == "b");
            CHECK(tags[2].text == "<![CDATA[" + text + "<c>]]>");
            CHECK(tags[3].text == "<![CDATA[");
            CHECK(tags[4].name == "d");
        }
    }
}

TEST_CASE("a scanner looks no further than its limit") {
    Window window(std::make_unique<test::TrickleStream>("<a>" + std::string(100, 'x') + "<b>", 10), 16);
    XmlTagScanner scanner(window, 50);
    REQUIRE(scanner.next());
    CHECK_FALSE(scanner.is_over_limit());
    CHECK_FALSE(scanner.next());
    CHECK(scanner.is_over_limit());
}
