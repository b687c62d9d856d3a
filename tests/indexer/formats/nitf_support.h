// Miniature documents in NITF.
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

/// The parts of a NITF document, each as XML.
struct NitfParts {
    std::string head = {};                 ///< inside head
    std::string docdata = {};              ///< inside docdata
    std::string body_head = {};            ///< inside body.head
    std::string content = "<p>Text.</p>";  ///< inside body.content
    std::string docdata_attributes = {};
    std::string root_attributes = {};
};

inline std::string nitf_document(const NitfParts& parts) {
    return "<nitf " + parts.root_attributes + "><head>" + parts.head + "<docdata " + parts.docdata_attributes + ">" +
           parts.docdata + "</docdata></head><body><body.head>" + parts.body_head + "</body.head><body.content>" +
           parts.content + "</body.content></body></nitf>";
}

/// The one article of the document.
inline Article only_article(const std::string& document, const ReaderOptions& options = {}) {
    const Reading reading = read_bytes(document, options);
    for (const Reject& reject : reading.rejects) INFO(reject.reason);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejects.empty());
    return reading.articles.front();
}

inline Article nitf_article(const NitfParts& parts, const ReaderOptions& options = {}) {
    return only_article(nitf_document(parts), options);
}

inline std::string shown(const std::optional<Time>& time) {
    return time ? format_time(*time) : "";
}

}  // namespace wiredex::test
