#include "indexer/writer/incremental_writer.h"

#include <set>
#include <utility>
#include <vector>

#include "indexer/writer/document.h"
#include "indexer/writer/known_article.h"
#include "indexer/writer/story_links.h"
#include "indexer/writer/transmission.h"
#include "store/schema.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

/// Xapian keeps what is not committed in memory, some tens of times its size: long texts are committed earlier.
constexpr std::size_t text_per_commit = std::size_t{4} << 20;

/// A withdrawal under the id of another story.
Article stub_for(const Article& notice, const std::string& id) {
    Article stub = notice;
    stub.id = id;
    stub.version.clear();  // it counts the versions of the notice
    // The story is withdrawn, not everything that has its key: that is said by the notice.
    std::erase_if(stub.links, [&](const Link& link) { return link.ref == id || link.rel == "story"; });
    return stub;
}

/// What was withdrawn must not come back with the notice.
void clear_text(Article& stub) {
    for (std::string* const text : {&stub.body, &stub.summary, &stub.byline}) text->clear();
    stub.captions.clear();
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
    require_usable_id(article);
    Article resolved;
    const Article& known = fill_in_what_is_known(article, options_.language, resolved);
    return guarded(path_, [&] { return is_withdrawal(known.status) ? withdraw(known) : put(known); });
}

AddResult IncrementalWriter::put(const Article& article) {
    if (stands_alone(article)) {
        write(article, make_head(article), nullptr, nullptr);
        count_change();
        return AddResult::added;
    }
    StoryDesk desk(database_);
    Transmission made = make_transmission(0, article);
    if (const Transmission* const same = desk.rows().with_content(made.story, made.head)) {
        return same->is_older_version() ? AddResult::older : AddResult::unchanged;
    }
    if (is_withdrawn(article, desk)) return AddResult::kept_out;
    Transmission& added = desk.add(std::move(made));
    const bool is_first = desk.is_first(added);
    desk.settle();
    const bool is_older = added.is_older_version();
    write_changes(desk, &article);
    if (is_older) return AddResult::older;
    return is_first ? AddResult::added : AddResult::replaced;
}

/// True if nothing that is stored can have to do with the article.
bool IncrementalWriter::stands_alone(const Article& article) const {
    return link_terms(article).empty() && !database_.term_exists(id_term(article.id)) &&
           !database_.term_exists(replaces_term(article.id));
}

/// True if a withdrawal that is not older than the article keeps it out; the stub then takes on what must last.
bool IncrementalWriter::is_withdrawn(const Article& article, StoryDesk& desk) {
    const Transmission made = make_transmission(0, article);
    const bool by_key = is_withdrawn_by_key(article);
    bool any = false;
    for (Transmission* const stub : desk.stubs_of(made.story, made.head.source)) {
        if (!takes_back(stub->head, made.head)) continue;
        desk.hand_over(made, *stub);
        any = true;
    }
    desk.settle();
    write_changes(desk, nullptr);
    return any || by_key;
}

/// Puts stubs of the withdrawals that take back the article's story by its key in the place of the article.
bool IncrementalWriter::is_withdrawn_by_key(const Article& article) {
    const RecordHead head = make_head(article);
    std::vector<Article> stubs;
    for (const std::string& key : story_keys(article)) {
        const std::string term = withdrawn_story_term(key);
        if (!database_.term_exists(term)) continue;
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            const std::string record = database_.get_document(*at).get_data();
            const RecordHead notice = decode_head(record);
            // Under its own id the notice's stub decides, by version.
            if (notice.id == article.id || !takes_back_by_time(notice, head)) continue;
            stubs.push_back(stub_for(decode_article(record), article.id));
        }
    }
    for (const Article& stub : stubs) withdraw_story(stub);
    return !stubs.empty();
}

AddResult IncrementalWriter::withdraw(const Article& notice) {
    bool any = withdraw_story(notice);
    std::set<std::string> ids;
    for (const std::string& id : withdrawn_ids(notice)) ids.insert(id);
    for (const std::string& key : story_keys(notice)) {
        StoryDesk desk(database_);
        for (const Xapian::docid document : desk.rows().documents(story_term(key))) {
            const RecordHead& head = desk.rows().at(document).head;
            if (takes_back_by_time(make_head(notice), head)) ids.insert(head.id);
        }
    }
    ids.erase(notice.id);
    for (const std::string& id : ids) any = withdraw_story(stub_for(notice, id)) || any;
    return any ? AddResult::withdrawn : AddResult::unchanged;
}

/// Puts the stub in the place of everything that is stored of the story; false if it is there already, or something
/// newer than the withdrawal is.
bool IncrementalWriter::withdraw_story(Article stub) {
    clear_text(stub);
    StoryDesk desk(database_);
    Transmission made = make_transmission(0, stub);
    if (desk.rows().with_content(made.story, made.head) != nullptr) return false;
    std::vector<Transmission*> taken;
    bool has_newer = false;
    for (const Xapian::docid document : desk.rows().documents(made.story)) {
        Transmission& stored = desk.rows().at(document);
        const bool is_other = stored.is_stub() ? !is_same_source(stored, made) : !may_be_same_source(stored, made);
        if (is_other) continue;
        if (takes_back(made.head, stored.head)) {
            taken.push_back(&stored);
        } else if (stored.is_stub()) {
            // It keeps out everything that this one would.
            desk.hand_over(made, stored);
            desk.settle();
            write_changes(desk, nullptr);
            return false;
        } else {
            has_newer = true;
        }
    }
    // Where a newer version stands the stub is history, and still keeps out what came before it.
    Transmission& added = desk.add(std::move(made));
    std::vector<Xapian::docid> documents;
    for (const Transmission* const one : taken) {
        desk.hand_over(*one, added);
        documents.push_back(one->document);
    }
    desk.erase(documents);
    desk.settle();
    write_changes(desk, &stub);
    return !has_newer || !taken.empty();
}

/// Writes an article, with what a desk says of it unless it stands alone.
void IncrementalWriter::write(const Article& article, const RecordHead& head, const Transmission* transmission,
                              const StoryDesk* desk) {
    Xapian::Document document = to_xapian(make_document(analyzer_.analyse(article), head, article));
    if (transmission != nullptr) mark_document(document, *transmission, *desk);
    database_.add_document(document);
    text_ += article.body.size();
}

/// Writes what has changed on the desk, and the article that was added to it, if any.
void IncrementalWriter::write_changes(StoryDesk& desk, const Article* added) {
    const std::set<Xapian::docid>& is_new = desk.rows().added();
    for (const Xapian::docid number : desk.changed()) {
        if (is_new.contains(number)) continue;
        Xapian::Document document = database_.get_document(number);
        mark_document(document, desk.rows().at(number), desk);
        database_.replace_document(number, document);
    }
    for (const Xapian::docid number : desk.rows().erased()) database_.delete_document(number);
    if (added != nullptr) {
        const Transmission& transmission = desk.rows().at(*is_new.begin());
        write(*added, transmission.head, &transmission, &desk);
    }
    if (!desk.changed().empty() || !desk.rows().erased().empty()) count_change();
}

bool IncrementalWriter::remove(std::string_view id) {
    return guarded(path_, [&] {
        const std::string name = id_term(id);
        if (!database_.term_exists(name)) return false;
        StoryDesk desk(database_);
        desk.erase(desk.rows().documents(name));
        desk.settle();
        write_changes(desk, nullptr);
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
    return guarded(path_, [&] { return story_count(database_); });
}

bool IncrementalWriter::is_empty() const {
    return guarded(path_, [&] { return database_.get_doccount() == 0; });
}

}  // namespace wiredex
