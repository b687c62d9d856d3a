#include "searcher/query/suggestions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "analysis/article_terms.h"
#include "analysis/unicode.h"
#include "searcher/query/characters.h"
#include "searcher/query/expansion.h"
#include "searcher/query/matching.h"

namespace wiredex {
namespace {

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t most_misspelled = 4;  ///< words looked up in one query; more are another language
constexpr std::size_t shortest_word = 4;
constexpr std::size_t long_word = 7;
constexpr Xapian::doccount rare = 2;
constexpr Xapian::doccount much_more = 20;

using Where = std::optional<FieldId>;

/// A part of a node's text that may be a slip of the keyboard, and what the index has instead.
struct Misspelled {
    std::size_t node;  ///< counted from the root, each before its children
    std::size_t offset, size;
    std::vector<std::string> instead;  ///< at least one, the likeliest first
};

std::string prefix_of(Where where) {
    return where && *where != FieldId::body ? std::string(field(*where).prefix) : "";
}

bool begins_with_capital(std::string_view text) {
    std::size_t i = 0;
    return !text.empty() && classify(next_character(text, i)) == CharacterClass::upper;
}

/// The index has its words in small letters.
std::string as_typed(std::string word, std::string_view typed) {
    if (begins_with_capital(typed) && !word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

class Corrector {
public:
    Corrector(QueryAnalyzer& analyzer, const Xapian::Database& database) : analyzer_(analyzer), database_(database) {}

    std::vector<QueryTree> corrected(const QueryTree& tree) {
        look_at(tree, {}, tree.occurrence == Occurrence::excluded);
        std::size_t choices = 0;
        for (const Misspelled& word : found_) choices = std::max(choices, word.instead.size());
        std::vector<QueryTree> queries;
        for (std::size_t choice = 0; choice < choices; ++choice) {
            queries.push_back(tree);
            std::size_t node = 0;
            replace_in(queries.back(), node, choice);
        }
        return queries;
    }

private:
    void look_at(const QueryTree& tree, Where inherited, bool excluded) {
        const std::size_t node = nodes_++;
        const Where where = tree.field ? tree.field : inherited;
        excluded = excluded || tree.kind == QueryKind::none;  // a word that excludes nothing is no fault
        const bool text = tree.kind == QueryKind::words || tree.kind == QueryKind::phrase;
        if (text && !excluded && is_text_leaf(tree, where)) look_at_text(tree.text, node, where);
        for (const QueryTree& child : tree.children)
            look_at(child, where,
                    excluded || (tree.kind == QueryKind::clauses && child.occurrence == Occurrence::excluded));
    }

    void look_at_text(std::string_view text, std::size_t node, Where where) {
        const auto is_space_character = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
        for (auto begin = text.begin(); begin != text.end() && found_.size() < most_misspelled;) {
            const auto end = std::find_if(begin, text.end(), is_space_character);
            const auto offset = static_cast<std::size_t>(begin - text.begin());
            const auto size = static_cast<std::size_t>(end - begin);
            std::vector<std::string> instead = instead_of(text.substr(offset, size), where);
            if (!instead.empty()) found_.push_back({node, offset, size, std::move(instead)});
            begin = std::find_if_not(end, text.end(), is_space_character);
        }
    }

    std::vector<std::string> instead_of(std::string_view typed, Where where) {
        const std::vector<QueryWord> words = analyzer_.analyse(typed, true);
        if (words.size() != 1 || words.front().kind != TokenKind::word || words.front().stopword) return {};
        const std::size_t letters = characters_of(words.front().exact).size();
        const Xapian::doccount known = frequency(words.front(), where);
        if (letters < shortest_word || known > rare) return {};
        std::vector<std::string> instead = nearest(words.front().exact, letters < long_word ? 1 : 2, known, where);
        for (std::string& word : instead) word = as_typed(std::move(word), typed);
        return instead;
    }

    /// Puts the n-th candidate in the place of each misspelled word, or its last.
    void replace_in(QueryTree& tree, std::size_t& node, std::size_t choice) const {
        for (auto word = found_.rbegin(); word != found_.rend(); ++word)  // from the end, so that places hold
            if (word->node == node)
                tree.text.replace(word->offset, word->size, word->instead[std::min(choice, word->instead.size() - 1)]);
        ++node;
        for (QueryTree& child : tree.children) replace_in(child, node, choice);
    }

    [[nodiscard]] Xapian::doccount frequency(const QueryWord& word, Where where) const {
        Xapian::doccount most = database_.get_termfreq(prefix_of(where) + word.exact);
        for (const QueryStem& stem : word.stems)
            most = std::max(most, database_.get_termfreq(stem_term(prefix_of(where), stem.term)));
        return most;
    }

    /// Words of the index that are spelt nearly so: the nearest first, then the most frequent. A word that occurs, but
    /// seldom, gives way to one that is far more frequent only.
    std::vector<std::string> nearest(const std::string& word, unsigned letters, Xapian::doccount known, Where where) {
        const std::string prefix = prefix_of(where);
        Expansion expansion = words_similar_to(database_, prefix, word, letters);
        std::string swapped = word;
        if (word.size() > 1 && static_cast<unsigned char>(word[0]) < 0x80 && static_cast<unsigned char>(word[1]) < 0x80)
            std::swap(swapped[0], swapped[1]);
        if (swapped[0] != word[0])
            for (std::string& other : words_similar_to(database_, prefix, swapped, 1).words)
                expansion.words.push_back(std::move(other));
        const std::u32string typed = characters_of(word);
        std::vector<std::pair<std::size_t, std::string>> ordered;
        for (std::string& candidate : expansion.words) {
            const std::size_t apart = letters_apart(typed, characters_of(candidate), letters + 1);
            const bool enough = known == 0 || database_.get_termfreq(prefix + candidate) >= much_more * known;
            if (apart > 0 && enough) ordered.emplace_back(apart, std::move(candidate));
        }
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<std::string> nearest_words;
        for (auto& [apart, candidate] : ordered)
            if (nearest_words.size() < most_suggestions) nearest_words.push_back(std::move(candidate));
        return nearest_words;
    }

    QueryAnalyzer& analyzer_;
    const Xapian::Database& database_;
    std::vector<Misspelled> found_;
    std::size_t nodes_ = 0;
};

/// Phrases as words. False if there are none.
bool loosen(QueryTree& tree) {
    bool loosened = false;
    if (tree.kind == QueryKind::phrase && tree.text.find(' ') != std::string::npos) {
        std::vector<QueryTree> words;
        const QueryTree phrase = std::exchange(tree, clauses({}));
        tree.field = phrase.field;
        tree.occurrence = phrase.occurrence;
        for (std::size_t begin = 0; begin < phrase.text.size();) {
            const std::size_t end = std::min(phrase.text.find(' ', begin), phrase.text.size());
            const std::string word = phrase.text.substr(begin, end - begin);
            if (has_word(word)) tree.children.push_back(match_words(word));
            begin = end + 1;
        }
        return true;
    }
    for (QueryTree& child : tree.children) loosened = loosen(child) || loosened;
    return loosened;
}

/// Words beside each other as clauses of the whole query.
void unwrap(QueryTree& tree) {
    std::vector<QueryTree> children;
    for (QueryTree& child : tree.children) {
        const bool list = child.kind == QueryKind::clauses && !child.field && child.occurrence == Occurrence::optional;
        if (!list)
            children.push_back(std::move(child));
        else
            std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
    }
    tree.children = std::move(children);
}

}  // namespace

std::vector<QueryTree> similar_queries(const QueryTree& tree, QueryAnalyzer& analyzer,
                                       const Xapian::Database& database) {
    std::vector<QueryTree> queries = Corrector(analyzer, database).corrected(tree);
    QueryTree loose = tree;
    if (queries.empty() && loosen(loose)) {
        if (loose.kind == QueryKind::clauses && !loose.field) unwrap(loose);
        queries.push_back(std::move(loose));
    }
    return queries;
}

}  // namespace wiredex
