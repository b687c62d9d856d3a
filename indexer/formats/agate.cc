// Tables of racing and sport with the marks of typesetting, without a frame around them.
#include <algorithm>
#include <string>

#include "indexer/formats/document.h"
#include "indexer/formats/line_limit.h"
#include "indexer/text/agate_marks.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

namespace {

std::vector<ArticleReader::Item> parse(const Document& document) {
    if (auto refusal = refuse_lines(document.text, document.offset)) return {*std::move(refusal)};
    std::vector<std::string_view> lines = agate_rows(split_lines(document.text));
    const auto first = std::ranges::find_if(lines, [](std::string_view line) { return !trim(line).empty(); });
    if (first == lines.end()) return {reject_at(document.offset, "nothing but marks of typesetting")};
    Article article;
    article.offset = document.offset;
    article.headline = collapse_spaces(*first);
    article.take = take_of_headline(article.headline);
    lines.erase(lines.begin(), first + 1);
    article.body = paragraphs_text(lines);
    return {std::move(article)};
}

// One mark may be chance; a table has them line after line.
bool recognises(const Head& head) {
    constexpr std::size_t looked_at = 8192;
    constexpr std::ptrdiff_t least_marks = 2;
    const std::string_view start = head.start.substr(0, looked_at);
    if (!head.root.empty() || start.starts_with("<!--") || start.starts_with("<!DOCTYPE")) return false;
    return std::ranges::count_if(split_lines(start), has_agate_marks) >= least_marks;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_as_document(input, parse);
}

}  // namespace

extern const Format agate;
const Format agate = {
    {"agate", "Tables of racing and sport with the typesetting marks '<!' and '.=!'"}, recognises, open};

}  // namespace wiredex
