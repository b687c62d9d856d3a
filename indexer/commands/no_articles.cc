#include "indexer/commands/no_articles.h"

#include <string>

#include "indexer/commands/exit_status.h"

namespace wiredex {

int report_no_articles(Console& console, std::span<const std::filesystem::path> paths) {
    std::string names;
    for (const auto& path : paths) {
        if (!names.empty()) names += ", ";
        names += path == "-" ? "standard input" : path.string();
    }
    console.message("no articles in " + names);
    return exit_rejected;
}

}  // namespace wiredex
