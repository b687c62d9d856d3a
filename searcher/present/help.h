// The words of `wiredex-search --help`.
#pragma once

#include <cstddef>
#include <string>

namespace wiredex {

inline constexpr const char* program_summary =
    "Finds news-agency wire articles in a database that wiredex-index wrote.";

inline constexpr const char* usage_line = "Usage: wiredex-search [OPTION...] QUERY...\n\n";
inline constexpr std::size_t help_column = 22;  ///< where the explanations of the options start
inline constexpr const char* database_help =
    "Directory of the database; several are searched as one.\n"
    "Default: $WIREDEX_DB, else $XDG_DATA_HOME/wiredex,\nelse ~/.local/share/wiredex";
inline constexpr const char* all_help = "Articles that have every word, not just any";
inline constexpr const char* since_help =
    "Articles of DATE and later: 2023-12-07, 2023-12, 2023,\n\"7 Dec 2023\", today, yesterday, \"last week\", "
    "\"last\nfriday\", or a time ago: 7d, 2w, 3m, 1y";
inline constexpr const char* until_help = "Articles of DATE and earlier";
inline constexpr const char* literal_help =
    "The query is text only: no signs, fields or quotation\nmarks; for headlines as they come";
inline constexpr const char* synonyms_help =
    "Words that mean the same, a group a line with commas\nbetween: UK, Britain; beside those built in";
inline constexpr const char* no_synonyms_help = "Without the built-in ones";
inline constexpr const char* all_versions_help =
    "Older versions too, and stories that another one has\nreplaced; without it the newest of each story";
inline constexpr const char* include_withheld_help =
    "Withheld and embargoed articles too, and what is left\nof withdrawn ones";
inline constexpr const char* as_of_help =
    "What was to be shown at TIME: 2023-12-07T15:00Z; a day\nis its end. In UTC where no zone is given";
inline constexpr const char* sort_help = "relevance (the default), newest or oldest";
inline constexpr const char* boost_help =
    "Weigh words of a field otherwise than usual, from 0 to\n1000: --boost headline=5,topic=0";
inline constexpr const char* recency_help =
    "Halve the score for each AGE that an article is older\nthan now, or than --as-of: 12h, 7d, 2w, 3m, 1y";
inline constexpr const char* limit_help = "At most N articles. Default: 10; with --queries 1000";
inline constexpr const char* offset_help = "Leave out the first N";
inline constexpr const char* json_help = "One JSON object a line";
inline constexpr const char* explain_help =
    "With each article what each word of the query added to\nits score, field by field";
inline constexpr const char* ids_help = "Ids only, one a line";
inline constexpr const char* count_help = "Only the number of all articles that match";
inline constexpr const char* color_help = "auto (the default; NO_COLOR is respected), always or\nnever";
inline constexpr const char* queries_help = "Answer each line of FILE (- for standard input):\nan id, a tab, a query";
inline constexpr const char* format_help = "trec, the default: query Q0 article rank score run";
inline constexpr const char* run_help = "Last column of the answers. Default: wiredex";

inline constexpr const char* usage_hint = "\"wiredex-search --help\" shows what can be said.\n";

/// The query language in short, with the fields of the table, and examples.
std::string program_footer();

}  // namespace wiredex
