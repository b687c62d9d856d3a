#include "indexer/text/agency_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Names in lower case, without punctuation and a leading "the".
constexpr auto short_names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"aap", "AAP"},
    {"agence france presse", "AFP"},
    {"agencia efe", "EFE"},
    {"agencia lusa", "Lusa"},
    {"agenzia ansa", "ANSA"},
    {"agenzia nazionale stampa associata", "ANSA"},
    {"algemeen nederlands persbureau", "ANP"},
    {"associated press", "AP"},
    {"athens news agency", "ANA-MPA"},
    {"athens macedonian news agency", "ANA-MPA"},
    {"australian associated press", "AAP"},
    {"austria presse agentur", "APA"},
    {"canadian press", "CP"},
    {"ct", "CP"},
    {"deutsche presse agentur", "dpa"},
    {"itartass", "TASS"},
    {"kyodo news", "Kyodo"},
    {"kyodo news international", "Kyodo"},
    {"norsk telegrambyra", "NTB"},
    {"norsk telegrambyrå", "NTB"},
    {"pa", "PA"},
    {"pa media", "PA"},
    {"pa sport", "PA"},
    {"press association", "PA"},
    {"press trust of india", "PTI"},
    {"kyodonews", "Kyodo"},
    {"ΑΠΕ ΜΠΕ", "ANA-MPE"},
    {"itar tass", "TASS"},
    {"ritzau", "Ritzau"},
    {"ritzaus bureau", "Ritzau"},
    {"schweizerische depeschenagentur", "SDA"},
    {"suomen tietotoimisto", "STT"},
    {"thomson reuters", "Reuters"},
    {"tidningarnas telegrambyrå", "TT"},
    {"tt nyhetsbyrån", "TT"},
    {"xinhua news agency", "Xinhua"},
});

std::string comparable(std::string_view name) {
    std::string plain;
    for (const char c : ascii_lower(name)) plain += c == '-' || c == '.' || c == ',' || c == '/' ? ' ' : c;
    plain = collapse_spaces(plain);
    if (plain.starts_with("the ")) plain.erase(0, 4);
    return plain;
}

// "Copyright (c) 2021 by".
std::string_view without_claim(std::string_view name) {
    for (bool is_claim = true; is_claim;) {
        name = trim(name);
        const std::string_view word = name.substr(0, name.find(' '));
        const std::string lower = ascii_lower(word);
        const bool is_year = word.size() == 4 && parse_number(word);
        is_claim = word.size() < name.size() &&
                   (is_year || lower == "copyright" || lower == "(c)" || lower == "\u00A9" || lower == "by");
        if (is_claim) name.remove_prefix(word.size());
    }
    return name;
}

// Who claims rights adds a formula.
std::string_view without_formula(std::string_view name) {
    const std::string lower = ascii_lower(name);
    for (const std::string_view formula : {"all rights reserved", "alle rechte vorbehalten", "tous droits"}) {
        if (const std::size_t at = lower.find(formula); at != std::string::npos) name = name.substr(0, at);
    }
    const std::size_t end = name.find_last_not_of(" .,;-\t\n");
    return without_claim(name.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

}  // namespace

std::string agency_name(std::string_view stated) {
    const std::string name = collapse_spaces(without_formula(trim(stated)));
    const std::string plain = comparable(name);
    const auto* const found =
        std::find_if(short_names.begin(), short_names.end(), [&](const auto& row) { return row.first == plain; });
    return found == short_names.end() ? name : std::string(found->second);
}

}  // namespace wiredex
