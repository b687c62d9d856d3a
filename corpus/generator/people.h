// Invented people and firms.
#pragma once

#include <string>
#include <string_view>

#include "corpus/generator/random.h"
#include "corpus/generator/zipf.h"

namespace wiredex::generator {

struct Person {
    std::string_view first;
    std::string last;
    std::string_view role;  ///< `Finance Minister`
};

struct Organisation {
    std::string name;
    std::string ticker;  ///< empty for those that are not listed
};

/// Some family names are common, most are rare: ranks follow Zipf's law.
Person draw_person(const ZipfRanks& ranks, Random& random);
Organisation draw_organisation(const ZipfRanks& ranks, Random& random);

}  // namespace wiredex::generator
