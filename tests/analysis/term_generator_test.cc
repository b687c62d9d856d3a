// wiredex's words beside those of Xapian::TermGenerator: the same, but for the listed differences.
#include "tests/analysis/term_generator.h"

#include <filesystem>
#include <map>
#include <unordered_map>

#include <catch2/catch.hpp>

#include "analysis/unicode.h"
#include "tests/analysis/differences.h"
#include "wiredex/reader.h"

namespace {

using namespace wiredex;
using namespace wiredex::test;

constexpr std::size_t most_shown = 40;

/// Compares texts and keeps what cannot be explained.
class Comparison {
public:
    void compare(std::string_view text) {
        ++texts_;
        const bool capitals = has_lower_case(text);
        Terms from_xapian, from_wiredex;
        for (const std::string& word : separate_words(text)) {
            const Terms& both = of_word(word, capitals);
            from_xapian.append(xapian_words_[word]);
            from_wiredex.append(both);
        }
        CHECK(from_xapian == xapian_.terms(text));
        compare_whole(text, capitals, from_wiredex);
    }

    void compare_articles(const std::filesystem::path& path) {
        ArticleReader reader({path});
        while (const auto item = reader.next()) {
            const auto* const article = std::get_if<Article>(&*item);
            if (article == nullptr || language_of(article->language).tag != "en") continue;
            for (const std::string& text : {article->headline, article->summary, article->ednote, article->body})
                compare(text);
        }
    }

    [[nodiscard]] std::size_t texts() const { return texts_; }
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& seen() const { return seen_; }
    [[nodiscard]] std::string unexplained() const {
        std::string shown = std::to_string(unexplained_.size()) + " words differ for no listed reason\n";
        for (std::size_t i = 0; i < unexplained_.size() && i < most_shown; ++i) shown += unexplained_[i] + "\n";
        return unexplained_.empty() ? "" : shown;
    }

private:
    /// wiredex's terms of a word that stands alone.
    const Terms& of_word(const std::string& word, bool capitals) {
        auto& known = words_[capitals ? 1 : 0];
        if (const auto found = known.find(word); found != known.end()) return found->second;
        const Terms& plain = xapian_words_[word] = xapian_.terms(word);
        const Terms& ours = known[word] = wiredex_.terms(word, capitals);
        const Terms expected =
            expected_terms({word, capitals}, xapian_, [&](std::string_view name) { seen_.emplace(name, word); });
        if (expected != ours)
            unexplained_.push_back(word + ": Xapian " + to_string(plain) + ", with the differences " +
                                   to_string(expected) + ", wiredex " + to_string(ours));
        return ours;
    }

    /// What a text has beyond its words are compounds in one piece.
    void compare_whole(std::string_view text, bool capitals, const Terms& from_words) {
        const Terms whole = wiredex_.terms(text, capitals);
        std::size_t next = 0;
        for (const std::string& word : whole.words) {
            if (next < from_words.words.size() && word == from_words.words[next]) {
                ++next;
                continue;
            }
            std::string last_words;
            bool is_join = false;
            for (std::size_t parts = 1; parts <= 4 && parts <= next && !is_join; ++parts) {
                std::string part = from_words.words[next - parts];
                std::erase(part, '.');  // AT-Harrow: a.t. harrow
                last_words.insert(0, part);
                is_join = parts > 1 && last_words == word;
            }
            if (is_join)
                seen_.emplace(hyphenated_words, word);
            else
                unexplained_.push_back(word + ": joined from nothing before it");
        }
        if (next != from_words.words.size()) unexplained_.push_back("words are missing from a text");
        for (const std::string& stem : from_words.stems)
            if (whole.stems.count(stem) == 0) unexplained_.push_back(stem + ": missing from a text");
    }

    XapianAnalysis xapian_;
    WiredexAnalysis wiredex_;
    std::unordered_map<std::string, Terms> words_[2], xapian_words_;
    std::map<std::string, std::string, std::less<>> seen_;
    std::vector<std::string> unexplained_;
    std::size_t texts_ = 0;
};

void compare_outside(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) {
        WARN(" skipped: " << path.filename() << " is not there");
        return;
    }
    Comparison comparison;
    comparison.compare_articles(path);
    CHECK(comparison.texts() > 0);
    CHECK(comparison.unexplained() == "");
}

}  // namespace

TEST_CASE("the project's own articles have Xapian's words, but for the listed differences") {
    Comparison comparison;
    for (const char* const folder : {"sgml", "pages", "lines", "text"})
        comparison.compare_articles(std::filesystem::path(WIREDEX_SOURCE_DIR) / "corpus" / folder);
    CHECK(comparison.texts() > 100);
    CHECK(comparison.unexplained() == "");
    CHECK(comparison.seen().count("possessives") == 1);
    CHECK(comparison.seen().count(hyphenated_words) == 1);
}

TEST_CASE("the Reuters-21578 collection has Xapian's words, but for the listed differences") {
    compare_outside(std::filesystem::path(WIREDEX_SHARED_DIR) / "data" / "reuters21578");
}

TEST_CASE("samples of many wire formats have Xapian's words, but for the listed differences") {
    compare_outside(std::filesystem::path(WIREDEX_SHARED_DIR) / "samples");
}
