#include "indexer/formats/sgml_lists.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/sgml_text.h"
#include "indexer/text/entities.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_code(std::string_view word) {
    constexpr std::size_t longest_code = 8;
    return !word.empty() && word.size() <= longest_code &&
           std::ranges::all_of(word, [](char c) { return is_upper(c) || is_digit(c); });
}

// "ADVERTISING (ADV)", "P4911  Electric Services.", "FOREIGN RELATIONS"
Topic make_topic(std::string_view entry) {
    const std::size_t bracket = entry.rfind('(');
    if (entry.ends_with(')') && bracket != std::string_view::npos) {
        const std::string_view code = entry.substr(bracket + 1, entry.size() - bracket - 2);
        if (is_code(code)) return {std::string(code), collapse_spaces(entry.substr(0, bracket)), {}};
    }
    const std::size_t blank = std::min(entry.find(' '), entry.size());
    const bool code_first = entry.substr(blank).starts_with("  ") && is_code(entry.substr(0, blank));
    std::string name = collapse_spaces(code_first ? entry.substr(blank) : entry);
    if (code_first && name.ends_with('.')) name.pop_back();
    return {code_first ? std::string(entry.substr(0, blank)) : std::string{}, std::move(name), {}};
}

// The entries of a list: one a line or between semicolons. A first line such as "Companies:-" names the list.
std::vector<Topic> entries(std::string_view content) {
    std::string text = decode_references(content);
    std::ranges::replace(text, ';', '\n');
    std::vector<Topic> found;
    for (const std::string_view line : split_lines(text)) {
        const std::string_view entry = trim(line);
        const bool markup = entry.starts_with('<') && entry.ends_with('>');
        if (entry.empty() || markup || entry.ends_with(":-")) continue;
        found.push_back(make_topic(entry));
    }
    return found;
}

void add_names(std::string_view content, std::vector<std::string>& list) {
    for (Topic& entry : entries(content)) list.push_back(std::move(entry.name));
}

}  // namespace

void read_sgml_list(const SgmlField& field, std::string_view source, Article& article) {
    if (field.name == "IN" || field.name == "TP" || field.name == "SUBJECT") {
        std::ranges::move(entries(field.content), std::back_inserter(article.topics));
    } else if (field.name == "CO" && source == "The Wall Street Journal") {
        const std::string line = sgml_line(field.content);
        for (const std::string_view ticker : split_words(line)) article.tickers.emplace_back(ticker);
    } else if (field.name == "CO") {
        add_names(field.content, article.organisations);
    } else if (field.name == "CN") {
        add_names(field.content, article.places);
    } else if (field.name == "PE") {
        add_names(field.content, article.people);
    }
}

}  // namespace wiredex
