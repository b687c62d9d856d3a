// How the formats written in JSON put texts, names, times and subjects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/json_mapper.h"
#include "indexer/formats/once.h"
#include "indexer/json/node.h"
#include "indexer/text/markup.h"
#include "indexer/text/wire_date.h"
#include "wiredex/article.h"

namespace wiredex {

/// A text on one line. Markup and character references in it are resolved, once more where they were escaped twice.
std::string json_line(JsonNode node);

/// A text of paragraphs: HTML, or plain with line feeds between them. A list is one paragraph an entry.
MarkupText json_text(JsonNode node);

/// True if the text holds markup, and no mere marks in angle brackets such as `<SHPT.L>`.
bool holds_markup(std::string_view text);

/// A text of paragraphs from one that may hold markup.
MarkupText text_of_markup(std::string_view text);

/// The name of a person, place, organisation or source: a string, or the `name` (or `title`, `literal`, ...) of an
/// object, which may be a text itself or stand in a list.
std::string json_name(JsonNode node);

/// The names in a list, each once. One name alone counts as a list.
std::vector<std::string> json_names(JsonNode list);

/// The same names on one line, parted by a comma.
std::string json_joined_names(JsonNode list);

/// A subject: an object with a code (`code`, `qcode`, `literal`, the end of `uri`), a name and perhaps a scheme; or a
/// string, its name.
Topic json_topic(JsonNode node);

/// A code with its scheme in front, such as `medtop:20000523`; or an address of one, of which the end is the code. A
/// text that is neither is all code.
Topic split_code(std::string_view code);

/// A moment: any date that wires send, or a count of seconds or milliseconds since 1970. Nothing if it is none.
std::optional<Time> json_time(JsonNode node, const DateHints& hints);

/// A language as BCP 47, empty if the text is none (`English`).
std::string json_language(JsonNode node);

/// A publication status as articles have it: `canceled` for all that takes a story back, `withheld`.
std::string json_status(JsonNode node);

/// Sets `embargo`. A stated embargo without a time that can be read is a hold: the status becomes `embargoed`.
void read_embargo(JsonNode embargoed, const DateHints& hints, Article& article);

/// Notes, terms and the like: a text or a list of them, a line each.
std::string json_notes(JsonNode node);

/// A count of words.
std::optional<std::uint32_t> json_count(JsonNode node);

/// Hands the article on; or the reject of a record that has nothing to be read, names `missed` by the sender. The
/// withdrawal of a story needs no text.
void put_article(Article&& article, const JsonRecord& record, std::string_view missed,
                 std::vector<ArticleReader::Item>& items);

/// Fills in what is left of the head from the body: the dateline, the byline if none was stated, a headline.
void complete_from_body(Article& article);

/// Drops first lines of the body that repeat the headline or the byline.
void drop_repeated_lines(Article& article);

}  // namespace wiredex
