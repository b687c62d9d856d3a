#include "indexer/formats/newsml1_anp.h"

#include <string>
#include <string_view>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// The headline behind the mark; empty if the line does not start with it.
std::string_view replaced_headline(std::string_view line) {
    const std::size_t colon = line.substr(0, 60).find(':');
    if (colon == std::string_view::npos) return {};
    std::string mark = ascii_lower(line.substr(0, colon));
    std::erase_if(mark, [](char c) { return c == ' ' || c == '('; });
    return mark == "nieuwbericht,vervangt" ? trim(line.substr(colon + 1)) : std::string_view{};
}

std::string_view counted_version(std::string_view headline) {
    constexpr std::size_t longest = 2;
    const std::size_t open = headline.rfind(" (");
    if (open == std::string_view::npos || !headline.ends_with(')')) return {};
    const std::string_view number = headline.substr(open + 2, headline.size() - open - 3);
    return number.size() <= longest && parse_number(number) ? number : std::string_view{};
}

}  // namespace

void read_anp_habits(Article& article) {
    // Above the text or below it.
    for (const std::string_view line : split_lines(article.body)) {
        const std::string_view replaced = replaced_headline(line);
        if (replaced.empty()) continue;
        if (article.signal.empty()) article.signal = "update";
        article.links.push_back({"replaces", std::string(replaced), ""});
    }
    if (article.take.empty() && article.source == "ANP") article.take = std::string(counted_version(article.headline));
}

}  // namespace wiredex
