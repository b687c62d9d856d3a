// The plain text of XML markup: XHTML, NITF and their mixtures.
#pragma once

#include <functional>
#include <optional>

#include "indexer/text/markup.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// What an element means in one format; nothing: what the table says (`markup_of`).
using MarkupRule = std::function<std::optional<Markup>(XmlNode element)>;

/// The text inside `node`.
MarkupText markup_text(XmlNode node, const MarkupRule& rule = {});

}  // namespace wiredex
