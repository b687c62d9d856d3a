#include <string>

#include <fmt/format.h>

#include "article/json_writer.h"
#include "indexer/commands/byte_size.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/output.h"
#include "indexer/commands/summary.h"
#include "wiredex/database.h"

namespace wiredex {
namespace {

std::string format_text(const std::string& database, const DatabaseInfo& info) {
    std::string text;
    const auto row = [&text](std::string_view name, std::string_view value) {
        text += fmt::format("{:<18}{}\n", name, value);
    };
    row("database", database);
    row("articles", fmt::to_string(info.articles));
    const auto count_row = [&](std::string_view name, std::uint64_t count) {
        if (count > 0) row(name, fmt::to_string(count));
    };
    count_row("older versions", info.older_versions);
    count_row("replaced", info.replaced);
    count_row("withheld", info.withheld);
    count_row("embargoed", info.embargoed);
    row("words an article", fmt::format("{:.1f}", info.average_length));
    if (!info.first_day.empty()) row("days", info.first_day + " to " + info.last_day);
    for (const auto& [tag, articles] : info.languages) row("language " + tag, count_articles(articles));
    row("schema", fmt::format("{}, written by wiredex {}", info.schema_version, info.written_by));
    row("uuid", info.uuid);
    row("size", format_bytes(info.bytes));
    for (const auto& [name, bytes] : info.parts) row("  " + name, format_bytes(bytes));
    return text;
}

std::string format_json(const std::string& database, const DatabaseInfo& info) {
    std::string line;
    JsonWriter json(line);
    const auto counts = [&json](std::string_view name, const auto& pairs) {
        json.key(name);
        json.begin_list();
        for (const auto& [key, count] : pairs) {
            json.begin_object();
            json.member("name", std::string_view(key));
            json.member(name == "languages" ? "articles" : "bytes", count);
            json.end_object();
        }
        json.end_list();
    };
    json.begin_object();
    json.member("database", std::string_view(database));
    json.member("articles", info.articles);
    json.member("older_versions", info.older_versions);
    json.member("replaced", info.replaced);
    json.member("withheld", info.withheld);
    json.member("embargoed", info.embargoed);
    json.member("average_length", info.average_length);
    json.member_if_stated("first_day", info.first_day);
    json.member_if_stated("last_day", info.last_day);
    counts("languages", info.languages);
    json.member("schema_version", std::string_view(info.schema_version));
    json.member("written_by", std::string_view(info.written_by));
    json.member("uuid", std::string_view(info.uuid));
    json.member("bytes", info.bytes);
    counts("parts", info.parts);
    json.end_object();
    return line + "\n";
}

}  // namespace

int run_info(const InfoOptions& options) {
    const std::string database = options.database.path();
    const DatabaseInfo info = database_info(database);
    write_output(options.json ? format_json(database, info) : format_text(database, info));
    flush_output();
    return exit_done;
}

}  // namespace wiredex
