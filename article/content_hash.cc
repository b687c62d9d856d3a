#include "article/content_hash.h"

#include <cstddef>

namespace wiredex {
namespace {

/// Eight bytes, the first one lowest, so that the result is the same on every machine. Compilers make it one load.
std::uint64_t load(const char* bytes, std::size_t count = 8) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i) {
        word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8U * static_cast<unsigned>(i));
    }
    return word;
}

/// Two independent lanes of 64 bits, each of which takes in every word: xor, multiply by an odd constant, fold the high
/// bits back down by xor-shift. Every step is a bijection of the lane's state, so that two inputs of the same length
/// that differ in one word never meet in a lane.
class Lanes {
public:
    void add(std::uint64_t word) {
        high_ = fold((high_ ^ word) * 0x9E3779B97F4A7C15);  // 2^64 / golden ratio
        low_ = fold((low_ + word) * 0xB7E151628AED2A6B);    // fraction of e
    }

    /// The length goes first, so that neighbouring texts cannot trade characters.
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        while (text.size() >= 8) {
            add(load(text.data()));
            text.remove_prefix(8);
        }
        if (!text.empty()) add(load(text.data(), text.size()));
    }

    [[nodiscard]] Hash128 hash() const { return {high_, low_}; }

private:
    static std::uint64_t fold(std::uint64_t product) { return product ^ (product >> 32U); }

    std::uint64_t high_ = 0x243F6A8885A308D3;  // fraction of pi
    std::uint64_t low_ = 0x13198A2E03707344;   // and its next digits
};

void add(Lanes& lanes, const std::string& text) {
    lanes.add(std::string_view(text));
}

void add(Lanes& lanes, const std::optional<Time>& time) {
    lanes.add(std::uint64_t{time.has_value()});
    if (!time) return;
    lanes.add(static_cast<std::uint64_t>(time->seconds));
    lanes.add(std::uint64_t{time->zone_known} | (std::uint64_t{time->clock_known} << 1U));
}

void add(Lanes& lanes, const Topic& topic) {
    for (const std::string* part : {&topic.code, &topic.name, &topic.scheme}) add(lanes, *part);
}

void add(Lanes& lanes, const Link& link) {
    for (const std::string* part : {&link.rel, &link.ref, &link.version}) add(lanes, *part);
}

template <typename Entry>
void add(Lanes& lanes, const std::vector<Entry>& list) {
    lanes.add(std::uint64_t{list.size()});
    for (const Entry& entry : list) add(lanes, entry);
}

}  // namespace

Hash128 content_hash(const Article& article) {
    const Article& a = article;
    Lanes lanes;
    for (const std::string* text :
         {&a.id,     &a.version, &a.take,           &a.headline,      &a.slugline,  &a.summary, &a.byline,
          &a.source, &a.credit,  &a.dateline_place, &a.dateline_text, &a.language,  &a.urgency, &a.category,
          &a.status, &a.signal,  &a.ednote,         &a.usage,         &a.copyright, &a.body}) {
        add(lanes, *text);
    }
    for (const std::optional<Time>* time : {&a.published, &a.updated, &a.embargo}) add(lanes, *time);
    add(lanes, a.topics);
    for (const std::vector<std::string>* list : {&a.places, &a.people, &a.organisations, &a.tickers, &a.captions}) {
        add(lanes, *list);
    }
    add(lanes, a.links);
    lanes.add(a.word_count ? std::uint64_t{*a.word_count} + 1 : 0);
    return lanes.hash();
}

}  // namespace wiredex
