#include "indexer/text/marked_tickers.h"

#include <algorithm>
#include <array>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_exchange(std::string_view name) {
    static constexpr std::array<std::string_view, 40> names = {
        "aim",   "amex",     "asx",   "b3",  "bme",    "bmv",  "bse",  "bursa malaysia", "cse", "epa",
        "etr",   "euronext", "fra",   "fse", "hkex",   "hkse", "hkg",  "hose",           "idx", "jse",
        "krx",   "kosdaq",   "kospi", "lse", "nasdaq", "nse",  "nyse", "nysearca",       "nzx", "otc",
        "otcqb", "otcqx",    "sehk",  "set", "sgx",    "six",  "sse",  "szse",           "tse", "tsx"};
    const std::string lower = ascii_lower(name);
    if (std::ranges::find(names, lower) != names.end()) return true;
    for (const std::string_view prefix :
         {"nasdaq ", "nyse ", "euronext ", "tsx ", "tsxv", "tsx-v", "otc ", "lse ", "hkex "}) {
        if (lower.starts_with(prefix)) return true;
    }
    return lower == "borsa italiana" || lower.ends_with("stock exchange");
}

bool is_symbol(std::string_view text) {
    constexpr std::size_t longest = 10;
    const auto allowed = [](char c) { return is_upper(c) || is_digit(c) || c == '.' || c == '-' || c == '/'; };
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, allowed);
}

// The text between brackets: `NYSE: AB, AB.A; ASX: ABX`.
void add_tickers(std::string_view inside, std::vector<std::string>& tickers) {
    bool in_exchange = false;
    while (!inside.empty()) {
        const std::size_t end = std::min(inside.find_first_of(",;"), inside.size());
        std::string_view part = trim(inside.substr(0, end));
        inside.remove_prefix(std::min(end + 1, inside.size()));
        if (const std::size_t colon = part.find(':'); colon != std::string_view::npos) {
            in_exchange = is_exchange(trim(part.substr(0, colon)));
            part = trim(part.substr(colon + 1));
        }
        const bool is_new = std::ranges::find(tickers, part) == tickers.end();
        if (in_exchange && is_symbol(part) && is_new) tickers.emplace_back(part);
    }
}

}  // namespace

std::vector<std::string> marked_tickers(std::string_view text) {
    constexpr std::size_t longest_bracket = 120;
    constexpr std::size_t most_tickers = 100;
    std::vector<std::string> tickers;
    for (std::size_t open = text.find('('); open != std::string_view::npos && tickers.size() < most_tickers;
         open = text.find('(', open + 1)) {
        const std::string_view rest = text.substr(open + 1, longest_bracket);
        const std::size_t close = rest.find_first_of("()");
        if (close == std::string_view::npos || rest[close] == '(') continue;
        const std::string_view inside = rest.substr(0, close);
        if (inside.find(':') != std::string_view::npos) add_tickers(inside, tickers);
    }
    return tickers;
}

}  // namespace wiredex
