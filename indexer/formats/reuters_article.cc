#include "indexer/formats/reuters_article.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "article/byline.h"
#include "article/dateline.h"
#include "indexer/formats/format.h"
#include "indexer/formats/reuters_elements.h"
#include "indexer/formats/reuters_marks.h"
#include "indexer/formats/reuters_text.h"
#include "indexer/formats/reuters_topics.h"
#include "indexer/formats/wire_header.h"
#include "indexer/text/clock_time.h"
#include "indexer/text/entities.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string start = " " + std::string(name) + "=\"";
    const std::size_t from = tag.find(start);
    if (from == std::string_view::npos) return {};
    tag.remove_prefix(from + start.size());
    return std::string(tag.substr(0, tag.find('"')));
}

// The D elements of a list such as TOPICS.
std::vector<std::string> values(const ReutersElements& head, ReutersName list) {
    std::vector<std::string> found;
    for (const std::string_view value : head.list(list)) {
        if (std::string decoded = collapse_spaces(decode_references(value)); !decoded.empty()) {
            found.push_back(std::move(decoded));
        }
    }
    return found;
}

// "26-FEB-1987" and " 15:01:01.79", as nearly all are written.
std::optional<Time> parse_stamp(std::string_view day, std::string_view clock) {
    constexpr std::size_t whole_seconds = 9;
    const std::string_view fraction = clock.substr(std::min(whole_seconds, clock.size()));
    const bool has_form = clock.size() >= whole_seconds && clock[0] == ' ' && clock[3] == ':' && clock[6] == ':' &&
                          (fraction.empty() || (fraction[0] == '.' && parse_number(fraction.substr(1))));
    if (!has_form) return std::nullopt;
    const std::size_t dash = day.find('-');
    const auto date = parse_number(day.substr(0, dash));
    const auto month = parse_month(day.substr(dash + 1, 3));
    const auto year = parse_number(day.substr(dash + 5));
    const auto hour = parse_number(clock.substr(1, 2));
    const auto minute = parse_number(clock.substr(4, 2));
    const auto second = parse_number(clock.substr(7, 2));
    if (!date || !month || !year || !hour || !minute || !second) return std::nullopt;
    return to_time({{*year, *month, *date}, *hour, *minute, *second});
}

// "26-FEB-1987 15:01:01.79" anywhere in DATE; other matter stands before and behind it in some.
std::optional<Time> parse_date(std::string_view date) {
    constexpr std::string_view day_behind_dash = "-FEB-1987";
    // A `#` starts a remark of the collection's editors, who guessed the clock where they made one.
    const bool clock_is_guessed = date.find('#') != std::string_view::npos;
    for (std::size_t dash = date.find('-'); dash != std::string_view::npos; dash = date.find('-', dash + 1)) {
        std::size_t start = dash;
        while (start > 0 && dash - start < 2 && is_digit(date[start - 1])) --start;
        const std::size_t end_of_day = dash + day_behind_dash.size();
        if (start == dash || end_of_day > date.size() || date[end_of_day - 5] != '-') continue;
        const std::string_view day = date.substr(start, end_of_day - start);
        const std::size_t end_of_clock = std::min(date.find_first_not_of(" 0123456789:.", end_of_day), date.size());
        if (!clock_is_guessed) {
            if (const auto time = parse_stamp(day, date.substr(end_of_day, end_of_clock - end_of_day))) return time;
            if (const auto time = parse_wire_date(date.substr(start, end_of_clock - start))) return time;
        }
        if (const auto time = parse_wire_date(day)) return time;
    }
    return std::nullopt;
}

// The wire's header line in one of the UNKNOWN elements.
void read_header(std::string_view unknown, Article& article) {
    LineCursor lines(unknown);
    while (const auto line = lines.next()) {
        auto header = read_wire_header(*line);
        if (!header) continue;
        article.urgency = std::move(header->urgency);
        article.category = std::move(header->category);
        article.slugline = std::move(header->slugline);
        return;
    }
}

std::string byline_of(std::string_view author) {
    std::string byline = collapse_spaces(author);
    strip_by(byline);
    while (byline.ends_with('.')) byline.pop_back();
    const std::size_t agency = ascii_lower(byline).rfind("reuter");
    // "Reuters", "Reuter", and slips such as "Reutersd".
    constexpr std::size_t longest_agency = 8;
    if (agency != std::string::npos && agency > 0 && byline.size() - agency <= longest_agency) byline.erase(agency);
    while (!byline.empty() && (byline.back() == ' ' || byline.back() == ',')) byline.pop_back();
    return byline;
}

// The place of a dateline, also of one without a comma: "PORT ELLEN March 3".
std::string_view place_of(std::string_view dateline) {
    if (const std::string_view place = place_of_dateline(dateline); !place.empty()) return place;
    const auto words = split_words(dateline);
    if (words.size() < 3 || !parse_month(words[words.size() - 2]) || !parse_number(words.back())) return {};
    const auto length = static_cast<std::size_t>(words[words.size() - 2].data() - dateline.data());
    return place_of_dateline(trim(dateline.substr(0, length)));
}

// "    LONDON, March 2 - ": what follows the dash belongs to the body and is returned.
std::string read_dateline(std::string_view dateline, Article& article) {
    std::string text = collapse_spaces(dateline) + ' ';
    std::size_t dash = text.find(" - ");
    if (dash == std::string::npos) dash = text.rfind("- ");
    std::string rest;
    if (dash != std::string::npos) {
        rest = trim(std::string_view(text).substr(text.find("- ", dash) + 1));
        text.erase(dash);
    }
    const std::string_view place = place_of(trim(text));
    // Rows of prices stand in the DATELINE of a few market reports: that is no dateline but the start of the text.
    const bool has_letter = std::ranges::any_of(place, is_letter);
    if (!has_letter || place.find(" --- ") != std::string_view::npos) return collapse_spaces(dateline);
    article.dateline_place = place;
    article.dateline_text = trim(text);
    return rest;
}

// TEXT of the ordinary kind and BRIEF: parts in elements.
void read_parts(const ReutersElements& parts, Article& article) {
    const auto part = [&parts](ReutersName name) { return decode_references(parts.content(name)); };
    article.headline = collapse_spaces(part(ReutersName::title));
    article.byline = byline_of(part(ReutersName::author));
    std::string rest = read_dateline(part(ReutersName::dateline), article);
    if (!rest.empty()) rest += '\n';
    article.body = reuters_body(rest + part(ReutersName::body));
}

// TEXT TYPE="UNPROC": no parts.
void read_unprocessed(std::string_view text, Article& article) {
    const std::string decoded = decode_references(text);
    for (const std::string_view line : split_lines(decoded)) {
        if (article.headline.empty()) article.headline = collapse_spaces(line);
    }
    article.body = reuters_body(decoded);
}

void read_lists(const ReutersElements& head, Article& article) {
    for (std::string& code : values(head, ReutersName::topics)) {
        std::string name(reuters_topic_name(code));
        article.topics.push_back({std::move(code), std::move(name), {}});
    }
    article.places = values(head, ReutersName::places);
    article.people = values(head, ReutersName::people);
    for (const ReutersName list : {ReutersName::orgs, ReutersName::exchanges, ReutersName::companies}) {
        std::ranges::move(values(head, list), std::back_inserter(article.organisations));
    }
}

// One REUTERS element.
struct Record {
    std::uint64_t offset = 0;
    std::string id;
    std::string_view source;
    std::span<const ReutersTag> head;  // before TEXT
    std::span<const ReutersTag> text;  // of TEXT, with its own two
};

void read_head(const Record& record, Article& article) {
    const ReutersElements head(record.source, record.head);
    article.published = parse_date(decode_references(head.content(ReutersName::date)));
    read_lists(head, article);
    for (const std::string_view unknown : all_reuters_elements(record.source, record.head, ReutersName::unknown)) {
        read_header(decode_references(unknown), article);
    }
}

void read_text(const Record& record, Article& article) {
    const std::size_t end = record.text.back().start;
    const ReutersElements parts(record.source.substr(0, end), record.text.subspan(1, record.text.size() - 2));
    if (parts.has(ReutersName::title) || parts.has(ReutersName::body)) {
        read_parts(parts, article);
    } else {
        const std::size_t start = record.text.front().end;
        read_unprocessed(record.source.substr(start, end - start), article);
    }
}

// Made where it is returned: an article is costly to move.
ArticleReader::Item read_article(Record record) {
    ArticleReader::Item item;
    auto& article = std::get<Article>(item);
    article.offset = record.offset;
    article.id = std::move(record.id);
    article.source = "Reuters";
    article.language = "en";
    read_head(record, article);
    read_text(record, article);
    if (article.headline.empty()) article.headline = article.slugline;
    article.take = take_of_headline(article.headline);
    if (article.take.empty()) article.take = take_of_slug(article.slugline);
    read_company_marks(article.headline, article);
    read_company_marks(article.body, article);
    return item;
}

}  // namespace

ArticleReader::Item parse_reuters_article(std::string_view source, std::uint64_t offset) {
    std::string id = attribute(source.substr(0, source.find('>')), "NEWID");
    if (id.empty()) return reject_at(offset, "the REUTERS element has no NEWID");

    const std::vector<ReutersTag> tags = reuters_tags(source);
    const auto start =
        std::ranges::find_if(tags, [](const ReutersTag& at) { return at.name == ReutersName::text && !at.closing; });
    const auto end = std::find_if(tags.rbegin(), std::make_reverse_iterator(start),
                                  [](const ReutersTag& at) { return at.name == ReutersName::text && at.closing; });
    if (end == std::make_reverse_iterator(start)) {
        return reject_at(offset, "the REUTERS element " + id + " has no TEXT");
    }
    return read_article({offset, std::move(id), source, std::span(tags.begin(), start), std::span(start, end.base())});
}

}  // namespace wiredex
