#include "searcher/present/program.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "searcher/present/batch.h"
#include "searcher/present/columns.h"
#include "searcher/present/exit_status.h"
#include "searcher/present/list_view.h"
#include "searcher/present/options.h"
#include "searcher/present/output.h"
#include "searcher/present/query_error_view.h"
#include "searcher/present/terminal.h"
#include "searcher/query/dates.h"
#include "wiredex/database.h"
#include "wiredex/error.h"
#include "wiredex/searcher.h"

namespace wiredex {
namespace {

void write_error(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

Searcher open_searcher(const ProgramOptions& options) {
    return options.databases.empty() ? Searcher(default_database()) : Searcher(options.databases);
}

std::string render(const Results& results, const ProgramOptions& options) {
    std::string text;
    switch (options.view) {
        case View::json:
            for (const Hit& hit : results.hits) text += to_json(hit) + '\n';
            break;
        case View::ids: {
            const bool terminal = output_is_terminal();
            for (const Hit& hit : results.hits) text += (terminal ? safe_text(hit.id) : hit.id) + '\n';
            break;
        }
        default:
            text = list_view(results, {.width = terminal_width(),
                                       .color = use_color(options.color),
                                       .show_database = options.databases.size() > 1});
    }
    return text;
}

/// Other queries where this one finds little, for who reads the answer.
std::vector<Suggestion> suggest(const Searcher& searcher, const Results& results, const ProgramOptions& options) {
    constexpr std::uint64_t little = 3;
    const bool read = options.view == View::list || options.view == View::json;
    if (!read || results.matches > little || options.search.offset > 0) return {};
    return searcher.suggest(options.query, options.search);
}

void write_messages(const Results& results, const std::vector<Suggestion>& suggestions) {
    for (const std::string& note : results.notes) write_error("wiredex-search: " + safe_text(note) + '\n');
    for (const Suggestion& suggestion : suggestions)
        write_error(fmt::format("did you mean: {} ({} {})\n", safe_text(suggestion.query), suggestion.matches,
                                suggestion.matches == 1 ? "article" : "articles"));
}

/// As `Searcher::count`, with what there is to say of the query.
int answer_count(const Searcher& searcher, const ProgramOptions& options, Output& output) {
    SearchOptions counting = options.search;
    counting.limit = 0;
    counting.offset = 0;
    counting.sort = SortOrder::relevance;
    counting.exact_count = true;
    const Results results = searcher.search(options.query, counting);
    output.write(fmt::format("{}\n", results.matches));
    output.flush();
    write_messages(results, {});
    return results.matches > 0 ? exit_found : exit_nothing;
}

int answer_one(const ProgramOptions& options, Output& output) {
    const Searcher searcher = open_searcher(options);
    if (options.view == View::count) return answer_count(searcher, options, output);
    const Results results = searcher.search(options.query, options.search);
    const std::vector<Suggestion> suggestions = suggest(searcher, results, options);
    output.write(render(results, options));
    if (options.view == View::json && !(results.notes.empty() && suggestions.empty()))
        output.write(to_json(results.notes, suggestions) + '\n');
    output.flush();
    if (options.view != View::json) write_messages(results, suggestions);
    if (options.view == View::list && error_is_terminal()) write_error('\n' + summary_line(results) + '\n');
    return results.hits.empty() ? exit_nothing : exit_found;
}

int answer_many(const ProgramOptions& options, Output& output) {
    const std::string& name = *options.queries_file;
    std::ifstream file;
    if (name == "-") {
        std::ios::sync_with_stdio(false);
    } else {
        file.open(name);
        if (!file)
            throw Error(ErrorKind::cannot_read,
                        fmt::format("cannot read the queries in {}: {}", name, std::strerror(errno)));
    }
    const Searcher searcher = open_searcher(options);
    const Batch batch{
        .queries = name == "-" ? std::cin : file,
        .name = name,
        .run = options.run,
        .search = [&](std::string_view query) { return searcher.search(query, options.search); },
        .write_result = [&](std::string_view text) { return output.write(text); },
        .write_error = write_error,
    };
    const BatchOutcome outcome = [&] {
        try {
            return run_batch(batch);
        } catch (const Error&) {
            output.flush();  // the answers before a fault are good
            throw;
        }
    }();
    output.flush();
    if (outcome.failed) return exit_failed;
    return outcome.found ? exit_found : exit_nothing;
}

int leave(const EarlyExit& exit, Output& output) {
    output.write(exit.output);
    output.flush();
    write_error(exit.error);
    return exit.status;
}

int run(std::vector<std::string> arguments) {
    Output output(STDOUT_FILENO);
    const auto command = parse_command_line(std::move(arguments), current_day());
    if (const auto* const exit = std::get_if<EarlyExit>(&command)) return leave(*exit, output);
    auto options = std::get<ProgramOptions>(command);
    if (options.synonyms_file) options.search.synonyms = options.search.synonyms.with_file(*options.synonyms_file);
    if (options.queries_file) return answer_many(options, output);
    try {
        return answer_one(options, output);
    } catch (const QueryError& error) {
        write_error(query_error_view(options.query, error, terminal_width(true)));
        return exit_failed;
    }
}

}  // namespace

int run_program(std::vector<std::string> arguments) noexcept {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is told by `Output`
    try {
        return run(std::move(arguments));
    } catch (const std::exception& error) {
        write_error("wiredex-search: ");
        write_error(safe_text(error.what()) + '\n');
    } catch (...) {
        write_error("wiredex-search: an unknown fault\n");
    }
    return exit_failed;
}

}  // namespace wiredex
