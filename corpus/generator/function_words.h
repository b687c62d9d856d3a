// The commonest words of English, which no topic changes.
#pragma once

#include <array>
#include <string_view>

namespace wiredex::generator {

/// The words of rank 1 to 127, roughly in their order in news copy.
inline constexpr std::array<std::string_view, 127> function_words = {
    "the",      "of",    "to",      "a",       "in",      "and",     "said",  "for",     "on",     "it",    "that",
    "is",       "was",   "by",      "at",      "with",    "from",    "as",    "be",      "its",    "will",  "has",
    "have",     "an",    "not",     "he",      "would",   "are",     "which", "but",     "had",    "this",  "were",
    "or",       "his",   "been",    "up",      "also",    "more",    "their", "they",    "after",  "about", "than",
    "who",      "last",  "one",     "new",     "we",      "over",    "she",   "year",    "there",  "could", "her",
    "out",      "if",    "other",   "two",     "when",    "first",   "all",   "some",    "into",   "no",    "against",
    "between",  "now",   "may",     "before",  "because", "under",   "can",   "down",    "should", "only",  "since",
    "three",    "so",    "any",     "these",   "most",    "through", "while", "such",    "next",   "them",  "made",
    "during",   "both",  "told",    "further", "today",   "off",     "what",  "per",     "within", "until", "still",
    "expected", "those", "however", "added",   "him",     "time",    "did",   "even",    "people", "where", "week",
    "month",    "many",  "much",    "early",   "four",    "back",    "then",  "earlier", "later",  "day",   "our",
    "do",       "being", "among",   "without", "half",    "five"};

}  // namespace wiredex::generator
