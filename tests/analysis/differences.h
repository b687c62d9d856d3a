// Every way in which wiredex's words differ from those of Xapian::TermGenerator, each with the rule that turns the one
// into the other. docs/analysis.md has the same list for people.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "tests/analysis/term_generator.h"

namespace wiredex::test {

/// A word as it stands in a text, and whether US among its neighbours may be another word than us.
struct Spelling {
    std::string word;
    bool capitals_mean_something = true;
};

/// One class of differences. A class has one of the two rules.
struct Difference {
    std::string_view name;
    /// The spelling for which Xapian does what wiredex does for this word; the word itself if it is not of the class.
    std::string (*respell)(const std::string& word);
    /// Turns Xapian's terms into wiredex's if the word is of the class.
    void (*rewrite)(const Spelling& spelling, Terms& terms);
};

/// In the order in which they are to be applied, those with `respell` first.
std::span<const Difference> differences();

/// The class that no single word shows: a compound in one piece beside its parts.
constexpr std::string_view hyphenated_words = "hyphenated words";

/// What wiredex is to make of a word: Xapian's terms after all rules. Calls `note` with the name of each class that
/// changed something.
Terms expected_terms(Spelling spelling, XapianAnalysis& xapian, const std::function<void(std::string_view)>& note);

/// The parts of a text that both analyse on their own: between white space, hyphens, and marks that join nothing.
std::vector<std::string> separate_words(std::string_view text);

}  // namespace wiredex::test
