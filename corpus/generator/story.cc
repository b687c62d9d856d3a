#include "corpus/generator/story.h"

#include <algorithm>

#include "corpus/generator/topics.h"

namespace wiredex::generator {

namespace {

constexpr std::array<std::string_view, 6> sources = {"Northwire",       "Meridian Press",   "Halden News Service",
                                                     "Porto Telegraph", "Tern Island Wire", "Quay Agency"};
constexpr std::string_view urgencies = "4444443345553462";

/// Log-normal: half of all bodies are shorter than `median`, the logarithm to base 2 has a standard deviation of about
/// 1.1. Twelve uniform numbers add up to a nearly normal one; 2^x is taken as a straight line between whole powers.
std::uint32_t draw_length(Random& random) {
    constexpr std::int64_t median = 130;
    std::int64_t sum = 0;
    for (int i = 0; i < 12; ++i) sum += random.below(1024);
    // One standard deviation of the sum is 1024; x is in units of 1/1024.
    const std::int64_t x = (sum - 12 * 1023 / 2) * 11 / 10 + 16 * 1024;
    const std::int64_t whole = x / 1024 - 16;
    const std::int64_t mantissa = 1024 + x % 1024;
    const std::int64_t words = whole >= 0 ? (median * mantissa / 1024) << whole : (median * mantissa / 1024) >> -whole;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(words, 20, 2500));
}

/// From 2014 to 2023; two of three articles that would fall on a weekend move, and most of a day's come about noon.
std::int64_t draw_time(Random& random) {
    constexpr std::int64_t first_day = 16071;  // 2014-01-01, a Wednesday, in days since 1970-01-01
    constexpr std::uint32_t days = 3652;
    constexpr std::int64_t day_seconds = 86'400;
    std::int64_t day = 0;
    bool weekend = false;
    do {
        day = random.below(days);
        weekend = (day + 2) % 7 >= 5;
    } while (weekend && random.below(3) != 0);
    const std::int64_t clock = random.below(day_seconds / 2) + random.below(day_seconds / 2);
    return (first_day + day) * day_seconds + clock;
}

const Place* draw_place(const Lexicon& lexicon, Random& random) {
    const std::uint64_t rank = lexicon.small_ranks.draw(random);
    return &places()[(rank - 1) % places().size()];
}

void draw_subject(const Lexicon& lexicon, Random& random, Story& story) {
    story.topics[0] = draw_topic(lexicon.small_ranks, random);
    story.topics[1] = draw_topic(lexicon.small_ranks, random);
    story.topic_count = story.topics[0] != story.topics[1] && random.percent(40) ? 2 : 1;
    story.place = draw_place(lexicon, random);
    story.other_place = random.percent(50) ? draw_place(lexicon, random) : story.place;
}

/// A desk has some hundred reporters, whose names come back.
Person draw_reporter(const Lexicon& lexicon, Random& random) {
    Random reporter{mix(0x5EED, random.below(150))};
    return draw_person(lexicon.name_ranks, reporter);
}

}  // namespace

Story make_story(const Lexicon& lexicon, std::uint64_t seed, std::uint64_t number) {
    Story story;
    story.seed = mix(mix(seed, 2), number);
    story.number = number;
    Random random{story.seed};
    draw_subject(lexicon, random, story);
    const std::uint32_t people = random.between(1, 3);
    for (std::uint32_t i = 0; i < people; ++i) story.people.push_back(draw_person(lexicon.name_ranks, random));
    const std::uint32_t organisations = random.between(1, 2);
    for (std::uint32_t i = 0; i < organisations; ++i) {
        story.organisations.push_back(draw_organisation(lexicon.name_ranks, random));
    }
    story.reporter = draw_reporter(lexicon, random);
    story.has_byline = random.percent(60);
    story.source = sources[std::min(random.below(sources.size()), random.below(sources.size()))];
    story.urgency = urgencies[random.below(urgencies.size())];
    story.published = draw_time(random);
    story.body_words = draw_length(random);
    return story;
}

std::int64_t version_time(const Story& story, unsigned version) {
    std::int64_t time = story.published;
    for (unsigned later = 2; later <= version; ++later) {
        time += 600 + static_cast<std::int64_t>(mix(story.seed, later) % 4800);
    }
    return time;
}

}  // namespace wiredex::generator
