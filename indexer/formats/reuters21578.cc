// Reuters-21578, a collection of newswire of 1987: files of REUTERS elements in SGML of its own kind (lewis.dtd). It is
// no XML: control references, bare `&` and text outside elements occur, so it has a scanner of its own.
#include <algorithm>

#include "indexer/formats/format.h"
#include "indexer/formats/reuters_article.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::string_view start_tag = "<REUTERS";
constexpr std::string_view end_tag = "</REUTERS>";

// Place of the next start tag from `from` on: `<REUTERS` with nothing else in its name.
std::size_t find_start(std::string_view text, std::size_t from) {
    for (;;) {
        const std::size_t place = text.find(start_tag, from);
        if (place == std::string_view::npos) return place;
        const std::size_t after = place + start_tag.size();
        if (after >= text.size() || is_space(text[after]) || text[after] == '>') return place;
        from = after;
    }
}

class Reuters21578Reader : public RecordReader {
public:
    explicit Reuters21578Reader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        Window& window = input_.window;
        while (window.skip_to(start_tag)) {
            window.ensure(start_tag.size() + 1);
            if (find_start(window.buffered(), 0) == 0) {
                found_any_ = true;
                return read_element();
            }
            window.consume(start_tag.size());
        }
        if (found_any_ || !window.failure().empty()) return std::nullopt;
        found_any_ = true;
        return reject_at(0, "no REUTERS element in this input");
    }

private:
    // The end tag of the element that the window stands at. What was searched before is not searched again: a file of
    // nothing but start tags would take the square of its length.
    std::optional<std::size_t> find_end() {
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const std::uint64_t from = std::max(no_end_before_, offset) - offset;
        const auto end = window.find(end_tag, input_.options.max_record_bytes, from);
        const std::size_t searched =
            std::min<std::size_t>(window.buffered().size(), input_.options.max_record_bytes + end_tag.size());
        if (end) {
            no_end_before_ = offset + *end;
        } else if (searched >= end_tag.size()) {
            no_end_before_ = std::max(no_end_before_, offset + searched - end_tag.size() + 1);
        }
        return end;
    }

    std::optional<ArticleReader::Item> read_element() {
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const auto end = find_end();
        // No further than where the end tag was looked for: what comes after depends on how the bytes arrived.
        const std::string_view text = window.buffered().substr(0, input_.options.max_record_bytes + end_tag.size());
        const std::size_t next_start = find_start(text, start_tag.size());
        if (next_start < std::min(end.value_or(text.size()), text.size())) {
            window.consume(next_start);
            return reject_at(offset, "the REUTERS element has no end tag before the next one starts");
        }
        if (end) {
            ArticleReader::Item item = parse_reuters_article(to_utf8(text.substr(0, *end)), offset);
            window.consume(*end + end_tag.size());
            return item;
        }
        if (text.size() > input_.options.max_record_bytes) {
            window.consume(start_tag.size());
            return too_long(offset, input_.options.max_record_bytes);
        }
        if (!window.failure().empty()) return std::nullopt;
        window.consume(text.size());
        return reject_at(offset, "the file ends inside this REUTERS element: fetch the file again");
    }

    Input input_;
    bool found_any_ = false;
    std::uint64_t no_end_before_ = 0;  // place in the stream: no end tag starts before it
};

bool recognises(const Head& head) {
    return head.root == "REUTERS" || head.start.starts_with("<!DOCTYPE lewis");
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<Reuters21578Reader>(input);
}

}  // namespace

extern const Format reuters21578;
const Format reuters21578 = {
    {"reuters21578", "Reuters-21578: SGML files of REUTERS elements, a newswire collection of 1987"}, recognises, open};

}  // namespace wiredex
