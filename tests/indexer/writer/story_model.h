// What is to be shown of a set of transmissions, told from the rules alone: slow, and without any order of arrival.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wiredex/article.h"

namespace wiredex::test {

/// Holds for articles whose times all differ, with version numbers that rise as the times do.
class StoryModel {
public:
    explicit StoryModel(std::vector<Article> articles) : articles_(std::move(articles)) {
        for (const Article& article : articles_) (article.status == "canceled" ? notices_ : all_).push_back(&article);
        for (const Article* const one : all_) {
            if (withdrawals_of(*one).empty()) live_.push_back(one);
        }
    }

    /// The headlines of what a search at that moment shows.
    [[nodiscard]] std::vector<std::string> shown(std::int64_t moment) const {
        std::vector<std::string> headlines;
        for (const Article* const one : live_) {
            const Hold hold = hold_of(*one, {});
            const bool is_hidden = hold.is_open || hold.end.value_or(0) > moment;
            if (!is_hidden && !has_newer_version(*one) && !is_replaced(*one)) headlines.push_back(one->headline);
        }
        std::sort(headlines.begin(), headlines.end());
        return headlines;
    }

private:
    struct Hold {
        std::optional<std::int64_t> end;  ///< of an embargo
        bool is_open = false;             ///< withheld, until the sender says otherwise
    };
    using Path = std::set<const Article*>;

    static std::int64_t time_of(const Article& one) { return one.updated->seconds; }
    static bool same_agency(const Article& a, const Article& b) {
        return a.source.empty() || b.source.empty() || a.source == b.source;
    }
    static bool links_to(const Article& one, std::string_view id, const std::vector<std::string>& relations) {
        return std::any_of(one.links.begin(), one.links.end(), [&](const Link& link) {
            return link.ref == id && std::find(relations.begin(), relations.end(), link.rel) != relations.end();
        });
    }
    static bool replaces(const Article& one, const Article& other) {
        return one.id != other.id && same_agency(one, other) &&
               links_to(one, other.id, {"replaces", "previous", "evolvedFrom"});
    }
    static bool share_key(const Article& a, const Article& b) {
        return a.source == b.source && std::any_of(a.links.begin(), a.links.end(), [&](const Link& link) {
                   return link.rel == "story" && links_to(b, link.ref, {"story"});
               });
    }
    static bool is_above(const Article& a, const Article& b) {
        const bool a_is_whole = a.signal != "partial";
        const bool b_is_whole = b.signal != "partial";
        return a_is_whole != b_is_whole ? a_is_whole : time_of(a) > time_of(b);
    }

    /// A notice takes back its own story, those it names, and all that were ever sent under its key.
    bool names(const Article& notice, const Article& one) const {
        if (notice.id == one.id) return same_agency(notice, one);
        if (links_to(notice, one.id, {"replaces", "kills"})) return same_agency(notice, one);
        return std::any_of(all_.begin(), all_.end(), [&](const Article* other) {
            const bool is_same_story = other->id == one.id && same_agency(notice, one);
            return is_same_story && share_key(notice, *other) && time_of(notice) >= time_of(*other);
        });
    }

    std::vector<const Article*> withdrawals_of(const Article& one) const {
        std::vector<const Article*> found;
        for (const Article* const notice : notices_) {
            if (time_of(*notice) >= time_of(one) && names(*notice, one)) found.push_back(notice);
        }
        return found;
    }
    /// The last of the notices that took something back under this id.
    const Article* last_withdrawal(const Article& one) const {
        const Article* last = nullptr;
        for (const Article* const notice : notices_) {
            if (names(*notice, one) && (last == nullptr || time_of(*last) < time_of(*notice))) last = notice;
        }
        return last;
    }

    bool has_newer_version(const Article& one) const {
        return std::any_of(live_.begin(), live_.end(), [&](const Article* other) {
            return other->id == one.id && same_agency(*other, one) && is_above(*other, one);
        });
    }

    bool is_replaced(const Article& one) const {
        std::set<std::string> by;
        for (const Article* const other : all_) {
            if (!replaces(*other, one)) continue;
            const bool is_live = std::find(live_.begin(), live_.end(), other) != live_.end();
            // A kill of what had replaced it does not bring it back, only the sender does, later.
            if (is_live || time_of(one) <= time_of(*last_withdrawal(*other))) by.insert(other->id);
        }
        if (!by.empty() && !leads_ring(one)) return true;
        return std::any_of(live_.begin(), live_.end(), [&](const Article* other) {
            return other->id != one.id && share_key(*other, one) && time_of(*other) > time_of(one) &&
                   !has_newer_version(*other);
        });
    }

    /// Everything that is reached from an id by asking what replaces it.
    std::set<std::string> successors(const std::string& id) const {
        std::set<std::string> reached;
        std::vector<std::string> open{id};
        while (!open.empty()) {
            const std::string name = open.back();
            open.pop_back();
            for (const Article* const other : all_) {
                const bool is_next = links_to(*other, name, {"replaces", "previous", "evolvedFrom"});
                if (is_next && other->id != name && reached.insert(other->id).second) open.push_back(other->id);
            }
        }
        return reached;
    }
    bool leads_ring(const Article& one) const {
        const std::set<std::string> after = successors(one.id);
        if (!after.contains(one.id)) return false;
        // Everything that comes after it must come before it as well, or something outside replaces the ring.
        const bool is_closed = std::all_of(after.begin(), after.end(),
                                           [&](const std::string& id) { return successors(id).contains(one.id); });
        return is_closed && std::none_of(live_.begin(), live_.end(), [&](const Article* other) {
                   return after.contains(other->id) && time_of(*other) > time_of(one);
               });
    }

    /// Asked for once for each: in sets whose embargoes have a beginning the answer does not depend on the path to it.
    Hold hold_of(const Article& one, const Path& path) const {
        const auto known = holds_.find(&one);
        if (known != holds_.end()) return known->second;
        return holds_[&one] = found_hold(one, path);
    }

    Hold found_hold(const Article& one, Path path) const {
        Hold hold{std::nullopt, one.status == "withheld"};
        if (!path.insert(&one).second) return hold;
        if (one.embargo) {
            hold.end = one.embargo->seconds;
            return hold;
        }
        for (const Hold& before : holds_before(one, path)) {
            if (before.end) {
                hold.end = std::max(hold.end, before.end);
            } else if (before.is_open && one.status.empty()) {
                hold.is_open = true;
            }
        }
        return hold;
    }

    std::vector<Hold> holds_before(const Article& one, const Path& path) const {
        std::vector<Hold> holds;
        const Article* version = nullptr;
        const Article* take = nullptr;
        for (const Article* const other : live_) {
            const bool is_version = other->id == one.id && same_agency(*other, one) && is_above(one, *other);
            if (is_version && (version == nullptr || is_above(*other, *version))) version = other;
            const bool is_take = other != &one && share_key(*other, one) && time_of(*other) < time_of(one);
            if (is_take && (take == nullptr || time_of(*other) > time_of(*take))) take = other;
            if (replaces(one, *other) && !has_newer_version(*other)) holds.push_back(hold_of(*other, path));
        }
        for (const Article* const other : {version, take}) {
            if (other != nullptr) holds.push_back(hold_of(*other, path));
        }
        for (const Article* const other : all_) {
            const bool is_before = (version == nullptr && other->id == one.id) || replaces(one, *other);
            if (is_before && other != &one) holds.push_back(left_of(other->id, path));
        }
        return holds;
    }

    /// What is left of all that was withdrawn under an id.
    Hold left_of(const std::string& id, const Path& path) const {
        Hold hold;
        std::vector<const Article*> withdrawn;
        for (const Article* const one : all_) {
            const bool is_live = std::find(live_.begin(), live_.end(), one) != live_.end();
            if (one->id != id || is_live || path.contains(one)) continue;
            withdrawn.push_back(one);
            if (one->embargo) hold.end = std::max(hold.end, std::optional(one->embargo->seconds));
        }
        if (hold.end) return hold;
        Path further = path;
        further.insert(withdrawn.begin(), withdrawn.end());
        for (const Article* const one : withdrawn) {
            for (const Article* const other : all_) {
                if (!replaces(*one, *other) || further.contains(other)) continue;
                const bool is_live = std::find(live_.begin(), live_.end(), other) != live_.end();
                if (is_live && has_newer_version(*other)) continue;
                const Hold before = is_live ? hold_of(*other, further) : left_of(other->id, further);
                hold.end = std::max(hold.end, before.end);
            }
        }
        return hold;
    }

    std::vector<Article> articles_;
    std::vector<const Article*> all_;      ///< what is no notice of a withdrawal
    std::vector<const Article*> notices_;  ///< the others
    std::vector<const Article*> live_;     ///< what is not withdrawn
    mutable std::map<const Article*, Hold> holds_;
};

}  // namespace wiredex::test
