#include "article/content_hash.h"

#include <functional>
#include <map>
#include <vector>

#include <catch2/catch.hpp>

#include "random_article.h"

using wiredex::Article;
using wiredex::content_hash;

namespace {

using Change = std::function<void(Article&)>;

/// One change to each field that says something.
std::vector<Change> changes() {
    const wiredex::Time time{1, true, true};
    return {
        [](Article& a) { a.id += 'x'; },
        [](Article& a) { a.version += '1'; },
        [](Article& a) { a.take += 'x'; },
        [](Article& a) { a.headline += 'x'; },
        [](Article& a) { a.slugline += 'x'; },
        [](Article& a) { a.summary += 'x'; },
        [](Article& a) { a.byline += 'x'; },
        [](Article& a) { a.source += 'x'; },
        [](Article& a) { a.credit += 'x'; },
        [](Article& a) { a.dateline_place += 'x'; },
        [](Article& a) { a.dateline_text += 'x'; },
        [time](Article& a) { a.published = a.published == time ? std::nullopt : std::optional(time); },
        [time](Article& a) { a.updated = a.updated == time ? std::nullopt : std::optional(time); },
        [time](Article& a) { a.embargo = a.embargo == time ? std::nullopt : std::optional(time); },
        [](Article& a) { a.language += 'x'; },
        [](Article& a) { a.topics.push_back({}); },
        [](Article& a) { a.places.emplace_back(); },
        [](Article& a) { a.people.emplace_back(); },
        [](Article& a) { a.organisations.emplace_back(); },
        [](Article& a) { a.tickers.emplace_back(); },
        [](Article& a) { a.urgency += '1'; },
        [](Article& a) { a.category += 'x'; },
        [](Article& a) { a.status += 'x'; },
        [](Article& a) { a.signal += 'x'; },
        [](Article& a) { a.ednote += 'x'; },
        [](Article& a) { a.usage += 'x'; },
        [](Article& a) { a.copyright += 'x'; },
        [](Article& a) { a.links.push_back({}); },
        [](Article& a) { a.captions.emplace_back(); },
        [](Article& a) { a.word_count = a.word_count ? std::nullopt : std::optional<std::uint32_t>(0); },
        [](Article& a) { a.body += std::string(1, '\0'); },
    };
}

}  // namespace

TEST_CASE("a change of anything an article says changes its content hash, each in its own way") {
    wiredex::test::RandomArticles articles(5);
    for (int i = 0; i < 200; ++i) {
        const Article article = i == 0 ? Article() : articles.next();
        std::vector<wiredex::Hash128> seen{content_hash(article)};
        for (const Change& change : changes()) {
            Article changed = article;
            change(changed);
            const wiredex::Hash128 hash = content_hash(changed);
            for (const wiredex::Hash128& other : seen) {
                if (hash.high == other.high || hash.low == other.low)
                    FAIL("change " << seen.size() << " of article " << i);
            }
            seen.push_back(hash);
        }
    }
}

TEST_CASE("where an article came from does not change its content hash") {
    wiredex::test::RandomArticles articles(6);
    const Article article = articles.next();
    Article moved = article;
    moved.format += "x";
    moved.path += "x";
    moved.offset += 1;
    CHECK(content_hash(moved) == content_hash(article));
}

TEST_CASE("text that moves to the next field changes the content hash") {
    Article a;
    a.places = {"ab", "c"};
    Article b;
    b.places = {"a", "bc"};
    Article c;
    c.places = {"ab"};
    c.people = {"c"};
    CHECK(content_hash(a) != content_hash(b));
    CHECK(content_hash(a) != content_hash(c));
}

TEST_CASE("changing any one bit of a text changes both halves of the content hash") {
    Article article;
    article.body = "The ferry sails again from Wednesday.";
    const wiredex::Hash128 hash = content_hash(article);
    for (std::size_t bit = 0; bit < article.body.size() * 8; ++bit) {
        Article changed = article;
        changed.body[bit / 8] = static_cast<char>(changed.body[bit / 8] ^ (1 << (bit % 8)));
        const wiredex::Hash128 other = content_hash(changed);
        if (other.high == hash.high || other.low == hash.low) FAIL("bit " << bit);
    }
}

TEST_CASE("content hashes are the ones of earlier releases") {
    Article article;
    article.headline = "Ferry link reopens";
    article.published = wiredex::parse_time("2024-03-05T09:00:00Z");
    article.body = "The ferry sails again.";
    CHECK(wiredex::to_hexadecimal(content_hash(article)) == "1e90a2ef851e271dd34f78d5a66a5ffc");
}
