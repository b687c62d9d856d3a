#include "indexer/formats/distinct.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("a list of distinct names keeps the first of each and no empty one") {
    std::vector<std::string> names = {"Port Ellen"};
    DistinctNames distinct(names);
    for (const char* const name : {"Saltmere", "", "Port Ellen", "Saltmere"}) distinct.add(name);
    CHECK(names == std::vector<std::string>{"Port Ellen", "Saltmere"});
}

TEST_CASE("a list of distinct topics tells codes of different schemes apart and completes missing names") {
    std::vector<Topic> topics = {{"04005000", "", "subj"}};
    DistinctTopics distinct(topics);
    distinct.add({"04005000", "Energy", "subj"});
    distinct.add({"04005000", "Power", "subj"});
    distinct.add({"04005000", "Energy", "house"});
    distinct.add({"", "Energy", ""});
    distinct.add({"", "Barges", ""});
    distinct.add({"", "", "subj"});
    CHECK(topics ==
          std::vector<Topic>{{"04005000", "Energy", "subj"}, {"04005000", "Energy", "house"}, {"", "Barges", ""}});
}
