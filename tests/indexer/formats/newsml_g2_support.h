// Miniature documents in NewsML-G2.
#pragma once

#include <string>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

/// The parts of a newsItem, each as XML.
struct ItemParts {
    std::string management;   ///< inside itemMeta
    std::string description;  ///< inside contentMeta
    std::string content;      ///< inside contentSet
    std::string rest;         ///< beside them
    std::string attributes = R"(guid="tag:norwire.example,2024:1" version="3" xml:lang="en-GB")";
};

inline std::string news_item(const ItemParts& parts) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" " + parts.attributes + "><itemMeta>" +
           parts.management + "</itemMeta><contentMeta>" + parts.description + "</contentMeta>" + parts.rest +
           "<contentSet>" + parts.content + "</contentSet></newsItem>";
}

inline std::string news_message(const std::string& items, const std::string& header = {}) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
           "<header>" +
           header + "</header><itemSet>" + items + "</itemSet></newsMessage>";
}

inline std::string xhtml(const std::string& body) {
    return "<inlineXML contenttype=\"application/xhtml+xml\"><html "
           "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/>"
           "</head><body>" +
           body + "</body></html></inlineXML>";
}

/// The one article that the parts make.
inline Article article_of(const ItemParts& parts, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(news_item(parts), options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? reading.articles.front() : Article{};
}

}  // namespace wiredex::test
