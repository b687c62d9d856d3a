#include "indexer/formats/reuters_marks.h"

#include <algorithm>
#include <string>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_ticker = 12;
constexpr std::size_t longest_company = 60;

bool is_ticker(std::string_view mark) {
    const auto fits = [](char c) { return is_upper(c) || is_digit(c) || c == '.' || c == '-'; };
    return !mark.empty() && mark.size() <= longest_ticker && (is_upper(mark[0]) || is_digit(mark[0])) &&
           std::ranges::all_of(mark, fits) && std::ranges::any_of(mark, is_upper) && mark != "CORRECTED";
}

bool is_company(std::string_view mark) {
    return mark.size() >= 4 && mark.size() <= longest_company && is_upper(mark[0]) && is_letter(mark[1]);
}

void add_once(std::vector<std::string>& list, std::string text) {
    if (std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

}  // namespace

void read_company_marks(std::string_view text, Article& article) {
    for (std::size_t start = text.find('<'); start != std::string_view::npos; start = text.find('<', start + 1)) {
        const std::size_t end = text.find_first_of("<>\n", start + 1);
        if (end == std::string_view::npos || text[end] != '>') continue;
        const std::string_view mark = text.substr(start + 1, end - start - 1);
        if (is_ticker(mark)) {
            add_once(article.tickers, std::string(mark));
        } else if (is_company(mark)) {
            add_once(article.organisations, collapse_spaces(mark));
        }
    }
}

}  // namespace wiredex
