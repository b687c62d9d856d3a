#include "indexer/text/html_text.h"

#include <algorithm>
#include <vector>

#include "indexer/text/entities.h"
#include "indexer/text/strings.h"
#include "indexer/text/text_builder.h"

namespace wiredex {

namespace {

// A tag at the front of `html`, which starts with `<`.
struct Tag {
    std::string_view name;
    bool ends = false;     // </name>
    bool empty = false;    // <name/>
    std::size_t size = 0;  // 0: no tag but a bare <
};

Tag read_tag(std::string_view html) {
    Tag tag;
    std::size_t at = 1;
    if (at < html.size() && html[at] == '/') {
        tag.ends = true;
        ++at;
    }
    if (at >= html.size() || !is_letter(html[at])) return {};
    const std::size_t name_end = std::min(html.find_first_of(" \t\r\n/><", at), html.size());
    tag.name = html.substr(at, name_end - at);
    if (const std::size_t colon = tag.name.rfind(':'); colon != std::string_view::npos)
        tag.name.remove_prefix(colon + 1);
    at = name_end;
    while (at < html.size() && html[at] != '>') {
        const char c = html[at];
        if (c == '<') return {};  // also keeps the time linear
        // A quote opens a value only behind an equals sign: stray ones are common.
        if ((c == '"' || c == '\'') && html[html.find_last_not_of(" \t\r\n", at - 1)] == '=') {
            const std::size_t quote = html.find(c, at + 1);
            if (quote == std::string_view::npos) return {};
            at = quote;
        }
        ++at;
    }
    if (at >= html.size()) return {};
    tag.empty = html[at - 1] == '/';
    tag.size = at + 1;
    return tag;
}

bool is_named(const Tag& tag, std::string_view name) {
    return tag.name.size() == name.size() && starts_with_ignoring_case(tag.name, name);
}

bool has_no_content(std::string_view name) {
    static constexpr std::string_view names[] = {"br",     "hr",   "img",  "input", "embed",
                                                 "source", "link", "meta", "col",   "wbr"};
    return std::ranges::any_of(
        names, [&](std::string_view n) { return n.size() == name.size() && starts_with_ignoring_case(name, n); });
}

// What is inside these is not markup.
bool is_raw(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return lower == "script" || lower == "style" || lower == "textarea";
}

class Reader {
public:
    explicit Reader(std::string_view html) : html_(html) {}

    MarkupText read() {
        while (at_ < html_.size()) {
            const std::size_t open = std::min(html_.find('<', at_), html_.size());
            add_text(html_.substr(at_, open - at_));
            at_ = open;
            if (at_ < html_.size()) step_over_markup();
        }
        end_caption();
        result_.text = builder_.take();
        return std::move(result_);
    }

private:
    void step_over_markup() {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--")) return skip_past("-->");
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = std::min(rest.find("]]>"), rest.size());
            add_text(rest.substr(9, end - std::min<std::size_t>(end, 9)));
            at_ += std::min(end + 3, rest.size());
            return;
        }
        if (rest.starts_with("<!") || rest.starts_with("<?")) return skip_past(">");
        const Tag tag = read_tag(rest);
        if (tag.size == 0) {
            add_text(rest.substr(0, 1));
            ++at_;
            return;
        }
        at_ += tag.size;
        if (!tag.ends && !tag.empty && is_raw(tag.name)) {
            at_ = find_end_tag(tag.name);
        } else {
            handle(tag);
        }
    }

    void skip_past(std::string_view end) {
        const std::size_t found = html_.find(end, at_);
        at_ = found == std::string_view::npos ? html_.size() : found + end.size();
    }

    [[nodiscard]] std::size_t find_end_tag(std::string_view name) const {
        for (std::size_t from = at_;;) {
            const std::size_t found = html_.find("</", from);
            if (found == std::string_view::npos) return html_.size();
            if (starts_with_ignoring_case(html_.substr(found + 2), name)) {
                return std::min(html_.find('>', found), html_.size() - 1) + 1;
            }
            from = found + 2;
        }
    }

    void handle(const Tag& tag) {
        const Markup markup = markup_of(tag.name);
        if (hidden_ > 0) return handle_hidden(tag, markup);
        const bool opens = !tag.ends;
        switch (markup) {
            case Markup::transparent:
                return;
            case Markup::block:
                return handle_block(tag);
            case Markup::row:
                return handle_row(opens);
            case Markup::cell:
                return handle_cell(opens);
            case Markup::preformatted:
                return opens ? builder().begin_preformatted() : builder().end_preformatted();
            case Markup::caption:
                end_caption();
                in_caption_ = opens && !tag.empty;
                return;
            case Markup::hidden:
                if (opens && !tag.empty && !has_no_content(tag.name)) {
                    hidden_name_ = ascii_lower(tag.name);
                    hidden_ = 1;
                }
                return;
        }
    }

    void handle_block(const Tag& tag) {
        // The picture's end ends its caption, too, whose end tag was forgotten.
        if (tag.ends && is_named(tag, "figure")) end_caption();
        if (is_named(tag, "table")) {
            end_caption();
            if (!tag.ends) {
                builder().end_paragraph();
                return tables_.push_back({});
            }
            end_row();
            if (tables_.size() > 1) tables_.pop_back();
        }
        builder().end_paragraph();
    }

    // HTML lets the end tags of rows and cells be left out: they end where the next one of their table starts.
    void handle_row(bool opens) {
        end_caption();
        end_row();
        if (!opens) return;
        builder_.begin_row();
        tables_.back().row = true;
    }

    void handle_cell(bool opens) {
        end_caption();
        end_cell();
        if (!opens) return;
        if (!tables_.back().row) handle_row(true);
        builder_.begin_cell();
        tables_.back().cell = true;
    }

    void end_cell() {
        if (tables_.back().cell) builder_.end_cell();
        tables_.back().cell = false;
    }

    void end_row() {
        end_cell();
        if (tables_.back().row) builder_.end_row();
        tables_.back().row = false;
    }

    // Only tags of the same name count, so that a forgotten end tag inside does not hide the rest.
    void handle_hidden(const Tag& tag, Markup markup) {
        if (markup != Markup::hidden || tag.empty || ascii_lower(tag.name) != hidden_name_) return;
        if (tag.ends) {
            --hidden_;
        } else {
            ++hidden_;
        }
    }

    void add_text(std::string_view text) {
        if (hidden_ > 0 || text.empty()) return;
        if (text.find('&') == std::string_view::npos) {
            builder().text(text);
        } else {
            builder().text(decode_references(text));
        }
    }

    void end_caption() {
        if (!in_caption_) return;
        std::string caption = collapse_spaces(caption_.take());
        if (!caption.empty()) result_.captions.push_back(std::move(caption));
        in_caption_ = false;
    }

    TextBuilder& builder() { return in_caption_ ? caption_ : builder_; }

    std::string_view html_;
    std::size_t at_ = 0;
    TextBuilder builder_;
    TextBuilder caption_;
    bool in_caption_ = false;
    struct Table {
        bool row = false;  // is open
        bool cell = false;
    };
    std::vector<Table> tables_{1};  // that are open, within what may be part of one
    std::size_t hidden_ = 0;
    std::string hidden_name_;
    MarkupText result_;
};

}  // namespace

MarkupText html_text(std::string_view html) {
    return Reader(html).read();
}

std::string html_line(std::string_view html) {
    return collapse_spaces(html_text(html).text);
}

bool looks_like_html(std::string_view text) {
    for (std::size_t open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
        if (read_tag(text.substr(open)).size > 0) return true;
    }
    return false;
}

}  // namespace wiredex
