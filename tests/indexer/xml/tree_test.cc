#include "indexer/xml/tree.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("the root is the first element behind prolog and comments") {
    CHECK(local_name(XmlTree("<?xml version='1.0'?>\n<!-- <x> --><!DOCTYPE a [<!ENTITY b 'c'>]><a/>").root()) == "a");
    CHECK(XmlTree("").root().empty());
    CHECK(XmlTree("no markup").root().empty());
    CHECK(XmlTree("<!-- only a comment -->").root().empty());
}

TEST_CASE("what is not well-formed is named with its place and costs nothing before it") {
    const XmlTree whole("<a><b>1</b></a>");
    CHECK(whole.problem().empty());
    const XmlTree broken("<a><b>1</b><c></d></a>");
    CHECK_FALSE(broken.problem().empty());
    CHECK(broken.problem_offset() == 16);
    CHECK(text_of(child(broken.root(), "b")) == "1");
    CHECK_FALSE(XmlTree("<a><b>").problem().empty());
}

TEST_CASE("names are compared without prefix and letter case") {
    const XmlTree tree("<nar:newsItem xmlns:nar='urn:x'><nar:ItemMeta/><ITEM/></nar:newsItem>");
    CHECK(is_named(tree.root(), "NEWSITEM"));
    CHECK(local_name(tree.root()) == "newsItem");
    CHECK_FALSE(is_named(tree.root(), "newsItems"));
    CHECK_FALSE(is_named(tree.root(), "item"));
    CHECK(child(tree.root(), "itemMeta"));
    CHECK(child(tree.root(), "item"));
    CHECK_FALSE(is_named(XmlNode(), ""));
    // The bit that parts capitals from other letters parts signs too.
    const XmlTree sign("<a_b/>");
    CHECK_FALSE(is_named(sign.root(),
                         "a\x7F"
                         "b"));
}

TEST_CASE("a path is followed through every element of its names") {
    const XmlTree tree("<a><b/><b><c>deep</c></b><c>high</c></a>");
    CHECK(text_of(child(tree.root(), "b/c")) == "deep");
    CHECK(text_of(child(tree.root(), "c")) == "high");
    CHECK(child(tree.root(), "c/b").empty());
    CHECK(child(XmlNode(), "b").empty());
}

TEST_CASE("children are elements only") {
    const XmlTree tree("<a>text<b/><!-- c --><c/><![CDATA[d]]><B/></a>");
    CHECK(children(tree.root()).size() == 3);
    CHECK(children(tree.root(), "b").size() == 2);
    CHECK(children(XmlNode()).empty());
}

TEST_CASE("descendants come in document order and from below only") {
    const XmlTree tree("<p n='0'><q><p n='1'><p n='2'/></p></q><p n='3'/></p>");
    std::string order;
    for (const XmlNode node : descendants(tree.root(), "p")) order += attribute(node, "n");
    CHECK(order == "123");
    CHECK(attribute(descendant(tree.root(), "p"), "n") == "1");
    const XmlNode inner = descendant(tree.root(), "q");
    CHECK(descendants(inner, "p").size() == 2);  // what stands beside q is not below it
    CHECK(descendant(inner, "q").empty());
    CHECK(descendants(XmlNode(), "p").empty());
}

TEST_CASE("attributes are found by local name or by exact prefix") {
    const XmlTree tree("<a xml:lang=' nb-NO ' lang='sv' x:href='a&amp;b' empty=''/>");
    CHECK(attribute(tree.root(), "xml:lang") == "nb-NO");
    CHECK(attribute(tree.root(), "href") == "a&b");
    CHECK(attribute(tree.root(), "HREF") == "a&b");
    CHECK(attribute(tree.root(), "y:href").empty());
    CHECK(has_attribute(tree.root(), "empty"));
    CHECK_FALSE(has_attribute(tree.root(), "none"));
    CHECK(attribute(XmlNode(), "lang").empty());
}

TEST_CASE("text has its references decoded once and CDATA as it is") {
    const XmlTree tree("<a> Caf&eacute; &amp;amp;\n <b>&#8211;</b><![CDATA[ &amp; <i> ]]><!-- no --> </a>");
    CHECK(text_of(tree.root()) == "Café &amp; – &amp; <i>");
    CHECK(verbatim_text_of(tree.root()) == " Café &amp;\n – &amp; <i>  ");
    CHECK(text_of(XmlNode()).empty());
}

TEST_CASE("entities of the document type are neither loaded nor expanded") {
    const XmlTree tree(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"&x;&x;\">]><a>Before &x; &y; after</a>");
    CHECK(tree.problem().empty());
    CHECK(text_of(tree.root()) == "Before &x; &y; after");
}

TEST_CASE("a visit goes over all nodes below in order until it is told to stop") {
    const XmlTree tree("<a>1<b>2<c/>3</b>4</a>");
    std::string seen;
    const auto note = [&seen](XmlNode node) {
        seen += node.type() == pugi::node_element ? node.name() : node.value();
        return seen.size() < 5;
    };
    visit_below(tree.root(), note);
    CHECK(seen == "1b2c3");
    seen.clear();
    visit_below(child(tree.root(), "b"), note);
    CHECK(seen == "2c3");
    visit_below(XmlNode(), note);
    CHECK(seen == "2c3");
}

TEST_CASE("trees of any depth are walked without recursion") {
    constexpr std::size_t depth = 200'000;
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) xml += "<a>";
    xml += "<b>deep</b>";
    for (std::size_t i = 0; i < depth; ++i) xml += "</a>";
    const XmlTree tree(xml);
    CHECK(tree.problem().empty());
    CHECK(text_of(descendant(tree.root(), "b")) == "deep");
    CHECK(descendants(tree.root(), "a").size() == depth - 1);
    CHECK(text_of(tree.root()) == "deep");
}
