#include "indexer/formats/feed_media.h"

#include <algorithm>
#include <iterator>

#include "indexer/formats/feed_text.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// The elements that media elements can stand in: the entry, its groups, and the contents of both.
std::vector<FeedElements> media_scopes(const FeedRecord& record) {
    std::vector<FeedElements> scopes = {record.elements};
    const auto add_inside = [&](const std::vector<XmlNode>& nodes) {
        for (const XmlNode node : nodes) {
            FeedNamespaces namespaces = record.channel.namespaces;
            namespaces.learn(node);
            scopes.emplace_back(node, namespaces);
        }
    };
    add_inside(record.elements.all("group", FeedModule::media));
    const std::size_t with_groups = scopes.size();
    for (std::size_t i = 0; i < with_groups; ++i) add_inside(scopes[i].all("content", FeedModule::media));
    return scopes;
}

std::string caption_of(const FeedElements& media) {
    for (const std::string_view name : {"description", "text", "title"}) {
        const XmlNode element = media.first(name, FeedModule::media);
        std::string caption = collapse_spaces(feed_text(element).text);
        if (caption.empty()) continue;
        const std::string credit = feed_line(media.first("credit", FeedModule::media));
        if (!credit.empty() && caption.find(credit) == std::string::npos) caption.append(" (" + credit + ")");
        return caption;
    }
    return {};
}

}  // namespace

std::vector<std::string> feed_captions(const FeedRecord& record) {
    constexpr std::size_t most = 200;
    std::vector<std::string> captions;
    for (const FeedElements& media : media_scopes(record)) {
        std::string caption = caption_of(media);
        const bool is_new = std::ranges::find(captions, caption) == captions.end();
        if (!caption.empty() && is_new && captions.size() < most) captions.push_back(std::move(caption));
    }
    return captions;
}

std::vector<std::string> feed_media_keywords(const FeedRecord& record) {
    std::vector<std::string> keywords;
    for (const FeedElements& media : media_scopes(record)) {
        auto found = split_keywords(media.text("keywords", FeedModule::media));
        std::ranges::move(found, std::back_inserter(keywords));
    }
    return keywords;
}

std::vector<std::string> split_keywords(std::string_view list) {
    std::vector<std::string> keywords;
    const char separator = list.find(';') == std::string_view::npos ? ',' : ';';
    while (!list.empty()) {
        const std::string_view keyword = list.substr(0, list.find(separator));
        list.remove_prefix(std::min(keyword.size() + 1, list.size()));
        if (!trim(keyword).empty()) keywords.push_back(collapse_spaces(keyword));
    }
    return keywords;
}

}  // namespace wiredex
