// The elements of a feed's entry, each with the vocabulary it belongs to: `title`, `media:title` and `dc:title` say
// different things.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

enum class FeedModule {
    feed,         ///< RSS and Atom themselves, in every version
    dublin_core,  ///< elements and terms
    content,      ///< whole texts in RSS
    media,        ///< Media RSS
    podcast,
    magazine,  ///< PRISM
    place,     ///< GeoRSS
    wordpress,
    wordpress_excerpt,
    wenn,
    xhtml,
    tombstone,  ///< RFC 6721
    other,
};

/// Which prefixes stand for what, as the feed declares them. Prefixes that it does not declare, or with a name that is
/// not known, mean what feeds commonly use them for.
class FeedNamespaces {
public:
    /// Adds what an element declares; later declarations go before earlier ones.
    void learn(XmlNode element);

    [[nodiscard]] FeedModule module_of(XmlNode element) const;

private:
    std::vector<std::pair<std::string, FeedModule>> declared_;
};

/// The child elements of an entry, channel or group. Names are compared in any ASCII letter case.
class FeedElements {
public:
    FeedElements() = default;
    FeedElements(XmlNode parent, const FeedNamespaces& namespaces);

    /// The first one of that name; null where there is none.
    [[nodiscard]] XmlNode first(std::string_view name, FeedModule module = FeedModule::feed) const;
    [[nodiscard]] std::vector<XmlNode> all(std::string_view name, FeedModule module = FeedModule::feed) const;
    /// The first text that is not empty among the elements of that name, on one line.
    [[nodiscard]] std::string text(std::string_view name, FeedModule module = FeedModule::feed) const;

private:
    struct Element {
        FeedModule module;
        std::string_view name;  // without its prefix
        XmlNode node;

        [[nodiscard]] bool is(std::string_view wanted, FeedModule of) const;
    };
    std::vector<Element> elements_;
};

}  // namespace wiredex
