// Bulletins of a weather office: its number, issuer and region, a title, "Issued at ...", and wrapped text.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/line_records.h"
#include "indexer/text/clock_time.h"
#include "indexer/text/encoding.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

// "Issued at ...", "Forecast issued at ..."
bool is_issued_line(std::string_view line) {
    constexpr std::size_t furthest = 40;
    return trim(line).starts_with("Issued ") || line.substr(0, furthest).find(" issued at ") != std::string_view::npos;
}

// `IDN38100`: the number of a product, alone on its line.
bool is_bulletin_number(std::string_view line) {
    line = trim(line);
    if (line.size() != 8 || !line.starts_with("ID") || !is_upper(line[2])) return false;
    return std::ranges::all_of(line.substr(3), is_digit);
}

std::optional<int> australian_offset(std::string_view zone) {
    static constexpr std::array<std::pair<std::string_view, int>, 5> zones = {
        {{"EST", 600}, {"EDT", 660}, {"CST", 570}, {"CDT", 630}, {"WST", 480}}};
    if (zone == "UTC" || zone == "GMT") return 0;
    if (zone.starts_with('A')) zone.remove_prefix(1);
    const auto* const found = std::ranges::find(zones, zone, &std::pair<std::string_view, int>::first);
    return found == zones.end() ? std::nullopt : std::optional(found->second);
}

std::string_view without_punctuation(std::string_view word) {
    while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
    return word;
}

// `9:27` or `9.27`, with `am` or `pm` in the same word or the next one.
bool read_clock(std::string_view word, std::string_view next, ClockTime& clock) {
    const std::size_t colon = word.find_first_of(":.");
    if (colon == std::string_view::npos) return false;
    const auto hour = parse_number(word.substr(0, colon));
    const auto minute = parse_number(word.substr(colon + 1, 2));
    if (!hour || !minute) return false;
    const std::string_view behind = word.substr(std::min(colon + 3, word.size()));
    const std::string half = ascii_lower(behind.empty() ? next : behind);
    clock.hour = *hour;
    if (half == "am" && *hour == 12) clock.hour = 0;
    if (half == "pm" && *hour < 12) clock.hour += 12;
    clock.minute = *minute;
    return true;
}

// "Issued at 9:27 am EST on Thursday 5 July 2018."
std::optional<Time> parse_issued(std::string_view sentence) {
    ClockTime clock;
    clock.clock_known = false;
    clock.day = {0, 0, 0};
    const auto words = split_words(sentence);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = without_punctuation(words[i]);
        const std::string_view next = i + 1 < words.size() ? without_punctuation(words[i + 1]) : std::string_view{};
        if (!clock.clock_known && read_clock(word, next, clock)) {
            clock.clock_known = true;
        } else if (word == "noon" || word == "midday" || word == "midnight") {
            clock.clock_known = true;
            clock.hour = word == "midnight" ? 0 : 12;
        } else if (const auto offset = australian_offset(word)) {
            clock.utc_offset_minutes = offset;
        } else if (const auto month = parse_month(next); month && parse_number(word)) {
            clock.day.day = *parse_number(word);
            clock.day.month = *month;
        } else if (word.size() == 4 && parse_number(word) && clock.day.month > 0) {
            clock.day.year = *parse_number(word);
        }
    }
    return to_time(clock);
}

bool is_rule(std::string_view line) {
    return !line.empty() &&
           std::ranges::all_of(line, [](char c) { return c == '=' || c == '-' || c == '#' || c == '*'; });
}

// Blocks of lines parted by blank ones.
std::vector<Lines> split_blocks(const Lines& lines) {
    std::vector<Lines> blocks;
    bool open = false;
    for (const std::string_view line : lines) {
        if (trim(line).empty()) {
            open = false;
            continue;
        }
        if (!open) blocks.emplace_back();
        open = true;
        blocks.back().push_back(trim(line));
    }
    return blocks;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string_view line : lines) text.append(text.empty() ? "" : " ").append(line);
    return collapse_spaces(text);
}

// What stands before the time: notes to broadcasters, the title, and for whom it is.
void read_title(const std::vector<Lines>& blocks, Article& article) {
    for (const Lines& block : blocks) {
        const std::string text = joined(block);
        const bool is_note = starts_with_ignoring_case(text, "MEDIA:") ||
                             starts_with_ignoring_case(text, "TOP PRIORITY") ||
                             starts_with_ignoring_case(text, "TRANSMITTERS ");
        if (is_note) {
            article.ednote.append(article.ednote.empty() ? "" : "\n").append(text);
        } else if (article.headline.empty()) {
            article.headline = text;
        } else {
            article.summary.append(article.summary.empty() ? "" : " ").append(text);
        }
    }
    if (starts_with_ignoring_case(article.headline, "Cancellation of")) article.signal = "cancellation";
    if (starts_with_ignoring_case(article.headline, "Amended") ||
        starts_with_ignoring_case(article.headline, "Correction")) {
        article.signal = "correction";
    }
}

ArticleReader::Item read_bulletin(const LineRecord& record) {
    const std::string text = to_utf8(record.bytes);
    const Lines lines = split_lines(text);
    Article article;
    article.offset = record.offset;
    const auto first = std::ranges::find_if(lines, is_bulletin_number);
    const auto time = std::find_if(first, lines.end(), is_issued_line);
    if (first == lines.end()) return reject_at(record.offset, "no number of a bulletin, such as IDN38100");
    article.id = std::string(trim(*first));
    std::vector<Lines> blocks = split_blocks(Lines(first + 1, time));
    if (!blocks.empty()) {
        Lines& issuer = blocks.front();
        article.source = collapse_spaces(issuer.front());
        if (issuer.size() > 1) article.places.push_back(collapse_spaces(issuer[1]));
        issuer.erase(issuer.begin(),
                     issuer.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, issuer.size())));
        if (issuer.empty()) blocks.erase(blocks.begin());
    }
    Lines body;
    if (time == lines.end()) {
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            body.insert(body.end(), blocks[i].begin(), blocks[i].end());
            body.emplace_back();
        }
        blocks.resize(std::min<std::size_t>(blocks.size(), 1));
    } else {
        auto behind = std::find_if(time, lines.end(), [](std::string_view line) { return trim(line).empty(); });
        article.published = parse_issued(joined(Lines(time, behind)));
        // The sentence of the time may be followed by text in its block.
        if (trim(*time).ends_with('.')) behind = time + 1;
        body.assign(behind, lines.end());
    }
    std::ranges::replace_if(
        body, [](std::string_view line) { return is_rule(trim(line)); }, std::string_view{});
    read_title(blocks, article);
    article.body = paragraphs_text(body);
    return article;
}

LineIs judge(std::string_view line) {
    return is_bulletin_number(line) ? LineIs::next : LineIs::inside;
}

class BulletinReader : public RecordReader {
public:
    explicit BulletinReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        while (auto record = next_line_record(input_, judge)) {
            if (auto* reject = std::get_if<Reject>(&*record)) return std::move(*reject);
            const auto& lines = std::get<LineRecord>(*record);
            if (!trim(lines.bytes).empty()) return read_bulletin(lines);
        }
        return std::nullopt;
    }

private:
    Input input_;
};

bool recognises(const Head& head) {
    const Lines lines = split_lines(head.start.substr(0, 1024));
    if (lines.empty() || !is_bulletin_number(lines.front())) return false;
    return std::ranges::any_of(lines, [](std::string_view line) {
        return line.find("Bureau of Meteorology") != std::string_view::npos || is_issued_line(line);
    });
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<BulletinReader>(input);
}

}  // namespace

extern const Format weather_bulletin;
const Format weather_bulletin = {
    {"weather_bulletin", "Bulletins of the Australian weather office: number, issuer, title, 'Issued at ...'"},
    recognises,
    open};

}  // namespace wiredex
