#include "analysis/tokenizer.h"

#include <algorithm>

namespace wiredex {
namespace {

/// Longer "words" are encoded data or ruled lines; Xapian's term generator draws the line at the same length.
constexpr std::size_t longest_word_bytes = 64;
constexpr std::size_t most_joined_parts = 4;

bool is_letter(CharacterClass kind) {
    return kind == CharacterClass::letter || kind == CharacterClass::upper;
}

bool is_word_character(CharacterClass kind) {
    return is_letter(kind) || kind == CharacterClass::digit || kind == CharacterClass::mark;
}

}  // namespace

std::uint32_t Tokenizer::tokenize(std::string_view text, const Emit& emit,
                                  std::optional<bool> capitals_mean_something) {
    emit_ = &emit;
    position_ = 0;
    unit_ = 0;
    within_unit_ = false;
    if (fold_width(text, normalized_)) text = normalized_;
    if (compose(text, normalized_)) text = normalized_;
    // A value of one word, a place `US` or an organisation `WHO`, is no text that happens to be in capitals.
    const bool one_word = text.find_first_of(" \t\n") == std::string_view::npos;
    capitals_mean_something_ = capitals_mean_something ? *capitals_mean_something : one_word || has_lower_case(text);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const CharacterClass kind = classify(next_character(text, i));
        if (kind == CharacterClass::ngram) {
            i = start;
            emit_ngrams(text, i);
        } else if (is_letter(kind) || kind == CharacterClass::digit) {
            i = start;
            read_chunk(text, i);
            emit_chunk();
        }
    }
    return position_;
}

/// A connector stays inside a chunk only where it stands between characters that it can join.
bool Tokenizer::connects(CharacterClass kind, std::size_t at) const {
    const auto is_digit = [](const Character& c) { return c.kind == CharacterClass::digit; };
    const Character& before = chunk_[at - 1];
    const Character& after = chunk_[at + 1];
    switch (kind) {
        case CharacterClass::comma:
            return is_digit(before) && is_digit(after);
        case CharacterClass::ampersand:
            return !is_digit(before) && !is_digit(after);
        case CharacterClass::apostrophe:
            return !is_digit(after);
        default:
            return true;
    }
}

void Tokenizer::read_chunk(std::string_view text, std::size_t& i) {
    chunk_.clear();
    std::size_t end_of_word = i;
    std::size_t kept = 0;  // characters up to the last word character; a connector beyond it is on trial
    while (i < text.size()) {
        const char32_t value = next_character(text, i);
        const CharacterClass kind = classify(value);
        if (kind == CharacterClass::ignorable) continue;
        const bool on_trial = chunk_.size() > kept;
        if (is_word_character(kind)) {
            chunk_.push_back({value, kind});
            if (on_trial && !connects(chunk_[kept].kind, kept)) break;
            kept = chunk_.size();
            end_of_word = i;
        } else if (!on_trial && kind >= CharacterClass::apostrophe && kind <= CharacterClass::comma) {
            chunk_.push_back({value, kind});
        } else {
            break;
        }
    }
    chunk_.resize(kept);
    i = end_of_word;
    if (chunk_.size() > 3) return;
    std::size_t next = i;
    Characters suffix;  // C++, C#
    while (next < text.size() && suffix.size() < 2 &&
           classify(static_cast<unsigned char>(text[next]) < 0x80 ? static_cast<char32_t>(text[next]) : U' ') ==
               CharacterClass::plus)
        suffix.push_back({static_cast<char32_t>(text[next++]), CharacterClass::plus});
    std::size_t beyond = next;
    if (suffix.empty() || (next < text.size() && is_word_character(classify(next_character(text, beyond))))) return;
    chunk_.insert(chunk_.end(), suffix.begin(), suffix.end());
    i = next;
}

std::vector<Tokenizer::Range> Tokenizer::split(Range range, CharacterClass at) const {
    std::vector<Range> parts;
    std::size_t begin = range.begin;
    for (std::size_t i = range.begin; i <= range.end; ++i) {
        if (i < range.end && chunk_[i].kind != at) continue;
        parts.push_back({begin, i});
        begin = i + 1;
    }
    return parts;
}

void Tokenizer::emit_chunk() {
    const Range whole{0, chunk_.size()};
    const auto is_hyphen = [](const Character& c) { return c.kind == CharacterClass::hyphen; };
    if (std::none_of(chunk_.begin(), chunk_.end(), is_hyphen)) {
        emit_part(whole);
        return;
    }
    const std::uint32_t position = position_;
    const std::vector<Range> parts = split(whole, CharacterClass::hyphen);
    if (!is_joinable(parts)) {
        for (const Range part : parts) emit_part(part);
        return;
    }
    begin_unit();
    for (const Range part : parts) emit_part(part);
    emit_joined(whole, position);
    within_unit_ = false;
}

bool Tokenizer::is_joinable(const std::vector<Range>& parts) const {
    if (parts.size() > most_joined_parts) return false;
    const auto joinable = [](const Character& c) {
        return is_word_character(c.kind) || c.kind == CharacterClass::hyphen;
    };
    const auto is_a_letter = [](const Character& c) { return is_letter(c.kind); };
    const auto begin = chunk_.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(without_possessive(parts.back()).end);
    return std::all_of(begin, end, joinable) && std::any_of(begin, end, is_a_letter);
}

void Tokenizer::emit_joined(Range whole, std::uint32_t position) {
    whole = without_possessive(whole);
    text_.clear();
    for (std::size_t i = whole.begin; i < whole.end; ++i)
        if (chunk_[i].kind != CharacterClass::hyphen) append_utf8(text_, fold_case(chunk_[i].value));
    emit_text(TokenKind::joined, position);
}

void Tokenizer::begin_unit() {
    ++unit_;
    within_unit_ = true;
}

void Tokenizer::emit_part(Range part) {
    if (part.begin == part.end) return;
    if (is_number(part)) {
        emit_number(part);
        return;
    }
    const std::vector<Range> pieces = split(part, CharacterClass::period);
    if (pieces.size() > 1 && (emit_acronym(part) || emit_ticker(part))) return;
    for (const Range piece : pieces) {
        // A number may follow a word without a space: Rs.3,500
        if (const Range rest{piece.begin, part.end}; is_number(rest)) return emit_number(rest);
        for (const Range word : split(piece, CharacterClass::comma)) emit_words(word);
    }
}

/// U.S., e.g., I.B.M.: initials. They become one word without periods, unless that would be a function word of the
/// language: `u.s.` must not be `us`.
bool Tokenizer::emit_acronym(Range part) {
    part = without_possessive(part);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const bool odd = (i - part.begin) % 2 == 1;
        if (odd ? chunk_[i].kind != CharacterClass::period : !is_letter(chunk_[i].kind)) return false;
    }
    if ((part.end - part.begin) % 2 == 0) return false;
    text_.clear();
    for (std::size_t i = part.begin; i < part.end; i += 2) append_utf8(text_, fold_case(chunk_[i].value));
    if (is_stopword(*language_, text_)) {
        fold_into_text(part);
        text_.push_back('.');
    }
    emit_text(TokenKind::acronym, position_++);
    return true;
}

/// BRK.A, IBM.N: a ticker with its class or exchange, found by its parts and as a whole.
bool Tokenizer::emit_ticker(Range part) {
    const std::vector<Range> pieces = split(part, CharacterClass::period);
    if (pieces.size() != 2) return false;
    const auto capitals = [this](Range r, bool digits) {
        return std::all_of(chunk_.begin() + static_cast<std::ptrdiff_t>(r.begin),
                           chunk_.begin() + static_cast<std::ptrdiff_t>(r.end), [digits](const Character& c) {
                               return c.kind == CharacterClass::upper || (digits && c.kind == CharacterClass::digit);
                           });
    };
    if (!capitals(pieces[0], true) || !capitals(pieces[1], false)) return false;
    if (pieces[0].end - pieces[0].begin > 6 || pieces[1].end - pieces[1].begin > 2) return false;
    const std::uint32_t position = position_;
    begin_unit();
    for (const Range piece : pieces) emit_word(piece);
    fold_into_text(part);
    emit_text(TokenKind::joined, position);
    within_unit_ = false;
    return true;
}

/// Digits with decimal points, thousands separators and a short unit: 3,500 and $3.5bn and 4th.
bool Tokenizer::is_number(Range word) const {
    std::size_t i = word.begin;
    const auto digits = [&] {
        const std::size_t start = i;
        while (i < word.end && chunk_[i].kind == CharacterClass::digit) ++i;
        return i - start;
    };
    if (digits() == 0) return false;
    while (i < word.end && (chunk_[i].kind == CharacterClass::period || chunk_[i].kind == CharacterClass::comma)) {
        const bool thousands = chunk_[i].kind == CharacterClass::comma;
        ++i;
        const std::size_t count = digits();
        if (count == 0 || (thousands && count != 3)) return false;
    }
    if (word.end - i > 3) return false;
    return std::all_of(chunk_.begin() + static_cast<std::ptrdiff_t>(i),
                       chunk_.begin() + static_cast<std::ptrdiff_t>(word.end),
                       [](const Character& c) { return is_letter(c.kind); });
}

void Tokenizer::emit_number(Range word) {
    text_.clear();
    for (std::size_t i = word.begin; i < word.end; ++i)
        if (chunk_[i].kind != CharacterClass::comma) append_utf8(text_, fold_case(chunk_[i].value));
    emit_text(TokenKind::number, position_++);
}

/// How many characters of an elided article or pronoun stand before the word, its apostrophe included: 2 in l'accord.
std::size_t Tokenizer::elided_prefix(Range word) const {
    if (!language_->elides) return 0;
    for (std::size_t i = word.begin; i < word.end; ++i) {
        if (chunk_[i].kind != CharacterClass::apostrophe) continue;
        const std::size_t length = i - word.begin;
        return length <= 2 || (length <= 5 && language_->tag == "it") ? length + 1 : 0;
    }
    return 0;
}

void Tokenizer::emit_words(Range part) {
    const std::size_t prefix = elided_prefix(part);
    if (prefix > 0) {
        emit_word({part.begin, part.begin + prefix - 1});
        part.begin += prefix;
    }
    emit_word(part);
}

Tokenizer::Range Tokenizer::without_possessive(Range word) const {
    const bool possessive = word.end - word.begin > 2 && chunk_[word.end - 2].kind == CharacterClass::apostrophe &&
                            fold_case(chunk_[word.end - 1].value) == U's';
    return possessive ? Range{word.begin, word.end - 2} : word;
}

/// US, IT, WHO among words in small letters are names, not the function words that they look like.
bool Tokenizer::is_capital_stopword(Range word) {
    const std::size_t length = word.end - word.begin;
    if (!capitals_mean_something_ || length < 2 || length > 3) return false;
    for (std::size_t i = word.begin; i < word.end; ++i)
        if (chunk_[i].kind != CharacterClass::upper) return false;
    fold_into_text(word);
    return is_stopword(*language_, text_);
}

void Tokenizer::emit_word(Range word) {
    word = without_possessive(word);
    if (word.begin == word.end) return;
    if (is_capital_stopword(word)) {
        text_.clear();
        for (std::size_t i = word.begin; i < word.end; ++i) {
            append_utf8(text_, fold_case(chunk_[i].value));
            text_.push_back('.');
        }
        emit_text(TokenKind::acronym, position_++);
        return;
    }
    fold_into_text(word);
    emit_text(TokenKind::word, position_++);
}

void Tokenizer::emit_ngrams(std::string_view text, std::size_t& i) {
    begin_unit();
    std::string previous;
    std::string current;
    while (i < text.size()) {
        std::size_t next = i;
        const char32_t value = next_character(text, next);
        const CharacterClass kind = classify(value);
        if (kind != CharacterClass::ngram) break;
        current.clear();
        append_utf8(current, fold_case(value));
        for (i = next; i < text.size(); i = next) {
            const char32_t mark = next_character(text, next);
            const CharacterClass mark_kind = classify(mark);
            if (mark_kind != CharacterClass::mark && mark_kind != CharacterClass::ignorable) break;
            if (mark_kind == CharacterClass::mark && current.size() < longest_word_bytes / 4)
                append_utf8(current, mark);
        }
        if (!previous.empty()) {
            text_ = previous;
            emit_text(TokenKind::ngram, position_, true);
            text_ += current;
            emit_text(TokenKind::ngram, position_++);
        }
        previous.swap(current);
    }
    text_ = previous;
    emit_text(TokenKind::ngram, position_++);
    within_unit_ = false;
}

void Tokenizer::fold_into_text(Range range) {
    text_.clear();
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Character& c = chunk_[i];
        append_utf8(text_, c.kind == CharacterClass::apostrophe ? U'\'' : fold_case(c.value));
    }
}

void Tokenizer::emit_text(TokenKind kind, std::uint32_t position, bool covered) {
    if (text_.size() > longest_word_bytes) return;
    if (!within_unit_) ++unit_;
    (*emit_)(Token{text_, kind, position, unit_, covered});
}

}  // namespace wiredex
