#include "indexer/writer/story_desk.h"

#include <algorithm>
#include <utility>

#include "indexer/writer/replacement.h"
#include "indexer/writer/row_terms.h"
#include "indexer/writer/sequence.h"

namespace wiredex {
namespace {

/// How far the takes of a story are searched for the next one that is not an older version itself.
constexpr int furthest_take = 16;

bool same_time(const std::optional<ShownUntil>& a, const std::optional<ShownUntil>& b) {
    if (!a || !b) return !a && !b;
    return encode_shown_until(*a) == encode_shown_until(*b);
}

}  // namespace

Transmission& StoryDesk::add(Transmission transmission) {
    Transmission& added = rows_.add(std::move(transmission));
    changed_.insert(added.document);
    look_again(&added);
    look_again_around(added);
    return added;
}

void StoryDesk::erase(const std::vector<Xapian::docid>& documents) {
    if (documents.size() > longest_plain_row) {
        // They are read anyhow; searching for their neighbours among each other would go over the erased again and
        // again.
        for (const Xapian::docid document : documents) {
            rows_.read_whole(rows_.at(document).story);
            for (const std::string& key : rows_.at(document).keys) rows_.read_whole(key);
        }
    }
    for (const Xapian::docid document : documents) {
        look_again_around(rows_.at(document));
        rows_.erase(document);
        changed_.erase(document);
    }
}

void StoryDesk::hand_over(const Transmission& withdrawn, Transmission& stub) {
    bool is_new = false;
    if (const RecordHead& head = withdrawn.head; head.embargo && !head.embargo_is_kept) {
        std::optional<Time>& kept = stub.head.embargo;
        if (!kept || stub.head.embargo_is_kept || embargo_end(*head.embargo) > embargo_end(*kept)) {
            kept = head.embargo;
            stub.head.embargo_is_kept = false;
            is_new = true;
        }
    }
    for (const std::string& term : withdrawn.replaces) {
        const bool is_known = std::find(stub.replaces.begin(), stub.replaces.end(), term) != stub.replaces.end();
        if (is_known || replaced_story(term) == stub.story) continue;
        stub.replaces.push_back(term);
        is_new = true;
    }
    if (!is_new) return;
    rows_.amend(stub.document);
    changed_.insert(stub.document);
    look_again(&stub);
    look_again_around(stub);
}

void StoryDesk::settle() {
    // Embargoes that are passed round a ring might never come to rest.
    constexpr std::size_t enough = 1'000'000;
    for (std::size_t count = 0; !open_.empty() && count < enough; ++count) {
        const Xapian::docid document = open_.front();
        open_.pop_front();
        waiting_.erase(document);
        if (!rows_.erased().contains(document)) judge(rows_.at(document));
    }
    find_long_rows();
}

void StoryDesk::find_long_rows() {
    std::set<std::string> seen;
    const std::set<Xapian::docid> changed = changed_;
    for (const Xapian::docid document : changed) {
        std::vector<std::string> rows = rows_.at(document).keys;
        rows.push_back(rows_.at(document).story);
        for (const std::string& row : rows) {
            if (!seen.insert(row).second || !rows_.is_long(row)) continue;
            long_rows_.insert(row);
            if (rows_.was_long(row)) continue;
            for (const Xapian::docid other : rows_.documents(row)) changed_.insert(other);
        }
    }
}

void StoryDesk::judge(Transmission& transmission) {
    const std::optional<ShownUntil> until = end_of(transmission);
    RecordHead head = transmission.head;
    keep_from(heads_before(transmission), head);
    const bool has_turned = transmission.is_older_version() != (until && until->successor == Successor::newer_version);
    const bool keeps_other = !(head == transmission.head);
    if (same_time(until, transmission.until) && !keeps_other) return;
    transmission.until = until;
    transmission.head = std::move(head);
    changed_.insert(transmission.document);
    if (has_turned) look_again_at_takes_before(transmission);
    if (keeps_other || (has_turned && (transmission.head.embargo || is_withheld(transmission.head)))) {
        look_again_at_those_after(transmission);
    }
}

std::optional<ShownUntil> StoryDesk::end_of(const Transmission& transmission) {
    if (const Transmission* const newer = newer_version(transmission)) {
        return ShownUntil{shown_from(newer->head), Successor::newer_version};
    }
    if (transmission.is_stub()) return std::nullopt;
    if (const auto replacement = replacement_of(transmission)) return replacement;
    for (const std::string& key : transmission.keys) {
        if (const Transmission* const take = later_take(key, transmission)) {
            return ShownUntil{shown_from(take->head), Successor::other_story};
        }
    }
    return std::nullopt;
}

const Transmission* StoryDesk::newer_version(const Transmission& transmission) {
    if (transmission.is_stub()) {
        const Sequence oldest = rows_.oldest(transmission.story);
        if (oldest.empty() || may_be_same_source(*oldest.front(), transmission)) {
            return oldest.empty() ? nullptr : oldest.front();
        }
        return newer_version_than(*oldest.front(), transmission);
    }
    return newer_version_than(transmission, transmission);
}

/// The next above one in its row that may be of the same source as another.
const Transmission* StoryDesk::newer_version_than(const Transmission& one, const Transmission& transmission) {
    const Transmission* newer = rows_.above(one.story, one);
    while (newer != nullptr && !may_be_same_source(*newer, transmission)) newer = rows_.above(newer->story, *newer);
    return newer;
}

std::optional<ShownUntil> StoryDesk::replacement_of(const Transmission& transmission) {
    std::vector<const Transmission*> replacers = replacers_of(rows_, transmission.story, transmission.head.source);
    // A kill of what had replaced it does not bring it back, but is no bar to what the sender says after that.
    std::erase_if(replacers, [&](const Transmission* replacer) {
        return replacer->is_stub() && !takes_back_by_time(replacer->head, transmission.head);
    });
    if (replacers.empty()) return std::nullopt;
    const Ring ring = ring_of(rows_, transmission.story, transmission.head.source);
    const bool leads_ring = !ring.stories.empty() && !ring.is_replaced_from_outside &&
                            newest_of_ring(rows_, ring, transmission.head.source) == &transmission;
    if (leads_ring) return std::nullopt;
    ShownUntil until{shown_from(replacers.front()->head), Successor::other_story};
    for (const Transmission* const replacer : replacers) {
        const ShownUntil other{shown_from(replacer->head), Successor::other_story};
        if (encode_shown_until(other) < encode_shown_until(until)) until = other;
    }
    return until;
}

/// The next take that takes its place. An older version of another story does not, its newest one does.
const Transmission* StoryDesk::later_take(const std::string& key, const Transmission& transmission) {
    const auto takes_over = [&](const Transmission& take) {
        return take.story != transmission.story && !take.is_older_version();
    };
    const Transmission* take = rows_.above(key, transmission);
    for (int step = 0; step < furthest_take && take != nullptr; ++step) {
        if (takes_over(*take)) return take;
        take = rows_.above(key, *take);
    }
    if (take == nullptr) return nullptr;
    const Sequence newest = rows_.newest(key);
    const auto found =
        std::find_if(newest.rbegin(), newest.rend(), [&](const Transmission* one) { return takes_over(*one); });
    return found == newest.rend() ? nullptr : *found;
}

/// Those whose embargo or hold it keeps if it states none: the version before it, else what is left of the withdrawn
/// ones, the stories it replaces, and the take before it.
std::vector<const RecordHead*> StoryDesk::heads_before(const Transmission& transmission) {
    std::vector<const RecordHead*> heads;
    const auto add = [&](const Transmission* one) {
        if (one != nullptr) heads.push_back(&one->head);
    };
    if (!transmission.is_stub()) {
        const Transmission* const older = older_version(transmission);
        add(older);
        if (older == nullptr) {
            for (const Transmission* const stub : stubs_of(transmission.story, transmission.head.source)) add(stub);
        }
    }
    for (const std::string& term : transmission.replaces) {
        const std::string story = replaced_story(term);
        for (const Transmission* const version : newest_versions(rows_, story, transmission.head.source)) add(version);
        for (const Transmission* const stub : stubs_of(story, transmission.head.source)) add(stub);
    }
    for (const std::string& key : transmission.keys) add(rows_.below(key, transmission));
    return heads;
}

bool StoryDesk::is_first(const Transmission& transmission) {
    return newer_version(transmission) == nullptr && older_version(transmission) == nullptr &&
           stubs_of(transmission.story, transmission.head.source).empty();
}

const Transmission* StoryDesk::older_version(const Transmission& transmission) {
    const Transmission* older = rows_.below(transmission.story, transmission);
    while (older != nullptr && !may_be_same_source(*older, transmission)) older = rows_.below(older->story, *older);
    return older;
}

std::vector<Transmission*> StoryDesk::stubs_of(const std::string& story, std::string_view source) {
    std::vector<Transmission*> stubs;
    for (const Xapian::docid document : rows_.documents(stub_term(story))) {
        Transmission& stub = rows_.at(document);
        if (may_be_same_source(stub.head.source, source)) stubs.push_back(&stub);
    }
    return stubs;
}

void StoryDesk::look_again(const Transmission* transmission) {
    if (transmission == nullptr) return;
    if (waiting_.insert(transmission->document).second) open_.push_back(transmission->document);
}

/// Everything that may fare otherwise once the transmission has come or gone.
void StoryDesk::look_again_around(const Transmission& transmission) {
    if (!transmission.is_stub()) {
        for (const Transmission* const stub : stubs_of(transmission.story, transmission.head.source)) look_again(stub);
    }
    if (rows_.is_read_whole(transmission.story)) {
        for (const Xapian::docid document : rows_.documents(transmission.story)) look_again(&rows_.at(document));
    }
    look_again_at_ring(transmission);
    for (const std::string& term : transmission.replaces) {
        for (const Transmission* const version :
             newest_versions(rows_, replaced_story(term), transmission.head.source)) {
            look_again(version);
            look_again_at_ring(*version);
        }
    }
    look_again_at_takes_before(transmission);
    look_again_at_those_after(transmission);
}

/// The versions that have it as the one after or before them; a stub comes before all versions. Beyond one of the same
/// source there are no more of them: what may be of the source of both has that one.
void StoryDesk::look_again_at_neighbours(const Transmission& transmission) {
    const auto look = [&](const Transmission* version) {
        if (may_be_same_source(*version, transmission)) look_again(version);
        return is_same_source(*version, transmission);
    };
    const std::string& row = transmission.story;
    if (transmission.is_stub()) {
        const Sequence oldest = rows_.oldest(row);
        const Transmission* newer = oldest.empty() ? nullptr : oldest.front();
        while (newer != nullptr && !look(newer)) newer = rows_.above(row, *newer);
        return;
    }
    for (auto older = rows_.below(row, transmission); older != nullptr && !look(older);)
        older = rows_.below(row, *older);
    for (auto newer = rows_.above(row, transmission); newer != nullptr && !look(newer);)
        newer = rows_.above(row, *newer);
}

void StoryDesk::look_again_at_ring(const Transmission& transmission) {
    const std::string& source = transmission.head.source;
    for (const std::string& story : ring_of(rows_, transmission.story, source).stories) {
        for (const Transmission* const version : newest_versions(rows_, story, source)) look_again(version);
    }
}

/// It hides the last take before it, or no longer does. That one hides the others.
void StoryDesk::look_again_at_takes_before(const Transmission& transmission) {
    for (const std::string& key : transmission.keys) {
        const Transmission* take = rows_.below(key, transmission);
        for (int step = 0; step < furthest_take && take != nullptr; ++step) {
            look_again(take);
            if (take->story != transmission.story && !take->is_older_version()) break;
            take = rows_.below(key, *take);
        }
    }
}

/// Those that may keep its embargo or hold.
void StoryDesk::look_again_at_those_after(const Transmission& transmission) {
    look_again_at_neighbours(transmission);
    for (const std::string& key : transmission.keys) look_again(rows_.above(key, transmission));
    for (const Transmission* const replacer : replacers_of(rows_, transmission.story, transmission.head.source)) {
        look_again(replacer);
    }
}

}  // namespace wiredex
