#include "indexer/formats/reuters_marks.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

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

// A list that takes each text once. One record may hold as many marks as words, so the list is not searched.
class OnceList {
public:
    explicit OnceList(std::vector<std::string>& list) : list_(list), known_(list.begin(), list.end()) {}

    void add(std::string text) {
        if (known_.insert(text).second) list_.push_back(std::move(text));
    }

private:
    std::vector<std::string>& list_;
    std::unordered_set<std::string> known_;
};

}  // namespace

void read_company_marks(std::string_view text, Article& article) {
    OnceList tickers(article.tickers);
    OnceList companies(article.organisations);
    for (std::size_t start = text.find('<'); start != std::string_view::npos; start = text.find('<', start + 1)) {
        const std::size_t end = text.find_first_of("<>\n", start + 1);
        if (end == std::string_view::npos || text[end] != '>') continue;
        const std::string_view mark = text.substr(start + 1, end - start - 1);
        if (is_ticker(mark)) {
            tickers.add(std::string(mark));
        } else if (is_company(mark)) {
            companies.add(collapse_spaces(mark));
        }
    }
}

}  // namespace wiredex
