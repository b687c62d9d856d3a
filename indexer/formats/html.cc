// Pages of news sites in HTML.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "indexer/formats/format.h"
#include "indexer/formats/html_article.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"
#include "indexer/xml/html_tree.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

// What a page says of its encoding, near its start: <meta charset="...">, <meta content="text/html; charset=...">, or
// an XML declaration.
std::string declared_encoding(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    const std::string start = ascii_lower(bytes.substr(0, looked_at));
    const bool is_xml = start.starts_with("<?xml");
    std::size_t at = is_xml ? start.find("encoding=") : std::string::npos;
    if (at == std::string::npos) at = start.find("charset=");
    if (at == std::string::npos) return {};
    at = start.find('=', at) + 1;
    at = std::min(start.find_first_not_of("\"' ", at), start.size());
    return start.substr(at, std::min(start.find_first_of("\"' ;/>", at), start.size()) - at);
}

bool starts_page(std::string_view text) {
    text = trim(text);
    if (text.starts_with(utf8_byte_order_mark)) text.remove_prefix(utf8_byte_order_mark.size());
    return starts_with_ignoring_case(text, "<!doctype html") || starts_with_ignoring_case(text, "<html") ||
           starts_with_ignoring_case(text, "<?xml");
}

class HtmlReader : public RecordReader {
public:
    explicit HtmlReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        if (done_) return std::nullopt;
        done_ = true;
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const std::optional<std::size_t> length = find_page_end();
        if (!length) return std::nullopt;
        if (*length > input_.options.max_record_bytes) {
            // Where it ends is not known.
            while (!window.ensure(1).empty()) window.consume(window.buffered().size());
            return too_long(offset, input_.options.max_record_bytes);
        }
        const std::string_view bytes = window.buffered().substr(0, *length);
        const std::optional<std::string> xml = html_as_xml(to_utf8(bytes, declared_encoding(bytes)));
        window.consume(*length);
        if (!xml) return reject_at(offset, "more than half a million elements on one page");
        const XmlTree tree(*xml);
        if (std::string problem = tree.problem(); !problem.empty()) {
            return reject_at(offset, fmt::format("markup that cannot be made sense of: {}", problem));
        }
        return parse_html_page(tree.root(), offset, input_.options);
    }

private:
    // Pages may stand one behind the other. An end tag alone ends none: scripts write such, and so do careless sites.
    std::optional<std::size_t> find_page_end() {
        constexpr std::string_view end_tag = "</html";
        Window& window = input_.window;
        std::size_t from = 0;
        while (const auto found = window.find("</", input_.options.max_record_bytes, from)) {
            from = *found + 2;
            constexpr std::size_t looked_at = 4096;
            std::string_view rest = window.ensure(*found + looked_at).substr(*found, looked_at);
            if (!starts_with_ignoring_case(rest, end_tag)) continue;
            const std::size_t close = rest.find('>');
            if (close == std::string_view::npos) continue;
            rest.remove_prefix(close + 1);
            if (starts_page(rest)) return *found + close + 1;
        }
        while (window.buffered().size() <= input_.options.max_record_bytes && window.grow()) {
        }
        if (!window.failure().empty()) return std::nullopt;
        return window.buffered().size();
    }

    Input input_;
    bool done_ = false;
};

bool recognises(const Head& head) {
    if (has_root(head, "html")) return true;
    if (starts_with_ignoring_case(head.start, "<!doctype html")) return true;
    // Pages whose first tags are left out, which HTML allows.
    static constexpr std::array<std::string_view, 3> roots = {"head", "body", "meta"};
    return std::ranges::any_of(roots, [&](std::string_view root) { return has_root(head, root); });
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<HtmlReader>(input);
}

}  // namespace

extern const Format html;
const Format html = {
    {"html", "Pages of news sites in HTML, with JSON-LD, microdata, RDFa or OpenGraph"}, recognises, open};

}  // namespace wiredex
