#include "indexer/formats/anpa_header.h"

#include <algorithm>
#include <array>

#include "indexer/formats/editors_notes.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return starts_with_ignoring_case(text, start); });
}

bool is_hold(std::string_view text) {
    return starts_with_any(text, {"hold for release", "embargo", "eds: embargo", "eds: hold for release"});
}

// "$adv 14", "adv14": copy sent ahead for a day.
bool is_advance_mark(std::string_view text) {
    if (text.starts_with('$')) text.remove_prefix(1);
    if (!starts_with_ignoring_case(text, "adv")) return false;
    const std::string_view day = trim(text.substr(3));
    return !day.empty() && day.size() <= 5 && is_digit(day.front());
}

bool is_note(std::string_view text) {
    return is_editors_note(text) || is_hold(text) || is_advance_mark(text) ||
           starts_with_any(text, {"for release ", "advance for ", "for use "});
}

bool is_name_in_capitals(std::string_view word) {
    return std::ranges::all_of(word, is_upper) || word == "Kyodo";
}

// "AP Photo XNP101, XNP102": an agency and what it offers.
bool is_media_list(std::string_view text) {
    static constexpr std::array<std::string_view, 9> offers = {"Photo",  "Photos", "Graphic", "Graphics", "Video",
                                                               "Videos", "Audio",  "Image",   "Images"};
    const auto words = split_words(text);
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2); ++i) {
        std::string_view word = words[i];
        while (word.ends_with(',') || word.ends_with(':')) word.remove_suffix(1);
        if (std::ranges::find(offers, word) != offers.end()) return i == 0 || is_name_in_capitals(words[0]);
    }
    return false;
}

// Names of pictures: letters, then digits.
void read_media_list(std::string_view text, std::vector<Link>& links) {
    for (std::string_view word : split_words(text)) {
        while (!word.empty() && !is_letter(word.back()) && !is_digit(word.back())) word.remove_suffix(1);
        const bool named = word.size() >= 4 && is_letter(word.front()) && is_digit(word.back());
        if (named) links.push_back({"seeAlso", std::string(word), {}});
    }
}

bool is_byline(const AnpaHeaderLine& line) {
    constexpr std::size_t longest_byline = 120;
    const std::string_view text = line.text;
    if (!starts_with_ignoring_case(text, "by ") || text.size() > longest_byline) return false;
    // A headline may begin so, too, but is set flush left.
    return line.centred ||
           (text.size() > 3 && is_upper(text[3]) && !text.ends_with('.') && split_words(text).size() <= 6);
}

// "AP Sports Writer", "Associated Press", "Oddavik Herald" under the byline. What heads a table has no such word.
bool is_writers_title(const AnpaHeaderLine& line, bool follows_byline) {
    const std::string_view text = line.text;
    if (starts_with_any(text, {"associated press", "the associated press", "for the associated press"})) return true;
    static constexpr std::array<std::string_view, 19> titles = {
        "writer", "writers", "editor",  "editors", "correspondent", "reporter", "columnist",
        "critic", "analyst", "press",   "agency",  "service",       "news",     "times",
        "herald", "post",    "journal", "tribune", "staff"};
    const std::vector<std::string_view> words = split_words(text);
    if (words.empty() || !follows_byline || !line.centred) return false;
    return words.front() == "AP" || words.front() == "For" ||
           std::ranges::find(titles, ascii_lower(words.back())) != titles.end();
}

}  // namespace

AnpaHeader sort_anpa_header(const std::vector<AnpaHeaderLine>& lines) {
    AnpaHeader header;
    if (!lines.empty() && lines.front().is_headline) header.headline = lines.front().text;
    bool follows_byline = false;
    constexpr std::size_t longest_heading = 60;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const AnpaHeaderLine& line = lines[i];
        const std::string& text = line.text;
        const bool after_byline = follows_byline;
        follows_byline = false;
        if (text.empty()) continue;
        if (is_note(text)) {
            header.notes.push_back(text_of_editors_note(text));
            header.embargoed = header.embargoed || is_hold(text);
        } else if (is_media_list(text)) {
            read_media_list(text, header.links);
        } else if (header.byline.empty() && is_byline(line)) {
            header.byline = trim(std::string_view(text).substr(3));
            follows_byline = true;
        } else if (is_writers_title(line, after_byline)) {
            follows_byline = true;
        } else if (header.headline.empty()) {
            header.headline = text;
        } else if (header.byline.empty() && !line.centred && text.size() > longest_heading) {
            header.summary += (header.summary.empty() ? "" : " ") + text;
        } else {
            header.rest.push_back(text);
        }
    }
    return header;
}

}  // namespace wiredex
