#include "indexer/formats/reuters_marks.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/text/byte_set.h"
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

// A list that takes each text once. One record may hold as many marks as words, so that only a short list is searched.
class OnceList {
public:
    explicit OnceList(std::vector<std::string>& list) : list_(list) {}

    void add(std::string text) {
        if (is_new(text)) list_.push_back(std::move(text));
    }

private:
    bool is_new(const std::string& text) {
        constexpr std::size_t longest_searched = 16;
        if (list_.size() <= longest_searched) return std::ranges::find(list_, text) == list_.end();
        if (known_.empty()) known_.insert(list_.begin(), list_.end());
        return known_.insert(text).second;
    }

    std::vector<std::string>& list_;
    std::unordered_set<std::string> known_;  // all of a long list
};

}  // namespace

void read_company_marks(std::string_view text, Article& article) {
    static constexpr ByteSet mark_ends("<>\n");
    OnceList tickers(article.tickers);
    OnceList companies(article.organisations);
    for (std::size_t start = text.find('<'); start != std::string_view::npos; start = text.find('<', start + 1)) {
        const std::string_view rest = text.substr(start + 1);
        const std::size_t end = mark_ends.find_first_in(rest);
        if (end == std::string_view::npos || rest[end] != '>') continue;
        const std::string_view mark = rest.substr(0, end);
        if (is_ticker(mark)) {
            tickers.add(std::string(mark));
        } else if (is_company(mark)) {
            companies.add(collapse_spaces(mark));
        }
    }
}

}  // namespace wiredex
