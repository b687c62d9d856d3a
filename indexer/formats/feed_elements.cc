#include "indexer/formats/feed_elements.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

struct KnownName {
    std::string_view start;
    FeedModule module;
};

// What names of namespaces start with, behind the scheme. The longer of two stands first.
constexpr std::array<KnownName, 22> known_names = {{
    {"www.w3.org/2005/Atom", FeedModule::feed},
    {"purl.org/atom/ns", FeedModule::feed},
    {"purl.org/rss/1.0/modules/content", FeedModule::content},
    {"purl.org/rss/1.0/modules/", FeedModule::other},
    {"purl.org/rss/1.0", FeedModule::feed},
    {"my.netscape.com/rdf", FeedModule::feed},
    {"channel.netscape.com/rdf", FeedModule::feed},
    {"backend.userland.com", FeedModule::feed},
    {"purl.org/dc/", FeedModule::dublin_core},
    {"search.yahoo.com/mrss", FeedModule::media},
    {"video.search.yahoo.com/mrss", FeedModule::media},
    {"www.rssboard.org/media-rss", FeedModule::media},
    {"www.itunes.com/dtds", FeedModule::podcast},
    {"prismstandard.org/namespaces", FeedModule::magazine},
    {"www.georss.org/georss", FeedModule::place},
    {"feed.wenn.com/xmlns", FeedModule::wenn},
    {"www.w3.org/1999/xhtml", FeedModule::xhtml},
    {"purl.org/atompub/tombstones", FeedModule::tombstone},
    {"news.yandex.ru", FeedModule::content},
    {"turbo.yandex.ru", FeedModule::content},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", FeedModule::feed},
    {"www.w3.org/XML/1998/namespace", FeedModule::feed},
}};

constexpr std::array<KnownName, 21> known_prefixes = {{
    {"atom", FeedModule::feed},
    {"atom10", FeedModule::feed},
    {"a10", FeedModule::feed},
    {"rss", FeedModule::feed},
    {"rdf", FeedModule::feed},
    {"dc", FeedModule::dublin_core},
    {"dcterms", FeedModule::dublin_core},
    {"content", FeedModule::content},
    {"yandex", FeedModule::content},
    {"turbo", FeedModule::content},
    {"media", FeedModule::media},
    {"itunes", FeedModule::podcast},
    {"prism", FeedModule::magazine},
    {"georss", FeedModule::place},
    {"wp", FeedModule::wordpress},
    {"excerpt", FeedModule::wordpress_excerpt},
    {"wenn_cm", FeedModule::wenn},
    {"wenn_nm", FeedModule::wenn},
    {"xhtml", FeedModule::xhtml},
    {"at", FeedModule::tombstone},
    {"xml", FeedModule::feed},
}};

std::string_view without_scheme(std::string_view name) {
    const std::size_t slashes = name.find("://");
    return slashes == std::string_view::npos ? name : name.substr(slashes + 3);
}

std::optional<FeedModule> module_named(std::string_view name) {
    name = without_scheme(trim(name));
    // Versions differ in the middle: wordpress.org/export/1.2/excerpt/.
    if (starts_with_ignoring_case(name, "wordpress.org/export/")) {
        return name.find("/excerpt") == std::string_view::npos ? FeedModule::wordpress : FeedModule::wordpress_excerpt;
    }
    const auto* const found = std::ranges::find_if(
        known_names, [&](const KnownName& known) { return starts_with_ignoring_case(name, known.start); });
    return found == known_names.end() ? std::nullopt : std::optional(found->module);
}

std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

// What the prefix stands for where nothing known was declared for it.
FeedModule usual_module(std::string_view prefix) {
    if (prefix.empty()) return FeedModule::feed;
    const auto* const found =
        std::ranges::find_if(known_prefixes, [&](const KnownName& known) { return known.start == prefix; });
    return found == known_prefixes.end() ? FeedModule::other : found->module;
}

// Calls `found` with each prefix that the element declares (empty for the default) and its namespace.
template <typename Found>
void for_declarations(XmlNode element, Found found) {
    for (auto attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const std::string_view name = attribute.name();
        if (name == "xmlns") {
            found(std::string_view{}, std::string_view(attribute.value()));
        } else if (name.starts_with("xmlns:")) {
            found(name.substr(6), std::string_view(attribute.value()));
        }
    }
}

}  // namespace

void FeedNamespaces::learn(XmlNode element) {
    constexpr std::size_t most = 64;  // every element is looked up among them
    for_declarations(element, [&](std::string_view prefix, std::string_view name) {
        if (declared_.size() >= most) return;
        const FeedModule module = module_named(name).value_or(usual_module(prefix));
        declared_.insert(declared_.begin(), {std::string(prefix), module});
    });
}

FeedModule FeedNamespaces::module_of(XmlNode element) const {
    const std::string_view prefix = prefix_of(element.name());
    std::optional<FeedModule> own;
    for_declarations(element, [&](std::string_view declared, std::string_view name) {
        if (declared != prefix) return;
        own = module_named(name);
        if (!own) own = prefix.empty() ? FeedModule::other : usual_module(prefix);
    });
    if (own) return *own;
    const auto found = std::ranges::find_if(declared_, [&](const auto& entry) { return entry.first == prefix; });
    return found == declared_.end() ? usual_module(prefix) : found->second;
}

bool FeedElements::Element::is(std::string_view wanted, FeedModule of) const {
    return module == of && is_same_ignoring_case(name, wanted);
}

FeedElements::FeedElements(XmlNode parent, const FeedNamespaces& namespaces) {
    for (XmlNode node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element) continue;
        elements_.push_back({namespaces.module_of(node), local_name(node), node});
    }
}

XmlNode FeedElements::first(std::string_view name, FeedModule module) const {
    for (const Element& element : elements_) {
        if (element.is(name, module)) return element.node;
    }
    return {};
}

std::vector<XmlNode> FeedElements::all(std::string_view name, FeedModule module) const {
    std::vector<XmlNode> found;
    for (const Element& element : elements_) {
        if (element.is(name, module)) found.push_back(element.node);
    }
    return found;
}

std::string FeedElements::text(std::string_view name, FeedModule module) const {
    for (const Element& element : elements_) {
        if (!element.is(name, module)) continue;
        if (std::string text = text_of(element.node); !text.empty()) return text;
    }
    return {};
}

}  // namespace wiredex
