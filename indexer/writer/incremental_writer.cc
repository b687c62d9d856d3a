#include "indexer/writer/incremental_writer.h"

#include <utility>

#include "indexer/writer/document.h"
#include "store/record.h"
#include "store/schema.h"

namespace wiredex {
namespace {

/// Xapian keeps what is not committed in memory, some tens of times its size: long texts are committed earlier.
constexpr std::size_t text_per_commit = std::size_t{4} << 20;

/// Whether the article takes the place of the stored one, and if not, why.
AddResult decide(const RecordHead& stored, const RecordHead& head, const Article& article) {
    const VersionOrder order = compare_versions(article, head_as_article(stored));
    if (order == VersionOrder::older) return AddResult::older;
    if (order != VersionOrder::newer && stored.content_hash == head.content_hash) return AddResult::unchanged;
    return AddResult::replaced;
}

}  // namespace

IncrementalWriter::IncrementalWriter(std::filesystem::path path, IndexerOptions options)
    : path_(std::move(path)), options_(std::move(options)), database_(open_for_writing(path_, options_.lock_timeout)) {}

IncrementalWriter::~IncrementalWriter() {
    try {
        if (changes_ > 0) database_.commit();
    } catch (const Xapian::Error&) {
        // Documented: who wants to know calls commit().
    }
}

AddResult IncrementalWriter::add(const Article& article) {
    if (article.id.empty()) throw Error(ErrorKind::usage, "an article without an id cannot be added");
    if (article.id.find_first_of("\n\t") != std::string::npos)
        throw Error(ErrorKind::usage, "an article's id must stand on one line without tabs");
    if (options_.language != "auto" && options_.language != article.language) {
        Article relabelled = article;
        relabelled.language = options_.language;
        return add(relabelled);
    }
    return guarded(path_, [&] {
        const RecordHead head = make_head(article);
        const std::string name = id_term(article.id);
        AddResult result = AddResult::added;
        Xapian::docid stored = 0;
        if (database_.term_exists(name)) {
            stored = *database_.postlist_begin(name);
            result = decide(decode_head(database_.get_document(stored).get_data()), head, article);
            if (result != AddResult::replaced) return result;
        }
        const Xapian::Document document = make_document(analyzer_.analyse(article), head, article);
        if (stored != 0)
            database_.replace_document(stored, document);
        else
            database_.add_document(document);
        text_ += article.body.size();
        count_change();
        return result;
    });
}

bool IncrementalWriter::remove(std::string_view id) {
    return guarded(path_, [&] {
        const std::string name = id_term(id);
        if (!database_.term_exists(name)) return false;
        database_.delete_document(name);
        count_change();
        return true;
    });
}

void IncrementalWriter::count_change() {
    if (++changes_ >= options_.articles_per_commit || text_ >= text_per_commit) commit();
}

void IncrementalWriter::commit() {
    if (changes_ == 0) return;
    guarded(path_, [&] { database_.commit(); });
    changes_ = 0;
    text_ = 0;
}

std::uint64_t IncrementalWriter::size() const {
    return guarded(path_, [&] { return database_.get_doccount(); });
}

}  // namespace wiredex
