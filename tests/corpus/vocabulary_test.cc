#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/generator/word_forms.h"
#include "tests/corpus/generated.h"

namespace wiredex::generator {

namespace {

/// Calls `use` with every lower-case run of ASCII letters.
template <class Use>
void for_each_word(std::string_view text, Use use) {
    std::string word;
    for (const char byte : text) {
        const char letter = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
        if (letter >= 'a' && letter <= 'z') {
            word += letter;
        } else if (!word.empty()) {
            use(word);
            word.clear();
        }
    }
    if (!word.empty()) use(word);
}

/// Slope of the least-squares line through the points.
double slope(const std::vector<std::pair<double, double>>& points) {
    double x = 0;
    double y = 0;
    for (const auto& point : points) {
        x += point.first / static_cast<double>(points.size());
        y += point.second / static_cast<double>(points.size());
    }
    double above = 0;
    double below = 0;
    for (const auto& point : points) {
        above += (point.first - x) * (point.second - y);
        below += (point.first - x) * (point.first - x);
    }
    return above / below;
}

}  // namespace

TEST_CASE("word frequencies fall with the rank as Zipf's law says") {
    std::unordered_map<std::string, double> counts;
    ArticleSequence sequence{11};
    for (std::uint64_t i = 0; i < 6000; ++i) {
        for_each_word(sequence.at(i).body, [&](const std::string& word) { ++counts[word]; });
    }
    std::vector<double> frequencies;
    for (const auto& [word, count] : counts) frequencies.push_back(count);
    std::sort(frequencies.begin(), frequencies.end(), std::greater<>{});
    std::vector<std::pair<double, double>> points;
    for (double rank = 3; rank < 5000; rank *= 1.25) {
        points.emplace_back(std::log(rank), std::log(frequencies[static_cast<std::size_t>(rank) - 1]));
    }
    CHECK(slope(points) < -0.95);
    CHECK(slope(points) > -1.15);
    CHECK(counts["the"] == frequencies.front());
}

TEST_CASE("the vocabulary keeps growing as Heaps' law says") {
    std::unordered_set<std::string> vocabulary;
    std::vector<std::pair<double, double>> points;
    std::size_t tokens = 0;
    std::size_t next_mark = 250'000;
    ArticleSequence sequence{11};
    for (std::uint64_t i = 0; next_mark <= 4'000'000; ++i) {
        for_each_word(sequence.at(i).body, [&](const std::string& word) {
            vocabulary.insert(word);
            if (++tokens != next_mark) return;
            points.emplace_back(std::log(static_cast<double>(tokens)),
                                std::log(static_cast<double>(vocabulary.size())));
            next_mark *= 2;
        });
    }
    REQUIRE(points.size() == 5);
    CHECK(slope(points) > 0.50);
    CHECK(slope(points) < 0.62);
}

TEST_CASE("different numbers have different word forms") {
    std::unordered_set<std::string> forms;
    constexpr std::uint64_t some = 300'000;
    for (std::uint64_t index = 0; index < some; ++index) {
        std::string form;
        append_word(form, index);
        forms.insert(form);
    }
    // The edges between words of two, three and four syllables.
    for (const std::uint64_t edge : {6'059'999ULL, 6'060'000ULL, 606'059'999ULL, 606'060'000ULL}) {
        std::string form;
        append_word(form, edge);
        forms.insert(form);
    }
    CHECK(forms.size() == some + 4);
}

}  // namespace wiredex::generator
