#include "indexer/formats/newsml1_content.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Nobody writes in more languages at once; hostile input does.
constexpr std::size_t most_stories = 16;

bool is_component(XmlNode node) {
    return is_named(node, "NewsComponent");
}

// A picture or a style sheet, by what the ContentItem says of it.
bool is_media(XmlNode content_item, std::string_view format) {
    const std::string kind = ascii_lower(formal_name(child(content_item, "MediaType")));
    const bool binary = format.starts_with("image/") || format.starts_with("video/") || format.starts_with("audio/") ||
                        format.find("pdf") != std::string_view::npos || format.find("css") != std::string_view::npos;
    return binary || kind == "photo" || kind == "picture" || kind == "graphic" || kind == "video" || kind == "audio";
}

bool is_style(std::string_view role) {
    return role == "stylesheet" || role == "style";
}

NewsMl1Part part_of_role(std::string_view role) {
    using enum NewsMl1Part;
    static constexpr auto parts = std::to_array<std::pair<std::string_view, NewsMl1Part>>(
        {{"title", title},         {"headline", title},  {"lead", summary},     {"abstract", summary},
         {"teaser", summary},      {"summary", summary}, {"subtitle", summary}, {"subheadline", summary},
         {"photo", caption},       {"picture", caption}, {"image", caption},    {"graphic", caption},
         {"legend", caption},      {"tweettext", aside}, {"contact", aside},    {"contacts", aside},
         {"keywords", aside},      {"logo", aside},      {"thumbnail", aside},  {"quicklook", aside},
         {"notetoeditors", aside}, {"sidebar", aside},   {"related", aside},    {"supporting", aside},
         {"supplementary", aside}});
    if (role.find("caption") != std::string_view::npos) return caption;
    const auto* const found =
        std::find_if(parts.begin(), parts.end(), [role](const auto& row) { return row.first == role; });
    return found == parts.end() ? story : found->second;
}

// What components say for all that is in them, each looked up once.
class Context {
public:
    struct Said {
        std::string role;
        std::string language;
    };

    explicit Context(XmlNode item) : item_(item) {}

    // What the component says itself or, where it does not, the nearest one around it.
    const Said& of(XmlNode component) {
        std::vector<XmlNode> unknown;
        const Said* said = &nothing_;
        for (XmlNode at = component; at; at = at == item_ ? XmlNode() : at.parent()) {
            if (at != item_ && !is_component(at)) continue;
            if (const auto known = said_.find(at.hash_value()); known != said_.end()) {
                said = &known->second;
                break;
            }
            unknown.push_back(at);
        }
        std::reverse(unknown.begin(), unknown.end());
        for (const XmlNode at : unknown) {
            Said own = {ascii_lower(formal_name(child(at, "Role"))), stated_language(at)};
            if (own.role.empty()) own.role = said->role;
            if (own.language.empty()) own.language = said->language;
            said = &said_.emplace(at.hash_value(), std::move(own)).first->second;
        }
        return *said;
    }

private:
    XmlNode item_;
    Said nothing_;
    std::unordered_map<std::size_t, Said> said_;
};

XmlNode around(XmlNode node, std::string_view name, XmlNode item) {
    while (node && node != item && !is_named(node, name)) node = node.parent();
    return node;
}

// What is encoded is a file and no text.
bool is_encoded(XmlNode data) {
    return is_named(data.parent(), "Encoding");
}

std::vector<NewsMl1Text> texts_of(XmlNode item) {
    std::vector<NewsMl1Text> texts;
    Context context(item);
    // What the ContentItem says is looked up once: it may hold any number of DataContents.
    XmlNode content_item;
    std::string format;
    bool holds_media = false;
    for (const XmlNode data : descendants(item, "DataContent")) {
        NewsMl1Text text;
        text.data = data;
        text.content_item = around(data, "ContentItem", item);
        text.component = around(text.content_item, "NewsComponent", item);
        if (text.content_item != content_item) {
            content_item = text.content_item;
            format = ascii_lower(formal_name(child(content_item, "Format")) + ' ' +
                                 formal_name(child(content_item, "MimeType")));
            format = std::string(trim(format));
            holds_media = is_media(content_item, format);
        }
        text.format = format;
        const Context::Said& said = context.of(text.component);
        text.part = part_of_role(said.role);
        text.is_main = said.role == "main" || said.role == "body" || said.role == "text";
        text.language = said.language;
        if (is_style(said.role) || is_encoded(data) || holds_media) continue;
        if (verbatim_text_of(data).find_first_not_of(" \t\r\n") == std::string::npos) continue;
        texts.push_back(std::move(text));
    }
    // Where only some say their language it is that of all.
    const auto stated =
        std::find_if(texts.begin(), texts.end(), [](const NewsMl1Text& text) { return !text.language.empty(); });
    if (stated == texts.end()) return texts;
    const std::string language = stated->language;
    for (NewsMl1Text& text : texts) {
        if (text.language.empty()) text.language = language;
    }
    return texts;
}

// The part of whose texts every language makes a story.
NewsMl1Part founding_part(const std::vector<NewsMl1Text>& texts) {
    for (const NewsMl1Part part : {NewsMl1Part::story, NewsMl1Part::title}) {
        const auto is_it = [part](const NewsMl1Text& text) { return text.part == part; };
        if (std::any_of(texts.begin(), texts.end(), is_it)) return part;
    }
    return NewsMl1Part::caption;
}

int rank_of(const NewsMl1Text& text) {
    if (descendant(text.data, "nitf") || descendant(text.data, "body.content")) return 3;
    if (!children(text.data).empty()) return 2;
    return text.format.find("html") != std::string::npos || text.format.find("xml") != std::string::npos ? 1 : 0;
}

}  // namespace

std::string formal_name(XmlNode node) {
    std::string name = attribute(node, "FormalName");
    return name.empty() ? text_of(node) : name;
}

std::string primary_language(std::string_view tag) {
    return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

std::string stated_language(XmlNode component) {
    std::string language = formal_name(child(component, "DescriptiveMetadata/Language"));
    // TASS misspells the element.
    if (language.empty()) language = formal_name(child(component, "DescriptiveMetada/Language"));
    if (language.empty()) language = attribute(component, "xml:lang");
    if (language == "x-default") return {};
    const std::string primary = primary_language(language);
    return language.replace(0, primary.size(), primary);
}

std::vector<NewsMl1Story> newsml1_stories(XmlNode item) {
    std::vector<NewsMl1Text> texts = texts_of(item);
    if (texts.empty()) return {};
    std::vector<NewsMl1Story> stories;
    std::unordered_map<std::string, std::size_t> story_in;  // by primary language
    const NewsMl1Part founding = founding_part(texts);
    const std::size_t most = founding == NewsMl1Part::caption ? 1 : most_stories;
    for (const NewsMl1Text& text : texts) {
        if (text.part != founding || stories.size() == most) continue;
        const bool is_new = story_in.emplace(primary_language(text.language), stories.size()).second;
        if (is_new) stories.push_back({text.language, {}});
    }
    if (stories.empty()) stories.push_back({texts.front().language, {}});
    for (NewsMl1Text& text : texts) {
        const auto own = story_in.find(primary_language(text.language));
        if (own != story_in.end()) {
            stories[own->second].texts.push_back(std::move(text));
        } else if (text.part == NewsMl1Part::caption) {
            stories.front().texts.push_back(std::move(text));
        }
    }
    return stories;
}

std::vector<const NewsMl1Text*> texts_of_part(const NewsMl1Story& story, NewsMl1Part part) {
    std::vector<const NewsMl1Text*> found;
    for (const NewsMl1Text& text : story.texts) {
        if (text.part == part) found.push_back(&text);
    }
    return found;
}

const NewsMl1Text* best_text(const std::vector<const NewsMl1Text*>& alternatives) {
    if (alternatives.size() == 1) return alternatives.front();
    const NewsMl1Text* best = nullptr;
    std::tuple<bool, int, std::size_t> most;
    for (const NewsMl1Text* const text : alternatives) {
        const std::tuple<bool, int, std::size_t> merit = {text->is_main, rank_of(*text),
                                                          verbatim_text_of(text->data).size()};
        if (best == nullptr || merit > most) std::tie(best, most) = std::tie(text, merit);
    }
    return best;
}

const NewsMl1Text* best_text_beside(const NewsMl1Text* main, const std::vector<const NewsMl1Text*>& alternatives) {
    if (main == nullptr) return best_text(alternatives);
    std::vector<const NewsMl1Text*> near;
    for (const NewsMl1Text* const text : alternatives) {
        const bool beside = text->component.parent() == main->component.parent();
        if (beside || text->component == main->component.parent()) near.push_back(text);
    }
    return best_text(near.empty() ? alternatives : near);
}

}  // namespace wiredex
