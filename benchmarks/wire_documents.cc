#include "benchmarks/wire_documents.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include <fmt/core.h>

#include "benchmarks/sgml_copy.h"
#include "benchmarks/wire_copy.h"
#include "corpus/generator/writers.h"

namespace wiredex::benchmarks {

namespace {

using generator::ArticleSequence;
using generator::SyntheticArticle;

constexpr std::array<CopySize, 3> sizes = {{{"small", 0}, {"ordinary", 5'000}, {"large", 60'000}}};

// What stands around the articles of a document, and how one of them is written.
struct Shape {
    std::string_view name;
    std::string_view before;
    void (*append)(std::string& out, const WireCopy& copy);
    std::string_view after;
    std::size_t articles;
};

void append_sgml_of(std::string& out, const WireCopy& copy) {
    generator::append_sgml(out, *copy.article);
}

void append_json_of(std::string& out, const WireCopy& copy) {
    generator::append_json(out, *copy.article);
}

constexpr std::size_t list_length = 20;
constexpr std::size_t collection_length = 1000;

constexpr std::string_view rss_channel =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Northwire: World</title>
    <link>https://northwire.example/world/</link>
    <language>en-gb</language>
    <copyright>Northwire</copyright>
)";

constexpr std::string_view atom_feed =
    R"(<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://northwire.example/">
  <title type="text">Northwire</title>
  <id>urn:northwire:feed</id>
  <updated>2024-03-06T08:12:00+01:00</updated>
  <author><name>Northwire</name></author>
)";

constexpr std::array<Shape, 13> shapes = {{
    {"nitf", "", append_nitf, "", 1},
    {"newsml_g2 xhtml", "", append_newsml_g2_xhtml, "", 1},
    {"newsml_g2 nitf", "", append_newsml_g2_nitf, "", 1},
    {"newsml_1", "", append_newsml_1, "", 1},
    {"rss_atom rss", rss_channel, append_rss_item, "  </channel>\n</rss>\n", list_length},
    {"rss_atom atom", atom_feed, append_atom_entry, "</feed>\n", list_length},
    {"rcv1", "", append_rcv1, "", 1},
    {"ritzau", "<ListOfRBNews>\n", append_ritzau, "</ListOfRBNews>\n", list_length},
    {"press_release_xml", "<releases>\n", append_press_release, "</releases>\n", list_length},
    {"reuters21578", generator::sgml_prologue, append_sgml_of, "", collection_length},
    {"sgml_doc gigaword", "", append_gigaword, "", collection_length},
    {"sgml_doc trec", "", append_trec, "", collection_length},
    {"json_lines", "", append_json_of, "", 1},
}};

// Bodies longer than any that the generator writes are put together from several.
class CopySource {
public:
    explicit CopySource(const CopySize& size) : size_(size) {}

    const WireCopy& next() {
        article_ = sequence_.at(index_++);
        const std::string first = article_.body.substr(0, article_.body.find('\n'));
        if (article_.summary.empty()) article_.summary = first;
        if (size_.body_bytes == 0) article_.body = first;
        while (article_.body.size() < size_.body_bytes) article_.body.append("\n").append(sequence_.at(index_++).body);
        copy_ = make_wire_copy(article_, size_.body_bytes > 0);
        return copy_;
    }

private:
    CopySize size_;
    ArticleSequence sequence_{1};
    std::uint64_t index_ = 0;
    SyntheticArticle article_;
    WireCopy copy_;
};

constexpr std::array<std::string_view, shapes.size()> names_of_shapes() {
    std::array<std::string_view, shapes.size()> names;
    std::ranges::transform(shapes, names.begin(), &Shape::name);
    return names;
}

}  // namespace

std::span<const CopySize> copy_sizes() {
    return sizes;
}

std::span<const std::string_view> wire_formats() {
    static constexpr auto names = names_of_shapes();
    return names;
}

std::string wire_documents(std::string_view format, const CopySize& size, std::size_t bytes) {
    const auto* const shape = std::ranges::find(shapes, format, &Shape::name);
    if (shape == shapes.end()) throw std::out_of_range(fmt::format("no documents of {}", format));
    CopySource source(size);
    std::string out;
    while (out.size() < bytes) {
        out += shape->before;
        for (std::size_t i = 0; i < shape->articles && out.size() < bytes; ++i) shape->append(out, source.next());
        out += shape->after;
    }
    return out;
}

}  // namespace wiredex::benchmarks
