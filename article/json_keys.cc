#include "article/json_keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "article/byline.h"
#include "article/json_reader.h"
#include "article/json_values.h"

namespace wiredex {
namespace {

template <std::string Article::*Field>
ValueProblem verbatim(const JsonValue& value, Article& article, const JsonReading& reading) {
    if (reading.foreign) return std::nullopt;
    return read_verbatim(value, article.*Field);
}

template <std::string Article::*Field>
ValueProblem text(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_text(value, article.*Field);
}

template <std::string Article::*Field>
ValueProblem scalar(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_scalar(value, article.*Field);
}

template <std::string Article::*Field>
ValueProblem joined_names(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_joined_names(value, ", ", article.*Field);
}

template <std::vector<std::string> Article::*Field>
ValueProblem names(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_names(value, article.*Field);
}

template <std::optional<Time> Article::*Field>
ValueProblem time(const JsonValue& value, Article& article, const JsonReading& reading) {
    return read_time(value, article.*Field, reading.parse);
}

ValueProblem byline(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    if (ValueProblem problem = read_joined_names(value, ", ", article.byline)) return problem;
    strip_by(article.byline);
    return std::nullopt;
}

ValueProblem body(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_paragraphs(value, article.body);
}

ValueProblem topics(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_topics(value, article.topics);
}

ValueProblem links(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    return read_links(value, article.links);
}

ValueProblem offset(const JsonValue& value, Article& article, const JsonReading& reading) {
    if (reading.foreign) return std::nullopt;
    return read_count(value, std::numeric_limits<std::uint64_t>::max(), article.offset);
}

ValueProblem word_count(const JsonValue& value, Article& article, const JsonReading& /*reading*/) {
    std::uint64_t count = 0;
    if (ValueProblem problem = read_count(value, std::numeric_limits<std::uint32_t>::max(), count)) return problem;
    article.word_count = static_cast<std::uint32_t>(count);
    return std::nullopt;
}

constexpr auto keys = std::to_array<JsonKey>({
    {"format", "", verbatim<&Article::format>},
    {"path", "", verbatim<&Article::path>},
    {"offset", "", offset},
    {"id", "guid uri _id url link", scalar<&Article::id>},
    {"version", "", scalar<&Article::version>},
    {"take", "", scalar<&Article::take>},
    {"headline", "title", text<&Article::headline>},
    {"slugline", "slug", text<&Article::slugline>},
    {"summary", "abstract description standfirst description_text excerpt teaser short_description highlights",
     text<&Article::summary>},
    {"byline", "author authors", byline},
    {"source", "publisher agency source_name", joined_names<&Article::source>},
    {"credit", "creditline", text<&Article::credit>},
    {"dateline_place", "", text<&Article::dateline_place>},
    {"dateline_text", "dateline", text<&Article::dateline_text>},
    {"published",
     "published_at publishedAt date_published datePublished firstcreated date "
     "published_date publishedDate publication_date publish_date date_publish pubDate pub_date datetime timestamp "
     "created_at createdAt",
     time<&Article::published>},
    {"updated", "updated_at updatedAt modified date_modified dateModified versioncreated date_modify",
     time<&Article::updated>},
    {"embargo", "embargoed", time<&Article::embargo>},
    {"language", "lang", text<&Article::language>},
    {"topics", "subject subjects keywords tags", topics},
    {"places", "locations", names<&Article::places>},
    {"people", "persons", names<&Article::people>},
    {"organisations", "organizations orgs", names<&Article::organisations>},
    {"tickers", "symbols", names<&Article::tickers>},
    {"urgency", "", scalar<&Article::urgency>},
    {"category", "", joined_names<&Article::category>},
    {"status", "pubstatus", text<&Article::status>},
    {"signal", "", joined_names<&Article::signal>},
    {"ednote", "", text<&Article::ednote>},
    {"usage", "usageterms", text<&Article::usage>},
    {"copyright", "copyrightnotice", text<&Article::copyright>},
    {"links", "", links},
    {"captions", "caption", names<&Article::captions>},
    {"word_count", "wordcount", word_count},
    {"body",
     "body_text content text content_text content_html body_html articleBody article_text full_text fulltext maintext "
     "article document story",
     body},
});

using NameTable = std::unordered_map<std::string_view, JsonName>;

NameTable make_names() {
    NameTable names;
    for (std::size_t key = 0; key < keys.size(); ++key) {
        std::size_t rank = 0;
        names.emplace(keys[key].name, JsonName{key, rank});
        for (std::string_view rest = keys[key].synonyms; !rest.empty();) {
            const std::size_t length = std::min(rest.find(' '), rest.size());
            names.emplace(rest.substr(0, length), JsonName{key, ++rank});
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    return names;
}

}  // namespace

std::span<const JsonKey> article_json_keys() {
    return keys;
}

std::optional<JsonName> find_json_name(std::string_view name) {
    static const NameTable names = make_names();
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace wiredex
