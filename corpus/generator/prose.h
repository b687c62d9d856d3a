// Sentences and paragraphs of a story.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "corpus/generator/lexicon.h"
#include "corpus/generator/random.h"
#include "corpus/generator/story.h"

namespace wiredex::generator {

/// Writes text about one story: function words and invented words by Zipf's law, the topic's words more often than
/// chance, words that occurred before again, the story's people, firms and places, numbers and quotations. Text is
/// appended to the string given, in UTF-8. The lexicon and the story must outlive the object.
class Prose {
public:
    Prose(const Lexicon& lexicon, const Story& story, Random random)
        : lexicon_(lexicon), story_(story), random_(random) {}

    /// Five to ten words without a full stop.
    void headline(std::string& text);

    /// A sentence with its full stop; no space after it.
    void sentence(std::string& text);

    /// About `words` words in 3 to 12 paragraphs (fewer if there are too few words), separated by newlines.
    void body(std::string& text, std::uint32_t words);

    /// A paragraph of about `words` words.
    void paragraph(std::string& text, std::uint32_t words);

private:
    void content_word(std::string& text);
    void topic_word(std::string& text);
    void function_word_other_than_last(std::string& text);
    void number(std::string& text);
    void words(std::string& text, std::uint32_t count);
    void subject(std::string& text);
    void person(std::string& text);
    void organisation(std::string& text);
    std::uint64_t content_index();

    static constexpr std::uint32_t recent_size = 32;

    const Lexicon& lexicon_;
    const Story& story_;
    Random random_;
    std::array<std::uint64_t, recent_size> recent_{};  // words of this text, for use again
    std::uint32_t recent_count_ = 0;
    std::uint64_t last_function_rank_ = 0;
    std::array<bool, 3> introduced_{};    // people named in full before
    std::array<bool, 2> ticker_shown_{};  // firms named with their ticker before
    std::uint32_t written_ = 0;           // words so far
};

}  // namespace wiredex::generator
