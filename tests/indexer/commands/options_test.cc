// What wiredex-index makes of its command line.
#include "indexer/commands/options.h"

#include <cstdio>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/commands/exit_status.h"

using namespace wiredex;

namespace {

std::variant<Command, int> parse(const std::vector<const char*>& arguments) {
    std::vector<const char*> all{"wiredex-index"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return parse_command_line(static_cast<int>(all.size()), all.data());
}

std::vector<std::pair<std::string, std::string>> source_zones(const std::vector<const char*>& arguments) {
    const auto parsed = parse(arguments);
    REQUIRE(std::holds_alternative<Command>(parsed));
    return std::get<AddOptions>(std::get<Command>(parsed)).reader.source_zones;
}

}  // namespace

TEST_CASE("zones of senders may be given several times and beside paths") {
    using Zones = std::vector<std::pair<std::string, std::string>>;
    CHECK(source_zones({"add", "wire"}).empty());
    CHECK(source_zones({"add", "--source-zone", "STT=Europe/Helsinki", "wire"}) == Zones{{"STT", "Europe/Helsinki"}});
    CHECK(source_zones({"add", "--source-zone=A=B=Asia/Tokyo", "wire", "--source-zone", "Harbour Press=UTC"}) ==
          Zones{{"A=B", "Asia/Tokyo"}, {"Harbour Press", "UTC"}});
}

TEST_CASE("a zone that does not exist is a usage error") {
    for (const char* const value : {"STT=Europe/Atlantis", "STT=EST", "STT=", "STT", "=Europe/Helsinki", ""}) {
        INFO(value);
        const auto parsed = parse({"add", "--source-zone", value, "wire"});
        REQUIRE(std::holds_alternative<int>(parsed));
        CHECK(std::get<int>(parsed) == exit_failed);
    }
}
