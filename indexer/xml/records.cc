#include "indexer/xml/records.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "indexer/formats/document.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"
#include "indexer/xml/tag_scanner.h"

namespace wiredex {

namespace {

constexpr std::size_t deepest = 512;
constexpr std::size_t most_elements = 500'000;

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

// The value of encoding="..." in an XML declaration.
std::string declared_encoding(std::string_view declaration) {
    const std::size_t name = declaration.find("encoding");
    if (name == std::string_view::npos) return {};
    const std::size_t quote = declaration.find_first_of("\"'", name);
    if (quote == std::string_view::npos) return {};
    const std::size_t end = declaration.find(declaration[quote], quote + 1);
    if (end == std::string_view::npos) return {};
    return std::string(trim(declaration.substr(quote + 1, end - quote - 1)));
}

class XmlRecordReader : public RecordReader {
public:
    XmlRecordReader(const Input& input, const XmlRecords& records)
        : input_(input),
          records_(records),
          scanner_(input.window, static_cast<std::size_t>(input.options.max_record_bytes)) {}

    std::optional<ArticleReader::Item> next() override {
        while (items_.empty() && !ended_) read_on();
        if (items_.empty()) return std::nullopt;
        ArticleReader::Item item = std::move(items_.front());
        items_.pop_front();
        return item;
    }

private:
    // Goes on to the next record, or to the end of the document.
    void read_on() {
        const auto tag = scanner_.next();
        if (!tag) return end_without_root_end();
        using Kind = XmlTag::Kind;
        switch (tag->kind) {
            case Kind::declaration:
            case Kind::document_type:
                // A second prolog: the document before it was cut off.
                if (seen_root_) return end_before(*tag);
                if (tag->kind == Kind::declaration) {
                    encoding_ =
                        declared_encoding(input_.window.buffered().substr(tag->begin, tag->finish - tag->begin));
                }
                return;
            case Kind::start:
            case Kind::empty:
                seen_root_ = true;
                if (is_record(tag->name)) return read_record(*tag);
                if (tag->kind == Kind::start) ++open_elements_;
                break;
            case Kind::end:
                if (open_elements_ > 0) --open_elements_;
                break;
            case Kind::other:
                break;
        }
        if (seen_root_ && open_elements_ == 0) return end_of_document(tag->finish);
        // Between records nothing is of use; before the first one stands what they have in common.
        if (found_record_) consume(tag->finish);
    }

    [[nodiscard]] bool is_record(std::string_view name) const {
        return std::ranges::any_of(records_.names, [&](std::string_view record) { return same_name(record, name); });
    }

    void read_record(const XmlTag& start) {
        if (!found_record_) keep_envelope(start.begin);
        found_record_ = true;
        const std::string name(start.name);
        const std::size_t length = start.finish - start.begin;
        const bool is_empty = start.kind == XmlTag::Kind::empty;
        consume(start.begin);
        const std::uint64_t offset = input_.window.offset();
        scanner_.restart();
        static_cast<void>(scanner_.next());  // its start tag, which is now at the front
        const auto end = is_empty ? std::optional(length) : find_end(name, offset);
        if (end) parse(input_.window.buffered().substr(0, *end), offset);
        if (end) consume(*end);
        if (open_elements_ == 0 && !ended_ && end) ended_ = true;
    }

    // Where the record at the front of the window ends. Where it has no end, says so and goes to what follows.
    std::optional<std::size_t> find_end(const std::string& name, std::uint64_t offset) {
        std::size_t same = 1;  // open elements of the record's name: they may be nested
        std::size_t depth = 1;
        std::size_t elements = 0;
        bool too_deep = false;
        while (const auto tag = scanner_.next()) {
            using Kind = XmlTag::Kind;
            if (tag->kind == Kind::declaration) {
                items_.emplace_back(cut_off(name, offset, "another document starts"));
                consume(tag->begin);
                ended_ = true;
                return std::nullopt;
            }
            if (tag->kind == Kind::start || tag->kind == Kind::empty) ++elements;
            if (tag->kind == Kind::start) {
                ++depth;
                if (same_name(tag->name, name)) ++same;
                too_deep = too_deep || depth > deepest;
            } else if (tag->kind == Kind::end) {
                if (depth > 0) --depth;
                if (same_name(tag->name, name) && --same == 0) {
                    if (!too_deep && elements <= most_elements) return tag->finish;
                    items_.emplace_back(reject_at(
                        offset, too_deep ? fmt::format("elements nested deeper than {}", deepest)
                                         : fmt::format("more than {} elements in one record", most_elements)));
                    consume(tag->finish);
                    ended_ = open_elements_ == 0;
                    return std::nullopt;
                }
            }
        }
        give_up(name, offset);
        return std::nullopt;
    }

    Reject cut_off(const std::string& name, std::uint64_t offset, std::string_view what) {
        return reject_at(offset, fmt::format("{} inside this {} element: fetch it again", what, name));
    }

    // The record has no end in sight.
    void give_up(const std::string& name, std::uint64_t offset) {
        Window& window = input_.window;
        if (scanner_.is_over_limit()) {
            items_.emplace_back(too_long(offset, input_.options.max_record_bytes));
            // What follows may be whole again.
            const std::string end_tag = "</" + name;
            if (window.skip_to(end_tag)) window.consume(end_tag.size());
            scanner_ = XmlTagScanner(window, static_cast<std::size_t>(input_.options.max_record_bytes));
            if (open_elements_ == 0 || window.ensure(1).empty()) ended_ = true;
            return;
        }
        ended_ = true;
        if (!window.failure().empty()) return;
        items_.emplace_back(cut_off(name, offset, "the file ends"));
        window.consume(window.buffered().size());
    }

    void parse(std::string_view bytes, std::uint64_t offset) {
        const std::string text = to_utf8(bytes, encoding_);
        const XmlTree tree(text);
        if (std::string problem = tree.problem(); !problem.empty()) {
            items_.emplace_back(
                reject_at(offset, fmt::format("broken XML {} bytes into this {} element: {}", tree.problem_offset(),
                                              local_name(tree.root()), problem)));
            return;
        }
        const XmlNode envelope = envelope_ ? envelope_->root() : XmlNode();
        std::vector<ArticleReader::Item> found;
        records_.parse({tree.root(), envelope, offset, text, input_, kept_}, found);
        items_.insert(items_.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }

    void keep_envelope(std::size_t length) {
        if (open_elements_ == 0) return;
        envelope_.emplace(to_utf8(input_.window.buffered().substr(0, length), encoding_));
    }

    void consume(std::size_t length) {
        input_.window.consume(length);
        scanner_.restart();
    }

    void end_of_document(std::size_t finish) {
        ended_ = true;
        const std::uint64_t offset = input_.window.offset();
        consume(finish);
        if (found_record_) return;
        if (!records_.empty_document.empty()) {
            items_.emplace_back(skip_at(offset, std::string(records_.empty_document)));
        } else {
            items_.emplace_back(
                reject_at(offset, fmt::format("a document without any {} element", fmt::join(records_.names, " or "))));
        }
    }

    void end_before(const XmlTag& prolog) {
        ended_ = true;
        items_.emplace_back(reject_at(input_.window.offset(), "another document starts before the end of this one"));
        consume(prolog.begin);
    }

    void end_without_root_end() {
        ended_ = true;
        Window& window = input_.window;
        if (scanner_.is_over_limit()) {
            items_.emplace_back(too_long(window.offset(), input_.options.max_record_bytes));
            discard_rest(window);
            return;
        }
        if (!window.failure().empty()) return;
        const bool any_left = !trim(window.buffered()).empty();
        if (any_left || !found_record_ || open_elements_ > 0) {
            items_.emplace_back(reject_at(window.offset(), "the file ends before the document does: fetch it again"));
        }
        window.consume(window.buffered().size());
    }

    Input input_;
    const XmlRecords& records_;
    XmlTagScanner scanner_;
    std::string encoding_;
    std::optional<XmlTree> envelope_;
    std::any kept_;
    std::deque<ArticleReader::Item> items_;
    std::size_t open_elements_ = 0;  // outside of records
    bool seen_root_ = false;
    bool found_record_ = false;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_xml_records(const Input& input, const XmlRecords& records) {
    return std::make_unique<XmlRecordReader>(input, records);
}

bool has_root(const Head& head, std::string_view name) {
    const std::size_t colon = head.root.find(':');
    return same_name(colon == std::string_view::npos ? head.root : head.root.substr(colon + 1), name);
}

}  // namespace wiredex
