#include "searcher/present/help.h"

#include "wiredex/fields.h"

namespace wiredex {
namespace {

constexpr const char* language = R"(The query:
  oil price              articles with any of the words, the best first
  "oil price"            the words side by side
  +oil -price            oil must be there, price must not
  oil AND (gas OR coal)  operators in capitals: AND, OR, NOT, parentheses
  oil NEAR/5 price       at most five words apart
  refin*  refinary~      words that begin so; words spelt nearly so
  headline:oil           oil in the headline; any field of the list below
  topic:"crude oil"      a phrase in a field
  place:(Oman OR Qatar)  a group in a field
  date:2023-11..2023-12  of these days; also date:2023, date:yesterday,
                         date:last week, date:7 Dec 2023, date:7d (the last
                         seven days)
  urgency:1..3           a range of numbers
Fields:)";

constexpr const char* examples = R"(
Examples:
  wiredex-search harbour strike
  wiredex-search '"harbour strike" -headline:ferry' --since 7d
  wiredex-search --all --sort newest grain exports
  wiredex-search --json --limit 100 place:Brazil date:2023
The shell takes quotation marks away: put single ones around a query that has
double ones.

Exit status: 0 something was found; 1 nothing was; 2 it could not be answered.)";

constexpr std::size_t width = 78;

}  // namespace

std::string program_footer() {
    std::string text = language;
    std::size_t column = text.size() - text.rfind('\n') - 1;
    for (const Field& row : fields()) {
        if (!row.queryable) continue;
        if (column + 1 + row.name.size() > width) {
            text += "\n ";
            column = 1;
        }
        text += ' ';
        text += row.name;
        column += 1 + row.name.size();
    }
    return text + '\n' + examples;
}

}  // namespace wiredex
