// One article as an agency sent it: the record that readers make and everything else works on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/time.h"

namespace wiredex {

/// A subject of an article: a code of some scheme, a human name, or both. An unknown part is empty.
struct Topic {
    std::string code;    ///< as sent, without its scheme: `04005000`, `money-fx`
    std::string name;    ///< for people: `Energy`
    std::string scheme;  ///< where the code comes from: `subj`, `medtop`

    friend bool operator==(const Topic&, const Topic&) = default;
};

/// A reference to another item: what it replaces, was derived from, belongs with.
struct Link {
    std::string rel;      ///< `replaces`, `evolvedFrom`, `previous`, `derivedFrom`, `seeAlso`, `inPackage`...; `story`
                          ///< gives the sender's key of a story that comes under several ids
    std::string ref;      ///< the other item's id, or the key
    std::string version;  ///< the other item's version, empty where not stated

    friend bool operator==(const Link&, const Link&) = default;
};

/// An article. A plain value: copy, move and compare it freely; no thread-safety beyond that of its parts.
///
/// Every text is UTF-8 in NFC. An empty string, list or optional means "not stated". Readers state what the agency
/// stated and invent nothing.
struct Article {
    // Where it came from.
    std::string format;        ///< name of the reader that made it: `reuters21578`
    std::string path;          ///< file it was read from, `-` for standard input
    std::uint64_t offset = 0;  ///< its first byte in that file, after decompression

    // Which story, which version of it.
    std::string id;       ///< stable id of the story, without the version; never empty once a reader returned it
    std::string version;  ///< as sent; an integer where it is one
    std::string take;     ///< `1st Ld-Writethru`, `UPDATE 2`, `CORRECTED`

    // The head.
    std::string headline;
    std::string slugline;
    std::string summary;  ///< standfirst, abstract, teaser
    std::string byline;   ///< writer, without a leading "By"
    std::string source;   ///< agency that made it
    std::string credit;   ///< line to print

    std::string dateline_place;  ///< `SALVADOR`
    std::string dateline_text;   ///< the whole dateline as sent: `SALVADOR, Feb 26`

    std::optional<Time> published;  ///< first publication
    std::optional<Time> updated;    ///< this version
    std::optional<Time> embargo;    ///< not to be shown before

    std::string language;  ///< BCP 47: `en`, `pt-BR`

    // What it is about.
    std::vector<Topic> topics;
    std::vector<std::string> places;
    std::vector<std::string> people;
    std::vector<std::string> organisations;
    std::vector<std::string> tickers;

    // Desk information.
    std::string urgency;   ///< `1` (flash) to `8`, or the letter sent
    std::string category;  ///< the agency's service category
    std::string status;    ///< `usable`, `withheld`, `canceled`, `embargoed`; empty counts as usable
    std::string signal;    ///< what the sender says of this transmission: `update`, `correction`
    std::string ednote;    ///< note to editors; never shown as copy
    std::string usage;     ///< usage terms
    std::string copyright;

    std::vector<Link> links;
    std::vector<std::string> captions;        ///< captions of pictures and videos, apart from the body
    std::optional<std::uint32_t> word_count;  ///< as the sender counts; not computed

    /// Plain text: paragraphs separated by one newline; a table is one line a row, its cells separated by tabs.
    std::string body;

    friend bool operator==(const Article&, const Article&) = default;
};

/// The moment an article is filed and sorted under: first publication, else this version's time, else nothing.
std::optional<Time> article_time(const Article& article);

/// The article as one JSON object on one line, without the newline: the keys of docs/json-lines.md in their fixed
/// order, those not stated left out. `article_from_json` gives the same article back.
std::string to_json(const Article& article);

/// Reads one JSON object: the keys that `to_json` writes, and their common synonyms (`title`, `lang`, `content`, ...:
/// docs/json-lines.md). Text is normalized to NFC and keys that are not known are ignored.
/// Throws `Error` (`ErrorKind::usage`) that says what is wrong and in which key, if it is no JSON object, a value has
/// an impossible type, a time cannot be read, or there is neither a headline nor a body nor any other text; objects
/// that a reader has made already (they state a `format`) and withdrawals (an id with the status `canceled` or
/// `withheld`) may be without text. The id stays empty where the object has none; `derived_id` makes one.
Article article_from_json(std::string_view json);

/// An id for an article whose sender gave none: `wiredex:` and 32 hexadecimal digits, a hash of what stays the same
/// when the article is sent again: source, dateline, publication and headline; the text too where there is no headline
/// or no clock time of publication, since stories would share an id otherwise.
std::string derived_id(const Article& article);

/// How the version of one transmission of a story stands to that of another.
enum class VersionOrder { older, same, newer, unknown };

/// How `a`'s version stands to `b`'s: by number if both are numbers, else by `updated`, else by `published`, else
/// unknown. Different numbers of more than six digits count nothing (Reuters draws them without order): times go before
/// them. Times of unknown zone are compared only with each other.
VersionOrder compare_versions(const Article& a, const Article& b);

}  // namespace wiredex
