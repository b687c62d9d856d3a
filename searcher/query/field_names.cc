#include "searcher/query/field_names.h"

#include <algorithm>
#include <string>

#include "searcher/query/expansion.h"

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

}  // namespace

const Field* find_queryable_field(std::string_view name) {
    const Field* const found = find_field(name);
    return found != nullptr && found->queryable ? found : nullptr;
}

bool is_alias(std::string_view name, const Field& row) {
    return lower(name) == row.alias;
}

bool takes_range(const Field& row) {
    return row.kind == FieldKind::date || row.field == FieldId::urgency;
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
            const std::size_t slips = letters_apart(characters_of(typed), characters_of(candidate), fewest);
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
