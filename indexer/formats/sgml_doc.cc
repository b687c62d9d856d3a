// Collections of newswire in SGML: TREC (AP, Wall Street Journal, Financial Times, Los Angeles Times, FBIS), AQUAINT
// and Gigaword. Files of DOC elements without a root.
#include "indexer/formats/format.h"
#include "indexer/formats/sgml_doc_article.h"
#include "indexer/formats/sgml_elements.h"
#include "indexer/text/date_tokens.h"

namespace wiredex {

namespace {

bool contains_tag(std::string_view text, std::string_view capitals, std::string_view lower) {
    return text.find(capitals) != std::string_view::npos || text.find(lower) != std::string_view::npos;
}

// Other collections call their elements DOC, too: newswire has numbers or the text in an element.
bool recognises(const Head& head) {
    return equals_lower(head.root, "doc") &&
           (contains_tag(head.start, "<DOCNO>", "<docno>") || contains_tag(head.start, "<TEXT>", "<text>"));
}

std::unique_ptr<RecordReader> open(const Input& input) {
    const std::string_view start = input.window.buffered();
    const bool lower = start.find("<DOC") == std::string_view::npos && start.find("<doc") != std::string_view::npos;
    return read_sgml_elements(input, {lower ? "doc" : "DOC", parse_sgml_doc});
}

}  // namespace

extern const Format sgml_doc;
const Format sgml_doc = {
    {"sgml_doc", "SGML files of DOC elements: TREC, AQUAINT and Gigaword newswire collections"}, recognises, open};

}  // namespace wiredex
