#include "corpus/generator/prose.h"

#include <algorithm>
#include <charconv>

#include "corpus/generator/function_words.h"
#include "corpus/generator/topics.h"
#include "corpus/generator/word_forms.h"

namespace wiredex::generator {

namespace {

void append_integer(std::string& text, std::uint32_t value) {
    std::array<char, 10> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

void append_grouped(std::string& text, std::uint32_t value) {
    if (value >= 1000) {
        append_integer(text, value / 1000);
        text += ',';
        const std::uint32_t rest = value % 1000;
        if (rest < 100) text += '0';
        if (rest < 10) text += '0';
        append_integer(text, rest);
    } else {
        append_integer(text, value);
    }
}

/// Endings that a stemmer should take off again.
void append_ending(std::string& text, Random& random) {
    const std::uint32_t roll = random.below(32);
    if (roll < 3) {
        text += 's';
    } else if (roll < 5) {
        text += "ed";
    } else if (roll < 7) {
        text += "ing";
    }
}

void capitalize(std::string& text, std::size_t position) {
    char& letter = text[position];
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
}

}  // namespace

std::uint64_t Prose::content_index() {
    const std::uint32_t roll = random_.below(256);
    if (roll < 28 && recent_count_ > 0) {
        return recent_[random_.below(std::min(recent_count_, recent_size))];
    }
    std::uint64_t index = 0;
    if (roll < 56) {
        // The topic's own part of the vocabulary: a fixed choice among the words of middling frequency.
        const std::uint64_t rank = lexicon_.topic_ranks.draw(random_);
        index = mix(story_.topics[0], rank) % 16'384;
    } else {
        constexpr std::uint64_t first_content_rank = 128;
        index = lexicon_.content_ranks.draw(random_) - first_content_rank;
    }
    recent_[recent_count_++ % recent_size] = index;
    return index;
}

void Prose::topic_word(std::string& text) {
    const std::size_t which = story_.topic_count == 2 && random_.percent(35) ? 1 : 0;
    const auto& own = topics()[story_.topics[which]].words;
    std::uint64_t rank = 0;
    do rank = lexicon_.keyword_ranks.draw(random_);
    while (rank > own.size());
    text += own[static_cast<std::size_t>(rank - 1)];
}

void Prose::content_word(std::string& text) {
    if (random_.below(256) < 32) {
        topic_word(text);
    } else {
        append_word(text, content_index());
        append_ending(text, random_);
    }
}

void Prose::function_word_other_than_last(std::string& text) {
    std::uint64_t rank = lexicon_.function_ranks.draw(random_);
    if (rank == last_function_rank_) rank = lexicon_.function_ranks.draw(random_);
    last_function_rank_ = rank;
    text += function_words[rank - 1];
}

void Prose::number(std::string& text) {
    switch (random_.below(6)) {
        case 0:
            text += '$';
            append_integer(text, random_.between(1, 90));
            text += '.';
            append_integer(text, random_.below(10));
            text += random_.percent(70) ? " million" : " billion";
            break;
        case 1:
            append_integer(text, random_.below(20));
            text += '.';
            append_integer(text, random_.between(10, 99));
            text += '%';
            break;
        case 2:
            append_integer(text, random_.between(1995, 2030));
            break;
        case 3:
            append_grouped(text, random_.between(1000, 99'999));
            break;
        default:
            append_integer(text, random_.between(2, 99));
            break;
    }
}

void Prose::person(std::string& text) {
    const std::uint32_t which = random_.below(static_cast<std::uint32_t>(story_.people.size()));
    const Person& person = story_.people[which];
    if (!introduced_[which]) {
        introduced_[which] = true;
        text.append(person.role).append(" ").append(person.first).append(" ");
        written_ += 2;
    }
    text += person.last;
    ++written_;
}

void Prose::organisation(std::string& text) {
    const std::uint32_t which = random_.below(static_cast<std::uint32_t>(story_.organisations.size()));
    const Organisation& organisation = story_.organisations[which];
    text += organisation.name;
    written_ += 2;
    if (!organisation.ticker.empty() && !ticker_shown_[which]) {
        ticker_shown_[which] = true;
        text.append(" <").append(organisation.ticker).append(">");
    } else if (random_.percent(20)) {
        text += "'s";
    }
}

void Prose::subject(std::string& text) {
    const std::uint32_t roll = random_.below(100);
    if (roll < 45) {
        person(text);
    } else if (roll < 80) {
        organisation(text);
    } else {
        text += random_.percent(70) ? story_.place->name : story_.other_place->name;
        ++written_;
    }
}

void Prose::words(std::string& text, std::uint32_t count) {
    bool function_word = random_.percent(50);
    const std::uint32_t comma = count > 12 ? random_.between(5, count - 4) : count;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i > 0) text += i == comma ? ", " : " ";
        const std::uint32_t roll = random_.below(1024);
        // Two function words seldom meet; in the long run they are just over half of the words.
        function_word = (roll & 0xFF) < (function_word ? 78U : 190U);
        if (roll >= 1000) {
            number(text);
        } else if (function_word) {
            function_word_other_than_last(text);
        } else {
            content_word(text);
        }
    }
    written_ += count;
}

void Prose::headline(std::string& text) {
    const std::uint32_t length = random_.between(5, 10);
    const std::size_t start = text.size();
    std::uint32_t used = 1;
    if (random_.percent(40)) {
        text += story_.place->name;
    } else if (random_.percent(50)) {
        text += story_.organisations.front().name;
        used = 2;
    } else {
        text += story_.people.front().last;
    }
    capitalize(text, start);
    const std::uint32_t keyword = random_.between(used, length - 1);
    for (; used < length; ++used) {
        text += ' ';
        if (used == keyword) {
            topic_word(text);
        } else if (random_.percent(30)) {
            function_word_other_than_last(text);
        } else if (random_.percent(6)) {
            number(text);
        } else {
            content_word(text);
        }
    }
}

void Prose::sentence(std::string& text) {
    const std::uint32_t roll = random_.below(100);
    // Two statements, because the order in which the operands of + are evaluated differs between compilers.
    std::uint32_t length = random_.between(6, 16);
    length += random_.below(12);
    if (roll < 12) {
        text += '"';
        const std::size_t start = text.size();
        words(text, length);
        capitalize(text, start);
        text += ",\" ";
        person(text);
        text += " said.";
        ++written_;
        return;
    }
    const std::size_t start = text.size();
    if (roll < 55) {
        subject(text);
        text += ' ';
    }
    words(text, length);
    capitalize(text, start);
    text += '.';
}

void Prose::paragraph(std::string& text, std::uint32_t words) {
    const std::uint32_t target = written_ + words;
    do {
        sentence(text);
        text += ' ';
    } while (written_ < target);
    text.pop_back();
}

void Prose::body(std::string& text, std::uint32_t words) {
    const std::uint32_t paragraphs = std::clamp<std::uint32_t>(words / 40, 3, 12);
    for (std::uint32_t i = 0; i < paragraphs && (i == 0 || written_ < words); ++i) {
        if (i > 0) text += '\n';
        // What is left is shared among the paragraphs to come, less half a sentence by which each overshoots.
        const std::uint32_t left = words > written_ ? words - written_ : 1;
        const std::uint32_t share = left / (paragraphs - i);
        paragraph(text, share > 10 ? share - 8 : 2);
    }
}

}  // namespace wiredex::generator
