// The text of a ninjs item.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/ninjs_item.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_media(std::string_view type) {
    static constexpr std::array<std::string_view, 7> types = {"picture", "photo", "graphic",  "image",
                                                              "video",   "audio", "animation"};
    return std::ranges::find(types, type) != types.end();
}

// Plain text where it keeps its paragraphs, else whatever markup there is.
JsonNode body_of(JsonNode item) {
    const JsonNode roles = item["bodies"];
    const JsonNode plain = roles ? ninjs_text(roles, {"text", "plain"}, false) : item["body_text"];
    if (trim(plain.string()).find('\n') != std::string_view::npos) return plain;
    JsonNode markup;
    for (const std::string_view name : {"body_html", "body_xhtml", "body_html5", "body_nitf", "body"}) {
        if (markup.is_blank() && item[name].is_string()) markup = item[name];
    }
    if (roles) markup = ninjs_text(roles, {"html", "xhtml", "html5", "richhtml5", "nitf"}, plain.is_blank());
    return markup.is_blank() ? plain : markup;
}

std::string summary_of(JsonNode item) {
    JsonNode stated = ninjs_text(item["descriptions"], {"summary", "abstract", "text", "main"});
    if (stated.is_blank())
        stated = item.first({"description_text", "description_html", "description_xhtml", "abstract"});
    return json_text(stated).text;
}

std::string caption_of(JsonNode media) {
    std::string caption = json_line(ninjs_text(media["descriptions"], {"caption", "text", "main"}));
    if (caption.empty()) {
        caption = json_line(media.first({"description_text", "description_html", "description_caption", "caption"}));
    }
    return caption;
}

void read_association(JsonNode part, Article& article) {
    if (!part.is_object()) return;
    const std::string type = ascii_lower(part["type"].text());
    if (is_media(type) || !part["renditions"].is_blank()) {
        std::string caption = caption_of(part);
        if (caption.empty()) caption = json_line(ninjs_text(part["headlines"], {"main"}));
        if (caption.empty()) caption = json_line(part["headline"]);
        return add_once(std::move(caption), article.captions);
    }
    std::string ref = part.first({"guid", "uri", "_id"}).text();
    if (!ref.empty()) article.links.push_back({"seeAlso", std::move(ref), part["version"].text()});
}

// An object with a name for each part, of which a gallery is a list; a list in ninjs 2 and 3.
void read_associations(JsonNode associations, Article& article) {
    if (associations.is_list()) {
        for (const JsonNode part : associations.entries()) read_association(part, article);
        return;
    }
    for (const auto& [name, value] : associations.members()) {
        for (const JsonNode part : value.entries()) read_association(part, article);
    }
}

// TT's plain text begins with the headline and a line of subject and source.
void drop_opening_of_plain_text(JsonNode item, Article& article) {
    constexpr std::size_t longest = 60;
    if (article.headline.empty() || !article.body.starts_with(article.headline + '\n')) return;
    const std::string source = json_line(item.first({"source", "copyrightholder"}));
    const std::size_t begin = article.headline.size() + 1;
    const std::string_view line = std::string_view(article.body).substr(begin, article.body.find('\n', begin) - begin);
    const bool is_vignette = !source.empty() && line.size() <= longest && line.size() < article.body.size() - begin &&
                             line.ends_with(' ' + source);
    article.body.erase(0, begin + (is_vignette ? line.size() + 1 : 0));
}

}  // namespace

bool has_ninjs_roles(JsonNode item) {
    const auto has_values = [&](std::string_view name) {
        const JsonNode list = item[name];
        return list.is_list() &&
               std::ranges::any_of(list.entries(), [](JsonNode entry) { return bool(entry["value"]); });
    };
    return has_values("headlines") || has_values("bodies");
}

namespace {

// Texts of one role, such as `main`, are told apart by their media type.
bool has_role(JsonNode entry, std::string_view role) {
    if (split_code(ascii_lower(entry["role"].text())).code == role) return true;
    const std::string type = ascii_lower(entry["contentType"].text());
    const std::string_view kind = std::string_view(type).substr(std::min(type.find('/') + 1, type.size()));
    return kind.substr(0, kind.find_first_of("+; ")) == role;
}

}  // namespace

JsonNode ninjs_text(JsonNode list, std::initializer_list<std::string_view> roles, bool any) {
    const std::vector<JsonNode> entries = list.is_list() ? list.entries() : std::vector<JsonNode>();
    for (const std::string_view role : roles) {
        for (const JsonNode entry : entries) {
            if (has_role(entry, role) && !entry["value"].is_blank()) return entry["value"];
        }
    }
    if (!any) return {};
    const auto is_there = [](JsonNode entry) { return !entry["value"].is_blank(); };
    const auto is_plain = [&](JsonNode entry) { return is_there(entry) && entry["role"].is_blank(); };
    auto found = std::ranges::find_if(entries, is_plain);
    if (found == entries.end()) found = std::ranges::find_if(entries, is_there);
    return found == entries.end() ? JsonNode() : (*found)["value"];
}

void read_ninjs_content(JsonNode item, Article& article) {
    MarkupText body = json_text(body_of(item));
    article.body = std::move(body.text);
    drop_opening_of_plain_text(item, article);
    article.summary = summary_of(item);
    if (is_media(ascii_lower(item["type"].text()))) add_once(caption_of(item), article.captions);
    read_associations(item["associations"], article);
    add_once(body.captions, article.captions);
    for (const JsonNode group : item["groups"].entries()) read_associations(group["items"], article);
}

}  // namespace wiredex
