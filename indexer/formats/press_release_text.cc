// Press releases as AsiaNet distributes them:
//
//     Source: Northern Canal Board
//     MEDIA RELEASE PR10001
//     Headline, wrapped
//
//     PORT ELLEN, Norland, Feb. 1, 2017 /NordWire-AsiaNet/ --
//
//     Text, wrapped ...
//     SOURCE: Northern Canal Board
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/formats/document.h"
#include "indexer/formats/line_limit.h"
#include "indexer/formats/press_release_dateline.h"
#include "indexer/formats/press_release_embargo.h"
#include "indexer/text/encoding.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view number_label = "MEDIA RELEASE ";

// What follows `Source:`, `SOURCE:` or, in the last line, `SOURCE` alone; nothing if the line is another.
std::string_view source_of_line(std::string_view line) {
    constexpr std::string_view label = "Source";
    line = trim(line);
    if (!starts_with_ignoring_case(line, label)) return {};
    const bool in_capitals = line.starts_with("SOURCE ");
    line.remove_prefix(label.size());
    if (!line.starts_with(':') && !in_capitals) return {};
    return trim(line.substr(1));
}

// `PR10001` of "MEDIA RELEASE PR10001"; nothing if the line is another.
std::string_view number_of_line(std::string_view line) {
    line = trim(line);
    if (!starts_with_ignoring_case(line, number_label)) return {};
    const auto words = split_words(line.substr(number_label.size()));
    const bool is_number = !words.empty() && words[0].size() > 2 && starts_with_ignoring_case(words[0], "PR") &&
                           std::ranges::all_of(words[0].substr(2), is_digit);
    return is_number ? words[0] : std::string_view{};
}

std::size_t skip_blank(const Lines& lines, std::size_t at) {
    while (at < lines.size() && trim(lines[at]).empty()) ++at;
    return at;
}

// The lines of one block, joined; `at` stands behind it.
std::string read_block(const Lines& lines, std::size_t& at) {
    std::string block;
    for (; at < lines.size() && !trim(lines[at]).empty(); ++at) {
        block.append(block.empty() ? "" : " ").append(trim(lines[at]));
    }
    at = skip_blank(lines, at);
    return collapse_spaces(block);
}

void read_withdrawal(Article& article) {
    article.take = take_of_headline(article.headline);
    const std::string start = ascii_lower(article.headline.substr(0, 24));
    const auto starts = [&start](std::string_view word) { return start.starts_with(word); };
    if (starts("correction") || starts("corrected")) article.signal = "correction";
    if (starts("kill") || starts("withdraw") || starts("cancellation of media release")) {
        article.signal = "kill";
        article.status = "canceled";
    }
}

// Blocks between the headline and the dateline are subheads. Without a dateline there are none.
std::size_t read_dateline(const Lines& lines, std::size_t at, Article& article, std::string& first_paragraph) {
    constexpr int most_subheads = 4;
    std::string subheads;
    std::size_t next = at;
    for (int block = 0; block <= most_subheads && next < lines.size(); ++block) {
        const std::string text = read_block(lines, next);
        const auto dateline = parse_press_release_dateline(text);
        if (!dateline) {
            subheads.append(subheads.empty() ? "" : " ").append(text);
            continue;
        }
        article.dateline_text = dateline->text;
        article.dateline_place = dateline->place;
        article.published = dateline->published;
        article.summary = std::move(subheads);
        first_paragraph = dateline->rest;
        return next;
    }
    return at;
}

Article read_release(std::string_view text) {
    Lines lines = split_lines(text);
    Article article;
    take_embargoes_out(lines, article);
    std::size_t at = skip_blank(lines, 0);
    for (; at < lines.size() && article.id.empty(); ++at) {
        if (trim(lines[at]).empty()) {
            at = skip_blank(lines, at);
            if (at >= lines.size() || number_of_line(lines[at]).empty()) break;
        }
        article.id = std::string(number_of_line(lines[at]));
        if (!article.id.empty()) continue;
        if (const auto source = source_of_line(lines[at]); !source.empty()) {
            article.source = std::string(source);
        } else if (!article.source.empty()) {
            article.source.append(" ").append(trim(lines[at]));
        }
    }
    at = skip_blank(lines, at);
    article.headline = read_block(lines, at);
    read_withdrawal(article);
    std::string first_paragraph;
    at = read_dateline(lines, at, article, first_paragraph);
    Lines body(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end());
    while (!body.empty() && trim(body.back()).empty()) body.pop_back();
    if (!body.empty() && !source_of_line(body.back()).empty()) body.pop_back();
    Paragraphs paragraphs = paragraphs_of(body);
    if (!first_paragraph.empty()) paragraphs.insert(paragraphs.begin(), std::move(first_paragraph));
    article.body = join_paragraphs(paragraphs);
    article.tickers = marked_tickers(article.body);
    return article;
}

// Where releases start: at a line `Source:` that a line with a number follows, or at an embargo above it.
std::vector<std::size_t> find_releases(std::string_view bytes) {
    std::vector<std::size_t> starts = {std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size())};
    std::size_t source = 0;
    bool after_source = false;
    bool is_below_embargo = false;
    std::size_t embargo = 0;
    LineCursor lines(bytes);
    while (const auto next = lines.next()) {
        const std::string_view line = *next;
        const auto at = static_cast<std::size_t>(line.data() - bytes.data());
        if (after_source && source > starts.back() && !number_of_line(line).empty()) starts.push_back(source);
        if (trim(line).empty()) continue;
        if (is_embargo_line(line)) {
            if (!is_below_embargo) embargo = at;
            is_below_embargo = true;
            continue;
        }
        after_source = starts_with_ignoring_case(trim(line), "Source:");
        if (after_source) source = is_below_embargo ? embargo : at;
        is_below_embargo = false;
    }
    return starts;
}

class ReleaseReader : public RecordReader {
public:
    explicit ReleaseReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        if (!is_loaded_) {
            is_loaded_ = true;
            offset_ = input_.window.offset();
            auto bytes = read_rest(input_.window, input_.options.max_record_bytes);
            if (!bytes) {
                if (!input_.window.failure().empty()) return std::nullopt;
                discard_rest(input_.window);
                return too_long(offset_, input_.options.max_record_bytes);
            }
            bytes_ = std::move(*bytes);
            starts_ = find_releases(bytes_);
        }
        if (next_ >= starts_.size()) return std::nullopt;
        const std::size_t begin = starts_[next_++];
        const std::size_t end = next_ < starts_.size() ? starts_[next_] : bytes_.size();
        const std::string_view release = std::string_view(bytes_).substr(begin, end - begin);
        if (auto refusal = refuse_lines(release, offset_ + begin)) return refusal;
        Article article = read_release(to_utf8(release));
        article.offset = offset_ + begin;
        if (article.headline.empty() && article.body.empty()) {
            return reject_at(article.offset, "a press release without headline and text");
        }
        return article;
    }

private:
    Input input_;
    bool is_loaded_ = false;
    std::uint64_t offset_ = 0;
    std::string bytes_;
    std::vector<std::size_t> starts_;
    std::size_t next_ = 0;
};

// `Source:` and, in one of the lines right behind it, the number of the release.
bool recognises(const Head& head) {
    constexpr std::size_t looked_at = 2048;
    constexpr std::size_t most_lines = 5;
    if (!head.root.empty()) return false;
    Lines lines = split_lines(head.start.substr(0, looked_at));
    std::erase_if(lines, [](auto line) { return is_embargo_line(line) || trim(line).empty(); });
    if (lines.empty()) return false;
    if (!starts_with_ignoring_case(lines[0], "Source:")) return !number_of_line(lines[0]).empty();
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), most_lines));
    return std::any_of(lines.begin() + 1, end, [](std::string_view line) { return !number_of_line(line).empty(); });
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<ReleaseReader>(input);
}

}  // namespace

extern const Format press_release_text;
const Format press_release_text = {
    {"press_release_text", "AsiaNet press releases as text: 'Source:' and 'MEDIA RELEASE PR...'"}, recognises, open};

}  // namespace wiredex
