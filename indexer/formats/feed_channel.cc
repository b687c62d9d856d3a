#include "indexer/formats/feed_channel.h"

#include <algorithm>

#include "indexer/formats/feed_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/web_address.h"

namespace wiredex {

namespace {

void read_writers(const FeedElements& channel, FeedChannel& result) {
    for (const XmlNode author : channel.all("author", FeedModule::wordpress)) {
        std::string login = text_of(child(author, "author_login"));
        std::string name = text_of(child(author, "author_display_name"));
        if (!login.empty() && !name.empty()) result.writers.emplace(std::move(login), std::move(name));
    }
}

// "desk@example.org (Ada Weir)", "Ada Weir <desk@example.org>".
std::string_view name_beside_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) return text;
    const std::size_t open = text.find('(', at);
    const std::size_t close = text.rfind(')');
    if (open < close && close != std::string_view::npos) {
        const std::string_view name = trim(text.substr(open + 1, close - open - 1));
        if (!name.empty()) return name;
    }
    const std::size_t bracket = text.find('<');
    if (bracket < at && !trim(text.substr(0, bracket)).empty()) return trim(text.substr(0, bracket));
    return text;
}

}  // namespace

std::string feed_person(XmlNode element, std::string_view language) {
    std::string text = feed_line(element);
    for (const XmlNode part : element.children()) {
        if (!is_named(part, "name")) continue;
        if (std::string name = text_of(part); !name.empty()) text = std::move(name);
        break;
    }
    return std::string(without_by(name_beside_address(text), language));
}

std::string feed_persons(const std::vector<XmlNode>& elements, std::string_view language) {
    constexpr std::size_t most = 50;
    std::vector<std::string> names;
    for (const XmlNode element : elements) {
        std::string name = feed_person(element, language);
        if (names.size() < most && !name.empty() && std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    std::string joined;
    for (const std::string& name : names) joined.append(joined.empty() ? "" : ", ").append(name);
    return joined;
}

std::string feed_link(const FeedElements& elements, std::string_view base) {
    std::string found;
    for (const XmlNode link : elements.all("link")) {
        std::string address = text_of(link);
        if (!address.empty()) return resolve_address(base, address);
        const std::string rel = ascii_lower(attribute(link, "rel"));
        if (found.empty() && (rel.empty() || rel == "alternate")) found = attribute(link, "href");
    }
    return resolve_address(base, found);
}

FeedChannel read_feed_channel(XmlNode envelope) {
    FeedChannel result;
    if (!envelope) return result;
    result.namespaces.learn(envelope);
    XmlNode node = envelope;
    if (const XmlNode channel = child(envelope, "channel")) {
        result.namespaces.learn(channel);
        node = channel;
    }
    const FeedElements channel(node, result.namespaces);
    result.title = feed_line(channel.first("title"));
    result.language = channel.text("language");
    if (result.language.empty()) result.language = channel.text("language", FeedModule::dublin_core);
    if (result.language.empty()) result.language = attribute(node, "xml:lang");
    if (result.language.empty()) result.language = attribute(envelope, "xml:lang");
    result.link = attribute(node, "xml:base");
    if (result.link.empty()) result.link = attribute(envelope, "xml:base");
    result.link = resolve_address(feed_link(channel, {}), result.link);
    if (result.link.empty()) result.link = feed_link(channel, {});
    result.author = feed_persons(channel.all("author"), result.language);
    result.publisher = channel.text("publisher", FeedModule::dublin_core);
    for (const std::string_view name : {"copyright", "rights"}) {
        if (result.copyright.empty()) result.copyright = feed_line(channel.first(name));
    }
    if (result.copyright.empty()) result.copyright = channel.text("rights", FeedModule::dublin_core);
    read_writers(channel, result);
    return result;
}

}  // namespace wiredex
