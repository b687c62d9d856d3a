#include "analysis/language.h"

#include <algorithm>
#include <array>
#include <string>

namespace wiredex {
namespace {

constexpr std::array table{
    Language{"ar", "arabic", false},    Language{"ca", "catalan", true},     Language{"da", "danish", false},
    Language{"de", "german", false},    Language{"el", "greek", false},      Language{"en", "english", false},
    Language{"es", "spanish", false},   Language{"eu", "basque", false},     Language{"fi", "finnish", false},
    Language{"fr", "french", true},     Language{"ga", "irish", false},      Language{"hi", "hindi", false},
    Language{"hu", "hungarian", false}, Language{"hy", "armenian", false},   Language{"id", "indonesian", false},
    Language{"it", "italian", true},    Language{"lt", "lithuanian", false}, Language{"ne", "nepali", false},
    Language{"nl", "dutch", false},     Language{"no", "norwegian", false},  Language{"pt", "portuguese", false},
    Language{"ro", "romanian", false},  Language{"ru", "russian", false},    Language{"sr", "serbian", false},
    Language{"sv", "swedish", false},   Language{"ta", "tamil", false},      Language{"tr", "turkish", false},
    Language{"yi", "yiddish", false},
};
constexpr Language english{"en", "english", false};
constexpr Language unstemmed{"", "", false};

std::string primary_subtag(std::string_view tag) {
    std::string primary(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : primary)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (primary == "nb" || primary == "nn") primary = "no";
    return primary;
}

}  // namespace

std::span<const Language> languages() {
    return table;
}

const Language& language_of(std::string_view tag) {
    if (tag.empty()) return english;
    const std::string primary = primary_subtag(tag);
    const auto row = std::lower_bound(table.begin(), table.end(), primary,
                                      [](const Language& l, const std::string& t) { return l.tag < t; });
    return row != table.end() && row->tag == primary ? *row : unstemmed;
}

}  // namespace wiredex
