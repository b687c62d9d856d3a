// How often stemming makes one word of two names. Reuters-21578 is measured where it is beside the project.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "analysis/language.h"
#include "analysis/stemmer.h"
#include "wiredex/reader.h"

using namespace wiredex;

namespace {

struct Uses {
    int capital = 0, small = 0;
};
using Words = std::map<std::string, Uses>;

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_small(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
}

/// Counts words of four letters and more that stand within sentences and are not in capitals as a whole.
void count_words(std::string_view text, Words& words) {
    bool starts_sentence = true;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_letter(text[i])) {
            starts_sentence = starts_sentence || std::string_view(".\n\":").find(text[i]) != std::string_view::npos;
            ++i;
            continue;
        }
        std::string word;
        const bool capital = !is_small(text[i]);
        bool all_capitals = true;
        for (const std::size_t start = i; i < text.size() && is_letter(text[i]); ++i) {
            all_capitals = all_capitals && (i == start || !is_small(text[i]));
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
        }
        if (word.size() >= 4 && !starts_sentence && !(capital && all_capitals))
            ++(capital ? words[word].capital : words[word].small);
        starts_sentence = false;
    }
}

/// Nearly always written with a capital.
bool is_name(const Uses& uses) {
    return uses.capital >= 5 && uses.capital >= 9 * uses.small;
}

bool is_plural(const std::string& a, const std::string& b) {
    return a == b + 's' || b == a + 's';
}

}  // namespace

TEST_CASE("hardly any name has the stem of another name") {
    const std::filesystem::path collection = std::filesystem::path(WIREDEX_SHARED_DIR) / "data/reuters21578";
    if (!std::filesystem::is_directory(collection)) {
        WARN("skipped: there is no Reuters-21578 here");
        return;
    }
    Words words;
    ArticleReader reader({collection.string()}, ReaderOptions{});
    while (const auto item = reader.next())
        if (const auto* const article = std::get_if<Article>(&*item)) count_words(article->body, words);

    std::map<std::string, std::vector<std::string>> names_by_stem;
    for (const auto& [word, uses] : words)
        if (is_name(uses)) names_by_stem[stem_of(language_of("en"), word)].push_back(word);
    std::size_t names = 0;
    std::size_t confused = 0;
    for (const auto& [stem, group] : names_by_stem) {
        names += group.size();
        for (const std::string& name : group)
            confused += std::any_of(group.begin(), group.end(), [&name](const std::string& other) {
                return other != name && !is_plural(other, name);
            });
    }
    CAPTURE(names, confused);
    CHECK(names > 2500);
    CHECK(confused * 1000 <= names * 14);
}
