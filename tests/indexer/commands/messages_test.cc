// What wiredex-index tells people.
#include <catch2/catch.hpp>

#include "indexer/commands/byte_size.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/summary.h"

using namespace wiredex;

TEST_CASE("progress shows articles, percent, time left and rates") {
    const ProgressState state{.articles = 5000, .seconds = 10, .bytes_read = 25000000, .bytes_total = 100000000};
    CHECK(format_progress(state, 100) == "5000 articles, 25%, 30 s left, 500 articles/s, 2.5 MB/s");
}

TEST_CASE("progress without a known end shows neither percent nor time left") {
    const ProgressState state{.articles = 5000, .seconds = 10, .bytes_read = 25000000, .bytes_total = {}};
    CHECK(format_progress(state, 100) == "5000 articles, 500 articles/s, 2.5 MB/s");
}

TEST_CASE("progress leaves out what does not fit in the terminal") {
    const ProgressState state{.articles = 5000, .seconds = 10, .bytes_read = 25000000, .bytes_total = 100000000};
    CHECK(format_progress(state, 30) == "5000 articles, 25%, 30 s left");
    CHECK(format_progress(state, 29) == "5000 articles, 25%, 30 s left");
    CHECK(format_progress(state, 28) == "5000 articles, 25%");
    CHECK(format_progress(state, 5).empty());
}

TEST_CASE("progress claims no rate before there has been time to measure one") {
    const ProgressState state{.articles = 1, .seconds = 0.001, .bytes_read = 1000, .bytes_total = 100000};
    CHECK(format_progress(state, 100) == "1 article, 1%");
}

TEST_CASE("files that grow while they are read show no more than 100 percent") {
    const ProgressState state{.articles = 2, .seconds = 1, .bytes_read = 300, .bytes_total = 200};
    CHECK(format_progress(state, 100) == "2 articles, 100%, 2 articles/s, 0.0 MB/s");
}

TEST_CASE("time spans are told in the units people use") {
    CHECK(format_duration(0.04) == "0.0 s");
    CHECK(format_duration(9.84) == "9.8 s");
    CHECK(format_duration(59.96) == "1 min 0 s");
    CHECK(format_duration(725) == "12 min 5 s");
    CHECK(format_duration(3 * 3600 + 25 * 60 + 59) == "3 h 25 min");
}

TEST_CASE("sizes are told in powers of ten") {
    CHECK(format_bytes(1) == "1 byte");
    CHECK(format_bytes(999) == "999 bytes");
    CHECK(format_bytes(35240) == "35.2 kB");
    CHECK(format_bytes(999960) == "1.0 MB");
    CHECK(format_bytes(1400000000) == "1.4 GB");
}

TEST_CASE("the summary counts every outcome, or says that nothing changed") {
    AddCounts counts;
    for (const AddResult result : {AddResult::added, AddResult::added, AddResult::added, AddResult::replaced,
                                   AddResult::replaced, AddResult::unchanged, AddResult::older}) {
        counts.count(result);
    }
    counts.rejected = 4;
    CHECK(format_summary(counts, 9.84) ==
          "7 articles in 9.8 s: 3 added, 2 replaced, 1 unchanged, 1 older than the stored version, 4 rejected");

    AddCounts same;
    same.count(AddResult::unchanged);
    CHECK(format_summary(same, 1) == "1 article in 1.0 s: nothing changed, the database has them all, 0 rejected");
    same.count(AddResult::older);
    CHECK(format_summary(same, 1) ==
          "2 articles in 1.0 s: nothing changed, 1 unchanged, 1 older than the stored version, 0 rejected");
}
