#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/json_writer.h"
#include "wiredex/results.h"

namespace wiredex {
namespace {

constexpr int schema = 1;

/// JSON leaves DEL and the C1 controls as they are, but some terminals obey them: here they are written as escapes.
/// Only strings hold characters beyond ASCII, so the text as a whole can be treated.
std::string escape_terminal_controls(std::string json) {
    constexpr char del = '\x7f';
    constexpr char c1_lead = '\xc2';
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    const char suspects[] = {del, c1_lead};
    if (json.find_first_of(std::string_view(suspects, sizeof suspects)) == std::string::npos) return json;

    std::string out;
    out.reserve(json.size() + 16);
    for (std::size_t i = 0; i < json.size(); ++i) {
        const bool c1 = json[i] == c1_lead && i + 1 < json.size() && static_cast<unsigned char>(json[i + 1]) < 0xa0;
        if (json[i] != del && !c1) {
            out += json[i];
            continue;
        }
        if (c1) ++i;
        const auto code = static_cast<unsigned char>(json[i]);
        out += "\\u00";
        out += hexadecimal[code >> 4U];
        out += hexadecimal[code & 0xFU];
    }
    return out;
}

void write_explanation(JsonWriter& json, const Explanation& explanation) {
    json.key("explanation");
    json.begin_object();
    json.key("words");
    json.begin_list();
    for (const WordContribution& word : explanation.words) {
        json.begin_object();
        json.member("word", std::string_view(word.word));
        json.member("stem", std::string_view(word.stem));
        json.member("score", word.score);
        json.key("fields");
        json.begin_list();
        for (const FieldContribution& part : word.fields) {
            json.begin_object();
            json.member("field", field(part.field).name);
            json.member("occurrences", part.occurrences);
            json.member("score", part.score);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
    json.member("recency", explanation.recency);
    json.end_object();
}

}  // namespace

std::string to_json(const Hit& hit) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("schema", schema);
    json.member("rank", hit.rank);
    json.member("score", hit.score);
    json.member_if_stated("id", hit.id);
    json.version_if_stated("version", hit.version);
    json.member_if_stated("headline", hit.headline);
    json.member_if_stated("snippet", hit.snippet);
    json.member_if_stated("dateline", hit.dateline);
    json.member_if_stated("byline", hit.byline);
    json.member_if_stated("source", hit.source);
    json.member_if_stated("published", hit.published);
    json.member_if_stated("updated", hit.updated);
    json.member_if_stated("topics", hit.topics);
    json.member_if_stated("places", hit.places);
    json.member_if_stated("language", hit.language);
    json.member_if_stated("db", hit.database);
    if (hit.explanation) write_explanation(json, *hit.explanation);
    json.end_object();
    return escape_terminal_controls(std::move(out));
}

std::string to_json(const std::vector<std::string>& notes, const std::vector<Suggestion>& suggestions) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("schema", schema);
    json.member_if_stated("notes", notes);
    if (!suggestions.empty()) {
        json.key("suggestions");
        json.begin_list();
        for (const Suggestion& suggestion : suggestions) {
            json.begin_object();
            json.member("query", std::string_view(suggestion.query));
            json.member("matches", suggestion.matches);
            json.end_object();
        }
        json.end_list();
    }
    json.end_object();
    return escape_terminal_controls(std::move(out));
}

}  // namespace wiredex
