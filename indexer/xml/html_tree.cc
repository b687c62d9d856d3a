#include "indexer/xml/html_tree.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <vector>

#include "indexer/text/entities.h"
#include "indexer/text/strings.h"
#include "indexer/xml/html_tag.h"

namespace wiredex {

namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

bool is_void(std::string_view name) {
    static constexpr std::array<std::string_view, 16> names = {"area",   "base",  "br",    "col",   "embed", "frame",
                                                               "hr",     "img",   "input", "link",  "meta",  "param",
                                                               "source", "track", "wbr",   "keygen"};
    return is_one_of(name, names);
}

// What is inside these is no markup.
bool is_raw(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names = {"script", "style",   "textarea", "title",
                                                              "xmp",    "noembed", "noframes"};
    return is_one_of(name, names);
}

// Start tags that end an open element whose own end tag is optional.
struct ImpliedEnd {
    Names starts;  // any of these
    Names ends;    // ends the nearest open one of these
    Names within;  // unless one of these stands between
};

constexpr std::array<std::string_view, 31> blocks = {
    "address",  "article",    "aside",   "blockquote", "center", "details", "div", "dl",
    "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",      "h2",  "h3",
    "h4",       "h5",         "h6",      "header",     "hr",     "main",    "nav", "ol",
    "p",        "pre",        "section", "table",      "ul",     "menu",    "main"};
constexpr std::array<std::string_view, 5> cells_and_tables = {"td", "th", "table", "caption", "object"};
constexpr std::array<std::string_view, 1> paragraph = {"p"};
constexpr std::array<std::string_view, 1> list_item = {"li"};
constexpr std::array<std::string_view, 3> lists = {"ul", "ol", "menu"};
constexpr std::array<std::string_view, 2> terms = {"dt", "dd"};
constexpr std::array<std::string_view, 1> term_list = {"dl"};
constexpr std::array<std::string_view, 2> cells = {"td", "th"};
constexpr std::array<std::string_view, 2> rows_and_tables = {"tr", "table"};
constexpr std::array<std::string_view, 1> row = {"tr"};
constexpr std::array<std::string_view, 3> row_groups = {"tbody", "thead", "tfoot"};
constexpr std::array<std::string_view, 1> table = {"table"};
constexpr std::array<std::string_view, 1> option = {"option"};
constexpr std::array<std::string_view, 1> selection = {"select"};
constexpr std::array<std::string_view, 1> head = {"head"};
constexpr std::array<std::string_view, 1> body = {"body"};

const std::array<ImpliedEnd, 9> implied_ends = {{{blocks, paragraph, cells_and_tables},
                                                 {list_item, list_item, lists},
                                                 {terms, terms, term_list},
                                                 {cells, cells, rows_and_tables},
                                                 {row, row, table},
                                                 {row_groups, row_groups, table},
                                                 {option, option, selection},
                                                 {body, head, body},
                                                 {blocks, head, body}}};

// An element that stands between an inline end tag and its start: the end tag is a slip.
bool keeps_inside(std::string_view name) {
    static constexpr std::array<std::string_view, 4> names = {"td", "th", "table", "body"};
    return is_one_of(name, names);
}

class Converter {
public:
    explicit Converter(std::string_view html) : html_(html) {}

    std::optional<std::string> convert() {
        constexpr std::size_t most_elements = 500'000;
        xml_.reserve(html_.size() + html_.size() / 8);
        xml_ += "<page>";
        while (!html_.empty() && elements_ <= most_elements) {
            const std::size_t open = std::min(html_.find('<'), html_.size());
            xml_ += html_.substr(0, open);
            html_.remove_prefix(open);
            if (!html_.empty()) step_over_markup();
        }
        if (elements_ > most_elements) return std::nullopt;
        close_down_to(0);
        xml_ += "</page>";
        return std::move(xml_);
    }

private:
    void step_over_markup() {
        if (html_.starts_with("<!--")) {
            // "<!-->" and "<!--->" are whole comments.
            const std::size_t end = html_.find("-->", 2);
            return skip(end == std::string_view::npos ? html_.size() : end + 3);
        }
        if (html_.starts_with("<![CDATA[")) {
            const std::size_t end = std::min(html_.find("]]>"), html_.size());
            add_literal(html_.substr(9, end - 9));
            return skip(std::min(end + 3, html_.size()));
        }
        if (html_.starts_with("<!") || html_.starts_with("<?")) {
            return skip(std::min(html_.find('>'), html_.size() - 1) + 1);
        }
        const HtmlTag tag = read_html_tag(html_);
        if (tag.size == 0) {
            xml_ += "&lt;";
            return skip(1);
        }
        skip(tag.size);
        if (tag.ends) return end_element(tag.name);
        start_element(tag);
    }

    void skip(std::size_t length) { html_.remove_prefix(length); }

    void start_element(const HtmlTag& tag) {
        ++elements_;
        for (const ImpliedEnd& implied : implied_ends) {
            if (is_one_of(tag.name, implied.starts)) end_implied(implied);
        }
        xml_ += '<';
        add_name(tag.name);
        for (const auto& [name, value] : tag.attributes) add_attribute(name, value);
        if (is_void(tag.name) || (tag.closed && !is_raw(tag.name))) {
            xml_ += "/>";
            return;
        }
        xml_ += '>';
        if (is_raw(tag.name)) return add_raw(tag.name);
        open_.push_back(tag.name);
        ++open_by_name_[tag.name];
    }

    // What stands between a raw element's tags, and its end.
    void add_raw(std::string_view name) {
        std::size_t end = html_.size();
        for (std::size_t at = html_.find("</"); at != std::string_view::npos; at = html_.find("</", at + 2)) {
            if (!starts_with_ignoring_case(html_.substr(at + 2), name)) continue;
            end = at;
            break;
        }
        // Titles and forms have references, scripts have not.
        const bool has_references = name == "title" || name == "textarea";
        if (has_references) {
            add_text(html_.substr(0, end));
        } else {
            add_literal(html_.substr(0, end));
        }
        skip(end);
        if (!html_.empty()) skip(std::min(html_.find('>'), html_.size() - 1) + 1);
        xml_ += "</";
        add_name(name);
        xml_ += '>';
    }

    void end_element(const std::string& name) {
        const auto count = open_by_name_.find(name);
        if (count == open_by_name_.end() || count->second == 0) {
            // Browsers take these for an element without anything in it.
            if (name != "br" && name != "p") return;
            xml_ += "<br/>";
            ++elements_;
            return;
        }
        const bool may_cross = keeps_inside(name) || is_one_of(name, blocks) || is_one_of(name, rows_and_tables);
        constexpr std::size_t farthest = 64;
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i] == name) return close_down_to(i);
            if (!may_cross && (keeps_inside(open_[i]) || open_.size() - i > farthest)) return;
        }
    }

    void end_implied(const ImpliedEnd& implied) {
        constexpr std::size_t farthest = 64;
        for (std::size_t i = open_.size(); i-- > 0 && open_.size() - i <= farthest;) {
            if (is_one_of(open_[i], implied.ends)) return close_down_to(i);
            if (is_one_of(open_[i], implied.within)) return;
        }
    }

    void close_down_to(std::size_t count) {
        while (open_.size() > count) {
            xml_ += "</";
            add_name(open_.back());
            xml_ += '>';
            --open_by_name_[open_.back()];
            open_.pop_back();
        }
    }

    // Any byte may stand in a name of HTML.
    void add_name(std::string_view name) {
        for (const char c : name) {
            const bool usable = is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
            xml_ += usable ? c : '_';
        }
    }

    void add_attribute(std::string_view name, std::string_view value) {
        if (name.empty() || !is_letter(name.front())) return;
        xml_ += ' ';
        add_name(ascii_lower(name));
        xml_ += "=\"";
        for (const char c : value) {
            if (c == '"') {
                xml_ += "&quot;";
            } else if (c == '<') {
                xml_ += "&lt;";
            } else {
                xml_ += c;
            }
        }
        xml_ += '"';
    }

    void add_text(std::string_view text) {
        for (const char c : text) {
            if (c == '<') {
                xml_ += "&lt;";
            } else {
                xml_ += c;
            }
        }
    }

    // What has no references in HTML.
    void add_literal(std::string_view text) {
        for (const char c : text) {
            if (c == '<') {
                xml_ += "&lt;";
            } else if (c == '&') {
                xml_ += "&amp;";
            } else {
                xml_ += c;
            }
        }
    }

    std::string_view html_;
    std::string xml_;
    std::vector<std::string> open_;
    std::unordered_map<std::string, std::size_t> open_by_name_;
    std::size_t elements_ = 0;
};

}  // namespace

std::optional<std::string> html_as_xml(std::string_view html) {
    return Converter(html).convert();
}

std::string short_text_of(XmlNode element) {
    std::string text;
    int left = 500;
    for (XmlNode at = element.first_child(); at && left > 0; at = next_in_order(at, element), --left) {
        if (at.type() == pugi::node_pcdata) text += decode_references(at.value());
    }
    return collapse_spaces(text);
}

}  // namespace wiredex
