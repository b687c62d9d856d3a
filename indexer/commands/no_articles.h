// Input in which nothing was found.
#pragma once

#include <filesystem>
#include <span>

#include "indexer/commands/console.h"

namespace wiredex {

/// Says that there were no articles in `paths`; returns the exit status for that.
int report_no_articles(Console& console, std::span<const std::filesystem::path> paths);

}  // namespace wiredex
