#include "indexer/formats/sgml_elements.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

class SgmlElementReader : public RecordReader {
public:
    SgmlElementReader(const Input& input, SgmlElements elements)
        : input_(input),
          elements_(std::move(elements)),
          start_tag_("<" + elements_.name),
          end_tag_("</" + elements_.name + ">") {}

    std::optional<ArticleReader::Item> next() override {
        Window& window = input_.window;
        while (window.skip_to(start_tag_)) {
            window.ensure(start_tag_.size() + 1);
            if (find_start(window.buffered(), 0) == 0) {
                found_any_ = true;
                return read_element();
            }
            window.consume(start_tag_.size());
        }
        if (found_any_ || !window.failure().empty()) return std::nullopt;
        found_any_ = true;
        return reject_at(0, "no " + elements_.name + " element in this input");
    }

private:
    // Place of the next start tag from `from` on: with nothing else in its name.
    [[nodiscard]] std::size_t find_start(std::string_view text, std::size_t from) const {
        for (;;) {
            const std::size_t place = find_mark(text, start_tag_, from);
            if (place == std::string_view::npos) return place;
            const std::size_t after = place + start_tag_.size();
            if (after >= text.size() || is_space(text[after]) || text[after] == '>') return place;
            from = after;
        }
    }

    // The end tag of the element that the window stands at. What was searched before is not searched again: a file of
    // nothing but start tags would take the square of its length.
    std::optional<std::size_t> find_end() {
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const std::uint64_t from = std::max(no_end_before_, offset) - offset;
        const auto end = window.find(end_tag_, input_.options.max_record_bytes, from);
        const std::size_t searched =
            std::min<std::size_t>(window.buffered().size(), input_.options.max_record_bytes + end_tag_.size());
        if (end) {
            no_end_before_ = offset + *end;
        } else if (searched >= end_tag_.size()) {
            no_end_before_ = std::max(no_end_before_, offset + searched - end_tag_.size() + 1);
        }
        return end;
    }

    std::optional<ArticleReader::Item> read_element() {
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const auto end = find_end();
        // No further than where the end tag was looked for: what comes after depends on how the bytes arrived.
        const std::size_t length = end.value_or(input_.options.max_record_bytes) + end_tag_.size();
        const std::string_view text = window.buffered().substr(0, length);
        const std::size_t next_start = find_start(text, start_tag_.size());
        if (next_start < text.size()) {
            window.consume(next_start);
            return reject_at(offset, "the " + elements_.name + " element has no end tag before the next one starts");
        }
        if (end) {
            set_element(text.substr(0, *end));
            window.consume(*end + end_tag_.size());
            return elements_.parse(element_, offset, input_.options);
        }
        if (text.size() > input_.options.max_record_bytes) {
            window.consume(start_tag_.size());
            return too_long(offset, input_.options.max_record_bytes);
        }
        if (!window.failure().empty()) return std::nullopt;
        window.consume(text.size());
        return reject_at(offset, "the file ends inside this " + elements_.name + " element: fetch the file again");
    }

    // Nearly all is ASCII, which takes no memory of its own for each element.
    void set_element(std::string_view bytes) {
        if (is_ascii(bytes)) {
            element_ = bytes;
        } else {
            element_ = to_utf8(bytes);
        }
    }

    Input input_;
    SgmlElements elements_;
    std::string start_tag_;
    std::string end_tag_;
    std::string element_;  // the last one, in UTF-8
    bool found_any_ = false;
    std::uint64_t no_end_before_ = 0;  // place in the stream: no end tag starts before it
};

}  // namespace

std::unique_ptr<RecordReader> read_sgml_elements(const Input& input, SgmlElements elements) {
    return std::make_unique<SgmlElementReader>(input, std::move(elements));
}

}  // namespace wiredex
