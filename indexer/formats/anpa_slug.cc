#include "indexer/formats/anpa_slug.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// The words between anything that is no letter or digit, in lower case.
std::vector<std::string> lower_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : ascii_lower(text)) {
        const bool part = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (part && !inside) words.emplace_back();
        if (part) words.back() += c;
        inside = part;
    }
    return words;
}

// "1st", "2ndLd", "3rdAdd": digits and the ending of an ordinal.
std::size_t ordinal_length(std::string_view word) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0 || digits > 3) return 0;
    const std::string_view ending = word.substr(digits, 2);
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th" ? digits + 2 : 0;
}

bool is_take_word(std::string_view word) {
    static constexpr std::array<std::string_view, 21> marks = {
        "kill",     "writethru",     "ld",         "lead",        "add",      "sub",      "insert",
        "abridged", "correction",    "corrective", "correct",     "advisory", "pickup",   "withhold",
        "adv",      "clarification", "optional",   "elimination", "update",   "bulletin", "urgent"};
    // "Adv05" is copy for the fifth, "Ld2" a second lead.
    const std::size_t digits = word.find_first_of("0123456789");
    return ordinal_length(word) > 0 || std::ranges::find(marks, word.substr(0, digits)) != marks.end();
}

bool is_take(std::string_view part) {
    const std::vector<std::string> words = lower_words(part);
    return std::ranges::any_of(words, [](const std::string& word) { return is_take_word(word); });
}

bool is_cycle(std::string_view word) {
    return word == "bc" || word == "am" || word == "pm" || word == "ap";
}

}  // namespace

AnpaSlug read_anpa_slug(std::string_view line) {
    AnpaSlug result;
    bool first = true;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(','), line.size());
        const std::string part = collapse_spaces(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
        if (first) {
            result.slug = part;
        } else if (const auto count = parse_number(part)) {
            result.word_count = count;
        } else if (is_take(part)) {
            result.take += (result.take.empty() ? "" : ", ") + part;
        } else if (!part.empty()) {
            result.slug += ", " + part;
        }
        first = false;
    }
    return result;
}

std::string story_of_slug(std::string_view slug) {
    std::vector<std::string> words = lower_words(slug);
    if (words.size() > 1 && is_cycle(words.front())) words.erase(words.begin());
    if (words.size() > 1 && words.back() == "kill") words.pop_back();
    std::string story;
    for (const std::string& word : words) story += (story.empty() ? "" : "-") + word;
    return story;
}

bool is_shared_slug(std::string_view slug) {
    const std::string story = story_of_slug(slug);
    return story.empty() || story.find("newsalert") != std::string::npos || story.ends_with("alert") ||
           story.find("advisory") != std::string::npos || story.ends_with("bulletin") || story.ends_with("flash");
}

std::string part_of_take(std::string_view take) {
    const std::vector<std::string> words = lower_words(take);
    std::string number = "1";
    for (const std::string_view word : words) {
        const std::size_t ordinal = ordinal_length(word);
        if (ordinal > 0) number = word.substr(0, ordinal - 2);
        const std::string_view kind = word.substr(ordinal);
        if (kind == "add" || kind == "insert" || kind == "sub") return std::string(kind) + '-' + number;
    }
    return {};
}

std::string signal_of_take(std::string_view take) {
    const std::vector<std::string> words = lower_words(take);
    const auto has = [&](std::string_view wanted) {
        return std::ranges::any_of(words, [&](std::string_view word) {
            word.remove_prefix(ordinal_length(word));
            return word == wanted;
        });
    };
    if (has("kill")) return "kill";
    if (has("withhold")) return "withhold";
    if (has("elimination")) return "elimination";
    if (has("correction") || has("corrective") || has("clarification") || has("correct")) return "correction";
    if (has("advisory")) return "advisory";
    if (has("ld") || has("lead") || has("writethru") || has("update") || has("sub") || has("insert")) return "update";
    return {};
}

}  // namespace wiredex
