#include "indexer/formats/iptc7901_article.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/formats/iptc7901_heading.h"
#include "indexer/formats/iptc7901_text.h"
#include "indexer/formats/iptc7901_title.h"
#include "indexer/formats/wire_closing.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

// The name before the last number of the heading: `dpa` of "ccccb   dpa 099", "dpa-tns 0908".
std::string_view name_in_heading(std::string_view extra) {
    const auto words = split_words(extra);
    if (words.size() < 2 || !parse_number(words.back())) return {};
    std::string_view name = words[words.size() - 2];
    name = name.substr(0, name.find('-'));
    return std::ranges::all_of(name, is_letter) ? name : std::string_view{};
}

// Agencies that send in this format. Others name their desk in the heading, and themselves in the dateline.
std::string_view known_agency(std::string_view name) {
    static constexpr std::array<std::string_view, 22> agencies = {
        "dpa",  "ats", "sda",   "apa", "ots", "AFP", "Reuters", "rtr", "EFE", "Kyodo", "TASS",
        "ANSA", "AP",  "Belga", "ANP", "NTB", "TT",  "STT",     "PAP", "CTK", "MTI",   "dapd"};
    const auto* const found = std::ranges::find_if(agencies, [&](std::string_view agency) {
        return agency.size() == name.size() && starts_with_ignoring_case(agency, name);
    });
    return found == agencies.end() ? std::string_view{} : *found;
}

std::string_view letters_of(std::string_view number) {
    return number.substr(0, std::min(number.find_first_of("0123456789"), number.size()));
}

std::string source_of(const Iptc7901Heading& heading, const Iptc7901Text& text, const Article& article) {
    const std::string_view name = name_in_heading(heading.extra);
    if (!known_agency(name).empty()) return std::string(name);
    if (const auto known = known_agency(letters_of(heading.number)); !known.empty()) {
        return std::string(letters_of(heading.number));
    }
    if (!article.source.empty()) return article.source;
    if (text.sign_off.starts_with("dpa ")) return "dpa";
    return std::string(name);
}

// Services of ats put a kicker above the headline.
bool has_kickers(std::string_view number) {
    return letters_of(number).size() == 3 && starts_with_ignoring_case(number, "bs");
}

// What the service says: `eca` is dpa's English service, `bsf` the French one of ats. Else what the notes for editors
// are written in.
std::string language_of_service(const Article& article, std::string_view number) {
    const std::string service = ascii_lower(letters_of(number));
    const std::string source = ascii_lower(article.source);
    if ((source == "ats" || source == "sda") && service.size() == 3) {
        if (service.ends_with('f')) return "fr";
        if (service.ends_with('d')) return "de";
        if (service.ends_with('i')) return "it";
    }
    const auto notes_have = [&](std::string_view words) { return article.ednote.find(words) != std::string::npos; };
    if (notes_have("Notizblock") || notes_have("Die folgenden Informationen") || notes_have("Redaktionelle Hinweise")) {
        return "de";
    }
    if (notes_have("Notebook") || notes_have("NOTEBOOK") || notes_have("The following information is not")) return "en";
    if (source == "dpa" && service.starts_with('e')) return "en";
    if (source == "dpa" && service.starts_with("bd")) return "de";
    if (source == "apa" || source == "ots") return "de";
    return {};
}

// The format leaves open whether a time without zone is Greenwich's or the agency's own, and agencies differ: so only
// what the user says of an agency counts.
std::string zone_said_by_user(std::string_view source, const ReaderOptions& options) {
    const auto names_source = [&](const auto& entry) { return ascii_lower(entry.first) == ascii_lower(source); };
    const auto found = std::ranges::find_if(options.source_zones, names_source);
    return found == options.source_zones.end() ? std::string{} : found->second;
}

// True if some word of the text, whatever punctuation is around it, is in the list.
bool has_word(std::string_view text, std::initializer_list<std::string_view> wanted) {
    const std::string lower = ascii_lower(text);
    std::string word;
    for (const char c : lower + ' ') {
        if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80) {
            word += c;
            continue;
        }
        if (std::ranges::find(wanted, word) != wanted.end()) return true;
        word.clear();
    }
    return false;
}

bool has_kill_word(std::string_view text) {
    return has_word(text,
                    {"kill", "withdrawn", "withdrawal", "zur\u00FCckgezogen", "zurueckgezogen", "zur\u00FCckziehung",
                     "storno", "annulation", "annul\u00E9", "annule", "anulada", "anulado", "annullata"});
}

// "KILL: ...", "ACHTUNG: Meldung zurueckgezogen". "Kill" may also begin an ordinary headline, so it must be in capitals
// among small letters, or be a label.
bool is_kill_headline(std::string_view headline) {
    constexpr std::size_t longest_label = 60;
    const std::string_view start = headline.substr(0, longest_label);
    if (starts_with_ignoring_case(start, "achtung") || starts_with_ignoring_case(start, "mandatory kill") ||
        starts_with_ignoring_case(start, "bulletin kill")) {
        return has_kill_word(start);
    }
    const std::size_t end = std::min(start.find_first_of(" :-"), start.size());
    const std::string_view word = start.substr(0, end);
    const bool labels = start.substr(end).starts_with(':') || start.substr(end).starts_with(" -");
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool shouts = std::ranges::none_of(word, is_small) && std::ranges::any_of(headline, is_small);
    return (labels || shouts) && has_kill_word(word);
}

std::string signal_of(std::string_view take) {
    if (has_word(take, {"refile", "corrected", "correction", "corr", "berichtigung", "berichtigt", "korrektur",
                        "rectification", "rectificatif", "rectifi\u00E9", "correcci\u00F3n"})) {
        return "correction";
    }
    if (has_word(take, {"advisory"})) return "advisory";
    if (has_word(take, {"lead", "net", "update", "zusammenfassung", "neu", "add", "actualisation"})) return "update";
    return {};
}

std::string with_day(std::string_view number, const std::optional<WireClosing>& closing) {
    std::string id(number);
    if (closing) id += '-' + format_time(closing->time).substr(0, std::string_view("2024-02-03").size());
    return id;
}

// Numbers of other messages of the service that the text names: "kill eca0100".
std::vector<std::string> numbers_named_in(std::string_view text, std::string_view own) {
    const std::string_view service = letters_of(own);
    std::vector<std::string> numbers;
    for (std::size_t place = text.find(service); place != std::string_view::npos;
         place = text.find(service, place + 1)) {
        std::size_t end = place + service.size();
        while (end < text.size() && is_digit(text[end])) ++end;
        const std::string number(text.substr(place, end - place));
        const bool whole = place == 0 || !(is_letter(text[place - 1]) || is_digit(text[place - 1]));
        const bool is_new = std::ranges::find(numbers, number) == numbers.end();
        if (whole && is_new && number.size() == own.size() && number != own) numbers.push_back(number);
    }
    return numbers;
}

// A kill takes the id of the story that must go, as far as it names it; its text is for editors.
void read_kill(const Iptc7901Heading& heading, const std::optional<WireClosing>& closing, Article& article) {
    article.status = "canceled";
    article.signal = "kill";
    const auto killed = numbers_named_in(article.headline + '\n' + article.body, heading.number);
    for (const std::string& number : killed) article.links.push_back({"kills", with_day(number, closing), {}});
    if (killed.size() == 1) article.id = article.links.back().ref;
    article.ednote = article.body + (article.ednote.empty() || article.body.empty() ? "" : "\n") + article.ednote;
    article.body.clear();
}

// Without a day numbers would be the same on all days: the text tells them apart.
void set_id(const Iptc7901Heading& heading, const std::optional<WireClosing>& closing, Article& article) {
    article.id = with_day(heading.number, closing);
    if (closing) return;
    constexpr std::size_t enough = 12;
    const std::string derived = derived_id(article);
    article.id += '-' + derived.substr(derived.find(':') + 1, enough);
}

void read_slug(std::string_view slug, const std::string& kicker, Article& article) {
    article.slugline = slug;
    for (std::string_view rest = slug; !rest.empty();) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        std::string keyword = collapse_spaces(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!keyword.empty()) article.topics.push_back({{}, std::move(keyword), {}});
    }
    if (kicker.empty()) return;
    article.slugline += (slug.empty() ? "" : " / ") + kicker;
}

// The lines below the heading's first: the slug. Where STX is lost, the slug is the first line of the text, and is
// taken out of it.
std::string slug_of(std::string_view heading, Lines& lines) {
    std::string slug;
    const Lines heading_lines = split_lines(heading);
    std::size_t seen = 0;
    for (const std::string_view line : heading_lines) {
        if (trim(line).empty() || seen++ == 0) continue;
        slug += (slug.empty() ? "" : " ") + collapse_spaces(line);
    }
    if (!slug.empty()) return slug;
    const auto first = std::ranges::find_if(lines, [](auto line) { return !trim(line).empty(); });
    if (first == lines.end() || !trim(*first).ends_with('/')) return slug;
    slug = collapse_spaces(*first);
    lines.erase(lines.begin(), first + 1);
    return slug;
}

std::string_view without_slashes_at_end(std::string_view slug) {
    while (slug.ends_with('/') || slug.ends_with(' ')) slug.remove_suffix(1);
    return slug;
}

// "Norland/port" of "Norland/port/2NDLEAD/".
std::string_view slug_without_take(std::string_view slug) {
    slug = without_slashes_at_end(slug);
    const std::string take = take_of_slug(slug);
    if (!take.empty() && slug.ends_with(take)) slug.remove_suffix(take.size());
    return without_slashes_at_end(slug);
}

// Additions go with a story, advisories and previews are about one: it stays beside them.
bool is_whole_story(std::string_view take) {
    return !has_word(take, {"add", "advisory", "preview"});
}

// Takes of a story have numbers of their own: what they share is the slug, on one day. A take stands for the ones
// before it if the service is the same, too, and the slug more than a country or desk, under which many stories go out.
void link_to_story(std::string_view slug, std::string_view number, const std::optional<WireClosing>& closing,
                   Article& article) {
    slug = without_slashes_at_end(slug);
    if (slug.empty() || !closing || article.source.empty()) return;
    const std::string day = with_day({}, closing);
    const std::string source = ascii_lower(article.source);
    article.links.push_back({"inStory", source + day + ':' + ascii_lower(slug), {}});
    const std::string_view story = slug_without_take(slug);
    if (story.find('/') == std::string_view::npos || !is_whole_story(article.take)) return;
    const std::string service = ascii_lower(letters_of(number));
    article.links.push_back({"story", source + '-' + service + day + ':' + ascii_lower(story), {}});
}

}  // namespace

ArticleReader::Item parse_iptc7901_article(const WireMessage& message, const ReaderOptions& options) {
    const auto heading = read_iptc7901_heading("\x01" + message.heading);
    if (!heading) return reject_at(message.offset, "the heading of this message cannot be read");
    Lines lines = split_lines(message.text);
    const std::string slug = slug_of(message.heading, lines);
    const auto title_end = lines.begin() + static_cast<std::ptrdiff_t>(title_length(lines));
    const Iptc7901Title title = read_iptc7901_title({lines.begin(), title_end}, has_kickers(heading->number));
    const std::string_view name = name_in_heading(heading->extra);
    const Iptc7901Text text = read_iptc7901_text({title_end, lines.end()}, heading->number, name);
    if (title.headline.empty() && text.body.empty()) {
        return reject_at(message.offset, message.partial ? "the transmission ends before its text: fetch it again"
                                                         : "the message has no text");
    }
    const auto closing = read_iptc7901_closing(message.trailer);
    Article article;
    article.offset = message.offset;
    article.urgency = heading->priority;
    article.category = heading->category;
    article.word_count = heading->word_count;
    read_slug(slug, title.kicker, article);
    article.headline = title.headline;
    article.summary = title.summary;
    article.take = title.take;
    article.byline = title.byline;
    article.ednote = title.note + (title.note.empty() || text.notes.empty() ? "" : "\n") + text.notes;
    article.body = text.body;
    if (title.embargoed) article.status = "embargoed";
    const std::string first_paragraph = article.body.substr(0, article.body.find('\n'));
    read_dateline(first_paragraph, article);
    article.source = source_of(*heading, text, article);
    article.language = language_of_service(article, heading->number);
    article.signal = signal_of(article.take);
    if (closing) article.published = in_zone(closing->time, zone_said_by_user(article.source, options));
    article.updated = article.published;
    if (article.headline.empty()) article.headline = first_sentence(first_paragraph);
    set_id(*heading, closing, article);
    const bool warns = starts_with_ignoring_case(article.take, "achtung") && has_kill_word(article.headline);
    if (warns || has_kill_word(article.take) || is_kill_headline(article.headline))
        read_kill(*heading, closing, article);
    link_to_story(slug, heading->number, closing, article);
    if (message.partial) article.signal = "partial";
    return article;
}

}  // namespace wiredex
