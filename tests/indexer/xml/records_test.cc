#include "indexer/xml/records.h"

#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;

namespace {

constexpr std::array<std::string_view, 2> names = {"item", "entry"};

void parse(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    Article article;
    article.offset = record.offset;
    article.headline = text_of(record.element);
    article.source = text_of(child(record.envelope, "title"));
    article.slugline = local_name(record.envelope);
    items.emplace_back(std::move(article));
}

constexpr XmlRecords list = {names, parse, {}};
constexpr XmlRecords list_that_may_be_empty = {names, parse, "list without entries"};

// The bytes up to `split`, and then the rest.
class SplitStream : public ByteStream {
public:
    SplitStream(std::string bytes, std::size_t split) : bytes_(std::move(bytes)), split_(split) {}
    std::size_t read(std::span<char> buffer) override {
        const std::size_t end = at_ < split_ ? split_ : bytes_.size();
        const std::size_t count = bytes_.substr(at_, end - at_).copy(buffer.data(), buffer.size());
        at_ += count;
        return count;
    }

private:
    std::string bytes_;
    std::size_t split_;
    std::size_t at_ = 0;
};

class FailingStream : public MemoryStream {
public:
    using MemoryStream::MemoryStream;
    [[nodiscard]] std::string failure() const override { return "the disk is gone"; }
};

struct Outcome {
    test::Reading reading;
    std::string left;  // in the window
};

Outcome read(std::unique_ptr<ByteStream> stream, const XmlRecords& records = list, std::uint64_t limit = 1 << 20,
             std::size_t step = 64) {
    Window window(std::move(stream), step);
    ReaderOptions options;
    options.max_record_bytes = limit;
    LearntTopics learnt;
    const Input input{window, options, learnt, "wire.xml"};
    Outcome outcome;
    outcome.reading = test::read_all(*read_xml_records(input, records));
    while (window.grow()) {
    }
    outcome.left = window.buffered();
    return outcome;
}

Outcome read(const std::string& xml, const XmlRecords& records = list, std::uint64_t limit = 1 << 20) {
    return read(std::make_unique<MemoryStream>(xml), records, limit);
}

std::string headlines(const Outcome& outcome) {
    std::string all;
    for (const Article& article : outcome.reading.articles) all += (all.empty() ? "" : "|") + article.headline;
    return all;
}

std::string reasons(const Outcome& outcome) {
    std::string all;
    for (const Reject& reject : outcome.reading.rejects) {
        all += (all.empty() ? "" : "|") + std::to_string(reject.offset) + ":" + reject.reason;
    }
    return all;
}

}  // namespace

TEST_CASE("records are cut out of their envelope wherever they stand") {
    const std::string xml =
        "<?xml version='1.0'?><list><title>Wire</title><item>one</item><group><title>no</title><n:entry>two</n:entry>"
        "</group> <ITEM/><item>three<item>within</item></item></list>";
    const Outcome outcome = read(xml);
    CHECK(headlines(outcome) == "one|two||threewithin");
    CHECK(outcome.reading.rejects.empty());
    for (const Article& article : outcome.reading.articles) {
        CHECK(article.source == "Wire");
        CHECK(article.slugline == "list");
    }
    CHECK(outcome.reading.articles[0].offset == xml.find("<item>"));
    CHECK(outcome.reading.articles[1].offset == xml.find("<n:entry>"));
}

TEST_CASE("a record may be the root") {
    const Outcome outcome = read("<!-- <list> --><item>one</item>");
    CHECK(headlines(outcome) == "one");
    CHECK(outcome.reading.articles[0].slugline.empty());
    CHECK(outcome.left.empty());
}

TEST_CASE("a document ends with its root and leaves the next one") {
    CHECK(read("<list><item>one</item></list>\n<?xml version='1.0'?><item>two</item>").left ==
          "<?xml version='1.0'?><item>two</item>");
    CHECK(read("<item>one</item> <item>two</item>").left == "<item>two</item>");
    CHECK(read("<item>one</item>tail").left == "tail");
}

TEST_CASE("comments and instructions behind the root belong to the document") {
    CHECK(read("<item>one</item>\n<!-- sent by <x> -->\n<?done?> \n").left.empty());
    CHECK(read("<list><item>one</item></list><!-- a --><?xml version='1.0'?><item/>").left ==
          "<?xml version='1.0'?><item/>");
    CHECK(read("<item>one</item><!-- without end").left == "<!-- without end");
}

TEST_CASE("records come out alike wherever the stream is split") {
    const std::string xml =
        "<?xml version='1.0' encoding='iso-8859-1'?><!DOCTYPE list [<!ENTITY a '<item>'>]><list><title>W\xE9ir</title>"
        "<!-- <item> --><item a='>'>on\xE9</item><item><![CDATA[</item>]]>two</item><x/></list> <!-- end -->";
    const auto whole = read(xml);
    REQUIRE(headlines(whole) == "oné|</item>two");
    REQUIRE(whole.reading.rejects.empty());
    for (std::size_t split = 0; split <= xml.size(); ++split) {
        INFO(split);
        const Outcome outcome = read(std::make_unique<SplitStream>(xml, split));
        CHECK(outcome.reading.articles == whole.reading.articles);
        CHECK(outcome.reading.rejects.empty());
        CHECK(outcome.left.empty());
    }
    CHECK(read(std::make_unique<test::TrickleStream>(xml, 1)).reading.articles == whole.reading.articles);
}

TEST_CASE("a document cut off at any byte gives its whole records and one reject") {
    const std::string xml = "<?xml version='1.0'?><list><item>one</item><item>two</item><x>y</x></list>";
    const std::size_t first_end = xml.find("</item>") + 7;
    const std::size_t second_end = xml.rfind("</item>") + 7;
    for (std::size_t length = 1; length < xml.size(); ++length) {
        INFO(xml.substr(0, length));
        const Outcome outcome = read(xml.substr(0, length));
        CHECK(outcome.reading.articles.size() == (length >= second_end ? 2 : length >= first_end ? 1 : 0));
        CHECK(outcome.reading.rejects.size() == 1);
        CHECK(outcome.left.empty());
    }
}

TEST_CASE("a broken record costs its neighbours nothing") {
    const Outcome outcome = read("<list><item>one</item><item>two<b></c></item><item>three</item></list>");
    CHECK(headlines(outcome) == "one|three");
    CHECK(reasons(outcome).find("22:broken XML ") == 0);
    CHECK(outcome.left.empty());
}

TEST_CASE("a record without an end does not swallow those behind it") {
    const Outcome outcome = read("<list><item>one<b></list><list><item>two</item><item>three</item></list>");
    CHECK(headlines(outcome) == "two|three");
    CHECK(reasons(outcome) == "6:this item element has no end: fetch it again");
    const Outcome roots = read("<item>one<b>x</b><item>two</item>");
    CHECK(headlines(roots) == "two");
    CHECK(reasons(roots) == "0:this item element has no end: fetch it again");
    const Outcome last = read("<item>one<item>two</item><entry>three");
    CHECK(headlines(last) == "two");
    CHECK(last.reading.rejects.size() == 1);
}

TEST_CASE("a record cut inside a section or a tag does not swallow those behind it") {
    for (const std::string cut :
         {"<item><b><![CDATA[on", "<item><b><![CDATA[on]", "<item><b c='on", "<item><b", "<item><![CDAT"}) {
        INFO(cut);
        for (const std::string two : {"<item>two</item>", "<item><![CDATA[two]]></item>"}) {
            const Outcome outcome = read("<list>" + cut + two + "<item><![CDATA[three]]></item></list>");
            CHECK(headlines(outcome) == "two|three");
            CHECK(reasons(outcome) == "6:this item element has no end: fetch it again");
            CHECK(headlines(read("<list>" + cut + two + "</list>")) == "two");
        }
    }
}

TEST_CASE("where another document starts inside a record the record was cut") {
    for (const std::string prolog : {"<?xml version='1.0'?>", "<!DOCTYPE list>"}) {
        const Outcome outcome = read("<list><item>one</item><item>two" + prolog + "<item>three</item>");
        CHECK(headlines(outcome) == "one");
        CHECK(reasons(outcome) == "22:another document starts inside this item element: fetch it again");
        CHECK(outcome.left == prolog + "<item>three</item>");
        const Outcome between = read("<list><item>one</item>" + prolog + "<item>three</item>");
        CHECK(reasons(between).find("another document starts before the end of this one") != std::string::npos);
        CHECK(between.left == prolog + "<item>three</item>");
    }
    // In CDATA it is text.
    CHECK(headlines(read("<item><![CDATA[<?xml version='1.0'?>]]>one</item>")) == "<?xml version='1.0'?>one");
}

TEST_CASE("a record beyond the limit is passed over") {
    const std::string text(1000, 'x');
    const Outcome outcome = read("<list><n:item>" + text + "</n:item><item>two</item></list>", list, 300);
    CHECK(headlines(outcome) == "two");
    CHECK(reasons(outcome).find("6:longer than 300 bytes") == 0);
    CHECK(outcome.left.empty());
    CHECK(reasons(read("<list>" + text + "<item/></list>", list, 300)).find("0:longer than 300 bytes") == 0);
}

TEST_CASE("what is too long before or between records costs no record") {
    const std::string text(1000, 'x');
    const Outcome before = read("<list><title>" + text + "</title><item>one</item></list>next", list, 300);
    CHECK(headlines(before) == "one");
    CHECK(reasons(before).find("0:longer than 300 bytes") == 0);
    CHECK(before.left == "next");
    const Outcome between = read("<list><item>one</item><!--" + text + "--><item>two</item></list>next", list, 300);
    CHECK(headlines(between) == "one|two");
    CHECK(reasons(between).find("22:longer than 300 bytes") == 0);
    CHECK(between.left == "next");
}

TEST_CASE("the limit of a record is the same however the bytes arrive") {
    const std::string ends = "<n:item>" + std::string(284, 'x') + "</n:item>";
    REQUIRE(ends.size() == 301);
    const std::string rest = "<n:item>two</n:item><n:item>three</n:item></n:list>";
    const std::vector<std::pair<std::string, std::string>> cases = {
        {ends, "longer"},
        {"<n:item>" + std::string(283, 'x') + "</n:item>", ""},
        {"<n:item>" + std::string(5000, 'x') + "</n:item>", "longer"},
        {"<n:item>" + std::string(5000, 'x'), "longer"},
        {"<n:item><![CDATA[" + std::string(5000, 'x') + "]]></n:item>", "longer"},
        {"<n:item><n:entry>" + std::string(5000, 'x') + "</n:entry></n:item>", "longer"},
        {"<n:item><b a='" + std::string(5000, 'x') + "'/></n:item>", "longer"},
    };
    for (const auto& [record, reason] : cases) {
        INFO(record.substr(0, 20) << record.size());
        const std::string xml = "<n:list>" + record + rest;
        const Outcome whole = read(xml, list, 300);
        CHECK_THAT(headlines(whole), Catch::EndsWith("two|three"));
        CHECK((reasons(whole).find(reason) != std::string::npos && reasons(whole).empty() == reason.empty()));
        for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{64} << 10}) {
            INFO(most);
            const Outcome outcome = read(std::make_unique<test::TrickleStream>(xml, most), list, 300, most);
            CHECK(outcome.reading.articles == whole.reading.articles);
            CHECK(reasons(outcome) == reasons(whole));
            CHECK(outcome.left == whole.left);
        }
    }
}

TEST_CASE("records behind one without an end are found beyond the limit too") {
    const std::string text(400, 'x');
    const Outcome outcome =
        read("<list><item>one<item>" + text + "two</item><item>" + text + "three</item></list>", list, 700);
    CHECK(headlines(outcome) == text + "two|" + text + "three");
    CHECK(outcome.reading.rejects.size() == 1);
}

TEST_CASE("records too deep or too rich are rejects") {
    std::string deep;
    for (int i = 0; i < 600; ++i) deep += "<b>";
    for (int i = 0; i < 600; ++i) deep += "</b>";
    const Outcome outcome = read("<list><item>" + deep + "</item><item>two</item></list>");
    CHECK(headlines(outcome) == "two");
    CHECK(reasons(outcome) == "6:elements nested deeper than 512");
    std::string many = "<list><item>";
    for (int i = 0; i < 500'001; ++i) many += "<b/>";
    const Outcome rich = read(many + "</item><item>two</item></list>", list, 1 << 24);
    CHECK(headlines(rich) == "two");
    CHECK(reasons(rich) == "6:more than 500000 elements in one record");
}

TEST_CASE("a document without records is a fault unless the format says otherwise") {
    CHECK(reasons(read("<list><title>x</title></list>")) == "0:a document without any item or entry element");
    const Outcome empty = read("<list/>", list_that_may_be_empty);
    REQUIRE(empty.reading.skips.size() == 1);
    CHECK(empty.reading.skips[0].what == "list without entries");
    CHECK(empty.reading.rejects.empty());
}

TEST_CASE("what a failure of the stream cut short is not reported and left in the window") {
    for (const std::string rest : {"<item>two", "<item>two<item>three</item>", "<x"}) {
        const Outcome outcome = read(std::make_unique<FailingStream>("<list><item>one</item>" + rest));
        CHECK(headlines(outcome) == "one");
        CHECK(outcome.reading.rejects.empty());
        CHECK(outcome.left == rest);
    }
}

TEST_CASE("every record is decoded by itself") {
    const Outcome outcome = read(
        "<?xml version='1.0' encoding='iso-8859-2'?><list><item>\xB3\xF3"
        "d\xBC</item><item>ł</item></list>");
    CHECK(headlines(outcome) == "łódź|ł");
}

TEST_CASE("hostile streams of tags take linear time") {
    const auto seconds = [](const std::string& xml) {
        const auto start = std::chrono::steady_clock::now();
        read(xml, list, 1 << 22);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const auto repeated = [](const std::string& unit, std::size_t size) {
        std::string text = "<list>";
        while (text.size() < size) text += unit;
        return text;
    };
    constexpr std::size_t size = 2 << 20;
    constexpr double generous = 20;  // quadratic time would be hours
    for (const char* unit : {"<item>", "<item><entry>", "<", "<item", "<item a='", "</item>", "<!DOCTYPE '", "<!--",
                             "<![CDATA[", "<x>", "<item><![CDATA["}) {
        INFO(unit);
        CHECK(seconds(repeated(unit, size)) < generous);
    }
}
