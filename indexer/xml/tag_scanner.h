// The tags of an XML stream, one after the other, without a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/containers/window.h"

namespace wiredex {

/// A tag or declaration. Places count from the front of the window.
struct XmlTag {
    enum class Kind { start, empty, end, declaration, document_type, other };
    Kind kind = Kind::other;
    std::size_t begin = 0;   ///< of its `<`
    std::size_t finish = 0;  ///< behind its `>`
    std::string_view name;   ///< local name of a start, empty or end tag; valid as long as the window is left alone
};

/// Finds tags in a window, past comments, CDATA sections that have an end and quoted attribute values. The caller
/// consumes the window and says so with `restart`.
class XmlTagScanner {
public:
    /// Looks no further than `limit` bytes from the front of the window, however many more are buffered.
    XmlTagScanner(Window& window, std::size_t limit) : window_(&window), limit_(limit) {}

    /// The next tag; nothing at the end of the stream, within a tag that has no end, or beyond the limit.
    std::optional<XmlTag> next();

    /// The window was consumed up to the place where the next tag is to be looked for.
    void restart() { at_ = 0; }

    /// True if `next` gave nothing because the limit was reached.
    [[nodiscard]] bool is_over_limit() const { return over_limit_; }

private:
    std::optional<std::size_t> find(std::string_view needle, std::size_t from);
    std::optional<std::size_t> find_any(std::string_view characters, std::size_t from);
    std::optional<std::size_t> end_of_tag(std::size_t from);
    std::optional<std::size_t> end_of_document_type(std::size_t from);
    std::optional<std::size_t> end_of_cdata(std::size_t from);
    [[nodiscard]] std::string_view visible() const;
    bool more();

    Window* window_;
    std::size_t limit_;
    std::size_t at_ = 0;
    bool over_limit_ = false;
};

}  // namespace wiredex
