#include <string_view>

#include "corpus/generator/calendar.h"
#include "corpus/generator/digits.h"
#include "corpus/generator/topics.h"
#include "corpus/generator/writers.h"

namespace wiredex::generator {

namespace {

/// The texts hold no other characters that JSON wants escaped.
void append_escaped(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t stop = text.find_first_of("\"\n");
        out += text.substr(0, stop);
        if (stop == std::string_view::npos) return;
        out += text[stop] == '\n' ? "\\n" : "\\\"";
        text.remove_prefix(stop + 1);
    }
}

void append_value(std::string& out, std::string_view value) {
    out += '"';
    append_escaped(out, value);
    out += '"';
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out.append(",\"").append(key).append("\":");
    append_value(out, value);
}

void append_time(std::string& out, std::string_view key, std::int64_t seconds) {
    const DateAndClock time = date_and_clock(seconds);
    out.append(",\"").append(key).append("\":\"");
    append_padded(out, time.year, 4);
    out += '-';
    append_padded(out, time.month, 2);
    out += '-';
    append_padded(out, time.day, 2);
    out += 'T';
    append_padded(out, time.hour, 2);
    out += ':';
    append_padded(out, time.minute, 2);
    out += ':';
    append_padded(out, time.second, 2);
    out += "Z\"";
}

std::string upper_case(std::string_view text) {
    std::string upper{text};
    for (char& letter : upper) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return upper;
}

void append_head(std::string& out, const SyntheticArticle& article) {
    const Story& story = article.story;
    out.append("{\"id\":\"synthetic:").append(std::to_string(article.seed)).append(":");
    out.append(std::to_string(story.number + 1)).append("\"");
    append_member(out, "version", std::to_string(article.slot.version));
    append_member(out, "take", article.take);
    append_member(out, "headline", article.headline);
    append_member(out, "slugline", upper_case(topics()[story.topics[0]].code) + "-" + upper_case(story.place->country));
    append_member(out, "summary", article.summary);
    if (story.has_byline) append_member(out, "byline", std::string{story.reporter.first} + " " + story.reporter.last);
    append_member(out, "source", story.source);
    const DateAndClock time = date_and_clock(story.published);
    append_member(out, "dateline_place", story.place->dateline);
    std::string dateline{story.place->dateline};
    dateline.append(", ").append(month_name(time.month)).append(" ").append(std::to_string(time.day));
    append_member(out, "dateline_text", dateline);
    append_time(out, "published", story.published);
    append_time(out, "updated", article.updated);
    append_member(out, "language", "en");
}

void append_topics(std::string& out, const Story& story) {
    out += ",\"topics\":[";
    for (std::size_t i = 0; i < story.topic_count; ++i) {
        const TopicWords& topic = topics()[story.topics[i]];
        if (i > 0) out += ',';
        out.append("{\"code\":\"").append(topic.code).append("\",\"name\":\"").append(topic.name);
        out.append("\",\"scheme\":\"synthetic\"}");
    }
    out += ']';
}

template <class List, class Append>
void append_list(std::string& out, std::string_view key, const List& list, Append append) {
    const std::size_t before = out.size();
    out.append(",\"").append(key).append("\":[");
    bool first = true;
    for (const auto& element : list) {
        const std::size_t start = out.size();
        if (!first) out += ',';
        if (append(element)) {
            first = false;
        } else {
            out.resize(start);
        }
    }
    out += ']';
    if (first) out.resize(before);
}

}  // namespace

void append_json(std::string& out, const SyntheticArticle& article) {
    const Story& story = article.story;
    append_head(out, article);
    append_topics(out, story);
    out.append(",\"places\":[\"").append(story.place->name).append("\"]");
    append_list(out, "people", story.people, [&](const Person& person) {
        append_value(out, std::string{person.first} + " " + person.last);
        return true;
    });
    append_list(out, "organisations", story.organisations, [&](const Organisation& organisation) {
        append_value(out, organisation.name);
        return true;
    });
    append_list(out, "tickers", story.organisations, [&](const Organisation& organisation) {
        append_value(out, organisation.ticker);
        return !organisation.ticker.empty();
    });
    append_member(out, "urgency", std::string_view{&story.urgency, 1});
    if (article.slot.correction) append_member(out, "signal", "correction");
    append_member(out, "ednote", article.ednote);
    append_member(out, "body", article.body);
    out += "}\n";
}

}  // namespace wiredex::generator
