#include "indexer/formats/mail_form.h"

#include <algorithm>
#include <array>
#include <simdjson.h>

#include "article/dateline.h"
#include "indexer/text/html_text.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

enum class Field {
    headline,
    slugline,
    summary,
    body,
    byline,
    category,
    urgency,
    dateline,
    places,
    keywords,
    genre,
    language,
    source,
    credit,
    ednote,
    usage,
    copyright,
    desk,  // known, and not for readers
};

struct Label {
    std::string_view name;
    Field field;
};

std::optional<Field> field_of(std::string_view name) {
    static constexpr std::array<Label, 41> labels = {{{"headline", Field::headline},
                                                      {"title", Field::headline},
                                                      {"slugline", Field::slugline},
                                                      {"slug", Field::slugline},
                                                      {"abstract", Field::summary},
                                                      {"summary", Field::summary},
                                                      {"standfirst", Field::summary},
                                                      {"body", Field::body},
                                                      {"story", Field::body},
                                                      {"text", Field::body},
                                                      {"content", Field::body},
                                                      {"byline", Field::byline},
                                                      {"author", Field::byline},
                                                      {"category", Field::category},
                                                      {"urgency", Field::urgency},
                                                      {"dateline", Field::dateline},
                                                      {"place", Field::places},
                                                      {"location", Field::places},
                                                      {"keywords", Field::keywords},
                                                      {"keyword", Field::keywords},
                                                      {"subject", Field::keywords},
                                                      {"topics", Field::keywords},
                                                      {"genre", Field::genre},
                                                      {"language", Field::language},
                                                      {"source", Field::source},
                                                      {"credit", Field::credit},
                                                      {"ednote", Field::ednote},
                                                      {"editorial note", Field::ednote},
                                                      {"note to editors", Field::ednote},
                                                      {"usage", Field::usage},
                                                      {"copyright", Field::copyright},
                                                      {"desk", Field::desk},
                                                      {"username", Field::desk},
                                                      {"user", Field::desk},
                                                      {"sign off", Field::desk},
                                                      {"priority", Field::desk},
                                                      {"news value", Field::desk},
                                                      {"timestamp", Field::desk},
                                                      {"contact", Field::desk},
                                                      {"phone", Field::desk},
                                                      {"email", Field::desk}}};
    const auto* const found = std::ranges::find(labels, name, &Label::name);
    return found == labels.end() ? std::nullopt : std::optional(found->field);
}

bool has_field(const MailForm& form, Field field) {
    return std::ranges::any_of(form, [field](const auto& entry) { return field_of(entry.first) == field; });
}

// Text alone, or a list of texts.
std::optional<std::string> text_of(const simdjson::dom::element& value, std::string_view between) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return std::string(text);
    std::int64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
    if (value.is_null()) return std::string{};
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS) return std::nullopt;
    std::string joined;
    for (const simdjson::dom::element entry : list) {
        if (entry.get(text) != simdjson::SUCCESS) return std::nullopt;
        joined.append(joined.empty() ? "" : between).append(text);
    }
    return joined;
}

// Lines in JSON are not wrapped: each is a paragraph.
std::string apart(std::string_view text) {
    std::string parted;
    for (const char c : text) parted.append(c == '\n' ? 2 : 1, c);
    return parted;
}

std::optional<MailForm> parse_json(std::string_view text) {
    // Mailers break the lines of strings, which JSON does not allow.
    std::string json(text);
    std::ranges::replace_if(
        json, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    constexpr std::size_t deepest = 64;
    simdjson::dom::parser parser;
    if (parser.allocate(json.size() + 1, deepest) != simdjson::SUCCESS) return std::nullopt;
    simdjson::dom::object object;
    if (parser.parse(json).get(object) != simdjson::SUCCESS) return std::nullopt;
    MailForm form;
    for (const simdjson::dom::key_value_pair member : object) {
        std::string name = ascii_lower(trim(member.key));
        if (name == "id" || name == "guid" || name == "uri") return std::nullopt;
        const std::optional<Field> field = field_of(name);
        const bool is_body = field == Field::body;
        auto value = text_of(member.value, is_body ? "\n" : ", ");
        if (field && value) form.emplace_back(std::move(name), is_body ? apart(*value) : std::move(*value));
    }
    const bool is_form =
        has_field(form, Field::body) && (has_field(form, Field::headline) || has_field(form, Field::slugline));
    return is_form ? std::optional(std::move(form)) : std::nullopt;
}

// The name before the colon, in lower case; empty if the line starts with none that is known.
std::string label_of_line(std::string_view line) {
    constexpr std::size_t longest_label = 20;
    const std::size_t colon = line.substr(0, longest_label).find(':');
    if (colon == std::string_view::npos) return {};
    std::string name = ascii_lower(trim(line.substr(0, colon)));
    return field_of(name) ? name : std::string{};
}

std::optional<MailForm> parse_lines(std::string_view text) {
    MailForm form;
    LineCursor lines(text);
    bool after_blank = false;
    while (const auto next = lines.next()) {
        const std::string_view sent = *next;
        const std::string_view line = trim(sent);
        if (line.empty()) {
            after_blank = true;
            continue;
        }
        std::string label = label_of_line(line);
        if (label.empty() && form.empty()) return std::nullopt;
        const bool starts_body = label.empty() ? after_blank : field_of(label) == Field::body;
        if (starts_body) {
            const std::string_view start = label.empty() ? sent : sent.substr(sent.find(':') + 1);
            form.emplace_back("body", std::string(text.substr(static_cast<std::size_t>(start.data() - text.data()))));
            break;
        }
        if (!label.empty()) {
            form.emplace_back(std::move(label), std::string(trim(line.substr(line.find(':') + 1))));
        } else {
            form.back().second.append(" ").append(line);
        }
        after_blank = false;
    }
    constexpr std::size_t fewest_fields = 2;
    const bool is_form =
        form.size() >= fewest_fields && (has_field(form, Field::headline) || has_field(form, Field::slugline));
    return is_form ? std::optional(std::move(form)) : std::nullopt;
}

std::string line_of(const std::string& value) {
    return looks_like_html(value) ? html_line(value) : collapse_spaces(value);
}

std::string body_of(const std::string& value) {
    return looks_like_html(value) ? html_text(value).text : paragraphs_text(value);
}

void add_list(std::string_view value, std::vector<std::string>& list) {
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(",;"), value.size());
        if (const auto entry = trim(value.substr(0, end)); !entry.empty()) list.emplace_back(entry);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

std::string* text_field(Field field, Article& article) {
    switch (field) {
        case Field::headline:
            return &article.headline;
        case Field::slugline:
            return &article.slugline;
        case Field::summary:
            return &article.summary;
        case Field::byline:
            return &article.byline;
        case Field::category:
            return &article.category;
        case Field::urgency:
            return &article.urgency;
        case Field::language:
            return &article.language;
        case Field::source:
            return &article.source;
        case Field::credit:
            return &article.credit;
        case Field::ednote:
            return &article.ednote;
        case Field::usage:
            return &article.usage;
        case Field::copyright:
            return &article.copyright;
        default:
            return nullptr;
    }
}

}  // namespace

std::optional<MailForm> parse_mail_form(std::string_view text) {
    text = trim(text);
    return text.starts_with('{') ? parse_json(text) : parse_lines(text);
}

void fill_in(const MailForm& form, Article& article) {
    for (const auto& [name, value] : form) {
        const std::optional<Field> field = field_of(name);
        if (!field || trim(value).empty()) continue;
        if (std::string* text = text_field(*field, article)) {
            *text = line_of(value);
            continue;
        }
        std::vector<std::string> list;
        switch (*field) {
            case Field::body:
                article.body = body_of(value);
                break;
            case Field::dateline:
                article.dateline_text = line_of(value);
                article.dateline_place = std::string(place_of_dateline(article.dateline_text));
                break;
            case Field::places:
                add_list(value, article.places);
                break;
            case Field::keywords:
                add_list(value, list);
                for (std::string& keyword : list) article.topics.push_back({{}, std::move(keyword), "keyword"});
                break;
            case Field::genre:
                article.topics.push_back({{}, line_of(value), "genre"});
                break;
            default:
                break;
        }
    }
}

}  // namespace wiredex
