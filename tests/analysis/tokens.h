// What the analysis makes of a text, written out for tests and for docs/analysis.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tokenizer.h"

namespace wiredex::test {

/// A token that owns its text, and the terms that its language's stemmer makes of it.
struct AnalysedToken {
    std::string text;
    TokenKind kind;
    std::uint32_t position;
    bool covered;
    std::string exact, stem;
};

struct Analysed {
    std::vector<AnalysedToken> tokens;
    std::uint32_t positions = 0;  ///< how many the text takes
};

Analysed analyse(std::string_view text, std::string_view language = "en", std::optional<bool> capitals = {});

/// The exact terms in the order of their positions, a space between positions, `/` between terms of one position and
/// `~` where a position has none: `mid/mid1980s 1980s`.
std::string words(std::string_view text, std::string_view language = "en");

/// The stems in the same notation, without `Z`.
std::string stems(std::string_view text, std::string_view language = "en");

}  // namespace wiredex::test
