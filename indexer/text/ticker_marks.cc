#include "indexer/text/ticker_marks.h"

#include <algorithm>
#include <array>
#include <set>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_symbol = 16;

bool is_symbol(std::string_view text, std::string_view marks) {
    if (text.empty() || text.size() > longest_symbol || !std::ranges::any_of(text, is_upper)) return false;
    return std::ranges::all_of(
        text, [&](char c) { return is_upper(c) || is_digit(c) || marks.find(c) != std::string_view::npos; });
}

// Lower case stands in the class of a share: <BRKa.N>.
bool is_instrument_code(std::string_view text) {
    if (text.size() < 3 || text.size() > longest_symbol) return false;
    if (text.find_first_of(".=") == std::string_view::npos) return false;
    return (is_upper(text.front()) || is_digit(text.front()) || text.front() == '.') &&
           std::ranges::all_of(text, [](char c) {
               return is_letter(c) || is_digit(c) || c == '.' || c == '=' || c == '-' || c == '^';
           });
}

bool ends_in_company_form(std::string_view text) {
    if (text.ends_with(' ')) text.remove_suffix(1);
    static constexpr std::array<std::string_view, 14> forms = {"Inc", "Corp",  "Co",       "Ltd", "PLC", "plc", "LLC",
                                                               "LP",  "Group", "Holdings", "AG",  "SA",  "NV",  "SE"};
    if (text.ends_with('.')) text.remove_suffix(1);
    return std::ranges::any_of(forms, [&](std::string_view form) {
        return text.ends_with(form) && text.size() > form.size() && text[text.size() - form.size() - 1] == ' ';
    });
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<std::string> find() {
        constexpr std::size_t longest_mark = 48;
        for (std::size_t at = text_.find('<'); at != std::string_view::npos; at = text_.find('<', at + 1)) {
            const std::string_view rest = text_.substr(at + 1, longest_symbol + 1);
            const std::string_view code = rest.substr(0, rest.find('>'));
            if (code.size() < rest.size() && is_instrument_code(code)) add(code);
        }
        for (std::size_t at = text_.find('('); at != std::string_view::npos; at = text_.find('(', at + 1)) {
            const std::string_view rest = text_.substr(at + 1, longest_mark);
            const std::size_t close = rest.find(')');
            if (close != std::string_view::npos) read_brackets(text_.substr(0, at), rest.substr(0, close));
        }
        return std::move(symbols_);
    }

private:
    void read_brackets(std::string_view before, std::string_view inside) {
        if (inside.find(':') == std::string_view::npos) {
            constexpr std::size_t longest_bare_symbol = 6;
            const bool bare = inside.size() <= longest_bare_symbol && is_symbol(inside, ".");
            if (bare && ends_in_company_form(before)) add(inside);
            return;
        }
        // Several markets may stand in one pair, and several symbols of one: (TSX: T; NYSE: TU, TU.A)
        bool is_of_market = false;
        while (!inside.empty()) {
            const std::size_t end = std::min(inside.find_first_of(",;"), inside.size());
            const std::string_view one = inside.substr(0, end);
            inside.remove_prefix(std::min(end + 1, inside.size()));
            const std::size_t colon = one.find(':');
            const bool names_market = colon != std::string_view::npos;
            if (names_market) is_of_market = is_exchange(trim(one.substr(0, colon)));
            const std::string_view symbol = trim(names_market ? one.substr(colon + 1) : one);
            if (is_of_market && is_symbol(symbol, ".-")) add(symbol);
        }
    }

    void add(std::string_view symbol) {
        if (seen_.insert(symbol).second) symbols_.emplace_back(symbol);
    }

    std::string_view text_;
    std::vector<std::string> symbols_;
    std::set<std::string_view> seen_;
};

}  // namespace

bool is_exchange(std::string_view name) {
    static constexpr std::array<std::string_view, 46> names = {
        "tsxv",   "tsx-v", "cnsx", "otcbb",          "omx", "neo", "aim",   "amex",     "asx",   "b3",
        "bme",    "bmv",   "bse",  "bursa malaysia", "cse", "epa", "etr",   "euronext", "fra",   "fse",
        "hkex",   "hkse",  "hkg",  "hose",           "idx", "jse", "krx",   "kosdaq",   "kospi", "lse",
        "nasdaq", "nse",   "nyse", "nysearca",       "nzx", "otc", "otcqb", "otcqx",    "sehk",  "set",
        "sgx",    "six",   "sse",  "szse",           "tse", "tsx"};
    const std::string lower = ascii_lower(name);
    if (std::ranges::find(names, lower) != names.end()) return true;
    for (const std::string_view prefix :
         {"nasdaq ", "nyse ", "euronext ", "tsx ", "tsxv", "tsx-v", "otc ", "lse ", "hkex "}) {
        if (lower.starts_with(prefix)) return true;
    }
    return lower == "borsa italiana" || lower.ends_with("stock exchange");
}

std::vector<std::string> marked_tickers(std::string_view text) {
    return Finder(text).find();
}

}  // namespace wiredex
