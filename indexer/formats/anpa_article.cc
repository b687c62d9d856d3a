#include "indexer/formats/anpa_article.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "indexer/formats/anpa_header.h"
#include "indexer/formats/anpa_heading.h"
#include "indexer/formats/anpa_slug.h"
#include "indexer/formats/anpa_text.h"
#include "indexer/formats/editors_notes.h"
#include "indexer/formats/wire_closing.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

std::string agency_of_sender(const std::string& sender) {
    return sender == "KWS" ? "Kyodo" : sender;
}

void add_note(std::string& notes, std::string_view note) {
    if (note.empty()) return;
    if (!notes.empty()) notes += '\n';
    notes += note;
}

// Paragraphs for the desk only.
void take_notes_out(Paragraphs& paragraphs, std::string& notes) {
    const auto is_note = [&](const std::string& paragraph) {
        if (!is_editors_note(paragraph)) return false;
        add_note(notes, text_of_editors_note(paragraph));
        return true;
    };
    std::erase_if(paragraphs, is_note);
}

std::string body_of(const Paragraphs& headings, const Paragraphs& paragraphs) {
    Paragraphs all = headings;
    all.insert(all.end(), paragraphs.begin(), paragraphs.end());
    return join_paragraphs(all);
}

// "BULLETIN KILL" as a line of its own.
bool is_kill_mark(std::string_view line) {
    const auto words = split_words(line);
    const auto is_mark = [](std::string_view word) {
        return word == "KILL" || word == "BULLETIN" || word == "MANDATORY" || word == "NOTICE";
    };
    return std::ranges::find(words, "KILL") != words.end() && std::ranges::all_of(words, is_mark);
}

// Copy about a mandatory kill switch demands nothing.
bool demands_kill(std::string_view paragraph) {
    if (is_kill_mark(paragraph)) return true;
    const std::string lower = ascii_lower(paragraph);
    if (lower.find("kill is mandatory") != std::string::npos) return true;
    return is_editors_note(paragraph) && lower.find("mandatory kill") != std::string::npos;
}

// "W0002": service letter and number of a message.
bool is_message_number(std::string_view word) {
    return word.size() >= 4 && word.size() <= 6 && is_letter(word.front()) &&
           std::ranges::all_of(word.substr(1), is_digit);
}

std::string_view without_punctuation(std::string_view word) {
    const auto matters = [](char c) { return is_letter(c) || is_digit(c); };
    while (!word.empty() && !matters(word.front())) word.remove_prefix(1);
    while (!word.empty() && !matters(word.back())) word.remove_suffix(1);
    return word;
}

// The full slug that the text of a kill names: "Kill BC-TS--Quake, W0002."
std::string slug_named_in(std::string_view text) {
    static constexpr std::array<std::string_view, 4> cycles = {"BC-", "AM-", "PM-", "AP-"};
    for (const auto cycle : cycles) {
        const std::size_t place = text.find(cycle);
        if (place == std::string_view::npos || (place > 0 && is_letter(text[place - 1]))) continue;
        const std::string_view rest = text.substr(place);
        return std::string(trim(rest.substr(0, rest.find_first_of(",.;:()\n"))));
    }
    return {};
}

// The copy goes: what is left says which story must go with it. Gives the slug of that story.
std::string read_kill(const Paragraphs& paragraphs, Article& article) {
    article.status = "canceled";
    article.signal = "kill";
    for (const std::string& paragraph : paragraphs) add_note(article.ednote, paragraph);
    for (const std::string_view word : split_words(article.ednote)) {
        const std::string_view number = without_punctuation(word);
        if (is_message_number(number)) article.links.push_back({"kills", std::string(number), {}});
    }
    const std::string named = slug_named_in(article.ednote);
    return named.empty() ? article.slugline : named;
}

Day today() {
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return day_from_epoch(days.time_since_epoch().count());
}

// The day in the heading has no year: that depends on the day on which the message arrives.
std::optional<Time> day_of_heading(const AnpaHeading& heading, const std::string& source,
                                   const ReaderOptions& options) {
    DateHints hints;
    // Of the year that ends on the day after: messages come from the past, clocks differ.
    constexpr int to_middle_of_year = 181;
    const Day arrival = options.arrival ? *options.arrival : today();
    hints.reference = day_from_epoch(days_since_epoch(arrival) - to_middle_of_year);
    hints.day_first = source == "Kyodo";
    return parse_wire_date(heading.day, hints);
}

std::string day_for_id(const std::optional<Time>& sent, const AnpaHeading& heading) {
    if (!sent) return heading.day;
    return format_time(*sent).substr(0, std::string_view("2024-02-03").size());
}

// Takes of a story share its id, so the slug makes it. The day is needed as slugs come again. Nothing where there is
// none of these.
std::string story_id(std::string_view sender, const std::string& day, std::string_view slug, std::string_view take,
                     std::string_view number) {
    if (day.empty()) return {};
    std::string id = ascii_lower(sender.empty() ? "anpa" : sender) + '-' + day;
    if (const std::string story = story_of_slug(slug); !story.empty()) id += '-' + story;
    if (is_shared_slug(slug)) id += '-' + ascii_lower(number);
    if (const std::string part = part_of_take(take); !part.empty()) id += '-' + part;
    return id;
}

void read_times(const std::optional<WireClosing>& closing, const AnpaHeading& heading, const ReaderOptions& options,
                Article& article) {
    article.published = closing ? in_zone(closing->time, zone_of_source(article.source, options))
                                : day_of_heading(heading, article.source, options);
    article.updated = article.published;
}

void read_slug(const AnpaText& text, const AnpaHeading& heading, Article& article) {
    const bool has_slug = !text.header.empty() && !text.header.front().is_headline;
    AnpaSlug slug = read_anpa_slug(has_slug ? text.header.front().text : std::string_view{});
    if (slug.slug.empty()) slug.slug = heading.keyword;
    article.slugline = slug.slug;
    article.take = slug.take.empty() ? heading.version : slug.take;
    article.word_count = heading.word_count;
    if (!article.word_count && slug.word_count) article.word_count = static_cast<std::uint32_t>(*slug.word_count);
    article.signal = signal_of_take(article.take);
    const bool corrects = ascii_lower(article.slugline).find("correction") != std::string::npos;
    if (article.signal.empty() && corrects) article.signal = "correction";
    if (article.signal == "withhold") article.status = "withheld";
}

void read_source(const std::optional<WireClosing>& closing, const AnpaText& text, Article& article) {
    if (!text.paragraphs.empty()) read_dateline(text.paragraphs.front(), article);
    const auto names_ap = [](const AnpaHeaderLine& line) {
        return line.text.find("Associated Press") != std::string::npos;
    };
    if (!article.source.empty()) return;
    if (closing) {
        article.source = agency_of_sender(closing->sender);
    } else if (std::ranges::any_of(text.header, names_ap)) {
        article.source = "AP";
    }
}

// Additions and inserts go with a story that they do not replace.
void link_part_to_story(const std::string& whole, Article& article) {
    if (whole != article.id) article.links.push_back({"dependsOn", whole, {}});
}

}  // namespace

ArticleReader::Item parse_anpa_article(const WireMessage& message, const ReaderOptions& options) {
    const auto heading = read_anpa_heading(message.heading);
    if (!heading) return reject_at(message.offset, "the heading of this message cannot be read");
    AnpaText text = read_anpa_text(message.text, heading->tabular);
    if (text.header.empty() && text.paragraphs.empty()) {
        return reject_at(message.offset, message.partial ? "the transmission ends before its text: fetch it again"
                                                         : "the message has no text");
    }
    Article article;
    article.offset = message.offset;
    article.urgency = heading->priority;
    article.category = heading->category;
    read_slug(text, *heading, article);
    const auto closing = read_anpa_closing(message.trailer);
    AnpaHeader header = sort_anpa_header(text.header);
    article.headline = header.headline;
    article.summary = header.summary;
    article.byline = header.byline;
    article.links = header.links;
    for (const std::string& note : header.notes) add_note(article.ednote, note);
    if (header.embargoed) article.status = "embargoed";

    const auto is_mark = [](const AnpaHeaderLine& line) { return is_kill_mark(line.text); };
    const bool kills = article.signal == "kill" || std::ranges::any_of(text.header, is_mark) ||
                       std::ranges::any_of(text.paragraphs, demands_kill);
    std::string slug = article.slugline;
    if (kills) {
        slug = read_kill(text.paragraphs, article);
    } else {
        take_notes_out(text.paragraphs, article.ednote);
        article.body = body_of(header.rest, text.paragraphs);
    }
    read_source(closing, text, article);
    read_times(closing, *heading, options, article);
    const std::string sender = closing ? closing->sender : article.source;
    const std::string day = day_for_id(closing ? closing->time : article.published, *heading);
    if (kills) {
        const std::string number = article.links.empty() ? heading->number : article.links.front().ref;
        article.id = story_id(sender, day, slug, {}, number);
    } else {
        article.id = story_id(sender, day, slug, article.take, heading->number);
        link_part_to_story(story_id(sender, day, slug, {}, heading->number), article);
    }
    if (article.headline.empty() && !kills && !text.paragraphs.empty()) {
        article.headline = first_sentence(text.paragraphs.front());
    }
    if (article.headline.empty()) article.headline = article.slugline;
    if (message.partial) article.signal = "partial";
    return article;
}

}  // namespace wiredex
