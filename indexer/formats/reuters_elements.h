// The elements of a Reuters-21578 article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace wiredex {

/// The elements that are read; all others count for nothing.
enum class ReutersName : std::uint8_t {
    d,
    topics,
    places,
    people,
    orgs,
    exchanges,
    companies,
    date,
    unknown,
    text,
    title,
    author,
    dateline,
    body,
};

/// A start or an end tag of one of them.
struct ReutersTag {
    std::size_t start = 0;  ///< of its `<`
    std::size_t end = 0;    ///< behind its `>`
    ReutersName name = ReutersName::d;
    bool closing = false;
};

/// All such tags of a text.
std::vector<ReutersTag> reuters_tags(std::string_view text);

/// What stands between the tags of each element of that name, still encoded. Those of one name do not nest. `tags` are
/// some of the text.
std::vector<std::string_view> all_reuters_elements(std::string_view text, std::span<const ReutersTag> tags,
                                                   ReutersName name);

/// The first element of each name among some of the tags of a text. Refers to both.
class ReutersElements {
public:
    ReutersElements(std::string_view text, std::span<const ReutersTag> tags);

    /// True if its start tag is there.
    [[nodiscard]] bool has(ReutersName name) const { return place_of(name).open != none; }

    /// What stands between its tags, still encoded; empty where there is none. A BODY, whose end tag some lack, reaches
    /// to the end of the text.
    [[nodiscard]] std::string_view content(ReutersName name) const;

    /// The D elements inside it.
    [[nodiscard]] std::vector<std::string_view> list(ReutersName name) const;

private:
    static constexpr std::size_t none = std::string_view::npos;
    static constexpr std::size_t names = static_cast<std::size_t>(ReutersName::body) + 1;

    // Of its tags in the list of tags.
    struct Place {
        std::size_t open = none;
        std::size_t close = none;
    };

    [[nodiscard]] const Place& place_of(ReutersName name) const { return places_[static_cast<std::size_t>(name)]; }

    std::string_view text_;
    std::span<const ReutersTag> tags_;
    std::array<Place, names> places_{};
};

}  // namespace wiredex
