// The command line of wiredex-search.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "searcher/present/terminal.h"
#include "wiredex/searcher.h"
#include "wiredex/time.h"

namespace wiredex {

/// What is printed.
enum class View {
    list,   ///< for people
    json,   ///< JSON Lines
    ids,    ///< ids only, one a line
    count,  ///< the number of articles only
};

struct ProgramOptions {
    std::vector<std::filesystem::path> databases;  ///< empty: the default one
    std::string query;                             ///< the words of the command line, joined by spaces
    SearchOptions search;
    View view = View::list;
    ColorChoice color = ColorChoice::automatic;
    std::optional<std::string> synonyms_file;  ///< to be added to those of `search`
    std::optional<std::string> queries_file;   ///< answer these queries in TREC form instead; `-`: standard input
    std::string run = "wiredex";               ///< name of the run in TREC form
};

/// There is nothing to run: help, version, or a mistake.
struct EarlyExit {
    int status = 0;
    std::string output;  ///< for standard output
    std::string error;   ///< for standard error
};

/// Reads the command line (without the program's name). `today` is what relative dates count from.
std::variant<ProgramOptions, EarlyExit> parse_command_line(std::vector<std::string> arguments, const Day& today);

}  // namespace wiredex
