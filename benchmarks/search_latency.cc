// Times queries one after the other, or by several threads, on a warm database:
//     search-latency DATABASE QUERIES [THREADS]      QUERIES: one query a line, taken as words
// and prints percentiles of the time for the ten best with their stored heads, beside Xapian's own query parser and
// BM25 on the same database.
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
    enquire.set_query(parser.parse_query(query, 0));
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

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: search-latency DATABASE QUERIES [THREADS]\n", stderr);
        return 2;
    }
    const std::vector<std::string> queries = read_lines(arguments[2]);
    if (queries.empty()) {
        std::fputs("search-latency: there are no queries\n", stderr);
        return 2;
    }
    const wiredex::Searcher searcher(arguments[1]);
    wiredex::SearchOptions words;
    words.literal = true;
    wiredex::SearchOptions exact = words;
    exact.evaluate_fields = true;
    std::printf("%zu queries on %llu articles\n", queries.size(), static_cast<unsigned long long>(searcher.size()));
    report("wiredex, any word", queries, [&](const std::string& q) { static_cast<void>(searcher.search(q, words)); });
    report("wiredex, phrase", queries, [&](const std::string& q) {
        static_cast<void>(searcher.search('"' + q.substr(0, q.find(' ', q.find(' ') + 1)) + '"'));
    });
    report("wiredex, exact field evaluation", queries,
           [&](const std::string& q) { static_cast<void>(searcher.search(q, exact)); });
    const Xapian::Database database(arguments[1]);
    report("Xapian::QueryParser, default BM25", queries, [&](const std::string& q) { xapian_search(database, q); });
    const unsigned threads = count > 3 ? static_cast<unsigned>(std::strtoul(arguments[3], nullptr, 10)) : 1;
    const double one = queries_per_second(searcher, queries, 1);
    if (threads > 1)
        std::printf("%u threads answer %.2f times the queries of one (%.0f a second)\n", threads,
                    queries_per_second(searcher, queries, threads) / one, one);
    return 0;
}
