#include "indexer/writer/incremental_writer.h"

#include <algorithm>
#include <utility>

#include "indexer/writer/document.h"
#include "indexer/writer/known_article.h"
#include "indexer/writer/story.h"
#include "indexer/writer/story_links.h"
#include "store/schema.h"

namespace wiredex {
namespace {

/// Xapian keeps what is not committed in memory, some tens of times its size: long texts are committed earlier.
constexpr std::size_t text_per_commit = std::size_t{4} << 20;

/// A correction that says nothing of the embargo must not lift it, nor must it end a hold unless it says so.
void keep_embargo(RecordHead& head, const StoredVersion* before) {
    if (before == nullptr) return;
    if (!head.embargo) head.embargo = before->head.embargo;
    const bool was_held = is_withheld(before->head) && !is_withdrawal(before->head.status);
    if (was_held && head.status.empty() && !head.embargo) head.status = before->head.status;
}

/// An embargo that arrives late, on an older version, holds for the later ones that state none.
void pass_on_embargo(Xapian::WritableDatabase& database, const StoredStory& story, const Article& article,
                     const RecordHead& head) {
    if (!head.embargo) return;
    for (const StoredVersion& version : story.versions()) {
        if (version.head.embargo || compare_with(article, version) != VersionOrder::older) continue;
        Xapian::Document document = database.get_document(version.document);
        RecordHead changed = version.head;
        changed.embargo = head.embargo;
        document.set_data(encode_record(changed, decode_article(document.get_data())));
        add_visibility(document, changed);
        database.replace_document(version.document, document);
    }
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
    const StoredStory story(database_, article.id, article.source);
    const StoredVersion* const newest = story.newest();
    RecordHead head = make_head(article);
    if (const StoredVersion* const same = story.same_content(head)) {
        return same->is_older_version() ? AddResult::older : AddResult::unchanged;
    }
    const VersionOrder order = newest == nullptr ? VersionOrder::newer : compare_with(article, *newest);
    // A withdrawal keeps out what is not newer than it, also when a later version has brought the story back.
    const bool was_withdrawn =
        std::any_of(story.versions().begin(), story.versions().end(), [&](const StoredVersion& version) {
            return is_withdrawal(version.head.status) && compare_with(article, version) != VersionOrder::newer;
        });
    if (was_withdrawn) return AddResult::kept_out;
    if (is_withdrawn_by_key(database_, article)) return AddResult::kept_out;
    const bool cut_off = newest != nullptr && is_partial(article);
    if (order == VersionOrder::older || cut_off) {
        const StoredVersion* const next = story.next_after(article);
        const RecordHead& after = next == nullptr ? newest->head : next->head;
        for (const StoredVersion& version : story.versions()) {
            if (compare_with(article, version) == VersionOrder::newer) keep_embargo(head, &version);
        }
        for (const StoredVersion& version : story.versions()) {
            if (version.is_older_version() && compare_with(article, version) == VersionOrder::newer &&
                version.until->time == shown_from(after)) {
                give_way(database_, version.document, {shown_from(head), Successor::newer_version});
            }
        }
        write(article, head, ShownUntil{shown_from(after), Successor::newer_version});
        if (!cut_off) pass_on_embargo(database_, story, article, head);
        return AddResult::older;
    }
    keep_embargo(head, newest);
    if (newest != nullptr) give_way(database_, newest->document, {shown_from(head), Successor::newer_version});
    write(article, head, settle_links(database_, article));
    return newest == nullptr ? AddResult::added : AddResult::replaced;
}

AddResult IncrementalWriter::withdraw(const Article& notice) {
    bool any = withdraw_story(notice);
    for (const std::string& id : withdrawn_ids(notice)) {
        Article stub = notice;
        stub.id = id;
        stub.version.clear();  // it counts the versions of the notice
        std::erase_if(stub.links, [&](const Link& link) { return link.ref == id; });
        any = withdraw_story(stub) || any;
    }
    for (const std::string& key : story_keys(notice)) {
        for (const std::string& id : ids_of_story(database_, key)) {
            if (id == notice.id) continue;
            Article stub = notice;
            stub.id = id;
            stub.version.clear();
            any = withdraw_story(stub) || any;
        }
    }
    return any ? AddResult::withdrawn : AddResult::unchanged;
}

/// Puts the stub in the place of everything that is stored of the story; false if it is there already, or something
/// newer than the withdrawal is.
bool IncrementalWriter::withdraw_story(const Article& notice) {
    Article stub = notice;
    // What was withdrawn must not come back with the notice.
    for (std::string* const text : {&stub.body, &stub.summary, &stub.byline}) text->clear();
    stub.captions.clear();
    const StoredStory story(database_, stub.id, stub.source);
    const RecordHead head = make_head(stub);
    if (story.same_content(head) != nullptr) return false;
    const StoredVersion* const next = story.next_after(stub);
    bool took_any = next == nullptr;
    for (const StoredVersion& version : story.versions()) {
        if (compare_with(stub, version) == VersionOrder::older) continue;
        database_.delete_document(version.document);
        took_any = true;
    }
    // Where a newer version stands the stub is history, and still keeps out what came before it.
    std::optional<ShownUntil> until;
    if (next != nullptr) until = ShownUntil{shown_from(next->head), Successor::newer_version};
    write(stub, head, until);
    return took_any;
}

void IncrementalWriter::write(const Article& article, const RecordHead& head, const std::optional<ShownUntil>& until) {
    Xapian::Document document = to_xapian(make_document(analyzer_.analyse(article), head, article));
    if (until) mark_as_given_way(document, *until);
    database_.add_document(document);
    text_ += article.body.size();
    count_change();
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
    return guarded(path_, [&] { return story_count(database_); });
}

bool IncrementalWriter::is_empty() const {
    return guarded(path_, [&] { return database_.get_doccount() == 0; });
}

}  // namespace wiredex
