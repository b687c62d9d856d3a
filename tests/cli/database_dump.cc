#include "tests/cli/database_dump.h"

#include <algorithm>
#include <xapian.h>

#include <fmt/core.h>

#include "store/record.h"
#include "wiredex/article.h"

namespace wiredex::test {
namespace {

std::string positions_of(const Xapian::TermIterator& term) {
    std::string positions;
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position) {
        positions += fmt::format(" {}", *position);
    }
    return positions;
}

/// Terms of long stories end in the number of the document.
std::string without_document_number(const std::string& term) {
    constexpr std::size_t digits = 8;
    const bool has_number = term.starts_with("XFORWARD") || term.starts_with("XBACKWARD");
    return has_number ? term.substr(0, term.size() - digits) : term;
}

void dump_document(const Xapian::Document& document, std::vector<std::string>& lines) {
    Article article = decode_article(document.get_data());
    article.path.clear();
    article.offset = 0;
    const std::string id = article.id;
    lines.push_back(fmt::format("{} article {}", id, to_json(article)));
    RecordHead head = decode_head(document.get_data());
    head.path.clear();
    const std::string record = encode_record(head, article);
    lines.push_back(fmt::format("{} head {}", id, record.substr(0, record.find("\n\n"))));
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        lines.push_back(
            fmt::format("{} term {} {}{}", id, without_document_number(*term), term.get_wdf(), positions_of(term)));
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        lines.push_back(fmt::format("{} value {} {}", id, value.get_valueno(), *value));
    }
}

// The same facts from the side of searching.
void dump_postings(const Xapian::Database& database, std::vector<std::string>& lines) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        std::uint64_t occurrences = 0;
        for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting) {
            occurrences += posting.get_wdf();
        }
        lines.push_back(fmt::format("postings {} {} {} {}", without_document_number(*term), term.get_termfreq(),
                                    occurrences, database.get_collection_freq(*term)));
    }
}

}  // namespace

std::vector<std::string> dump(const std::string& path) {
    const Xapian::Database database(path);
    std::vector<std::string> lines{fmt::format("length {}", database.get_total_length())};
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        lines.push_back(fmt::format("metadata {} {}", *key, database.get_metadata(*key)));
    }
    for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number) {
        dump_document(database.get_document(*number), lines);
    }
    dump_postings(database, lines);
    std::ranges::sort(lines);
    return lines;
}

unsigned count_articles_in(const std::string& database) {
    return Xapian::Database(database).get_doccount();
}

}  // namespace wiredex::test
