// What the head of a page says of it: OpenGraph, Dublin Core, and the names that news sites use.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/text/wire_date.h"
#include "indexer/xml/tree.h"
#include "wiredex/article.h"

namespace wiredex {

/// The `meta` elements of a page, by name in lower case.
class HtmlMeta {
public:
    explicit HtmlMeta(XmlNode page);

    /// The first content that is not empty under the first of these names that has one.
    template <typename... Names>
    [[nodiscard]] std::string first(const Names&... names) const {
        std::string found;
        static_cast<void>(((found = first_of(names), !found.empty()) || ...));
        return found;
    }

    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

private:
    [[nodiscard]] std::string first_of(std::string_view name) const;

    std::unordered_map<std::string, std::vector<std::string>> contents_;
};

/// Fills in what the article does not say yet.
void read_html_meta(XmlNode page, const HtmlMeta& meta, Article& article);

/// The same for dates, which depend on the source.
void read_html_dates(XmlNode page, const HtmlMeta& meta, const DateHints& hints, Article& article);

}  // namespace wiredex
