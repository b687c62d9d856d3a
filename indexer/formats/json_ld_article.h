// Articles in JSON-LD of schema.org, as a document of its own or inside web pages.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/json/node.h"
#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// True if the object is, or contains, JSON-LD: it has a `@type` or a `@graph`.
bool is_json_ld(JsonNode object);

/// The articles that a JSON-LD document states, in their order: it may be an article (NewsArticle and its kinds,
/// Article, BlogPosting, LiveBlogPosting, Report), a list of things, a `@graph`, or a page or list that has articles as
/// its main entity or elements. Persons and organisations that stand elsewhere in the document are looked up by their
/// `@id`. Nothing that the caller fills in of every article (format, path, offset) is set; the id is empty where none
/// is stated.
std::vector<Article> articles_of_json_ld(JsonNode document, const ReaderOptions& options);

/// The same for the text of a script element in UTF-8. Comments and CDATA marks around it, and line feeds inside of
/// strings, which are common, do no harm; what is still no JSON holds no articles.
std::vector<Article> articles_of_json_ld(std::string_view script, const ReaderOptions& options);

}  // namespace wiredex
