// What stays the same in every version of a synthetic story.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/generator/lexicon.h"
#include "corpus/generator/people.h"
#include "corpus/generator/places.h"

namespace wiredex::generator {

struct Story {
    std::uint64_t seed = 0;               ///< every random choice about the story follows from it
    std::uint64_t number = 0;             ///< index of the article that opened it
    std::array<std::size_t, 2> topics{};  ///< positions in topics(); the first is the main one
    std::size_t topic_count = 1;
    const Place* place = nullptr;             ///< of the dateline
    const Place* other_place = nullptr;       ///< mentioned; may be the same
    std::vector<Person> people;               ///< one to three
    std::vector<Organisation> organisations;  ///< one or two
    Person reporter;
    bool has_byline = false;
    std::string_view source;
    char urgency = '4';
    std::int64_t published = 0;    ///< seconds since 1970-01-01 UTC
    std::uint32_t body_words = 0;  ///< about how long the body is
};

/// The story that the article `number` opens.
Story make_story(const Lexicon& lexicon, std::uint64_t seed, std::uint64_t number);

/// When a version was sent: publication for the first one, 10 to 90 minutes after the one before for the others.
std::int64_t version_time(const Story& story, unsigned version);

}  // namespace wiredex::generator
