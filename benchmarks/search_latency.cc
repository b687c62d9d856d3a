// Times queries one after the other, or by several threads, on a warm database:
//     search-latency DATABASE QUERIES [THREADS [ARTICLES SCRATCH]]      QUERIES: one query a line, taken as words
// and prints percentiles of the time for the ten best with their stored heads, beside Xapian's own query parser and
// BM25 on the same database, and beside SQLite's FTS5 where the same ARTICLES are given as JSON Lines.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>
#include <xapian.h>

#include "benchmarks/sqlite_articles.h"
#include "wiredex/error.h"
#include "wiredex/searcher.h"

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::vector<std::string> read_lines(const char* path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

void report(const char* name, const std::vector<std::string>& queries,
            const std::function<void(const std::string&)>& run) {
    for (const std::string& query : queries) run(query);  // warms every cache
    std::vector<double> times;
    for (const std::string& query : queries) {
        const auto start = Clock::now();
        run(query);
        times.push_back(Milliseconds(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    const auto percentile = [&](std::size_t p) { return times[std::min(times.size() - 1, times.size() * p / 100)]; };
    std::printf("%-34s p50 %7.3f ms   p95 %7.3f ms   p99 %7.3f ms\n", name, percentile(50), percentile(95),
                percentile(99));
}

/// What someone would write with Xapian alone.
void xapian_search(const Xapian::Database& database, const std::string& query) {
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_stemmer(Xapian::Stem("english"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(query, Xapian::QueryParser::FLAG_PHRASE));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    for (auto item = found.begin(); item != found.end(); ++item) {
        if (item.get_document().get_data().empty()) std::abort();  // every article has a record
    }
}

double queries_per_second(const wiredex::Searcher& searcher, const std::vector<std::string>& queries,
                          unsigned threads) {
    const auto start = Clock::now();
    std::vector<std::thread> workers;
    wiredex::SearchOptions options;
    options.literal = true;
    for (unsigned t = 0; t < threads; ++t)
        workers.emplace_back([&] {
            for (const std::string& query : queries) static_cast<void>(searcher.search(query, options));
        });
    for (std::thread& worker : workers) worker.join();
    return static_cast<double>(queries.size() * threads) / (Milliseconds(Clock::now() - start).count() / 1000);
}

/// By turns, the best of each, after a round that is not counted: each thread opens the database for its first query.
void report_threads(const wiredex::Searcher& searcher, const std::vector<std::string>& queries, unsigned threads) {
    constexpr int rounds = 5;
    queries_per_second(searcher, queries, threads);
    double one = 0;
    double many = 0;
    for (int round = 0; round < rounds; ++round) {
        one = std::max(one, queries_per_second(searcher, queries, 1));
        many = std::max(many, queries_per_second(searcher, queries, threads));
    }
    std::printf("%u threads answer %.2f times the queries of one (%.0f a second)\n", threads, many / one, one);
}

/// The first two words of a query.
std::string first_words(const std::string& query) {
    return query.substr(0, query.find(' ', query.find(' ') + 1));
}

/// The day that half of the articles are younger than.
std::optional<wiredex::Day> middle_day(const wiredex::Searcher& searcher) {
    wiredex::SearchOptions options;
    options.since = wiredex::Day{1, 1, 1};
    options.sort = wiredex::SortOrder::oldest;
    options.offset = searcher.size() / 2;
    options.limit = 1;
    const wiredex::Results results = searcher.search("", options);
    if (results.hits.empty()) return std::nullopt;
    const wiredex::Hit& hit = results.hits.front();
    const auto& time = hit.published ? hit.published : hit.updated;
    return time ? std::optional(wiredex::day_of(*time)) : std::nullopt;
}

void report_wiredex(const wiredex::Searcher& searcher, const std::vector<std::string>& queries) {
    wiredex::SearchOptions words;
    words.literal = true;
    const auto search = [&searcher](const std::string& query, const wiredex::SearchOptions& options) {
        static_cast<void>(searcher.search(query, options));
    };
    report("wiredex, any word", queries, [&](const std::string& q) { search(q, words); });
    report("wiredex, phrase of two words", queries,
           [&](const std::string& q) { search('"' + first_words(q) + '"', {}); });
    if (const auto day = middle_day(searcher)) {
        wiredex::SearchOptions dated = words;
        dated.since = day;
        report("wiredex, the younger half by date", queries, [&](const std::string& q) { search(q, dated); });
        dated.until = day;
        report("wiredex, one day", queries, [&](const std::string& q) { search(q, dated); });
    }
    wiredex::SearchOptions fading = words;
    fading.recency = 7 * 86400;
    report("wiredex, fading with age", queries, [&](const std::string& q) { search(q, fading); });
    wiredex::SearchOptions exact = words;
    exact.evaluate_fields = true;
    report("wiredex, weights of the user's", queries, [&](const std::string& q) { search(q, exact); });
    wiredex::SearchOptions explained = words;
    explained.explain = true;
    report("wiredex, explained", queries, [&](const std::string& q) { search(q, explained); });
}

void report_sqlite(const std::vector<std::string>& queries, const char* articles, const std::string& scratch) {
    wiredex::SqliteArticles sqlite(scratch + "/articles.sqlite", articles);
    report("SQLite FTS5, any word", queries, [&](const std::string& q) { sqlite.search(q, false); });
    report("SQLite FTS5, phrase of two words", queries,
           [&](const std::string& q) { sqlite.search(first_words(q), true); });
}

int run(int count, char** arguments) {
    const std::vector<std::string> queries = read_lines(arguments[2]);
    if (queries.empty()) throw wiredex::Error(wiredex::ErrorKind::usage, "there are no queries");
    const wiredex::Searcher searcher(arguments[1]);
    std::printf("%zu queries on %llu articles\n", queries.size(), static_cast<unsigned long long>(searcher.size()));
    report_wiredex(searcher, queries);
    const Xapian::Database database(arguments[1]);
    report("Xapian::QueryParser, default BM25", queries, [&](const std::string& q) { xapian_search(database, q); });
    report("Xapian::QueryParser, phrase", queries,
           [&](const std::string& q) { xapian_search(database, '"' + first_words(q) + '"'); });
    if (count > 5) report_sqlite(queries, arguments[4], arguments[5]);
    const unsigned threads = count > 3 ? static_cast<unsigned>(std::strtoul(arguments[3], nullptr, 10)) : 1;
    if (threads > 1) report_threads(searcher, queries, threads);
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: search-latency DATABASE QUERIES [THREADS [ARTICLES SCRATCH]]\n", stderr);
        return 2;
    }
    try {
        return run(count, arguments);
    } catch (const wiredex::Error& error) {
        std::fprintf(stderr, "search-latency: %s\n", error.what());
        return 2;
    }
}
