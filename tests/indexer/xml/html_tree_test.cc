#include "indexer/xml/html_tree.h"

#include <chrono>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/xml/html_tag.h"
#include "indexer/xml/markup_text.h"

using namespace wiredex;

namespace {

std::string xml(std::string_view html) {
    const auto result = html_as_xml(html);
    REQUIRE(result);
    const XmlTree tree(*result);
    CHECK(tree.problem() == "");
    return *result;
}

std::string text(std::string_view html) {
    const XmlTree tree(xml(html));
    return markup_text(tree.root()).text;
}

std::string repeated(std::string_view part, std::size_t length) {
    std::string result;
    while (result.size() < length) result += part;
    return result;
}

}  // namespace

TEST_CASE("well-formed HTML stays as it is") {
    CHECK(xml("<div id=\"a\"><p>One &amp; <b>two</b></p></div>") ==
          "<page><div id=\"a\"><p>One &amp; <b>two</b></p></div></page>");
}

TEST_CASE("end tags that HTML lets out are put in") {
    CHECK(xml("<p>One<p>Two<div>Three</div>") == "<page><p>One</p><p>Two</p><div>Three</div></page>");
    CHECK(xml("<ul><li>a<ul><li>b</ul><li>c</ul>") == "<page><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul></page>");
    CHECK(xml("<table><tr><td>1<td>2<tr><td>3</table>") ==
          "<page><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table></page>");
    CHECK(xml("<dl><dt>a<dd>b<dt>c</dl>") == "<page><dl><dt>a</dt><dd>b</dd><dt>c</dt></dl></page>");
    CHECK(xml("<head><title>x</title><body>y") == "<page><head><title>x</title></head><body>y</body></page>");
    CHECK(xml("<head><title>x</title><p>y") == "<page><head><title>x</title></head><p>y</p></page>");
    CHECK(xml("<br>a<img src=x>") == "<page><br/>a<img src=\"x\"/></page>");
}

TEST_CASE("end tags in the wrong place do no harm") {
    CHECK(xml("<b><i>x</b></i>y") == "<page><b><i>x</i></b>y</page>");
    CHECK(xml("<p>a</div></section>b</p>") == "<page><p>ab</p></page>");
    CHECK(xml("<b><table><tr><td>a</b>b</td></tr></table>") ==
          "<page><b><table><tr><td>ab</td></tr></table></b></page>");
    CHECK(text("one</p>two</br>three") == "one\ntwo\nthree");
}

TEST_CASE("attributes are read with quotes and without them") {
    const HtmlTag tag = read_html_tag("<A Href=x.html title='5\" tall' hidden data-x = \"a>b\" / >rest");
    CHECK(tag.name == "a");
    CHECK_FALSE(tag.closed);
    REQUIRE(tag.attributes.size() == 4);
    CHECK(tag.attributes[0].first == "Href");
    CHECK(tag.attributes[0].second == "x.html");
    CHECK(tag.attributes[1].second == "5\" tall");
    CHECK(tag.attributes[2].second.empty());
    CHECK(tag.attributes[3].second == "a>b");
    CHECK(read_html_tag("<br/>x").closed);
    CHECK(read_html_tag("<br/>x").size == 5);
    CHECK(read_html_tag("</p >x").ends);
    CHECK(read_html_tag("< 5").size == 0);
    CHECK(read_html_tag("<3").size == 0);
    CHECK(xml("<a title='say \"no\" < 5'>x</a>") == "<page><a title=\"say &quot;no&quot; &lt; 5\">x</a></page>");
    // A quote that was never closed is no reason to lose the page.
    CHECK(text("<a href=\"x>one</a><p>two") == "one\ntwo");
}

TEST_CASE("scripts are kept as they are, and comments are not") {
    const std::string script = xml("<script type=x>if (a < b && c) \"<p>\"; // ]]></SCRIPT>y");
    const XmlTree tree(script);
    CHECK(verbatim_text_of(descendant(tree.root(), "script")) == "if (a < b && c) \"<p>\"; // ]]>");
    CHECK(xml("a<![CDATA[<b> & c]]>d") == "<page>a&lt;b> &amp; cd</page>");
    CHECK(xml("<title>A < B &amp; C</title>") == "<page><title>A &lt; B &amp; C</title></page>");
    CHECK(xml("a<!-- <p> -->b<!-->c<!DOCTYPE html><?php x ?>d") == "<page>abcd</page>");
    CHECK(xml("a<!-- never closed <p>b") == "<page>a</page>");
    CHECK(xml("1 < 2 <3") == "<page>1 &lt; 2 &lt;3</page>");
}

TEST_CASE("names that XML does not allow are made such that it does") {
    CHECK(xml("<o:p>a</o:p><x$y @click=\"1\" a$=2>b</x$y>") == "<page><o:p>a</o:p><x_y a_=\"2\">b</x_y></page>");
}

TEST_CASE("hostile HTML takes time in proportion to its length") {
    constexpr std::size_t length = 2'000'000;
    const auto start = std::chrono::steady_clock::now();
    for (const std::string_view part :
         {"<div>", "<b x=y><p>", "<span></x>", "<a b=\"", "<a ", "<", "<!--", "</p>", "<table><tr><td>", "<script>"}) {
        const auto result = html_as_xml(repeated(part, length));
        if (result) CHECK(XmlTree(*result).problem() == "");
    }
    static_cast<void>(html_as_xml("<b>" + repeated("<span>", length) + repeated("</b>", length)));
    static_cast<void>(html_as_xml("<a" + repeated(" x", length) + ">"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("a page of more than half a million elements is none") {
    CHECK(html_as_xml(repeated("<br>", 4 * 500'000)));
    CHECK_FALSE(html_as_xml(repeated("<br>", 4 * 500'001)));
}

TEST_CASE("short texts are asked for in elements nested without end") {
    const XmlTree tree(xml("<h1>A  <b>canal</b>\n is <i>dug</i></h1>"));
    CHECK(short_text_of(descendant(tree.root(), "h1")) == "A canal is dug");
    const XmlTree deep(xml(repeated("<b>", 30'000) + "x"));
    CHECK(short_text_of(deep.root()) == "");
}
