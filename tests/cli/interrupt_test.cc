// Programs that are stopped in the middle.
#include <chrono>
#include <signal.h>
#include <thread>

#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/fifo.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

TEST_CASE("interrupted while it waits for input, add keeps the articles it has and says how many") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    const std::string wire = directory.file("wire.jsonl", json_lines(700));
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(1)).status == 0);

    Fifo input(directory / "input");
    Process add({WIREDEX_INDEX, "add", "--db", database, "-"}, input.path());
    input.write(json_lines(600));  // more than is looked at to tell the format
    REQUIRE(eventually([&] { return input.is_drained(); }));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // lets it come back for more input
    add.send(GENERATE(SIGINT, SIGTERM, SIGHUP));
    const Ended ended = add.wait();
    INFO(ended.errors);
    CHECK(ended.status == 2);
    const unsigned kept = count_articles_in(database);
    CHECK(kept > 1);
    CHECK_THAT(ended.errors, Contains("interrupted: " + std::to_string(kept) + " articles are in the database"));
    CHECK(index({"check", "--db", database}).status == 0);

    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    REQUIRE(index({"add", "--db", directory / "undisturbed", wire}).status == 0);
    CHECK(dump(database) == dump(directory / "undisturbed"));
}

TEST_CASE("the first interrupt ends add that waits for a pipe named as a path") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(1)).status == 0);
    Fifo input(directory / "input");
    Process add({WIREDEX_INDEX, "add", "--db", database, input.path()});
    SECTION("in the middle of it") {
        input.write(json_lines(600));
        REQUIRE(eventually([&] { return input.is_drained(); }));
    }
    SECTION("before anything came") {}
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // the handlers must be there
    add.send(GENERATE(SIGINT, SIGTERM));
    REQUIRE(eventually([&] { return !add.is_running(); }));
    const Ended ended = add.wait();
    INFO(ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("interrupted: " + std::to_string(count_articles_in(database)) + " article"));
    CHECK_THAT(ended.errors, !Contains("cannot be read"));
    CHECK(index({"check", "--db", database}).status == 0);
}

TEST_CASE("interrupted while it works, add stops after the current article and continues when run again") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    // A new database is filled in bulk, one that holds articles in place.
    const bool is_new = GENERATE(true, false);
    if (!is_new) REQUIRE(index({"add", "--db", database, "-"}, json_lines(3)).status == 0);
    const unsigned all = is_new ? 40'000 : 8000;
    const std::string wire = directory.file("wire.jsonl", json_lines(all));
    Process add({WIREDEX_INDEX, "add", "--db", database, wire});
    const std::string sign = is_new ? database + "/wiredex-segments/000001" : database + "/postlist.glass";
    REQUIRE(eventually([&] { return std::filesystem::exists(sign); }));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    add.send(SIGINT);
    const Ended ended = add.wait();
    INFO(ended.errors);
    CHECK(ended.status == 2);
    const unsigned kept = count_articles_in(database);
    CHECK(kept < all);
    CHECK_THAT(ended.errors, Contains("interrupted: " + std::to_string(kept) + " article"));
    CHECK_THAT(ended.errors, Contains("run the same command again to add the rest"));
    CHECK(index({"check", "--db", database}).status == 0);

    const Ended rest = index({"add", "--db", database, wire});
    CHECK_THAT(rest.errors,
               Contains(std::to_string(all - kept) + " added") && Contains(std::to_string(kept) + " unchanged"));
}

TEST_CASE("a second interrupt ends add at once, at its last commit") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(2)).status == 0);
    Fifo input(directory / "input");
    Process add({WIREDEX_INDEX, "add", "--db", database, input.path()});  // a named pipe that never ends
    input.write(json_lines(20));
    REQUIRE(eventually([&] { return input.is_drained(); }));
    add.send(SIGINT);
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    add.send(SIGINT);
    const Ended ended = add.wait();
    CHECK((ended.signal == SIGINT || ended.status == 2));
    CHECK(index({"check", "--db", database}).status == 0);
    CHECK(count_articles_in(database) >= 2);
}

TEST_CASE("killed at any moment, the database stays sound and the same command ends where it would have ended") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    const std::string wire = directory.file("wire.jsonl", json_lines(5000));
    // A new database is filled in bulk, one that holds articles in place.
    const bool is_new = GENERATE(true, false);
    if (!is_new) REQUIRE(index({"add", "--db", database, "-"}, json_lines(3)).status == 0);
    const int step = is_new ? 60 : 300;
    for (int delay = 50; delay <= 50 + 5 * step; delay += step) {
        Process add({WIREDEX_INDEX, "add", "--db", database, wire});
        std::this_thread::sleep_for(std::chrono::milliseconds(delay));
        add.send(SIGKILL);
        add.wait();
        if (!std::filesystem::exists(database + "/iamglass")) continue;  // killed before it made the database
        const Ended checked = index({"check", "--db", database});
        INFO(delay << " ms: " << checked.output << checked.errors);
        CHECK(checked.status == 0);
    }
    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    CHECK_FALSE(std::filesystem::exists(database + "/wiredex-segments"));
    CHECK_FALSE(std::filesystem::exists(database + ".compacting"));
    REQUIRE(index({"add", "--db", directory / "undisturbed", wire}).status == 0);
    CHECK(dump(database) == dump(directory / "undisturbed"));
}

TEST_CASE("a compaction that is killed loses nothing, and the next one cleans up after it") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(3000)).status == 0);
    const auto before = dump(database);
    for (int delay = 5; delay <= 300; delay *= 2) {
        Process compact({WIREDEX_INDEX, "compact", "--db", database});
        std::this_thread::sleep_for(std::chrono::milliseconds(delay));
        compact.send(SIGKILL);
        compact.wait();
        CHECK(index({"check", "--db", database}).status == 0);
    }
    const Ended ended = index({"compact", "--db", database});
    INFO(ended.errors);
    CHECK(ended.status == 0);
    CHECK(dump(database) == before);
    CHECK_FALSE(std::filesystem::exists(database + ".compacting"));
}

TEST_CASE("whatever a killed compaction has left, the next one removes it and succeeds") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(30)).status == 0);
    const auto before = dump(database);
    const std::filesystem::path left = database + ".compacting";
    const bool has_tables = GENERATE(false, true);
    const std::string known_by = GENERATE("nothing", "mark", "lock");
    if (has_tables && known_by == "nothing") return;  // nobody can tell those from somebody else's
    INFO(known_by << (has_tables ? " and tables" : ""));
    std::filesystem::create_directory(left);
    if (has_tables) std::filesystem::copy(database, left);
    std::filesystem::remove(left / "flintlock");
    if (known_by == "mark") directory.file("db.compacting/wiredex-unfinished", "");
    if (known_by == "lock") std::filesystem::create_hard_link(database + "/flintlock", left / "flintlock");
    const Ended ended = index({"compact", "--db", database});
    INFO(ended.errors);
    CHECK(ended.status == 0);
    CHECK(dump(database) == before);
    CHECK_FALSE(std::filesystem::exists(left));
}
