#include "indexer/formats/sgml_sender.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

enum class DayOrder { year_first, month_first };

struct Sender {
    std::string_view prefix;  // the letters that the number starts with
    std::string_view source;
    std::string_view language;  // where the number states none
    DayOrder order = DayOrder::year_first;
};

constexpr auto senders = std::to_array<Sender>({
    // TREC
    {"AP", "AP", "en"},
    {"WSJ", "The Wall Street Journal", "en"},
    {"FT", "Financial Times", "en"},
    {"LA", "Los Angeles Times", "en", DayOrder::month_first},
    {"FBIS", "FBIS", "en"},
    {"SJMN", "San Jose Mercury News", "en"},
    // AQUAINT and Gigaword
    {"APW", "AP", "en"},
    {"NYT", "The New York Times", "en"},
    {"XIE", "Xinhua", "en"},
    {"XIN", "Xinhua", ""},
    {"AFP", "AFP", ""},
    {"AFA", "AFP", "ar"},
    {"CNA", "CNA", ""},
    {"LTW", "Los Angeles Times-Washington Post News Service", "en"},
    {"WPB", "Washington Post/Bloomberg", "en"},
});

// Gigaword's codes of languages, the second part of its numbers.
constexpr auto languages = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"ENG", "en"}, {"FRN", "fr"}, {"FRE", "fr"}, {"SPA", "es"}, {"ARB", "ar"}, {"CMN", "zh"}, {"DEU", "de"}});

std::string_view language_code(std::string_view number, std::size_t prefix) {
    const std::string_view rest = number.substr(prefix);
    if (rest.size() < 5 || rest[0] != '_' || rest[4] != '_') return {};
    const auto found = std::ranges::find(languages, rest.substr(1, 3), [](const auto& entry) { return entry.first; });
    return found == languages.end() ? std::string_view{} : found->second;
}

// The first eight or six digits that are no part of a longer number.
std::optional<Time> day_of_number(std::string_view number, DayOrder order) {
    const std::size_t start = std::min(number.find_first_of("0123456789"), number.size());
    const std::size_t length = std::min(number.find_first_not_of("0123456789", start), number.size()) - start;
    const std::string_view digits = number.substr(start, length);
    if (digits.size() == 8) return parse_wire_date(digits);
    if (digits.size() != 6) return std::nullopt;
    if (order == DayOrder::year_first) return parse_wire_date(digits);
    return parse_wire_date(std::string(digits.substr(4)) + std::string(digits.substr(0, 4)));
}

}  // namespace

SgmlSender sender_of_document(std::string_view number) {
    std::size_t prefix = 0;
    while (prefix < number.size() && is_letter(number[prefix])) ++prefix;
    const auto known = std::ranges::find(senders, number.substr(0, prefix), &Sender::prefix);
    SgmlSender sender;
    if (known != senders.end()) sender = {known->source, known->language, {}};
    if (const std::string_view code = language_code(number, prefix); !code.empty()) {
        sender.language = code;
        if (sender.source.empty()) sender.source = number.substr(0, prefix);
    }
    sender.day = day_of_number(number, known == senders.end() ? DayOrder::year_first : known->order);
    return sender;
}

}  // namespace wiredex
