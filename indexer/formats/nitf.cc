// NITF 3.x of the IPTC: one article a document, documents back to back.
#include <array>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/formats/nitf_article.h"
#include "indexer/xml/fixed_width.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> document_element = {"nitf"};

void parse_document(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    Article article;
    article.offset = record.offset;
    unfold_fixed_width(child(record.element, "body/body.content"));
    read_nitf(record.element, record.input.options, article);
    const bool is_notice = !article.id.empty() && (article.status == "canceled" || article.status == "withheld");
    if (article.headline.empty() && article.body.empty() && article.captions.empty() && !is_notice) {
        items.emplace_back(reject_at(record.offset, "neither a headline (hl1, title) nor text (body.content)"));
        return;
    }
    items.emplace_back(std::move(article));
}

constexpr XmlRecords records = {document_element, parse_document};

bool recognises(const Head& head) {
    return has_root(head, "nitf");
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format nitf;
const Format nitf = {{"nitf", "NITF: news articles in XML, of AP, AAP, PA, NTB, EFE and others"}, recognises, open};

}  // namespace wiredex
