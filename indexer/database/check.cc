#include <cstring>
#include <sstream>
#include <string>
#include <string_view>
#include <xapian.h>

#include <fmt/core.h>

#include "indexer/database/check_records.h"
#include "indexer/database/child_process.h"
#include "store/schema.h"
#include "wiredex/database.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr int status_sound = 0;
constexpr int status_problems = 1;

// Of the report that Xapian writes, these lines say that all is well.
bool is_reassuring(std::string_view line) {
    return line.empty() || line.ends_with(':') || line.ends_with("checked OK") || line.starts_with("Lazily created");
}

int check_structure(const std::string& database, std::ostream& report) {
    try {
        return Xapian::Database::check(database, 0, &report) == 0 ? status_sound : status_problems;
    } catch (const Xapian::Error& error) {
        report << error.get_description() << '\n';
        return status_problems;
    }
}

std::vector<std::string> structure_problems(const std::filesystem::path& database) {
    const ChildResult result =
        run_in_child([&](std::ostream& report) { return check_structure(database.string(), report); });
    if (result.status == status_sound) return {};
    std::vector<std::string> problems;
    std::istringstream lines(result.output);
    for (std::string line; std::getline(lines, line);) {
        if (!is_reassuring(line)) problems.push_back(line);
    }
    if (result.signal != 0) {
        problems.push_back(fmt::format("so damaged that Xapian's check crashed ({})", ::strsignal(result.signal)));
    }
    if (problems.empty()) problems.emplace_back("Xapian's check found it damaged and did not say where");
    return problems;
}

std::string revision_of(const std::filesystem::path& database) {
    try {
        const Xapian::Database reader(database.string());
        return fmt::format("{} {}", reader.get_uuid(), reader.get_revision());
    } catch (const Xapian::Error&) {
        return {};  // too damaged to open: what is wrong is for the check to say
    }
}

CheckReport check_once(const std::filesystem::path& database) {
    CheckReport report;
    report.problems = structure_problems(database);
    // Records of a damaged structure would repeat the same faults, or crash.
    if (!report.problems.empty()) return report;
    try {
        guarded(database, [&] { check_records(open_database(database), report); });
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::corrupt) throw;
        report.problems.emplace_back(error.what());
    }
    return report;
}

}  // namespace

CheckReport check_database(const std::filesystem::path& database) {
    constexpr int attempts = 5;
    // What is no glass database at all is an error, not a database with problems.
    std::error_code unknown;  // what hides it is for open_database to say
    if (!std::filesystem::exists(database / "iamglass", unknown)) open_database(database);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const std::string before = revision_of(database);
        CheckReport report = check_once(database);
        // A writer may free and overwrite what is being read here; that is no damage.
        if (report.problems.empty() || before == revision_of(database)) return report;
    }
    throw Error(
        ErrorKind::locked,
        fmt::format("{} is being written to too fast to be checked; check it when that is done", database.string()));
}

}  // namespace wiredex
