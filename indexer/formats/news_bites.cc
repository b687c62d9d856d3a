// News Bites: company reports as lines with tags of two letters (`TI#title`), text last.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/document.h"
#include "indexer/formats/line_records.h"
#include "indexer/formats/once.h"
#include "indexer/text/encoding.h"
#include "indexer/text/html_text.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

constexpr std::size_t tag_size = 3;

bool starts_with_tag(std::string_view line) {
    return line.size() >= tag_size && is_upper(line[0]) && is_upper(line[1]) && line[2] == '#';
}

struct Tag {
    std::string_view name;
    std::vector<std::string_view> lines;
};

std::vector<Tag> split_tags(std::string_view text) {
    std::vector<Tag> tags;
    for (const std::string_view line : split_lines(text)) {
        if (starts_with_tag(line)) {
            tags.push_back({line.substr(0, tag_size - 1), {line.substr(tag_size)}});
        } else if (!tags.empty()) {
            tags.back().lines.push_back(line);
        }
    }
    return tags;
}

std::string text_of(const std::vector<std::string_view>& lines) {
    std::string text = paragraphs_text(lines);
    return looks_like_html(text) ? html_text(text).text : text;
}

std::string line_of(const std::vector<std::string_view>& lines) {
    std::string all;
    for (const std::string_view line : lines) all.append(line).append(" ");
    return looks_like_html(all) ? html_line(all) : collapse_spaces(all);
}

// Symbols parted by commas, semicolons or spaces.
std::vector<std::string> split_symbols(std::string value) {
    std::ranges::replace_if(
        value, [](char c) { return c == ',' || c == ';'; }, ' ');
    const auto words = split_words(value);
    return {words.begin(), words.end()};
}

// Where the value of a tag of one line goes; null for other tags.
std::string* text_field(std::string_view name, Article& article, std::string& date) {
    if (name == "AN") return &article.id;
    if (name == "KN") return &article.source;
    if (name == "PD") return &date;
    if (name == "TI") return &article.headline;
    return name == "AB" ? &article.summary : nullptr;
}

void read_tag(const Tag& tag, Article& article, std::string& date) {
    if (tag.name == "TX") {
        article.body = text_of(tag.lines);
        return;
    }
    std::string value = line_of(tag.lines);
    if (value.empty()) return;
    if (std::string* const field = text_field(tag.name, article, date)) {
        *field = std::move(value);
    } else if (tag.name == "CO") {
        article.tickers = split_symbols(std::move(value));
    } else if (tag.name == "SO") {
        article.topics.push_back({std::move(value), {}, "exchange"});
    }
}

ArticleReader::Item read_record(const LineRecord& record, const ReaderOptions& options) {
    const std::string text = to_utf8(record.bytes);
    Article article;
    article.offset = record.offset;
    std::string date;
    for (const Tag& tag : split_tags(text)) read_tag(tag, article, date);
    if (article.headline.empty() && article.body.empty() && article.summary.empty()) {
        return reject_at(record.offset, "neither a title (TI#) nor a text (TX#)");
    }
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    if (hints.zone.empty()) hints.zone = zone_of_source("News Bites", options);
    article.published = parse_wire_date(date, hints);
    article.take = take_of_headline(article.headline);
    add_once(marked_tickers(article.body), article.tickers);
    return article;
}

class NewsBitesReader : public RecordReader {
public:
    explicit NewsBitesReader(const Input& input) : input_(input) {}

    // A record ends where the tag that it began with comes again.
    std::optional<ArticleReader::Item> next() override {
        skip_blank_lines();
        const std::string first(input_.window.buffered().substr(0, tag_size));
        const bool is_first = std::exchange(is_first_, false);
        if (!starts_with_tag(first)) {
            if (!is_first) return std::nullopt;
            const std::uint64_t offset = input_.window.offset();
            discard_rest(input_.window);
            return reject_at(offset, "no line starts with a tag such as TI#");
        }
        const auto judge = [&first](std::string_view line) {
            return line.starts_with(first) ? LineIs::next : LineIs::inside;
        };
        auto record = next_line_record(input_, judge);
        if (!record) return std::nullopt;
        if (auto* reject = std::get_if<Reject>(&*record)) return std::move(*reject);
        return read_record(std::get<LineRecord>(*record), input_.options);
    }

private:
    void skip_blank_lines() {
        Window& window = input_.window;
        while (!window.ensure(tag_size).empty()) {
            const std::string_view bytes = window.buffered();
            const std::size_t blank = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
            if (blank == 0) break;
            window.consume(blank);
        }
    }

    Input input_;
    bool is_first_ = true;
};

// A tag at the start and, in one of the lines behind it, one that carries text.
bool recognises(const Head& head) {
    if (!starts_with_tag(head.start)) return false;
    return std::ranges::any_of(std::array<std::string_view, 3>{"\nTI#", "\nTX#", "\nAN#"},
                               [&](std::string_view tag) { return head.start.find(tag) != std::string_view::npos; });
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<NewsBitesReader>(input);
}

}  // namespace

extern const Format news_bites;
const Format news_bites = {
    {"news_bites", "News Bites: lines with tags of two letters, such as TI# and TX#"}, recognises, open};

}  // namespace wiredex
