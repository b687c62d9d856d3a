// Two writers of one database.
#include <chrono>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "indexer/database/lock_holder.h"
#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/fifo.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

/// A database that a running `wiredex-index add` holds.
class LockedDatabase {
public:
    LockedDatabase() : database(directory / "db"), input(directory / "input") {
        REQUIRE(index({"add", "--db", database, "-"}, json_lines(3)).status == 0);
        writer.emplace(std::vector<std::string>{WIREDEX_INDEX, "add", "--db", database, "-"}, input.path());
        REQUIRE(eventually([&] { return wiredex::find_lock_holder(database).has_value(); }));
    }

    TemporaryDirectory directory;
    std::string database;
    Fifo input;
    std::optional<Process> writer;
};

}  // namespace

TEST_CASE("a second writer is told who holds the database") {
    LockedDatabase locked;
    const std::string command = GENERATE("add", "remove", "compact");
    std::vector<std::string> arguments{command, "--db", locked.database};
    if (command != "compact") arguments.emplace_back("-");
    const Ended ended = index(arguments, json_lines(1));
    INFO(command << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains(locked.database) && Contains("wiredex-index") &&
                                 Contains(std::to_string(locked.writer->pid())));
}

TEST_CASE("commands that only read work while somebody writes") {
    LockedDatabase locked;
    CHECK(index({"info", "--db", locked.database}).status == 0);
    CHECK(index({"check", "--db", locked.database}).status == 0);
}

TEST_CASE("a second writer that may wait goes on when the first is done") {
    LockedDatabase locked;
    const TemporaryDirectory directory;
    const std::string more = directory.file("more.jsonl", json_lines(2, 10));
    Process second({WIREDEX_INDEX, "add", "--db", locked.database, "--lock-timeout", "60", more});
    std::this_thread::sleep_for(std::chrono::milliseconds(200));  // let it begin to wait
    CHECK(second.is_running());
    locked.input.write(json_lines(1, 20));
    locked.input.close();
    CHECK(locked.writer->wait().status == 0);
    CHECK(second.wait().status == 0);
    CHECK(count_articles_in(locked.database) == 6);
}

TEST_CASE("the holder of a lock is found, and nobody where nobody is") {
    LockedDatabase locked;
    const auto holder = wiredex::find_lock_holder(locked.database);
    REQUIRE(holder);
    CHECK(holder->pid == locked.writer->pid());
    CHECK(holder->command == "wiredex-index");
    locked.input.close();
    CHECK(locked.writer->wait().status == 1);  // standard input was empty
    CHECK_FALSE(wiredex::find_lock_holder(locked.database));
}
