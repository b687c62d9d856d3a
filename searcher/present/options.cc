#include "searcher/present/options.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "searcher/present/columns.h"
#include "searcher/present/exit_status.h"
#include "searcher/present/help.h"
#include "searcher/query/characters.h"
#include "wiredex/error.h"
#include "wiredex/fields.h"
#include "wiredex/version.h"

namespace wiredex {
namespace {

constexpr std::uint64_t batch_limit = 1000;
constexpr double largest_weight = 1000;

/// CLI11 takes `-word` for short options and reads `[text]` as a list. While it reads the arguments, these stand for
/// the first character of such words.
constexpr char minus_mark = '\x01';
constexpr char bracket_mark = '\x02';

void shield(std::string& argument) {
    if (argument.starts_with('[')) argument[0] = bracket_mark;
    const bool minus_word = argument.size() > 1 && argument[0] == '-' && argument[1] != '-' && argument != "-h";
    if (minus_word) argument[0] = minus_mark;
}

void restore(std::string& text) {
    std::replace(text.begin(), text.end(), minus_mark, '-');
    std::replace(text.begin(), text.end(), bracket_mark, '[');
}

std::string restored(std::string text) {
    restore(text);
    return text;
}

/// Help without CLI11's remarks on what excludes what, which push the text off its column.
class HelpFormatter final : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App* /*program*/, std::string /*name*/) const override { return usage_line; }

    std::string make_group(std::string name, bool positional, std::vector<const CLI::Option*> options) const override {
        return CLI::Formatter::make_group(std::move(name), positional, std::move(options)).substr(1);  // an empty line
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_type_size() == 0 ? "" : ' ' + option->get_type_name();
    }
};

/// Options as they are typed, before they are checked and put into `ProgramOptions`.
struct Typed {
    std::vector<std::string> databases, words, boosts;
    std::uint64_t limit = 0;  ///< 0: not given
    std::uint64_t offset = 0;
    std::string sort = "relevance", since, until, as_of, synonyms, queries_file, format = "trec", run = "wiredex",
                color = "auto";
    bool all_versions = false, include_withheld = false;
    bool no_synonyms = false;
    std::string recency;
    bool all = false, literal = false, count = false, ids = false, json = false, explain = false;
};

/// The one definition of every option.
void define_options(CLI::App& program, Typed& typed) {
    const std::string where = "Where";
    program.add_option("--db", typed.databases, database_help)->type_name("DIR")->allow_extra_args(false)->group(where);

    const std::string what = "What is found";
    program.add_flag("--all", typed.all, all_help)->group(what);
    program.add_option("--since", typed.since, since_help)->type_name("DATE")->group(what);
    program.add_option("--until", typed.until, until_help)->type_name("DATE")->group(what);
    program.add_flag("--literal", typed.literal, literal_help)->group(what);
    program.add_option("--synonyms", typed.synonyms, synonyms_help)->type_name("FILE")->group(what);
    program.add_flag("--no-synonyms", typed.no_synonyms, no_synonyms_help)->group(what);

    program.add_flag("--all-versions", typed.all_versions, all_versions_help)->group(what);
    program.add_flag("--include-withheld", typed.include_withheld, include_withheld_help)->group(what);
    program.add_option("--as-of", typed.as_of, as_of_help)->type_name("TIME")->group(what);

    const std::string order = "In which order";
    program.add_option("--sort", typed.sort, sort_help)
        ->type_name("ORDER")
        ->check(CLI::IsMember({"relevance", "newest", "oldest"}).description(""))
        ->group(order);
    program.add_option("--boost", typed.boosts, boost_help)
        ->type_name("FIELD=W,...")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->group(order);
    program.add_option("--recency", typed.recency, recency_help)->type_name("AGE")->group(order);
    program.add_option("--limit", typed.limit, limit_help)
        ->type_name("N")
        ->check(CLI::PositiveNumber.description(""))
        ->group(order);
    program.add_option("--offset", typed.offset, offset_help)->type_name("N")->group(order);

    const std::string form = "In which form";
    auto* const json = program.add_flag("--json", typed.json, json_help)->group(form);
    auto* const ids = program.add_flag("--ids", typed.ids, ids_help)->group(form)->excludes(json);
    auto* const count =
        program.add_flag("--count", typed.count, count_help)->group(form)->excludes(json)->excludes(ids);
    auto* const explained =
        program.add_flag("--explain", typed.explain, explain_help)->group(form)->excludes(ids)->excludes(count);
    program.add_option("--color", typed.color, color_help)
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
        ->group(form);

    const std::string many = "Many queries";
    auto* const queries = program.add_option("--queries", typed.queries_file, queries_help)
                              ->type_name("FILE")
                              ->group(many)
                              ->excludes(json)
                              ->excludes(ids)
                              ->excludes(count)
                              ->excludes(explained);
    program.add_option("--format", typed.format, format_help)
        ->type_name("NAME")
        ->check(CLI::IsMember({"trec"}).description(""))
        ->group(many)
        ->needs(queries);
    program.add_option("--run", typed.run, run_help)->type_name("NAME")->group(many)->needs(queries);

    program.add_option("QUERY", typed.words)->group("")->excludes(queries);
}

/// A fault in the value of an option, as `ParseError`s of CLI11 report theirs.
[[noreturn]] void refuse(const std::string& option, const std::string& why) {
    throw CLI::ValidationError(option, why);
}

Day read_day(const std::string& option, const std::string& text, bool end, const Day& today) {
    try {
        return parse_day(text, end, today);
    } catch (const QueryError& error) {
        refuse(option, error.what() + (error.suggestion().empty() ? std::string{} : "; try: " + error.suggestion()));
    }
}

bool is_ranked(const Field& row) {
    return row.kind == FieldKind::text && row.in_text && row.queryable;
}

/// A moment; of a day its last second, as articles of that day were to be shown then.
std::int64_t read_moment(const std::string& option, const std::string& text, const Day& today) {
    if (const std::optional<Time> time = parse_time(text); time && time->clock_known) return time->seconds;
    constexpr std::int64_t seconds_of_day = 24 * 3600;
    return (days_since_epoch(read_day(option, text, true, today)) + 1) * seconds_of_day - 1;
}

std::string ranked_names() {
    std::string names;
    for (const Field& row : fields())
        if (is_ranked(row)) names += fmt::format("{}{}", names.empty() ? "" : ", ", row.name);
    return names;
}

FieldBoost read_boost(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) refuse("--boost", fmt::format("\"{}\" is not of the form FIELD=W", text));
    const std::string name = text.substr(0, equals);
    const Field* const row = find_field(name);
    if (row == nullptr || !is_ranked(*row))
        refuse("--boost",
               fmt::format("\"{}\" is no field that has a weight; these have one: {}", name, ranked_names()));
    double weight = -1;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data() + equals + 1, end, weight, std::chars_format::fixed);
    if (fault != std::errc{} || stop != end || !(weight >= 0 && weight <= largest_weight))
        refuse("--boost", fmt::format("the weight in \"{}\" must be a number from 0 to {}", text, largest_weight));
    return {row->field, weight};
}

/// A length of time as a number and a letter: `12h`, `7d`, `2w`; in seconds.
std::int64_t read_age(const std::string& option, const std::string& text) {
    constexpr std::int64_t day = 86'400;
    constexpr std::int64_t longest = 1'000'000;
    static const std::map<char, std::int64_t> units{
        {'h', day / 24}, {'d', day}, {'w', day * 7}, {'m', day * 30}, {'y', day * 365}};
    std::int64_t count = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, count);
    const auto unit = stop == end ? units.end() : units.find(*stop);
    if (fault != std::errc{} || stop + 1 != end || unit == units.end() || count <= 0 || count > longest)
        refuse(option, fmt::format("\"{}\" is not a time such as 12h, 7d, 2w, 3m or 1y", text));
    return count * unit->second;
}

SortOrder read_sort(const std::string& name) {
    if (name == "newest") return SortOrder::newest;
    return name == "oldest" ? SortOrder::oldest : SortOrder::relevance;
}

ColorChoice read_color(const std::string& name) {
    if (name == "always") return ColorChoice::always;
    return name == "never" ? ColorChoice::never : ColorChoice::automatic;
}

View chosen_view(const Typed& typed) {
    if (typed.json) return View::json;
    if (typed.ids) return View::ids;
    return typed.count ? View::count : View::list;
}

SearchOptions check_search(const Typed& typed, const Day& today) {
    SearchOptions search;
    if (typed.limit != 0) {
        search.limit = typed.limit;
    } else if (!typed.queries_file.empty()) {
        search.limit = batch_limit;
    }
    search.offset = typed.offset;
    search.sort = read_sort(typed.sort);
    search.require_all = typed.all;
    search.literal = typed.literal;
    if (!typed.since.empty()) search.since = read_day("--since", typed.since, false, today);
    if (!typed.until.empty()) search.until = read_day("--until", typed.until, true, today);
    if (search.since && search.until && *search.until < *search.since)
        refuse("--until", fmt::format("{} is before {}, the day of --since", typed.until, typed.since));
    search.visibility.all_versions = typed.all_versions;
    search.visibility.include_withheld = typed.include_withheld;
    if (!typed.as_of.empty()) search.visibility.as_of = read_moment("--as-of", typed.as_of, today);
    if (!typed.recency.empty()) search.recency = read_age("--recency", typed.recency);
    search.explain = typed.explain;
    for (const std::string& text : typed.boosts) {
        const FieldBoost boost = read_boost(text);
        if (std::any_of(search.boosts.begin(), search.boosts.end(),
                        [&](const FieldBoost& earlier) { return earlier.field == boost.field; }))
            refuse("--boost", fmt::format("\"{}\" has two weights", field(boost.field).name));
        search.boosts.push_back(boost);
    }
    return search;
}

ProgramOptions check(const Typed& typed, const Day& today) {
    ProgramOptions options;
    options.databases.assign(typed.databases.begin(), typed.databases.end());
    for (const std::string& word : typed.words) options.query += (options.query.empty() ? "" : " ") + word;
    options.search = check_search(typed, today);
    if (typed.no_synonyms) options.search.synonyms = {};
    if (!typed.synonyms.empty()) options.synonyms_file = typed.synonyms;
    options.view = chosen_view(typed);
    options.color = read_color(typed.color);
    options.run = typed.run;
    if (!typed.queries_file.empty()) options.queries_file = typed.queries_file;

    const bool blank = std::all_of(options.query.begin(), options.query.end(),
                                   [](char c) { return is_space(static_cast<unsigned char>(c)); });
    if (blank && !options.queries_file && !options.search.since && !options.search.until)
        throw CLI::ParseError("there is no query", CLI::ExitCodes::RequiredError);
    return options;
}

void restore_all(Typed& typed) {
    for (auto* const texts : {&typed.databases, &typed.words, &typed.boosts})
        for (std::string& text : *texts) restore(text);
    for (auto* const text :
         {&typed.since, &typed.until, &typed.as_of, &typed.synonyms, &typed.recency, &typed.queries_file, &typed.run})
        restore(*text);
}

}  // namespace

std::variant<ProgramOptions, EarlyExit> parse_command_line(std::vector<std::string> arguments, const Day& today) {
    CLI::App program(std::string(program_summary), "wiredex-search");
    Typed typed;
    define_options(program, typed);
    program.set_version_flag("--version", fmt::format("wiredex-search {}", WIREDEX_VERSION), "Print the version");
    program.set_help_flag("-h,--help", "Print this help");
    program.footer(program_footer());
    const auto formatter = std::make_shared<HelpFormatter>();
    formatter->column_width(help_column);
    program.formatter(formatter);

    for (std::string& argument : arguments) shield(argument);
    std::reverse(arguments.begin(), arguments.end());  // the order in which CLI11 takes them
    try {
        program.parse(std::move(arguments));
        restore_all(typed);
        return check(typed, today);
    } catch (const CLI::CallForHelp&) {
        return EarlyExit{exit_found, program.help(), {}};
    } catch (const CLI::CallForVersion& version_text) {
        return EarlyExit{exit_found, std::string(version_text.what()) + '\n', {}};
    } catch (const CLI::ParseError& error) {
        return EarlyExit{
            exit_failed, {}, fmt::format("wiredex-search: {}\n{}", safe_text(restored(error.what())), usage_hint)};
    }
}

}  // namespace wiredex
