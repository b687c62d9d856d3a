// Reuters-21578, a collection of newswire of 1987: files of REUTERS elements in SGML of its own kind (lewis.dtd). It is
// no XML: control references, bare `&` and text outside elements occur.
#include "indexer/formats/format.h"
#include "indexer/formats/reuters_article.h"
#include "indexer/formats/sgml_elements.h"

namespace wiredex {

namespace {

bool recognises(const Head& head) {
    return head.root == "REUTERS" || head.start.starts_with("<!DOCTYPE lewis");
}

ArticleReader::Item parse(std::string_view element, std::uint64_t offset, const ReaderOptions& /*options*/) {
    return parse_reuters_article(element, offset);
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_sgml_elements(input, {"REUTERS", parse});
}

}  // namespace

extern const Format reuters21578;
const Format reuters21578 = {
    {"reuters21578", "Reuters-21578: SGML files of REUTERS elements, a newswire collection of 1987"}, recognises, open};

}  // namespace wiredex
