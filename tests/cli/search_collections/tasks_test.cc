// Ranking must stay as good as it was on judged queries.
#include <algorithm>
#include <iostream>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "tests/cli/process.h"
#include "tests/cli/search_collections/collections.h"
#include "tests/cli/search_collections/evaluation.h"

using namespace wiredex::test;

namespace {

/// A database of the task's articles, or of another task that has the same ones.
const std::string& task_database(const std::filesystem::path& task) {
    static const TemporaryDirectory directory;
    static std::map<std::string, std::string> databases;
    const std::string articles = read_file(task / "articles.jsonl.gz");
    std::string& database = databases[articles];
    if (database.empty()) {
        database = directory / std::to_string(databases.size());
        const Ended ended = index({"add", "--quiet", "--db", database, task / "articles.jsonl.gz"});
        INFO(ended.errors);
        // 1: a few of the articles are empty, and rejected.
        REQUIRE((ended.status == 0 || ended.status == 1));
        REQUIRE(std::count(ended.errors.begin(), ended.errors.end(), '\n') <= 3);
    }
    return database;
}

/// Nothing if the task is not there.
std::optional<Quality> quality_of(const std::string& name) {
    const auto task = shared_data("tasks/" + name);
    if (!task) return {};
    const Ended ended = search({"--db", task_database(*task), "--literal", "--queries", *task / "dev.queries.tsv",
                                "--format", "trec", "--limit", "1000"});
    INFO(ended.errors);
    REQUIRE(ended.status == 0);
    const Quality quality = evaluate(read_judgments(read_file(*task / "dev.qrels.txt")), read_run(ended.output));
    std::cout << fmt::format("{:14} MAP {:.4f}  MRR {:.4f}\n", name, quality.mean_average_precision,
                             quality.mean_reciprocal_rank);
    return quality;
}

}  // namespace

TEST_CASE("the measures of ranking are those worked by hand") {
    // Relevant a, b, c; found x a y b: average precision (1/2 + 2/4) / 3, reciprocal rank 1/2. q2 found nothing.
    const Judgments judgments = read_judgments("q1 0 a 2\nq1 0 b 1\nq1 0 c 1\nq1 0 x 0\nq2 0 a 1\nq3 0 a 0\n");
    const Run run = read_run("q1 Q0 y 3 1.5 r\nq1 Q0 x 1 3 r\nq1 Q0 a 2 2 r\nq1 Q0 b 4 1 r\nq9 Q0 a 1 1 r\n");
    const Quality quality = evaluate(judgments, run);
    CHECK(quality.mean_average_precision == Approx(1.0 / 6));
    CHECK(quality.mean_reciprocal_rank == Approx(0.25));
}

TEST_CASE("ranking by judgments of people keeps its quality") {
    const auto [name, least] =
        GENERATE(table<std::string, double>({{"time", .715}, {"cranfield", .442}, {"cacm", .34}}));
    if (const auto quality = quality_of(name)) {
        INFO(name);
        CHECK(quality->mean_average_precision >= least);
    }
}

TEST_CASE("an article is found from its headline or from a mix of its words") {
    const auto [name, least] = GENERATE(table<std::string, double>({{"reut-headline", .71}, {"reut-field", .772}}));
    if (const auto quality = quality_of(name)) {
        INFO(name);
        CHECK(quality->mean_reciprocal_rank >= least);
    }
}

TEST_CASE("the articles of a subject are found from its name") {
    if (const auto quality = quality_of("reut-topic")) CHECK(quality->mean_average_precision >= .865);
}
