// Tags in the SGML of news collections, which is no XML: text holds bare `<` and `&`, and end tags may be missing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wiredex {

/// A tag, or a comment, whose name is `!--`. Views point into the text it was found in.
struct SgmlTag {
    std::size_t start = 0;  ///< of its `<`
    std::size_t end = 0;    ///< behind its `>`
    std::string_view name;
    std::string_view attributes;
    bool closing = false;
};

/// The tags of a text, one after the other. A `<` that starts none is passed over.
class SgmlTags {
public:
    explicit SgmlTags(std::string_view text) : text_(text) {}

    /// The next tag; nothing at the end.
    std::optional<SgmlTag> next();

private:
    void read_comment(std::size_t start, std::optional<SgmlTag>& found);

    std::string_view text_;
    std::size_t place_ = 0;
    bool no_more_comments_ = false;  // none has an end from here on
};

/// The value of an attribute, with quotes or without; empty if it is not there. `name` is in lower case.
std::string_view sgml_attribute(std::string_view attributes, std::string_view name);

}  // namespace wiredex
