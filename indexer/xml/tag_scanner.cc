#include "indexer/xml/tag_scanner.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// The name that the inside of a tag starts with, without its prefix.
std::string_view local_name(std::string_view inside) {
    std::size_t start = 0;
    std::size_t end = 0;
    for (; end < inside.size(); ++end) {
        const char c = inside[end];
        if (is_space(c) || c == '/' || c == '>') break;
        if (c == ':' && start == 0) start = end + 1;
    }
    return inside.substr(start, end - start);
}

}  // namespace

std::string_view XmlTagScanner::visible() const {
    return window_->buffered().substr(0, limit_);
}

bool XmlTagScanner::more() {
    if (window_->buffered().size() <= limit_) return window_->grow();
    over_limit_ = true;
    return false;
}

std::optional<std::size_t> XmlTagScanner::find(std::string_view needle, std::size_t from) {
    for (;;) {
        const std::string_view bytes = visible();
        if (const std::size_t found = bytes.find(needle, from); found != std::string_view::npos) return found;
        from = std::max(from, bytes.size() - std::min(bytes.size(), needle.size() - 1));
        if (!more()) return std::nullopt;
    }
}

std::optional<std::size_t> XmlTagScanner::find_any(std::string_view characters, std::size_t from) {
    for (;;) {
        const std::string_view bytes = visible();
        if (const std::size_t found = bytes.find_first_of(characters, from); found != std::string_view::npos) {
            return found;
        }
        from = std::max(from, bytes.size());
        if (!more()) return std::nullopt;
    }
}

// Behind the `>` that ends the tag: the first one outside of quotes. A `<`, which may not stand in a tag (XML 1.0,
// section 3.1), ends a broken one before it, so that a forgotten quote does not swallow what follows.
std::optional<std::size_t> XmlTagScanner::end_of_tag(std::size_t from) {
    char quote = 0;
    for (std::size_t at = from;; ++at) {
        if (at >= visible().size() && !more()) return std::nullopt;
        const std::string_view bytes = visible();
        for (; at < bytes.size(); ++at) {
            const char c = bytes[at];
            if (c == '<') return at;
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '>') {
                return at + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        --at;  // the buffer is at its end: grow and go on
    }
}

// The internal subset, in brackets, holds declarations with a `>` of their own.
std::optional<std::size_t> XmlTagScanner::end_of_document_type(std::size_t from) {
    bool in_subset = false;
    std::size_t at = from;
    for (;;) {
        const auto stop = find_any(">\"'[]", at);
        if (!stop) return std::nullopt;
        const char c = visible()[*stop];
        at = *stop + 1;
        if (c == '[') in_subset = true;
        if (c == ']') in_subset = false;
        if (c == '>' && !in_subset) return at;
        if (c == '"' || c == '\'') {
            const auto quote = find(std::string_view(&c, 1), at);
            if (!quote) return std::nullopt;
            at = *quote + 1;
        }
    }
}

// Where a record was cut inside a section, the next section or the end of the stream shows it: its contents are taken
// as markup, so that it does not swallow the records behind it. Looks ahead in steps that grow, so that many openings
// before one end take linear time.
std::optional<std::size_t> XmlTagScanner::end_of_cdata(std::size_t from) {
    constexpr std::string_view opening = "<![CDATA[";
    constexpr std::string_view closing = "]]>";
    const std::size_t begin = from;
    for (std::size_t step = 256;;) {
        const std::string_view ahead = visible().substr(from, step);
        const std::size_t end = ahead.find(closing);
        if (ahead.substr(0, end).find(opening) != std::string_view::npos) return begin;
        if (end != std::string_view::npos) return from + end + closing.size();
        const bool saw_all = ahead.size() < step;
        from += ahead.size() - std::min(ahead.size(), opening.size() - 1);
        if (!saw_all) step *= 2;
        if (saw_all && !more()) return over_limit_ ? std::nullopt : std::optional(begin);
    }
}

std::optional<XmlTag> XmlTagScanner::next() {
    constexpr std::size_t longest_opening = 9;  // <![CDATA[
    over_limit_ = false;
    for (;;) {
        const auto begin = find("<", at_);
        if (!begin) return std::nullopt;
        while (visible().size() < *begin + longest_opening && more()) {
        }
        const std::string_view rest = visible().substr(*begin);
        XmlTag tag;
        tag.begin = *begin;
        std::optional<std::size_t> finish;
        if (rest.starts_with("<!--")) {
            finish = find("-->", *begin + 4);
            if (finish) *finish += 3;
        } else if (rest.starts_with("<![CDATA[")) {
            finish = end_of_cdata(*begin + longest_opening);
        } else if (rest.starts_with("<?")) {
            if (starts_with_ignoring_case(rest, "<?xml") && rest.size() > 5 && is_space(rest[5])) {
                tag.kind = XmlTag::Kind::declaration;
            }
            finish = find("?>", *begin + 2);
            if (finish) *finish += 2;
        } else if (starts_with_ignoring_case(rest, "<!DOCTYPE")) {
            tag.kind = XmlTag::Kind::document_type;
            finish = end_of_document_type(*begin + 2);
        } else if (rest.starts_with("<!")) {
            finish = find_any("<>", *begin + 2);
            if (finish && visible()[*finish] == '>') ++*finish;
        } else if (rest.size() > 1 && (rest[1] == '/' || is_letter(rest[1]) || rest[1] == '_' ||
                                       static_cast<unsigned char>(rest[1]) >= 0x80)) {
            finish = end_of_tag(*begin + 1);
            if (finish) {
                const std::string_view whole = visible().substr(*begin, *finish - *begin);
                const bool ends = whole[1] == '/';
                tag.kind = whole.back() != '>'              ? XmlTag::Kind::other
                           : ends                           ? XmlTag::Kind::end
                           : whole[whole.size() - 2] == '/' ? XmlTag::Kind::empty
                                                            : XmlTag::Kind::start;
                tag.name = local_name(whole.substr(ends ? 2 : 1));
            }
        } else {  // a bare < in text
            at_ = *begin + 1;
            continue;
        }
        if (!finish) return std::nullopt;
        tag.finish = *finish;
        at_ = *finish;
        return tag;
    }
}

}  // namespace wiredex
