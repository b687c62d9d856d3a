// The ticker at the foot of a screen: headlines on one line, parted by ` ** `.
#include <algorithm>
#include <string>

#include "indexer/formats/document.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::string_view separator = " ** ";

// One mark stands before the first headline or behind the last, too.
std::string_view without_marks(std::string_view headline) {
    constexpr std::string_view mark = "**";
    headline = trim(headline);
    if (headline.starts_with(mark)) headline = trim(headline.substr(mark.size()));
    if (headline.ends_with(mark)) headline.remove_suffix(mark.size());
    return headline;
}

std::vector<ArticleReader::Item> parse(const Document& document) {
    Paragraphs headlines;
    std::string_view rest = document.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(separator), rest.size());
        std::string headline = collapse_spaces(without_marks(rest.substr(0, end)));
        if (!headline.empty()) headlines.push_back(std::move(headline));
        rest.remove_prefix(std::min(end + separator.size(), rest.size()));
    }
    if (headlines.empty()) return {reject_at(document.offset, "no headlines between the marks of a ticker")};
    Article article;
    article.offset = document.offset;
    article.headline = headlines.front();
    article.body = join_paragraphs(headlines);
    return {std::move(article)};
}

bool recognises(const Head& head) {
    if (!head.root.empty() || head.start.starts_with('{') || head.start.starts_with('[')) return false;
    const std::string_view line = trim(head.start);
    return line.find(separator) != std::string_view::npos && line.find_first_of("\r\n") == std::string_view::npos;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_as_document(input, parse);
}

}  // namespace

extern const Format ticker;
const Format ticker = {{"ticker", "Headlines of a screen's ticker: one line, parted by ' ** '"}, recognises, open};

}  // namespace wiredex
