// ZCZC frames: text between a line ZCZC and a line NNNN, as telex and many agencies have framed their copy since.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/document.h"
#include "indexer/formats/line_records.h"
#include "indexer/formats/zczc_article.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::string_view opening = "ZCZC";
constexpr std::string_view closing = "NNNN";
constexpr std::size_t longest_start = 16;  // white space and control characters before the word included

bool ends_frame(std::string_view line) {
    line = trim(line);
    if (starts_with_ignoring_case(line, closing)) return line.size() == closing.size();
    return line.ends_with(" NNNN") && is_closing_time(line);
}

LineIs judge(std::string_view line) {
    if (ends_frame(line)) return LineIs::last;
    return starts_frame(line) ? LineIs::next : LineIs::inside;
}

Article read_frame(std::string_view text, const ReaderOptions& options) {
    std::vector<std::string_view> lines = split_lines(text);
    if (!lines.empty() && ends_frame(lines.back()) && !is_closing_time(lines.back())) lines.pop_back();
    std::string_view first = lines.empty() ? std::string_view{} : lines.front();
    if (!lines.empty()) lines.erase(lines.begin());
    // Telex operators repeated the word.
    while (starts_frame(first)) {
        first.remove_prefix(std::min(ascii_lower(first).find("zczc") + opening.size(), first.size()));
    }
    first = trim(first);
    if (std::ranges::any_of(lines, is_closing_time)) return article_of_routed_frame(lines, options);
    return article_of_tagged_frame(first, lines);
}

class FrameReader : public RecordReader {
public:
    explicit FrameReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        const bool is_first = std::exchange(is_first_, false);
        if (!stands_at_frame()) {
            if (!is_first) return std::nullopt;
            const std::uint64_t offset = input_.window.offset();
            discard_rest(input_.window);
            return reject_at(offset, "no frame: nothing starts with ZCZC");
        }
        auto record = next_line_record(input_, judge);
        if (!record) return std::nullopt;
        if (auto* reject = std::get_if<Reject>(&*record)) return std::move(*reject);
        const auto& frame = std::get<LineRecord>(*record);
        Article article = read_frame(to_utf8(frame.bytes), input_.options);
        article.offset = frame.offset;
        if (!frame.is_ended) article.signal = "partial";
        if (article.headline.empty() && article.body.empty()) return skip_at(frame.offset, "frame without text");
        return article;
    }

private:
    // Blank lines part frames; what stands behind the last one is for others to read.
    bool stands_at_frame() {
        Window& window = input_.window;
        constexpr std::string_view padding = " \t\r\n\x7F\x16\x1A\x03\x04";
        while (!window.ensure(longest_start).empty()) {
            const std::string_view bytes = window.buffered();
            const std::size_t blank = std::min(bytes.find_first_not_of(padding), bytes.size());
            if (blank == 0) break;
            window.consume(blank);
        }
        return starts_frame(window.buffered().substr(0, longest_start));
    }

    Input input_;
    bool is_first_ = true;
};

bool recognises(const Head& head) {
    return starts_frame(head.start.substr(0, longest_start));
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<FrameReader>(input);
}

}  // namespace

bool starts_frame(std::string_view line) {
    const auto is_padding = [](char c) { return is_space(c) || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    while (!line.empty() && is_padding(line.front())) line.remove_prefix(1);
    if (!starts_with_ignoring_case(line, opening)) return false;
    line.remove_prefix(opening.size());
    return line.empty() || !is_letter(line.front());
}

extern const Format zczc;
const Format zczc = {
    {"zczc", "ZCZC ... NNNN frames: AAP broadcast copy, press releases, tables, and the copy of Italian agencies"},
    recognises,
    open};

}  // namespace wiredex
