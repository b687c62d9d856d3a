#include "indexer/database/check_records.h"

#include <string>

#include <fmt/format.h>

#include "analysis/article_terms.h"
#include "store/record.h"
#include "store/values.h"
#include "wiredex/error.h"
#include "wiredex/fields.h"

namespace wiredex {
namespace {

// A term that starts with the prefix of ids names the article; other prefixes of more than one letter start with X.
std::string indexed_id_term(const Xapian::Document& document) {
    const std::string prefix(field(FieldId::id).prefix);
    auto term = document.termlist_begin();
    term.skip_to(prefix);
    return term != document.termlist_end() && (*term).starts_with(prefix) ? *term : std::string();
}

// Nothing if the article is sound.
std::string problem_of(const Xapian::Database& database, Xapian::docid number) {
    const Xapian::Document document = database.get_document(number);
    const std::string record = document.get_data();
    const std::string id = decode_head(record).id;
    if (decode_article(record).id != id) return fmt::format("{}: its record contradicts itself", id);
    const std::string term = indexed_id_term(document);
    if (term != id_term(id)) return fmt::format("{}: it is indexed under another id ({})", id, term);
    if (database.get_termfreq(term) != 1) {
        return fmt::format("{}: {} articles are indexed under this id", id, database.get_termfreq(term));
    }
    if (document.get_value(lengths_slot).empty()) return fmt::format("{}: the lengths of its fields are missing", id);
    return {};
}

}  // namespace

void check_records(const Xapian::Database& database, CheckReport& report) {
    for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number) {
        ++report.articles;
        try {
            if (std::string problem = problem_of(database, *number); !problem.empty()) {
                report.problems.push_back(std::move(problem));
            }
        } catch (const Error& error) {
            report.problems.push_back(fmt::format("document {}: {}", *number, error.what()));
        }
    }
}

}  // namespace wiredex
