#include "indexer/database/check_records.h"

#include <string>

#include <fmt/format.h>

#include "analysis/article_terms.h"
#include "indexer/writer/story.h"
#include "store/record.h"
#include "store/values.h"
#include "store/visibility.h"
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

// Of the versions of a story one is the newest, by what they say themselves.
std::string problem_of_versions(const Xapian::Database& database, const std::string& term, const RecordHead& head) {
    std::size_t newest = 0;
    std::size_t newest_of_source = 0;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        const Xapian::Document document = database.get_document(*at);
        const auto until = decode_shown_until(document.get_value(shown_until_slot));
        if (until && until->successor == Successor::newer_version) continue;
        const std::string source = decode_head(document.get_data()).source;
        newest += may_be_same_source(source, head.source) ? 1 : 0;
        newest_of_source += source == head.source ? 1 : 0;
    }
    if (newest == 0) return fmt::format("{}: none of its versions is the newest", head.id);
    if (newest_of_source > 1) return fmt::format("{}: {} of its versions are the newest", head.id, newest_of_source);
    return {};
}

// Nothing if the article is sound.
std::string problem_of(const Xapian::Database& database, Xapian::docid number) {
    const Xapian::Document document = database.get_document(number);
    const std::string record = document.get_data();
    const RecordHead head = decode_head(record);
    const std::string& id = head.id;
    if (decode_article(record).id != id) return fmt::format("{}: its record contradicts itself", id);
    const std::string term = indexed_id_term(document);
    if (term != id_term(id)) return fmt::format("{}: it is indexed under another id ({})", id, term);
    if (std::string problem = problem_of_versions(database, term, head); !problem.empty()) return problem;
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
