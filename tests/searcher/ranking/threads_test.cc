// One searcher, many threads.
#include <atomic>
#include <map>
#include <thread>

#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

constexpr int thread_count = 4;
constexpr int searches_each = 200;

const std::vector<std::string>& queries() {
    static const std::vector<std::string> mixed{
        "port strike",          "+port -wheat",      "\"on monday\"", "headline:port", "body:\"on monday\"",
        "date:2023..2024 port", "language:fr",       "topic:labour",  "Tae-yong U.S.", "grève",
        "-port language:en",    "wheat prices rise", "source:news",   "the",           "place:france strike"};
    return mixed;
}

SearchOptions options_of(int number) {
    SearchOptions options;
    options.limit = 1000;
    options.evaluate_fields = number % 3 == 0;
    if (number % 5 == 0) options.sort = SortOrder::newest;
    return options;
}

/// What a search says, in one line. Scores depend on all articles of the database; they are left out where it grows.
std::string answer(const Searcher& searcher, int number, bool with_scores) {
    const std::string& query = queries()[static_cast<std::size_t>(number) % queries().size()];
    Ids lines;
    for (const Hit& hit : searcher.search(query, options_of(number)).hits)
        if (!hit.id.starts_with("new:")) lines.push_back(hit.id + (with_scores ? " " + std::to_string(hit.score) : ""));
    if (!with_scores) std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    if (const auto whole = searcher.article("qa:fr:greve-bacs")) text += whole->body;
    return text;
}

std::vector<std::string> answers(const Searcher& searcher, bool with_scores) {
    std::vector<std::string> expected;
    for (int i = 0; i < searches_each; ++i) expected.push_back(answer(searcher, i, with_scores));
    return expected;
}

/// Searches in several threads while `meanwhile` runs in this one. Returns what went wrong, as Catch2 is not for
/// threads.
template <class Work>
std::string search_in_threads(const Searcher& searcher, const std::vector<std::string>& expected, bool with_scores,
                              Work&& meanwhile) {
    std::vector<std::string> faults(thread_count);
    std::vector<std::thread> threads;
    for (int t = 0; t < thread_count; ++t)
        threads.emplace_back([&, t] {
            try {
                for (int i = 0; i < searches_each; ++i) {
                    const int number = (i * 7 + t * 31) % searches_each;  // each thread in another order
                    if (answer(searcher, number, with_scores) != expected[static_cast<std::size_t>(number)])
                        faults[static_cast<std::size_t>(t)] = "search " + std::to_string(number) + " differs";
                }
            } catch (const std::exception& error) {
                faults[static_cast<std::size_t>(t)] = error.what();
            }
        });
    std::string fault;
    try {
        meanwhile();
    } catch (const std::exception& error) {
        fault = error.what();
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& one : faults)
        if (fault.empty()) fault = one;
    return fault;
}

Article new_article(int number) {
    Article result = article("new:" + std::to_string(number), "Glacier bulletin " + std::to_string(number),
                             "Glacier watchers count icebergs.");
    result.language = "en";
    return result;
}

}  // namespace

TEST_CASE("many threads find what one finds", "[threads]") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    const std::vector<std::string> expected = answers(searcher, true);
    CHECK(search_in_threads(searcher, expected, true, [] {}) == "");
}

TEST_CASE("threads go on searching while articles are committed", "[threads]") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    const std::vector<std::string> expected = answers(searcher, false);
    int written = 0;
    const std::string fault = search_in_threads(searcher, expected, false, [&] {
        Indexer indexer(collection.path());
        for (; written < 400; ++written) {
            indexer.add(new_article(written));
            if (written % 10 == 9) indexer.commit();
        }
    });
    CHECK(fault == "");
    CHECK(searcher.count("glacier") == 400);
}

TEST_CASE("threads go on searching while the database is compacted", "[threads]") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    const std::vector<std::string> expected = answers(searcher, true);
    const std::string fault = search_in_threads(searcher, expected, true, [&] {
        for (int i = 0; i < 5; ++i) compact_database(collection.path());
    });
    CHECK(fault == "");
}

TEST_CASE("a searcher sees what was compacted and what came after") {
    const Collection collection({article("a", "Ferry")});
    const Searcher searcher(collection.path());
    CHECK(searcher.count("ferry") == 1);
    compact_database(collection.path());
    CHECK(searcher.count("ferry") == 1);
    collection.add({article("b", "Ferry")});
    CHECK(searcher.count("ferry") == 2);
    CHECK(searcher.article("b"));
}
