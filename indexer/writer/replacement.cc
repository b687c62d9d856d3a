#include "indexer/writer/replacement.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>

#include "store/visibility.h"

namespace wiredex {
namespace {

constexpr std::size_t most_looked_at = 64;
constexpr std::size_t most_replacers = 16;
constexpr std::size_t longest_ring = 64;

/// What replaces each of the stories that are reached from one by asking what replaces it, and so on.
using Successions = std::map<std::string, std::set<std::string>>;

Successions successions_of(StoryRows& rows, const std::string& story, const std::string& source) {
    Successions all;
    std::vector<std::pair<std::string, std::string>> open{{story, source}};
    while (!open.empty() && all.size() <= longest_ring) {
        const auto [name, of_source] = open.back();
        open.pop_back();
        if (all.contains(name)) continue;
        std::set<std::string>& by = all[name];
        for (const Transmission* const replacer : replacers_of(rows, name, of_source)) {
            by.insert(replacer->story);
            open.emplace_back(replacer->story, replacer->head.source);
        }
    }
    return all;
}

/// False if what the story replaces, and what that replaces, soon comes to an end. A chain that arrives last story
/// first would else be walked again, up to its end, for every one of them.
bool may_stand_in_ring(StoryRows& rows, const std::string& story) {
    constexpr int steps = 4;
    std::vector<std::string> open{story};
    for (int step = 0; step < steps && !open.empty(); ++step) {
        const std::vector<Xapian::docid> documents = rows.documents(open.back(), 2);
        open.pop_back();
        if (documents.size() > 1) return true;
        if (documents.empty()) continue;
        for (const std::string& term : rows.at(documents.front()).replaces) open.push_back(replaced_story(term));
    }
    return !open.empty();
}

}  // namespace

std::vector<const Transmission*> replacers_of(StoryRows& rows, const std::string& story, std::string_view source) {
    std::vector<const Transmission*> found;
    for (const Xapian::docid document : rows.documents(replaces_term_of(story), most_looked_at)) {
        const Transmission& replacer = rows.at(document);
        if (replacer.story == story || !may_be_same_source(replacer.head.source, source)) continue;
        found.push_back(&replacer);
        if (found.size() == most_replacers) break;
    }
    return found;
}

Sequence newest_versions(StoryRows& rows, const std::string& story, std::string_view source) {
    const Sequence last = rows.newest(story);
    Sequence newest;
    for (auto at = last.rbegin(); at != last.rend(); ++at) {
        const bool has_newer =
            std::any_of(last.rbegin(), at, [&](const Transmission* newer) { return may_be_same_source(*newer, **at); });
        if (!has_newer && may_be_same_source((*at)->head.source, source)) newest.push_back(*at);
    }
    const Transmission* next = newest.empty() && !last.empty() ? rows.below(story, *last.front()) : nullptr;
    while (next != nullptr && !may_be_same_source(next->head.source, source)) next = rows.below(story, *next);
    if (next != nullptr) newest.push_back(next);
    return newest;
}

Ring ring_of(StoryRows& rows, const std::string& story, const std::string& source) {
    Ring ring;
    if (!may_stand_in_ring(rows, story)) return ring;
    const Successions all = successions_of(rows, story, source);
    if (all.size() > longest_ring) return ring;
    std::vector<std::string> open{story};
    while (!open.empty()) {
        const std::string replacer = open.back();
        open.pop_back();
        for (const auto& [name, by] : all) {
            if (by.contains(replacer) && ring.stories.insert(name).second) open.push_back(name);
        }
    }
    if (!ring.stories.contains(story)) return {};
    for (const std::string& name : ring.stories) {
        const std::set<std::string>& by = all.at(name);
        if (!std::includes(ring.stories.begin(), ring.stories.end(), by.begin(), by.end())) {
            ring.is_replaced_from_outside = true;
        }
    }
    return ring;
}

const Transmission* newest_of_ring(StoryRows& rows, const Ring& ring, std::string_view source) {
    const auto rank = [](const Transmission& one) {
        const std::optional<Time> time = shown_from(one.head);
        return std::tuple(time ? std::optional(time->seconds) : std::nullopt, number_of(one.head.version), one.head.id);
    };
    const Transmission* newest = nullptr;
    for (const std::string& story : ring.stories) {
        for (const Transmission* const version : newest_versions(rows, story, source)) {
            if (newest == nullptr || rank(*newest) < rank(*version)) newest = version;
        }
    }
    return newest;
}

}  // namespace wiredex
