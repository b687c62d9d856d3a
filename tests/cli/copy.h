// Wire copy made up for tests.
#pragma once

#include <string>

namespace wiredex::test {

/// `count` different articles as JSON Lines, numbered from `first`: ids `test:1`, `test:2`...
std::string json_lines(unsigned count, unsigned first = 1);

/// One version of a story as a JSON line.
std::string story(const std::string& id, unsigned version, const std::string& headline);

/// `count` articles in the SGML of the Reuters-21578 collection, numbered from 1.
std::string reuters_sgml(unsigned count);

}  // namespace wiredex::test
