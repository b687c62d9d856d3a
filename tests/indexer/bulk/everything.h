// All that a Xapian database answers, for comparing two.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

namespace wiredex::test {

/// A line for each fact; see the functions in everything.cc.
std::vector<std::string> everything_of(const Xapian::Database& database);

/// The first line in which they differ; empty if they do not.
std::string difference(const std::vector<std::string>& found, const std::vector<std::string>& expected);

/// What xapian-check finds wrong; empty for a sound database.
std::string errors_of(const std::string& directory);

}  // namespace wiredex::test
