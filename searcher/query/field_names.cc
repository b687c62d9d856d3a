#include "searcher/query/field_names.h"

#include <algorithm>
#include <string>
#include <vector>

namespace wiredex {
namespace {

constexpr std::size_t shortest_misspelling = 4;
constexpr std::size_t longest_misspelling = 16;
constexpr std::size_t long_name = 6;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Letters to insert, delete or replace, or neighbours to exchange, to make one word of the other: "optimal string
/// alignment", the restricted form of F. J. Damerau's distance (CACM 7(3), 1964).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_previous(b.size() + 1);
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before_previous[j - 2] + 1);
        }
        before_previous.swap(previous);
        previous.swap(current);
    }
    return previous[b.size()];
}

}  // namespace

const Field* find_queryable_field(std::string_view name) {
    const Field* const found = find_field(name);
    return found != nullptr && found->queryable ? found : nullptr;
}

bool is_alias(std::string_view name, const Field& row) {
    return lower(name) == row.alias;
}

std::string_view similar_field_name(std::string_view name) {
    if (name.size() < shortest_misspelling || name.size() > longest_misspelling) return {};
    const std::string typed = lower(name);
    std::string_view best;
    std::size_t fewest = 3;
    for (const Field& row : fields()) {
        if (!row.queryable) continue;
        for (const std::string_view candidate : {row.name, row.alias}) {
            if (candidate.size() < shortest_misspelling || candidate.front() != typed.front()) continue;
            const std::size_t slips = edit_distance(typed, candidate);
            const std::size_t allowed = candidate.size() < long_name ? 1 : 2;
            if (slips <= allowed && slips < fewest) {
                best = candidate;
                fewest = slips;
            }
        }
    }
    return best;
}

}  // namespace wiredex
