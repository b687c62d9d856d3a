#include "tests/indexer/bulk/everything.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/core.h>

namespace wiredex::test {
namespace {

using Lines = std::vector<std::string>;

void tell_totals(const Xapian::Database& database, Lines& lines) {
    lines.push_back(fmt::format("{} documents up to {}, length {} from {} to {}, positions {}", database.get_doccount(),
                                database.get_lastdocid(), database.get_total_length(),
                                database.get_doclength_lower_bound(), database.get_doclength_upper_bound(),
                                database.has_positions()));
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        lines.push_back(fmt::format("metadata {} {}", *key, database.get_metadata(*key)));
}

void tell_documents(const Xapian::Database& database, Lines& lines) {
    for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number) {
        const Xapian::Document document = database.get_document(*number);
        lines.push_back(fmt::format("{}: length {} {}, unique {}, data {}", *number, number.get_doclength(),
                                    database.get_doclength(*number), database.get_unique_terms(*number),
                                    document.get_data()));
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            lines.push_back(fmt::format("{}: term {} {}", *number, *term, term.get_wdf()));
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            lines.push_back(fmt::format("{}: value {} {}", *number, value.get_valueno(), *value));
    }
}

void tell_postings(const Xapian::Database& database, Lines& lines) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        lines.push_back(fmt::format("{} in {}, {} times, at most {}", *term, term.get_termfreq(),
                                    database.get_collection_freq(*term), database.get_wdf_upper_bound(*term)));
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
            std::string line = fmt::format("{} in {}: {} of {} at", *term, *at, at.get_wdf(), at.get_doclength());
            for (auto position = at.positionlist_begin(); position != at.positionlist_end(); ++position)
                line += fmt::format(" {}", *position);
            lines.push_back(std::move(line));
        }
        for (Xapian::docid target = 1; target <= database.get_lastdocid(); target += 97) {
            auto at = database.postlist_begin(*term);
            at.skip_to(target);
            lines.push_back(fmt::format("{} from {}: {}", *term, target, at == Xapian::PostingIterator() ? 0 : *at));
        }
    }
}

void tell_values(const Xapian::Database& database, Lines& lines) {
    std::set<Xapian::valueno> slots;
    for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number) {
        const Xapian::Document document = database.get_document(*number);
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            slots.insert(value.get_valueno());
    }
    for (const Xapian::valueno slot : slots) {
        lines.push_back(fmt::format("slot {}: {} from {} to {}", slot, database.get_value_freq(slot),
                                    database.get_value_lower_bound(slot), database.get_value_upper_bound(slot)));
        for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value)
            lines.push_back(fmt::format("slot {} of {}: {}", slot, value.get_docid(), *value));
    }
}

}  // namespace

Lines everything_of(const Xapian::Database& database) {
    Lines lines;
    tell_totals(database, lines);
    tell_documents(database, lines);
    tell_postings(database, lines);
    tell_values(database, lines);
    return lines;
}

std::string difference(const Lines& found, const Lines& expected) {
    const auto [a, b] = std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
    if (a == found.end() && b == expected.end()) return {};
    return (a == found.end() ? "the end" : *a) + "\n  in place of " + (b == expected.end() ? "the end" : *b);
}

std::string errors_of(const std::string& directory) {
    std::ostringstream report;
    return Xapian::Database::check(directory, 0, &report) == 0 ? std::string() : report.str();
}

}  // namespace wiredex::test
