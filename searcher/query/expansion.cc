#include "searcher/query/expansion.h"

#include <algorithm>
#include <utility>

#include "analysis/unicode.h"

namespace wiredex {
namespace {

using Candidate = std::pair<Xapian::doccount, std::string>;

/// Behind a prefix in capitals come words, which have none; what else begins so belongs to a longer prefix.
bool is_word(std::string_view term) {
    return !term.empty() && !(term.front() >= 'A' && term.front() <= 'Z');
}

/// Keeps the most frequent words.
Expansion most_frequent(std::vector<Candidate> candidates, bool complete) {
    Expansion expansion;
    expansion.found = candidates.size();
    expansion.complete = complete;
    const std::size_t kept = std::min(candidates.size(), most_expanded_words);
    const auto more_frequent = [](const Candidate& a, const Candidate& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                      more_frequent);
    for (std::size_t i = 0; i < kept; ++i) expansion.words.push_back(std::move(candidates[i].second));
    return expansion;
}

template <typename Accept>
Expansion scan(const Xapian::Database& database, std::string_view prefix, std::string_view beginning,
               const Accept& accept) {
    const std::string start = std::string(prefix) + std::string(beginning);
    std::vector<Candidate> candidates;
    std::size_t scanned = 0;
    auto term = database.allterms_begin(start);
    const auto end = database.allterms_end(start);
    for (; term != end && scanned < most_scanned_words; ++term, ++scanned) {
        std::string word = (*term).substr(prefix.size());
        if (is_word(word) && accept(word)) candidates.emplace_back(term.get_termfreq(), std::move(word));
    }
    return most_frequent(std::move(candidates), term == end);
}

}  // namespace

Expansion words_beginning_with(const Xapian::Database& database, std::string_view prefix, std::string_view beginning) {
    return scan(database, prefix, beginning, [](const std::string&) { return true; });
}

Expansion words_similar_to(const Xapian::Database& database, std::string_view prefix, std::string_view word,
                           unsigned letters) {
    std::size_t first = 0;
    next_character(word, first);
    const std::u32string typed = characters_of(word);
    const auto accept = [&](const std::string& candidate) {
        if (candidate.size() + 4 * letters < word.size() || candidate.size() > word.size() + 4 * letters) return false;
        return letters_apart(typed, characters_of(candidate), letters) <= letters;
    };
    return scan(database, prefix, word.substr(0, first), accept);
}

std::size_t letters_apart(std::u32string_view a, std::u32string_view b, std::size_t most) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer - std::min(a.size(), b.size()) > most) return most + 1;
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

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t i = 0; i < text.size();) characters += next_character(text, i);
    return characters;
}

}  // namespace wiredex
