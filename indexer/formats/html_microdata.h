// What a page says of its article with attributes of its elements: microdata (`itemprop`) and RDFa (`property`), in the
// vocabulary of schema.org, which took in the IPTC's rNews.
#pragma once

#include <string>
#include <vector>

#include "indexer/text/wire_date.h"
#include "indexer/xml/tree.h"
#include "wiredex/article.h"

namespace wiredex {

/// The properties of the article on a page.
class HtmlItem {
public:
    /// Takes the element that is marked as an article; the fullest one where there are several. Where none is, the
    /// properties that stand on the page and belong to nothing else.
    explicit HtmlItem(XmlNode page);

    /// The elements with one property, in their order.
    [[nodiscard]] const std::vector<XmlNode>& all(std::string_view property) const;
    /// The value of the first that has one: `content`, `datetime`, the name of the item that it is, or its text.
    [[nodiscard]] std::string value(std::string_view property) const;
    /// The element that is marked as an article; null where none is.
    [[nodiscard]] XmlNode element() const { return element_; }

private:
    XmlNode element_;
    std::vector<std::pair<std::string, std::vector<XmlNode>>> properties_;
};

/// Fills in what the article does not say yet.
void read_html_item(const HtmlItem& item, Article& article);

/// The same for dates, which depend on the source.
void read_html_item_dates(const HtmlItem& item, const DateHints& hints, Article& article);

/// True if the element starts an item of its own, whose properties are not those of the items around it.
bool is_html_item(XmlNode element);

}  // namespace wiredex
