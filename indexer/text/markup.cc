#include "indexer/text/markup.h"

#include <array>
#include <unordered_map>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Table = std::unordered_map<std::string_view, Markup>;

Table make_table() {
    Table table;
    const auto put = [&table](Markup markup, std::string_view names) {
        for (const std::string_view name : split_words(names)) table.emplace(name, markup);
    };
    // XHTML, then NITF, then what TT, Belga and others use.
    put(Markup::block,
        "address article blockquote body br center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr "
        "html "
        "legend li main ol p section summary table tbody tfoot thead ul "
        "block body.content body.end body.head bq byline credit dateline fn headline hedline hl1 hl2 lead nitf-table "
        "note para paragraph subheadline tagline title "
        "brodtext citat ingress mellis rubrik");
    put(Markup::row, "tr");
    put(Markup::cell, "td th");
    put(Markup::preformatted, "pre");
    put(Markup::caption, "figcaption media-caption bildtext");
    put(Markup::hidden,
        "aside audio button canvas datalist embed footer form head iframe input map media-metadata media-object "
        "media-producer media-reference nav noscript object script select style svg template textarea video");
    return table;
}

constexpr std::size_t longest_name = 16;

}  // namespace

Markup markup_of(std::string_view element) {
    static const Table table = make_table();
    if (element.size() > longest_name) return Markup::transparent;
    std::array<char, longest_name> lower{};
    for (std::size_t i = 0; i < element.size(); ++i) {
        lower[i] = is_upper(element[i]) ? static_cast<char>(element[i] + ('a' - 'A')) : element[i];
    }
    const auto found = table.find(std::string_view(lower.data(), element.size()));
    return found == table.end() ? Markup::transparent : found->second;
}

}  // namespace wiredex
