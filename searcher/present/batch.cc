#include "searcher/present/batch.h"

#include <cstdint>
#include <istream>

#include <fmt/core.h>

#include "searcher/present/columns.h"
#include "searcher/present/trec.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

/// A message that says which query is meant, and where in it the fault is.
std::string describe(const QueryError& error, std::string_view query) {
    const std::size_t column = display_width(safe_text(query.substr(0, error.offset()))) + 1;
    std::string text = fmt::format("column {} of the query: {}", column, error.what());
    if (!error.suggestion().empty()) text += "; try: " + error.suggestion();
    return text;
}

}  // namespace

BatchOutcome run_batch(const Batch& batch) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    BatchOutcome outcome;
    std::uint64_t number = 0;
    const auto report = [&](const std::string& message) {
        outcome.failed = true;
        batch.write_error(fmt::format("wiredex-search: {}:{}: {}\n", batch.name, number, safe_text(message)));
    };

    for (std::string buffer; std::getline(batch.queries, buffer);) {
        ++number;
        std::string_view line = buffer;
        if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab == 0) {
            report("a line must be an id, a tab and a query");
            continue;
        }
        const std::string_view query = line.substr(tab + 1);
        try {
            const Results results = batch.search(query);
            outcome.found = outcome.found || !results.hits.empty();
            for (const std::string& note : results.notes)
                batch.write_error(fmt::format("wiredex-search: {}:{}: {}\n", batch.name, number, safe_text(note)));
            if (!batch.write_result(trec_lines(line.substr(0, tab), results, batch.run))) return outcome;
        } catch (const QueryError& error) {
            report(describe(error, query));
        }
    }
    if (batch.queries.bad()) throw Error(ErrorKind::cannot_read, "cannot read the queries in " + batch.name);
    return outcome;
}

}  // namespace wiredex
