// Large collections that lie beside the project on some machines. Each is indexed at most once a run.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace wiredex::test {

/// A folder or file of the collections; nothing, and a warning that the test is skipped, if it is not there.
std::optional<std::filesystem::path> shared_data(const std::string& name);

/// A database made by wiredex-index from the SGML files of Reuters-21578. What the program said is checked.
const std::string& reuters_database(const std::filesystem::path& collection);

/// The SGML files of the collection, sorted.
std::vector<std::string> reuters_files(const std::filesystem::path& collection);

}  // namespace wiredex::test
