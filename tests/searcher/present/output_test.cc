#include "searcher/present/output.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "wiredex/error.h"

namespace wiredex {
namespace {

TEST_CASE("a reader that goes away ends the output without a fault") {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    close(ends[0]);
    Output output(ends[1]);
    CHECK(output.write("buffered"));
    CHECK_FALSE(output.flush());
    CHECK_FALSE(output.write("more"));
    close(ends[1]);
}

TEST_CASE("a full disk is an error that says so") {
    const int full = open("/dev/full", O_WRONLY);
    if (full < 0) {
        WARN("skipped: there is no /dev/full");
        return;
    }
    Output output(full);
    output.write("text");
    CHECK_THROWS_WITH(output.flush(), Catch::Contains("cannot write the results: "));
    close(full);
}

TEST_CASE("what is written arrives whole and in order") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    std::string expected;
    {
        Output output(ends[1]);
        for (int i = 0; i < 1000; ++i) {
            output.write(std::to_string(i) + '\n');
            expected += std::to_string(i) + '\n';
        }
        CHECK(output.flush());
    }
    close(ends[1]);
    std::string read_back(expected.size() + 1, '\0');
    std::size_t size = 0;
    for (ssize_t got = 1; got > 0; size += static_cast<std::size_t>(got > 0 ? got : 0))
        got = read(ends[0], read_back.data() + size, read_back.size() - size);
    read_back.resize(size);
    CHECK(read_back == expected);
    close(ends[0]);
}

}  // namespace
}  // namespace wiredex
