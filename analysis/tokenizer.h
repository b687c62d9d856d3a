// Text -> tokens: what counts as a word of wire copy. docs/analysis.md states the rules for people.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/language.h"
#include "analysis/unicode.h"

namespace wiredex {

/// What a token is.
enum class TokenKind : std::uint8_t {
    word,     ///< stemmed
    number,   ///< digits, decimal places: not stemmed
    acronym,  ///< initials: not stemmed
    joined,   ///< a compound in one piece beside its parts: `taeyong` for Tae-yong, `brk.a` for BRK.A
    ngram,    ///< one or two characters of a script without spaces
};

/// One token. `text` is case-folded, width-folded, with its accents, and lives until the emitting call returns.
struct Token {
    std::string_view text;
    TokenKind kind = TokenKind::word;
    /// Counts from 0 in the text. The parts of a compound follow each other; the joined form stands at its first part.
    std::uint32_t position = 0;
    /// Counts what stands for one word: the parts of a compound and its joined form have one unit, and so have the
    /// n-grams of a run of characters.
    std::uint32_t unit = 0;
    /// For an n-gram of one character: a two-character n-gram starts here too, so that a query for the run needs only
    /// that one.
    bool covered = false;
};

/// Splits text of one language into tokens. Holds scratch space: one thread at a time, and reuse it.
class Tokenizer {
public:
    using Emit = std::function<void(const Token&)>;

    explicit Tokenizer(const Language& language) : language_(&language) {}

    /// Calls `emit` for each token in order and returns how many positions the text takes. Whether US may be another
    /// word than us is seen from the text (small letters, or no more than a word), unless the caller knows better
    /// because the text is part of a larger one.
    std::uint32_t tokenize(std::string_view text, const Emit& emit, std::optional<bool> capitals_mean_something = {});

private:
    struct Character {
        char32_t value;
        CharacterClass kind;
    };
    using Characters = std::vector<Character>;
    struct Range {
        std::size_t begin, end;  ///< in `chunk_`
    };

    void read_chunk(std::string_view text, std::size_t& i);
    void emit_chunk();
    bool emit_acronym(Range part);
    bool emit_ticker(Range part);
    void begin_unit();
    void emit_part(Range part);
    void emit_words(Range part);
    void emit_word(Range word);
    void emit_number(Range word);
    void emit_ngrams(std::string_view text, std::size_t& i);
    void emit_joined(Range whole, std::uint32_t position);
    [[nodiscard]] bool is_joinable(const std::vector<Range>& parts) const;
    void emit_text(TokenKind kind, std::uint32_t position, bool covered = false);

    [[nodiscard]] bool connects(CharacterClass kind, std::size_t at) const;
    [[nodiscard]] bool is_number(Range word) const;
    [[nodiscard]] Range without_possessive(Range word) const;
    [[nodiscard]] std::size_t elided_prefix(Range word) const;
    [[nodiscard]] bool is_capital_stopword(Range word);
    [[nodiscard]] std::vector<Range> split(Range range, CharacterClass at) const;
    void fold_into_text(Range range);

    const Language* language_;
    const Emit* emit_ = nullptr;
    std::uint32_t position_ = 0;
    std::uint32_t unit_ = 0;
    bool within_unit_ = false;
    bool capitals_mean_something_ = false;
    std::string normalized_;
    Characters chunk_;
    std::string text_;
};

}  // namespace wiredex
