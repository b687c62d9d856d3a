// Articles of odd content, for property tests of what is stored.
#pragma once

#include <cstdint>
#include <random>

#include "wiredex/article.h"

namespace wiredex::test {

/// An article whose texts are clean (as readers make them) but full of what may upset a format of lines and keys.
inline Article odd_article(std::mt19937& random) {
    static constexpr const char* pieces[] = {"ferry", "Port Elara", " ", "\n",   "\t", "=",   "id=7",  "\\n", "é",
                                             "日本",  "🚢",          "…", "\n\n", "x",  "\"{", "topic", "1",   "—"};
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    const auto text = [&](unsigned most) {
        std::string result;
        for (unsigned count = below(most); count > 0; --count) result += pieces[below(std::size(pieces))];
        return result;
    };
    const auto time = [&]() -> std::optional<Time> {
        if (below(3) == 0) return {};
        const std::int64_t day = static_cast<std::int64_t>(below(80'000)) - 40'000;
        if (below(4) == 0) return Time{day * 86'400, false, false};
        return Time{day * 86'400 + below(86'400), below(2) == 0, true};
    };
    Article article;
    article.id = "odd:" + std::to_string(random());
    article.version = below(2) == 0 ? "" : std::to_string(below(20));
    article.headline = "H" + text(8);
    article.summary = text(4) + text(below(2) == 0 ? 60 : 1);
    article.byline = text(4);
    article.source = text(3);
    article.dateline_place = text(3);
    article.published = time();
    article.updated = time();
    article.language = below(2) == 0 ? "" : "pt-BR";
    for (unsigned count = below(4); count > 0; --count) article.topics.push_back({text(3), "name" + text(3), text(2)});
    for (unsigned count = below(4); count > 0; --count) article.places.push_back("place" + text(3));
    article.path = "wire/" + text(3);
    article.offset = random();
    article.ednote = text(5);
    article.body = text(120);
    return article;
}

}  // namespace wiredex::test
