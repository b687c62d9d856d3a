#include "indexer/database/check_records.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include <fmt/core.h>

#include "analysis/article_terms.h"
#include "indexer/writer/transmission.h"
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

// Of the versions of a story one is the newest, by what they say themselves. Sources that may be the same need not be.
void check_versions(const Xapian::Database& database, const std::string& story, CheckReport& report) {
    std::map<std::string, std::string> id_by_source;
    std::map<std::string, int> newest_by_source;
    for (auto at = database.postlist_begin(story); at != database.postlist_end(story); ++at) {
        const Xapian::Document document = database.get_document(*at);
        const RecordHead head = decode_head(document.get_data());
        id_by_source.emplace(head.source, head.id);
        const auto until = decode_shown_until(document.get_value(shown_until_slot));
        if (!until || until->successor != Successor::newer_version) ++newest_by_source[head.source];
    }
    for (const auto& one : id_by_source) {
        const std::string& source = one.first;
        const std::string& id = one.second;
        const bool has_newest = std::any_of(newest_by_source.begin(), newest_by_source.end(), [&](const auto& newest) {
            return may_be_same_source(newest.first, source);
        });
        if (!has_newest) report.problems.push_back(fmt::format("{}: none of its versions is the newest", id));
        const int count = newest_by_source[source];
        if (count < 2) continue;
        report.problems.insert(report.problems.end(), static_cast<std::size_t>(count),
                               fmt::format("{}: {} of its versions are the newest", id, count));
    }
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
    // What is wrong with records has been said.
    if (!report.problems.empty()) return;
    const std::string prefix(field(FieldId::id).prefix);
    for (auto story = database.allterms_begin(prefix); story != database.allterms_end(prefix); ++story) {
        check_versions(database, *story, report);
    }
}

}  // namespace wiredex
