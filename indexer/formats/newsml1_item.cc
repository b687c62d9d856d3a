#include "indexer/formats/newsml1_item.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

std::string language_tag(std::string tag) {
    if (tag == "x-default") return {};
    // EN, but zh-Hant.
    const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
    return ascii_lower(tag.substr(0, end)) + tag.substr(end);
}

// TASS misspells the element.
bool is_description(XmlNode node) {
    return is_named(node, "DescriptiveMetadata") || is_named(node, "DescriptiveMetada");
}

std::string stated_language(const NewsMl1Component& component) {
    std::string language;
    for (const XmlNode part : component.parts) {
        if (language.empty() && is_description(part)) language = language_tag(formal_name(child(part, "Language")));
    }
    return language.empty() ? language_tag(attribute(component.node, "xml:lang")) : language;
}

// Pictures and the like in DataContent are encoded; style sheets and scripts are no text for readers.
bool is_copy(XmlNode content_item) {
    static constexpr std::array<std::string_view, 6> media = {"photo", "picture", "image", "graphic", "video", "audio"};
    static constexpr std::array<std::string_view, 8> formats = {"image/",   "video/",     "audio/", "pdf",
                                                                "text/css", "javascript", "jpeg",   "zip"};
    const std::string kind = ascii_lower(formal_name(child(content_item, "MediaType")));
    if (std::ranges::find(media, kind) != media.end()) return false;
    for (const std::string_view name : {"Format", "MimeType"}) {
        const std::string format = ascii_lower(formal_name(child(content_item, name)));
        const auto names = [&](std::string_view what) { return format.find(what) != std::string::npos; };
        if (format == "css" || std::ranges::any_of(formats, names)) return false;
    }
    return true;
}

class Walk {
public:
    explicit Walk(XmlNode item) : top_(item) { item_.components.push_back({item, 0, {}, {}, {}}); }

    NewsMl1Item over() {
        XmlNode at = top_.first_child();
        while (at) {
            if (enter(at)) {
                at = at.first_child();
                continue;
            }
            while (at != top_ && !at.next_sibling()) {
                at = at.parent();
                if (at != top_) leave(at);
            }
            if (at == top_) break;
            at = at.next_sibling();
        }
        hand_down();
        return std::move(item_);
    }

private:
    // True if what is inside has to be looked at.
    bool enter(XmlNode node) {
        if (node.type() != pugi::node_element) return false;
        if (is_named(node, "NewsComponent")) {
            if (!node.first_child()) return false;
            item_.components.push_back({node, current_, {}, {}, {}});
            current_ = item_.components.size() - 1;
            return true;
        }
        if (is_named(node, "ContentItem")) {
            item_.has_contents = true;
            content_item_ = node;
            return node.first_child() && is_copy(node);
        }
        if (is_named(node, "Encoding"))
            return node.first_child() && ascii_lower(attribute(node, "Notation")) != "base64";
        if (is_named(node, "DataContent")) {
            add_text(node);
        } else if (is_named(node, "NewsItem")) {
            item_.inner_items.push_back(node);
        } else if (is_named(node, "NewsItemRef")) {
            if (std::string ref = attribute(node, "NewsItem"); !ref.empty()) item_.references.push_back(std::move(ref));
        } else if (node.parent() == item_.components[current_].node) {
            item_.components[current_].parts.push_back(node);
        }
        return false;
    }

    void leave(XmlNode node) {
        if (node == item_.components[current_].node) current_ = item_.components[current_].outer;
    }

    void add_text(XmlNode data) {
        NewsMl1Text text;
        text.component = current_;
        if (content_item_.parent() == item_.components[current_].node) text.content_item = content_item_;
        text.data = data;
        bool is_blank = true;
        for (XmlNode at = data.first_child(); at; at = next_in_order(at, data)) {
            if (at.type() == pugi::node_element) {
                text.has_markup = true;
                if (!text.nitf && is_named(at, "nitf")) text.nitf = at;
            } else {
                const std::string_view value = at.value();
                text.length += value.size();
                is_blank = is_blank && value.find_first_not_of(" \t\r\n") == std::string_view::npos;
            }
        }
        if (is_blank) return;
        text.language = language_tag(attribute(data, "xml:lang"));
        item_.texts.push_back(std::move(text));
    }

    // What a component does not state is what the one around it states.
    void hand_down() {
        for (NewsMl1Component& component : item_.components) {
            const NewsMl1Component& outer = item_.components[component.outer];
            component.role = ascii_lower(formal_name(part_of(component, "Role")));
            if (component.role.empty()) component.role = outer.role;
            component.language = stated_language(component);
            if (component.language.empty()) component.language = outer.language;
        }
        for (NewsMl1Text& text : item_.texts) {
            // Converters leave a default of their own in NITF: what the components say goes first.
            if (text.language.empty()) text.language = item_.components[text.component].language;
            if (text.language.empty()) text.language = language_tag(attribute(text.nitf, "xml:lang"));
            if (text.language.empty()) text.language = language_tag(attribute(text.nitf, "baselang"));
        }
    }

    XmlNode top_;
    NewsMl1Item item_;
    std::size_t current_ = 0;
    XmlNode content_item_;
};

}  // namespace

NewsMl1Item take_apart(XmlNode item) {
    return Walk(item).over();
}

XmlNode part_of(const NewsMl1Component& component, std::string_view name) {
    const auto found = std::ranges::find_if(component.parts, [&](XmlNode part) { return is_named(part, name); });
    return found == component.parts.end() ? XmlNode() : *found;
}

std::string formal_name(XmlNode node) {
    std::string name = attribute(node, "FormalName");
    return name.empty() ? text_of(node) : name;
}

}  // namespace wiredex
