#include "indexer/formats/page_topics.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/formats/newsroom_topics.h"
#include "indexer/text/place_names.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_name_in_words = 8;

// Words that do not end a name: "Bank of" and "India" are not two topics.
bool joins_words(std::string_view word) {
    static constexpr std::array<std::string_view, 10> joining = {"of", "and", "&",  "the", "for",
                                                                 "in", "on",  "to", "vs",  "with"};
    return std::ranges::find(joining, ascii_lower(word)) != joining.end();
}

class TopicLine {
public:
    TopicLine(std::string_view line, LearntTopics& learnt) : words_(split_words(line)), learnt_(learnt) {}

    PageTopics split() {
        while (next_ < words_.size()) {
            const std::size_t length = joined_to_next() ? 0 : longest_known();
            if (length == 0) {
                ++next_;
                continue;
            }
            take_unknown();
            std::string name = words(next_, length);
            if (is_place_name(name)) result_.places.push_back(name);
            result_.topics.push_back(std::move(name));
            next_ += length;
            unknown_ = next_;
        }
        take_unknown();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool joined_to_next() const { return next_ > unknown_ && joins_words(words_[next_ - 1]); }

    [[nodiscard]] std::string words(std::size_t from, std::size_t count) const {
        std::string text;
        for (std::size_t i = from; i < from + count; ++i) text.append(text.empty() ? "" : " ").append(words_[i]);
        return text;
    }

    // How many words from here on make the longest known name; 0 if none does.
    [[nodiscard]] std::size_t longest_known() const {
        for (std::size_t count = std::min(longest_name_in_words, words_.size() - next_); count > 0; --count) {
            const std::string name = words(next_, count);
            if (is_place_name(name) || is_newsroom_topic(name) || learnt_.contains(ascii_lower(name))) return count;
        }
        return 0;
    }

    void take_unknown() {
        if (unknown_ == next_) return;
        std::string name = words(unknown_, next_ - unknown_);
        learnt_.insert(ascii_lower(name));
        result_.topics.push_back(std::move(name));
        unknown_ = next_;
    }

    std::vector<std::string_view> words_;
    LearntTopics& learnt_;
    PageTopics result_;
    std::size_t next_ = 0;     // the word looked at
    std::size_t unknown_ = 0;  // first word that belongs to no known name yet
};

}  // namespace

PageTopics split_topics(std::string_view line, LearntTopics& learnt) {
    return TopicLine(line, learnt).split();
}

}  // namespace wiredex
