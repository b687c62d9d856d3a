// Reuters Corpus Volume 1.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string locks = R"xml(<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="900117" id="root" date="1996-11-04" xml:lang="en">
<title>NORLAND: Lock keepers end strike.</title>
<headline>Lock keepers end strike.</headline>
<byline>By Ada Weir</byline>
<dateline>PORT ELLEN, Norland 1996-11-04</dateline>
<text>
<p>Lock keepers ended their strike, Orchard &amp; Ca)xml"
                          "\xF1"
                          R"xml(a Inc. (ORCH) said.</p>
<p>Dues stay at 7.5 &lt;pence&gt; a tonne.</p>
</text>
<copyright>(c) Norwire Limited 1996</copyright>
<metadata>
<codes class="bip:countries:1.0"><code code="NORL"/><code code=""/></codes>
<codes class="bip:industries:1.0"><code code="I74000"/></codes>
<codes class="bip:topics:1.0"><code code="GJOB"><editdetail action="confirmed" date="1996-11-04"/></code>
<code code="GCAT"/></codes>
<dc element="dc.publisher" value="Norwire Ltd"/>
<dc element="dc.source" value="Norwire"/>
<dc element="dc.creator.location" value="PORT ELLEN"/>
</metadata>
</newsitem>
)xml";

Article only(const std::string& document) {
    const Reading reading = read_bytes(document);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejects.empty());
    return reading.articles.front();
}

Article item(const std::string& inside, const std::string& attributes = "itemid='1' date='1996-11-04'") {
    return only("<newsitem " + attributes + ">" + inside + "</newsitem>");
}

}  // namespace

TEST_CASE("an RCV1 newsitem is read with all its fields") {
    const Article article = only(locks);
    CHECK(article.format == "rcv1");
    CHECK(article.offset == locks.find("<newsitem"));
    CHECK(article.id == "900117");
    CHECK(article.headline == "Lock keepers end strike.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Norwire");
    CHECK(article.copyright == "(c) Norwire Limited 1996");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, Norland 1996-11-04");
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "1996-11-04");
    CHECK(article.language == "en");
    CHECK(article.topics ==
          std::vector<Topic>{{"I74000", "", "rcv1-industry"}, {"GJOB", "", "rcv1"}, {"GCAT", "", "rcv1"}});
    CHECK(article.places == std::vector<std::string>{"NORL"});
    CHECK(article.tickers == std::vector<std::string>{"ORCH"});
    CHECK(article.body ==
          "Lock keepers ended their strike, Orchard & Caña Inc. (ORCH) said.\nDues stay at 7.5 <pence> a tonne.");
}

TEST_CASE("RCV1 items make do with what they have") {
    CHECK(item("<title>NORLAND: Locks open.</title>").headline == "Locks open.");
    CHECK(item("<title>Locks open.</title>").headline == "Locks open.");
    CHECK(item("<headline>a</headline><copyright>(c) Norwire Limited 1996</copyright>").source == "Norwire Limited");
    CHECK(item("<headline>a</headline><copyright>1996</copyright>").source.empty());
    const Article dated = item(
        "<headline>a</headline><dateline>ELLEN</dateline>"
        "<metadata><dc element='dc.date.published' value='1996-11-05'/></metadata>",
        "itemid='1'");
    CHECK(dated.dateline_place == "ELLEN");
    REQUIRE(dated.published);
    CHECK(format_time(*dated.published) == "1996-11-05");
    CHECK(item("<headline>a</headline><metadata><dc element='dc.creator.location' value='ELLEN'/></metadata>")
              .dateline_place == "ELLEN");
    CHECK(item("<text><p>Only text.</p></text>").body == "Only text.");
}

TEST_CASE("RCV1 items follow one another and a broken one costs only itself") {
    const std::string broken = "<newsitem itemid='2'><text><p>x</text></newsitem>\n";
    const Reading reading = read_bytes(locks + broken + locks);
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == locks.size());
    CHECK(read_bytes("<newsitem itemid='1'/>").rejects.size() == 1);
    CHECK(read_trickled(locks + locks, 1).articles.size() == 2);
}

TEST_CASE("a newsItem of NewsML-G2 is not RCV1") {
    const Reading reading =
        read_bytes("<newsItem guid='a'><contentMeta><headline>a</headline></contentMeta></newsItem>");
    for (const Article& article : reading.articles) CHECK(article.format == "newsml_g2");
    CHECK_FALSE(reading.articles.empty());
    CHECK(only("<!-- x --><newsitem\n itemid='1'><headline>a</headline></newsitem>").format == "rcv1");
}

TEST_CASE("every cut of an RCV1 item is one reject") {
    const std::size_t end = locks.find("</newsitem>") + 11;
    for (std::size_t length = 1; length < end; length += 7) {
        const Reading reading = read_bytes(locks.substr(0, length), with_format("rcv1"));
        CHECK(reading.articles.empty());
        CHECK(reading.rejects.size() == 1);
    }
}
