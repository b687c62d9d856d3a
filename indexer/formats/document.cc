#include "indexer/formats/document.h"

#include <iterator>

#include "indexer/text/encoding.h"

namespace wiredex {

namespace {

class DocumentReader : public RecordReader {
public:
    DocumentReader(const Input& input, ParseDocument parse) : input_(input), parse_(parse) {}

    std::optional<ArticleReader::Item> next() override {
        if (!parsed_) read();
        if (items_.empty()) return std::nullopt;
        std::optional<ArticleReader::Item> item = std::move(items_.front());
        items_.pop_front();
        return item;
    }

private:
    void read() {
        parsed_ = true;
        const std::uint64_t offset = input_.window.offset();
        const std::optional<std::string> bytes = read_rest(input_.window, input_.options.max_record_bytes);
        if (bytes) {
            auto items = parse_({to_utf8(*bytes), offset, input_.learnt});
            items_.assign(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        } else if (input_.window.failure().empty()) {
            items_.emplace_back(too_long(offset, input_.options.max_record_bytes));
            discard_rest(input_.window);
        }
    }

    Input input_;
    ParseDocument parse_;
    bool parsed_ = false;
    std::deque<ArticleReader::Item> items_;
};

}  // namespace

std::unique_ptr<RecordReader> read_as_document(const Input& input, ParseDocument parse) {
    return std::make_unique<DocumentReader>(input, parse);
}

void discard_rest(Window& window) {
    while (!window.ensure(1).empty()) window.consume(window.buffered().size());
}

std::optional<std::string> read_rest(Window& window, std::uint64_t limit) {
    while (window.buffered().size() <= limit && window.grow()) {
    }
    if (window.buffered().size() > limit || !window.failure().empty()) return std::nullopt;
    std::string bytes(window.buffered());
    window.clear();  // whoever takes a whole input may keep it for long
    return bytes;
}

}  // namespace wiredex
