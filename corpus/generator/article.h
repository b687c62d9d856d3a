// A synthetic article, and the sequence of them that belongs to a seed.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/generator/lexicon.h"
#include "corpus/generator/story.h"
#include "corpus/generator/versions.h"

namespace wiredex::generator {

/// What the writers of the output formats need. Texts are UTF-8.
struct SyntheticArticle {
    std::uint64_t index = 0;  ///< position in the sequence, from 0
    std::uint64_t seed = 0;   ///< of the sequence
    Slot slot;
    Story story;
    std::string take;  ///< `UPDATE 1`, `CORRECTED`; empty for a first version
    std::string headline;
    std::string summary;       ///< empty for most
    std::string ednote;        ///< empty but for corrections
    std::string body;          ///< paragraphs separated by one newline
    std::int64_t updated = 0;  ///< when this version was sent, in seconds since 1970-01-01 UTC
};

/// The articles of a seed. Each depends on the seed and its index alone, so a longer sequence begins with every shorter
/// one, and any article can be had without those before it. Not thread-safe: one object per thread.
class ArticleSequence {
public:
    explicit ArticleSequence(std::uint64_t seed) : seed_(seed) {}

    /// The article `index`, valid until the next call.
    const SyntheticArticle& at(std::uint64_t index);

private:
    void write_texts();

    std::uint64_t seed_;
    Lexicon lexicon_;
    std::uint64_t block_ = 0;
    std::array<Slot, block_size> slots_{};
    bool planned_ = false;
    SyntheticArticle article_;
};

}  // namespace wiredex::generator
