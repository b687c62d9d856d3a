#include "indexer/commands/options.h"

#include <cmath>
#include <iostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "indexer/commands/exit_status.h"
#include "indexer/commands/language_tag.h"
#include "indexer/commands/unpack_limit.h"
#include "indexer/text/zone_clock.h"
#include "wiredex/database.h"
#include "wiredex/version.h"

namespace wiredex {
namespace {

constexpr std::string_view program_help = R"(Examples:
  wiredex-index add wire/                    index every article below wire/
  zcat feed.gz | wiredex-index add -         index what comes in
  wiredex-index add --dry-run story.sgm      show what would be indexed
  wiredex-index info                         what is in the database

Exit status: 0 done; 1 done, but some of the input was not usable; 2 it could not be done.
"wiredex-index COMMAND --help" explains a command.)";

constexpr std::string_view add_help =
    R"(A PATH is a file, a directory (read with everything below it, except names that start with a dot) or - for standard
input. Formats are told by their first bytes, never by file names; zip, tar, gzip, bzip2, xz and zstd are read through.
An article becomes the version of its story to show, unless a newer one is there; withdrawn stories stay out. What is in
the database already is left as it is, so the same command may be run again at any time: after an interruption it adds
the rest.

Examples:
  wiredex-index add wire/ late.sgm
  wiredex-index add --db news.db --rejects rejects.jsonl wire/
  wiredex-index add --dry-run wire/ | head
  wiredex-index add --dry-run wire/ | wiredex-index add -      the same as: wiredex-index add wire/

Exit status: 0 all was added; 1 some of the input was no article (each with its place on standard error); 2 it could not
be done: what was committed up to then is in the database.)";

constexpr std::string_view remove_help = R"(Examples:
  wiredex-index remove 1
  wiredex-search --ids 'source:example' --limit 1000 | wiredex-index remove -

Exit status: 0 all were removed; 1 some were not in the database; 2 it could not be done.)";

constexpr std::string_view compact_help =
    R"(Searches go on meanwhile; adding and removing must wait. It takes as much free space beside the database as the database
itself. The old form stays until the new one is complete: an interruption at any moment loses nothing.

Exit status: 0 done; 2 it could not be done and the database is as before.)";

constexpr std::string_view check_help = R"(Problems are printed one a line. Searches go on meanwhile.

Exit status: 0 the database is sound; 1 there are problems; 2 it could not be checked.)";

void add_database_option(CLI::App& command, DatabaseOption& database) {
    command
        .add_option_function<std::string>(
            "--db", [&database](const std::string& name) { database.named = name; },
            "Directory of the database. Default: $WIREDEX_DB, else\n$XDG_DATA_HOME/wiredex, else "
            "~/.local/share/wiredex")
        ->type_name("DIR");
}

void add_lock_timeout_option(CLI::App& command, std::chrono::milliseconds& timeout) {
    constexpr double longest = 7 * 24 * 3600;  // keeps the product below in range
    command
        .add_option_function<double>(
            "--lock-timeout",
            [&timeout](double seconds) { timeout = std::chrono::milliseconds(std::llround(seconds * 1000)); },
            "How long to wait for another writer to finish. Default: 0")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, longest).description(""));
}

void add_quiet_option(CLI::App& command, bool& quiet) {
    command.add_flag("-q,--quiet", quiet, "No progress and no summary; only what went wrong");
}

// In the form CLI11 wants: changes the value, and returns what is wrong with it or nothing.
std::string require_language_tag(std::string& tag) {
    if (tag == "auto") return {};
    const auto normal = normalize_language_tag(tag);
    if (!normal) return fmt::format("\"{}\" is no language tag; give one like en or pt-BR, or auto", tag);
    tag = *normal;
    return {};
}

// A name and an IANA zone, parted by the last equals sign: names may hold one.
std::pair<std::string, std::string> require_source_zone(const std::string& value) {
    const std::size_t equals = value.rfind('=');
    if (equals == std::string::npos || equals == 0) {
        throw CLI::ValidationError("--source-zone",
                                   fmt::format("\"{}\" is not of the form SOURCE=ZONE, e.g. NTB=Europe/Oslo", value));
    }
    std::string zone = value.substr(equals + 1);
    if (!is_zone(zone)) {
        throw CLI::ValidationError(
            "--source-zone", fmt::format("\"{}\" is no time zone; give one like Europe/Oslo or Asia/Tokyo", zone));
    }
    return {value.substr(0, equals), std::move(zone)};
}

void add_source_zone_option(CLI::App& command, ReaderOptions& options) {
    command
        .add_option_function<std::vector<std::string>>(
            "--source-zone",
            [&options](const std::vector<std::string>& values) {
                for (const std::string& value : values) options.source_zones.push_back(require_source_zone(value));
            },
            "Time zone of a sender that states none, e.g. STT=Europe/Helsinki.\nMay be given several times. "
            "docs/formats.md lists those that are known")
        ->type_name("SOURCE=ZONE")
        ->allow_extra_args(false);  // what follows is a PATH
}

std::string format_help() {
    std::string help = "Read everything as this format. One of:\n  auto: look at the first bytes (the default)";
    for (const FormatInfo& format : supported_formats()) help += fmt::format("\n  {}: {}", format.name, format.summary);
    return help;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names{"auto"};
    for (const FormatInfo& format : supported_formats()) names.emplace_back(format.name);
    return names;
}

CLI::App* define_add(CLI::App& program, AddOptions& options) {
    CLI::App* const command = program.add_subcommand("add", "Index articles; an article with a known id is replaced");
    add_database_option(*command, options.database);
    command->add_option("--format", options.reader.format, format_help())
        ->type_name("NAME")
        ->check(CLI::IsMember(format_names()).description(""));
    command
        ->add_option("--language", options.language,
                     "Language of every article, as a tag like en or pt-BR. Default: auto, what each article says")
        ->type_name("TAG")
        ->transform(CLI::Validator(require_language_tag, ""));
    add_source_zone_option(*command, options.reader);
    command
        ->add_option_function<std::string>(
            "--rejects", [&options](const std::string& name) { options.rejects = name; },
            "Write what could not be indexed to FILE, one JSON object a line")
        ->type_name("FILE");
    command
        ->add_option_function<std::string>(
            "--unpack-limit", [](const std::string&) {},
            "How far compressed files and archives are unpacked. Default:\n"
            "depth=3,entries=1000000,size=64G,ratio=200")
        ->type_name("NAME=N,...")
        ->check(CLI::Validator(
            [&options](const std::string& text) { return parse_unpack_limit(text, options.reader.archives); }, ""));
    command
        ->add_option("--jobs", options.jobs,
                     "Threads that fill a new database, 1 to 256. Default: one for each processor")
        ->type_name("N")
        ->check(CLI::Range(1U, 256U).description(""));
    add_lock_timeout_option(*command, options.lock_timeout);
    command->add_flag("-n,--dry-run", options.dry_run,
                      "Write no database; print each article as one JSON object a line");
    add_quiet_option(*command, options.quiet);
    command
        ->add_option_function<std::vector<std::string>>(
            "PATH",
            [&options](const std::vector<std::string>& names) { options.paths.assign(names.begin(), names.end()); },
            "Files, directories, or - for standard input")
        ->required()
        ->type_name("");
    command->footer(std::string(add_help));
    return command;
}

CLI::App* define_remove(CLI::App& program, RemoveOptions& options) {
    CLI::App* const command = program.add_subcommand("remove", "Remove articles by id");
    add_database_option(*command, options.database);
    add_lock_timeout_option(*command, options.lock_timeout);
    add_quiet_option(*command, options.quiet);
    command->add_option("ID", options.ids, "Ids of articles, or - for one id a line on standard input")
        ->required()
        ->type_name("");
    command->footer(std::string(remove_help));
    return command;
}

CLI::App* define_compact(CLI::App& program, CompactOptions& options) {
    CLI::App* const command = program.add_subcommand("compact", "Make the database as small as it gets");
    add_database_option(*command, options.database);
    add_lock_timeout_option(*command, options.lock_timeout);
    command->footer(std::string(compact_help));
    return command;
}

CLI::App* define_check(CLI::App& program, CheckOptions& options) {
    CLI::App* const command = program.add_subcommand("check", "Check that the database is sound");
    add_database_option(*command, options.database);
    command->footer(std::string(check_help));
    return command;
}

CLI::App* define_info(CLI::App& program, InfoOptions& options) {
    CLI::App* const command = program.add_subcommand("info", "Show what is in the database");
    add_database_option(*command, options.database);
    command->add_flag("--json", options.json, "Print one JSON object");
    return command;
}

int explain(const CLI::App& program, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);  // help or version: prints it and returns 0
    const auto chosen = program.get_subcommands();
    const std::string where = chosen.empty() ? "" : " " + chosen.front()->get_name();
    fmt::print(stderr, "wiredex-index: {}\n\"wiredex-index{} --help\" shows what can be said.\n", error.what(), where);
    return exit_failed;
}

}  // namespace

std::filesystem::path DatabaseOption::path() const {
    return named ? *named : default_database();
}

std::variant<Command, int> parse_command_line(int argc, const char* const* argv) {
    CLI::App program("Indexes news-agency wire articles, so that wiredex-search finds them.", "wiredex-index");
    program.set_version_flag("--version", fmt::format("wiredex-index {}", version()));
    program.require_subcommand(1);
    program.footer(std::string(program_help));
    program.get_formatter()->column_width(26);

    AddOptions add;
    RemoveOptions remove;
    CompactOptions compact;
    CheckOptions check;
    InfoOptions info;
    const CLI::App* const add_command = define_add(program, add);
    const CLI::App* const remove_command = define_remove(program, remove);
    const CLI::App* const compact_command = define_compact(program, compact);
    const CLI::App* const check_command = define_check(program, check);
    define_info(program, info);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return explain(program, error);
    }
    if (add_command->parsed()) return Command(std::move(add));
    if (remove_command->parsed()) return Command(std::move(remove));
    if (compact_command->parsed()) return Command(std::move(compact));
    if (check_command->parsed()) return Command(std::move(check));
    return Command(std::move(info));
}

}  // namespace wiredex
