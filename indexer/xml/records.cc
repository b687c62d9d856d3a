#include "indexer/xml/records.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/formats/document.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"
#include "indexer/xml/tag_scanner.h"

namespace wiredex {

namespace {

constexpr std::size_t deepest = 512;
constexpr std::size_t most_elements = 500'000;

bool is_xml_declaration(std::string_view text) {
    constexpr std::string_view opening = "<?xml";
    return starts_with_ignoring_case(text, opening) && text.size() > opening.size() && is_space(text[opening.size()]);
}

std::string_view trim_front(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
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
        while (given_ == items_.size()) {
            items_.clear();
            given_ = 0;
            if (ended_) {
                skip_epilog();
                return std::nullopt;
            }
            read_on();
        }
        return std::move(items_[given_++]);
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
                // That of a record belongs to one that was passed over up to a record inside it.
                if (open_elements_ > 0 && !is_record(tag->name)) --open_elements_;
                break;
            case Kind::other:
                break;
        }
        if (seen_root_ && open_elements_ == 0) return end_of_document(tag->finish);
        // Between records nothing is of use; before the first one stands what they have in common.
        if (found_record_) consume(tag->finish);
    }

    [[nodiscard]] bool is_record(std::string_view name) const { return index_of(name) < records_.names.size(); }

    // Which of the records' names it is; their number where it is none.
    [[nodiscard]] std::size_t index_of(std::string_view name) const {
        const auto found = std::ranges::find_if(
            records_.names, [&](std::string_view record) { return is_same_ignoring_case(record, name); });
        return static_cast<std::size_t>(found - records_.names.begin());
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
        if (has_no_end(offset)) return lose(name, no_end(name, offset));
        // Records inside this one that are open, by their names: those of one name may be nested, and others may follow
        // where this one was cut.
        std::vector<std::vector<std::uint64_t>> open(records_.names.size());
        const std::size_t own = index_of(name);
        bool has_records_inside = false;
        std::size_t depth = 1;
        std::size_t elements = 0;
        bool too_deep = false;
        while (const auto tag = scanner_.next()) {
            using Kind = XmlTag::Kind;
            if (tag->kind == Kind::declaration || tag->kind == Kind::document_type) {
                items_.emplace_back(cut_off(name, offset, "another document starts"));
                consume(tag->begin);
                ended_ = true;
                return std::nullopt;
            }
            if (tag->kind == Kind::start || tag->kind == Kind::empty) ++elements;
            if (tag->kind != Kind::start && tag->kind != Kind::end) continue;
            const std::size_t index = index_of(tag->name);
            if (tag->kind == Kind::start) {
                ++depth;
                too_deep = too_deep || depth > deepest;
                if (index == open.size()) continue;
                has_records_inside = true;
                open[index].push_back(offset + tag->begin);
            } else {
                if (depth > 0) --depth;
                if (index == own && open[own].empty()) return check_size(*tag, offset, too_deep, elements);
                if (index != open.size() && !open[index].empty()) open[index].pop_back();
            }
        }
        if (has_records_inside) return lose_to_next(name, offset, open);
        give_up(name, offset);
        return std::nullopt;
    }

    // A record that is whole, unless it is too much for a tree.
    std::optional<std::size_t> check_size(const XmlTag& end, std::uint64_t offset, bool too_deep,
                                          std::size_t elements) {
        if (!too_deep && elements <= most_elements) return end.finish;
        items_.emplace_back(reject_at(offset, too_deep
                                                  ? fmt::format("elements nested deeper than {}", deepest)
                                                  : fmt::format("more than {} elements in one record", most_elements)));
        consume(end.finish);
        ended_ = open_elements_ == 0;
        return std::nullopt;
    }

    static Reject cut_off(const std::string& name, std::uint64_t offset, std::string_view what) {
        return reject_at(offset, fmt::format("{} inside this {} element: fetch it again", what, name));
    }

    static Reject no_end(const std::string& name, std::uint64_t offset) {
        return reject_at(offset, fmt::format("this {} element has no end: fetch it again", name));
    }

    // True if an earlier search has seen that the record there has no end: to look for it once more for each of many
    // would take quadratic time.
    bool has_no_end(std::uint64_t offset) {
        while (!without_end_.empty() && without_end_.front() < offset) without_end_.pop_front();
        return !without_end_.empty() && without_end_.front() == offset;
    }

    // The record at the front of the window was cut, and others follow: `open` are those among them without an end.
    std::nullopt_t lose_to_next(const std::string& name, std::uint64_t offset,
                                const std::vector<std::vector<std::uint64_t>>& open) {
        const bool is_over_limit = scanner_.is_over_limit();
        if (!is_over_limit && !input_.window.failure().empty()) {
            ended_ = true;
            return std::nullopt;
        }
        without_end_.clear();
        for (const auto& starts : open) without_end_.insert(without_end_.end(), starts.begin(), starts.end());
        std::ranges::sort(without_end_);
        // The last one may end beyond the limit.
        if (is_over_limit && !without_end_.empty()) without_end_.pop_back();
        return lose(name, is_over_limit ? too_long(offset, input_.options.max_record_bytes) : no_end(name, offset));
    }

    // Rejects the record at the front of the window and goes to what follows it.
    std::nullopt_t lose(const std::string& name, Reject reject) {
        items_.emplace_back(std::move(reject));
        scanner_.restart();
        if (const auto start = scanner_.next()) consume(start->finish);
        pass_over(name);
        return std::nullopt;
    }

    // Lets go of everything up to the end of the record `name`, or to the next record or document if that comes first;
    // without a name, of what stands between records. No step looks further than the limit, and each lets go of all
    // that it has looked at: linear time.
    void pass_over(std::string_view name) {
        using Kind = XmlTag::Kind;
        Window& window = input_.window;
        while (window.skip_to("<")) {
            scanner_.restart();
            const auto tag = scanner_.next();
            if (!tag && !scanner_.is_over_limit()) break;
            const Kind kind = tag ? tag->kind : Kind::other;
            const bool is_prolog = kind == Kind::declaration || kind == Kind::document_type;
            if (is_prolog || ((kind == Kind::start || kind == Kind::empty) && is_record(tag->name))) {
                consume(tag->begin);
                ended_ = is_prolog;
                return;
            }
            if (name.empty() && kind == Kind::start) ++open_elements_;
            if (name.empty() && kind == Kind::end && open_elements_ > 0) --open_elements_;
            const bool is_last =
                kind == Kind::end && (name.empty() ? open_elements_ == 0 : is_same_ignoring_case(tag->name, name));
            consume(tag ? tag->finish : std::min(window.buffered().size(), limit()));
            if (!is_last) continue;
            ended_ = open_elements_ == 0;
            return;
        }
        ended_ = true;
        if (window.failure().empty()) discard_rest(window);
    }

    // The record has no end in sight, and no other one follows.
    void give_up(const std::string& name, std::uint64_t offset) {
        Window& window = input_.window;
        if (scanner_.is_over_limit()) {
            lose(name, too_long(offset, input_.options.max_record_bytes));
            return;
        }
        ended_ = true;
        if (!window.failure().empty()) return;
        items_.emplace_back(cut_off(name, offset, "the file ends"));
        window.consume(window.buffered().size());
    }

    [[nodiscard]] std::size_t limit() const { return static_cast<std::size_t>(input_.options.max_record_bytes); }

    // Comments and instructions may follow a document.
    void skip_epilog() {
        if (seen_epilog_) return;
        seen_epilog_ = true;
        scanner_.restart();
        for (;;) {
            constexpr std::size_t longest_opening = 6;  // <?xml and a space
            const std::string_view bytes = input_.window.ensure(longest_opening);
            const std::size_t blank = bytes.size() - trim_front(bytes).size();
            if (blank > 0) {
                consume(blank);
                continue;
            }
            const bool is_instruction = bytes.starts_with("<?") && !is_xml_declaration(bytes);
            if (!is_instruction && !bytes.starts_with("<!--")) return;
            const auto misc = scanner_.next();
            if (!misc) return;
            consume(misc->finish);
        }
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
        records_.parse({tree.root(), envelope, offset, text, input_, kept_}, items_);
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
            // Either what stands before the first record, or one thing between two of them.
            items_.emplace_back(too_long(window.offset(), input_.options.max_record_bytes));
            ended_ = false;
            if (!found_record_) open_elements_ = 0;
            found_record_ = true;
            pass_over({});
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
    std::vector<ArticleReader::Item> items_;  // of what was read last
    std::size_t given_ = 0;                   // so many of them
    std::size_t open_elements_ = 0;           // outside of records
    std::deque<std::uint64_t> without_end_;   // where records stand that have no end, as far as known
    bool seen_root_ = false;
    bool seen_epilog_ = false;
    bool found_record_ = false;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_xml_records(const Input& input, const XmlRecords& records) {
    return std::make_unique<XmlRecordReader>(input, records);
}

bool has_root(const Head& head, std::string_view name) {
    const std::size_t colon = head.root.find(':');
    return is_same_ignoring_case(colon == std::string_view::npos ? head.root : head.root.substr(colon + 1), name);
}

}  // namespace wiredex
