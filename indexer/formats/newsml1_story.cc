#include "indexer/formats/newsml1_content.h"

#include <algorithm>
#include <tuple>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

std::string formal_name(XmlNode node) {
    std::string name = attribute(node, "FormalName");
    return name.empty() ? text_of(node) : name;
}

bool is_component(XmlNode node) {
    return is_named(node, "NewsComponent");
}

// What the component says itself or, where it does not, the nearest one around it.
template <typename Say>
std::string inherited(XmlNode component, XmlNode item, Say say) {
    for (XmlNode at = component; at && at != item; at = at.parent()) {
        if (!is_component(at)) continue;
        if (std::string said = say(at); !said.empty()) return said;
    }
    return say(item);
}

bool is_media(XmlNode content_item, std::string_view format) {
    const std::string kind = ascii_lower(formal_name(child(content_item, "MediaType")));
    const bool binary = format.starts_with("image/") || format.starts_with("video/") || format.starts_with("audio/") ||
                        format.find("pdf") != std::string_view::npos;
    return binary || kind == "photo" || kind == "picture" || kind == "graphic" || kind == "video" || kind == "audio";
}

bool is_style(std::string_view role) {
    return role == "stylesheet" || role == "style";
}

NewsMl1Text make_text(XmlNode data, XmlNode item) {
    NewsMl1Text text;
    text.data = data;
    text.content_item = data.parent();
    text.component = text.content_item.parent();
    while (text.component && !is_component(text.component) && text.component != item) {
        text.component = text.component.parent();
    }
    text.role =
        ascii_lower(inherited(text.component, item, [](XmlNode node) { return formal_name(child(node, "Role")); }));
    text.language = inherited(text.component, item, stated_language);
    text.format = ascii_lower(formal_name(child(text.content_item, "Format")) + ' ' +
                              formal_name(child(text.content_item, "MimeType")));
    text.format = std::string(trim(text.format));
    return text;
}

std::string primary_language(std::string_view tag) {
    return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

int rank_of(const NewsMl1Text& text) {
    if (descendant(text.data, "nitf") || descendant(text.data, "body.content")) return 3;
    if (!children(text.data).empty()) return 2;
    return text.format.find("html") != std::string::npos || text.format.find("xml") != std::string::npos ? 1 : 0;
}

}  // namespace

std::string stated_language(XmlNode component) {
    std::string language = formal_name(child(component, "DescriptiveMetadata/Language"));
    // TASS misspells the element.
    if (language.empty()) language = formal_name(child(component, "DescriptiveMetada/Language"));
    if (language.empty()) language = attribute(component, "xml:lang");
    return language == "x-default" ? std::string{} : language;
}

std::vector<NewsMl1Story> newsml1_stories(XmlNode item) {
    std::vector<NewsMl1Story> stories;
    for (const XmlNode data : descendants(item, "DataContent")) {
        NewsMl1Text text = make_text(data, item);
        if (is_style(text.role) || is_media(text.content_item, text.format)) continue;
        if (verbatim_text_of(data).find_first_not_of(" \t\r\n") == std::string::npos) continue;
        const auto same = std::find_if(stories.begin(), stories.end(), [&](const NewsMl1Story& story) {
            return primary_language(story.language) == primary_language(text.language);
        });
        if (same == stories.end()) {
            stories.push_back({text.language, {std::move(text)}});
        } else {
            same->texts.push_back(std::move(text));
        }
    }
    return stories;
}

const NewsMl1Text* best_text(const std::vector<const NewsMl1Text*>& alternatives) {
    const NewsMl1Text* best = nullptr;
    std::tuple<int, std::size_t> most;
    for (const NewsMl1Text* const text : alternatives) {
        const std::tuple<int, std::size_t> merit = {rank_of(*text), verbatim_text_of(text->data).size()};
        if (best == nullptr || merit > most) std::tie(best, most) = std::tie(text, merit);
    }
    return best;
}

}  // namespace wiredex
