// Plain text: the first line is the headline, the rest is the body. The fallback for what no other format takes.
#include <algorithm>
#include <optional>

#include "indexer/formats/document.h"
#include "indexer/formats/sniff.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

namespace {

std::vector<ArticleReader::Item> parse(const Document& document) {
    std::vector<ArticleReader::Item> items;
    LineCursor lines(document.text);
    std::optional<std::string_view> first = lines.next();
    while (first && trim(*first).empty()) first = lines.next();
    if (!first) {
        items.emplace_back(reject_at(document.offset, "nothing but white space"));
        return items;
    }
    Article article;
    article.offset = document.offset;
    article.headline = collapse_spaces(*first);
    article.take = take_of_headline(article.headline);
    article.body = paragraphs_text(lines.rest());
    items.emplace_back(std::move(article));
    return items;
}

bool recognises(const Head& head) {
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !is_space(c)) || byte == 0x7F;
    };
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(head.bytes, is_control));
    const bool json_array = head.start.starts_with('[') && trim(head.start.substr(1)).starts_with('{');
    return head.root.empty() && !head.start.starts_with("<?") && !head.start.starts_with("<!") && !json_array &&
           !has_transmission_controls(head.bytes) && controls * 50 <= head.bytes.size();
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_as_document(input, parse);
}

}  // namespace

extern const Format plain_text;
const Format plain_text = {
    {"plain_text", "Plain text: the first line is the headline, the rest is the body; one article a file"},
    recognises,
    open};

}  // namespace wiredex
