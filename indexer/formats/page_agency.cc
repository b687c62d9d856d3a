#include "indexer/formats/page_agency.h"

#include <algorithm>
#include <array>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// A longer name stands before a shorter one that it starts with.
constexpr std::array<std::string_view, 46> agencies = {
    "Press Trust of India",
    "United News of India",
    "Asian News International",
    "Indo-Asian News Service",
    "Indo Asian News Service",
    "The Associated Press",
    "Associated Press",
    "The Canadian Press",
    "Canadian Press",
    "Australian Associated Press",
    "Agence France-Presse",
    "Agence France Presse",
    "Deutsche Presse-Agentur",
    "Thomson Reuters",
    "Reuters Breakingviews",
    "Yonhap News Agency",
    "Yonhap News",
    "Kyodo News",
    "Xinhua News Agency",
    "Dow Jones Newswires",
    "Dow Jones",
    "Bloomberg News",
    "Press Association",
    "PA Media",
    "The New York Times",
    "New York Times",
    "Financial Times",
    "BS Web Team",
    "BS Reporter",
    "Jiji Press",
    "Anadolu Agency",
    "Reuters",
    "Bloomberg",
    "Xinhua",
    "Yonhap",
    "Kyodo",
    "IANS",
    "PTI",
    "ANI",
    "UNI",
    "AFP",
    "AP",
    "dpa",
    "EFE",
    "ANSA",
    "TASS",
};

// The known agency that the line starts with; empty if none.
std::string_view known_agency(std::string_view line) {
    for (const std::string_view agency : agencies) {
        // Initials are capitals; "Ap" may start any word.
        const bool starts = agency.size() <= 4 ? line.starts_with(agency) : starts_with_ignoring_case(line, agency);
        if (starts && (line.size() == agency.size() || is_space(line[agency.size()])))
            return line.substr(0, agency.size());
    }
    return {};
}

}  // namespace

AgencyLine split_agency_line(std::string_view line) {
    line = trim(line);
    std::string_view agency = known_agency(line);
    if (agency.empty()) agency = line.substr(0, line.find_first_of(" \t"));
    return {std::string(agency), collapse_spaces(line.substr(agency.size()))};
}

bool is_agency_line(std::string_view line) {
    line = trim(line);
    constexpr std::size_t most_words = 8;
    const bool sentence = line.ends_with('.') || line.ends_with('?') || line.ends_with(':');
    return !known_agency(line).empty() && !sentence && split_words(line).size() <= most_words;
}

}  // namespace wiredex
