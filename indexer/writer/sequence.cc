#include "indexer/writer/sequence.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace wiredex {
namespace {

struct Place {
    bool is_whole;
    std::optional<std::int64_t> time;
    VersionNumber number;
    Xapian::docid arrival;
};

std::vector<std::pair<Place, const Transmission*>> places_of(const Sequence& sequence) {
    std::vector<std::pair<Place, const Transmission*>> places;
    for (const Transmission* const one : sequence) {
        const std::optional<Time> time = shown_from(one->head);
        places.push_back({{!one->head.is_partial, time ? std::optional(time->seconds) : std::nullopt,
                           number_of(one->head.version), one->document},
                          one});
    }
    std::sort(places.begin(), places.end(),
              [](const auto& a, const auto& b) { return a.first.arrival < b.first.arrival; });
    std::optional<std::int64_t> latest;
    for (auto& [place, one] : places) {
        if (!place.time) place.time = latest;
        latest = std::max(latest, place.time);
    }
    return places;
}

template <class Key>
void sort_by(Sequence& sequence, const Key& key) {
    auto places = places_of(sequence);
    std::sort(places.begin(), places.end(), [&](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
    std::transform(places.begin(), places.end(), sequence.begin(), [](const auto& place) { return place.second; });
}

}  // namespace

VersionNumber number_of(const std::string& version) {
    const bool is_number = version.find_first_not_of("0123456789") == std::string::npos;
    if (version.empty() || !is_number) return {};
    const std::size_t first = std::min(version.find_first_not_of('0'), version.size() - 1);
    return {version.size() - first, version.substr(first)};
}

void sort_versions(Sequence& versions) {
    const bool are_counted = std::all_of(versions.begin(), versions.end(), [](const Transmission* version) {
        return number_of(version->head.version).counts();
    });
    if (are_counted) {
        sort_by(versions, [](const Place& place) { return std::tie(place.is_whole, place.number, place.arrival); });
    } else {
        sort_by(versions,
                [](const Place& place) { return std::tie(place.is_whole, place.time, place.number, place.arrival); });
    }
}

void sort_takes(Sequence& takes) {
    sort_by(takes, [](const Place& place) { return std::tie(place.time, place.arrival); });
}

void keep_from(const std::vector<const RecordHead*>& before, RecordHead& head) {
    if (head.embargo_is_kept) head.embargo.reset();
    if (head.status_is_kept) head.status.clear();
    head.embargo_is_kept = head.status_is_kept = false;
    if (head.embargo) return;
    const bool may_be_held = head.status.empty();
    for (const RecordHead* const other : before) {
        if (other->embargo) {
            const bool is_later = !head.embargo || embargo_end(*other->embargo) > embargo_end(*head.embargo);
            if (is_later) head.embargo = other->embargo;
            head.embargo_is_kept = true;
        } else if (may_be_held && is_withheld(*other) && !is_withdrawal(other->status)) {
            head.status = std::max(head.status, other->status);
            head.status_is_kept = true;
        }
    }
}

}  // namespace wiredex
