#include "indexer/xml/markup_text.h"

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {

std::string text_in(const std::string& xml, const MarkupRule& rule = {}) {
    const XmlTree tree("<body>" + xml + "</body>");
    REQUIRE(tree.problem().empty());
    return markup_text(tree.root(), rule).text;
}

std::vector<std::string> captions_in(const std::string& xml) {
    const XmlTree tree("<body>" + xml + "</body>");
    return markup_text(tree.root()).captions;
}

}  // namespace

TEST_CASE("paragraphs end where blocks start and end") {
    CHECK(text_in("Before<p>One.</p> <p>Two.</p>between<hl2>Head</hl2>after") ==
          "Before\nOne.\nTwo.\nbetween\nHead\nafter");
    CHECK(text_in("One<br/>two<p/>three").find("One\ntwo\nthree") == 0);
    CHECK(text_in("<p> </p><block><block><p>Deep.</p></block></block>") == "Deep.");
    CHECK(text_in("").empty());
}

TEST_CASE("in-line elements neither glue words nor split them") {
    CHECK(text_in("<p><b>Van</b> Geel</p>") == "Van Geel");
    CHECK(text_in("<p>un<i>believ</i>able</p>") == "unbelievable");
    CHECK(text_in("<p>The <org>Weir Board</org>\n  <em/>\n met</p>") == "The Weir Board met");
    CHECK(text_in("<p>A <unknown>new</unknown> tag</p>") == "A new tag");
}

TEST_CASE("references in markup are decoded and CDATA is not") {
    CHECK(text_in("<p>Caf&eacute; &lt;b&gt; &#8211;</p><p><![CDATA[R&amp;D <x>]]></p>") == "Café <b> –\nR&amp;D <x>");
}

TEST_CASE("tables are a row a line and a cell between tabs") {
    CHECK(text_in("<table><tr><th>Club</th><th/><th>Pts</th></tr><tr><td><p>Weir</p><p>City</p></td><td> </td>"
                  "<td>7</td></tr></table>after") == "Club\t\tPts\nWeir City\t\t7\nafter");
    CHECK(text_in("<tr><td>1<table><tr><td>a</td><td>b</td></tr></table></td><td>2</td></tr>") == "1 a b\t2");
}

TEST_CASE("preformatted text keeps its lines and spaces") {
    CHECK(text_in("a<pre>Weir   1\n\n  Lock  2\n</pre>b") == "a\nWeir   1\n  Lock  2\nb");
    CHECK(text_in("<pre>1<b>\n</b>2</pre>") == "1\n2");
}

TEST_CASE("captions stand apart from the text with spaces between their parts") {
    CHECK(captions_in("<media><media-caption><p>One.</p><p>Two.</p></media-caption></media>") ==
          std::vector<std::string>{"One. Two."});
    CHECK(text_in("a<media-caption>No</media-caption>b") == "ab");
    CHECK(captions_in(
              "<figcaption>Left <figcaption>inner</figcaption> right</figcaption><figcaption>Next</figcaption>") ==
          std::vector<std::string>{"Left inner right", "Next"});
    CHECK(captions_in("<media-caption>Seen<media-producer>by X</media-producer></media-caption>") ==
          std::vector<std::string>{"Seen"});
    CHECK(captions_in("<media-caption> </media-caption>").empty());
}

TEST_CASE("what is hidden is left out with all inside") {
    CHECK(text_in("a <script>x<p>y</p></script><media-object>QUJD</media-object><!-- no --><?no?>b") == "a b");
}

TEST_CASE("a rule changes what elements mean") {
    const auto rule = [](XmlNode element) -> std::optional<Markup> {
        if (is_named(element, "i")) return Markup::block;
        if (is_named(element, "p")) return Markup::transparent;
        return is_named(element, "b") ? std::optional(Markup::hidden) : std::nullopt;
    };
    CHECK(text_in("<p>one</p> <i>two</i>three<b>four</b><pre>  5</pre>", rule) == "one\ntwo\nthree\n  5");
}

TEST_CASE("elements outside the top are not read") {
    const XmlTree tree("<a>no<b>yes<c>too</c></b>no</a>");
    CHECK(markup_text(child(tree.root(), "b")).text == "yestoo");
    CHECK(markup_text(XmlNode()).text.empty());
}

TEST_CASE("markup and captions of any depth are read without recursion") {
    constexpr std::size_t depth = 100'000;
    for (const std::string name : {"b", "figcaption", "td", "pre"}) {
        std::string xml;
        for (std::size_t i = 0; i < depth; ++i) xml += "<" + name + ">";
        xml += "deep";
        for (std::size_t i = 0; i < depth; ++i) xml += "</" + name + ">";
        const XmlTree tree(xml);
        REQUIRE(tree.problem().empty());
        const MarkupText text = markup_text(tree.root());
        INFO(name);
        CHECK((text.text == "deep" || text.captions == std::vector<std::string>{"deep"}));
    }
}
