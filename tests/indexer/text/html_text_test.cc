#include "indexer/text/html_text.h"

#include <chrono>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {

std::string text_in(std::string_view html) {
    return html_text(html).text;
}

using Captions = std::vector<std::string>;

}  // namespace

TEST_CASE("HTML becomes paragraphs with its references decoded") {
    CHECK(text_in("<P>The <b>Weir</b>s&nbsp;&amp; locks<br>Second<p>Third</div>Fourth") ==
          "The Weirs\u00A0& locks\nSecond\nThird\nFourth");
    CHECK(text_in("<h2 class=\"a>b\">Head</h2>text") == "Head\ntext");
    CHECK(text_in("plain  text").find("plain text") == 0);
    CHECK(text_in("").empty());
}

TEST_CASE("tags that do not match do no harm") {
    CHECK(text_in("</p></td></tr></table></pre></script>a</b>") == "a");
    CHECK(text_in("<div><p>a<i>b</div>c") == "ab\nc");
}

TEST_CASE("what only looks like a tag is text") {
    CHECK(text_in("5 < 6 and 7 > 6") == "5 < 6 and 7 > 6");
    CHECK(text_in("a <BDEP.L") == "a <BDEP.L");
    CHECK(text_in("<3 <>") == "<3 <>");
    CHECK(text_in("<a href=\"open>b") == "<a href=\"open>b");
    CHECK_FALSE(looks_like_html("5 < 6 > 4"));
    CHECK_FALSE(looks_like_html(""));
    CHECK(looks_like_html("a<br/>b"));
}

TEST_CASE("a stray quote in a tag does not swallow the text") {
    CHECK(text_in("<p class=lead\">a</p><p>b</p>") == "a\nb");
    CHECK(text_in("<p title = 'x>y'>a</p>") == "a");
}

TEST_CASE("comments scripts styles and declarations are left out") {
    CHECK(text_in("a<!-- <p>no</p> -->b<!DOCTYPE html><?php no ?>c<![CDATA[d <e>]]>") == "abcd <e>");
    CHECK(text_in("a<SCRIPT>if (1 < 2) '</p>'</script>b<style>p{}</style>c") == "abc");
    CHECK(text_in("a<!-- no end").find('a') == 0);
    CHECK(text_in("a<script>no end") == "a");
    CHECK(text_in("<![CDATA[no end") == "no end");
    CHECK(text_in("a<nav><p>no<nav>x</nav></p></nav>b") == "ab");
    CHECK(text_in("a<iframe src='x'/>b<embed>c<select>d</select>") == "abc");
}

TEST_CASE("rows and cells end where the next ones start") {
    const std::string full = "<table><tr><th>Club</th><th>Pts</th></tr><tr><td>Weir</td><td>7</td></tr></table>after";
    CHECK(text_in(full) == "Club\tPts\nWeir\t7\nafter");
    CHECK(text_in("<table><tr><th>Club<th>Pts<tr><td>Weir<td>7</table>after") == text_in(full));
    CHECK(text_in("<table><td>Weir<td>7</table>after") == "Weir\t7\nafter");
    CHECK(text_in("<tr><td>1<td><table><tr><td>a<td>b</table><td>2</tr>") == "1\ta b\t2");
    CHECK(text_in("<table><tr><td>a</table><p>b  <b>c</b>") == "a\nb c");
}

TEST_CASE("preformatted text keeps its lines") {
    CHECK(text_in("a<pre>b  c\n d</pre>e") == "a\nb  c\n d\ne");
}

TEST_CASE("captions stand apart") {
    const MarkupText text = html_text(
        "a<figure><img src=x><figcaption>Weir <b>one</b></figcaption></figure>b<figure><figcaption>No end</figure>c");
    CHECK(text.text == "a\nb\nc");
    CHECK(text.captions == Captions{"Weir one", "No end"});
    CHECK(html_text("<table><tr><td><figcaption>x</td></figcaption><td>y</table>z").text == "\ty\nz");
    CHECK(html_text("<figcaption> </figcaption>").captions.empty());
}

TEST_CASE("titles stand on one line") {
    CHECK(html_line("<b>Weir</b> &amp;\n lock<br>open") == "Weir & lock open");
    CHECK(html_line(" 5 &lt; 6 ") == "5 < 6");
}

TEST_CASE("hostile HTML takes linear time") {
    for (const std::string unit :
         {"<pre", "<a b=\"", "<a b='x", "<!--", "<![CDATA[", "<script", "<script>", "</script", "<td>", "<table>",
          "<table><tr><td>", "<figcaption>", "<nav>", "&", "&a", "<p a=   '", " \" =", "<"}) {
        std::string html = "<p x ";
        while (html.size() < 1'000'000) html += unit;
        INFO(unit);
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(html_text(html));
        static_cast<void>(looks_like_html(html));
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
    }
}

TEST_CASE("tags without an end are looked for no further than the next one") {
    std::string html;
    while (html.size() < 4'000'000) html += "<pre";
    const auto start = std::chrono::steady_clock::now();
    CHECK(html_text(html).text.size() == html.size());
    CHECK_FALSE(looks_like_html(html));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
