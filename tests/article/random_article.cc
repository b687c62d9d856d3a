#include "random_article.h"

#include <array>

#include "article/text_clean.h"

namespace wiredex::test {

std::string RandomArticles::text() {
    static constexpr auto pieces = std::to_array<const char*>(
        {"ferry",  "PORT ELLEN", " ",    "\n", "\t", "\"",   "\\", "/",      "<b>",    "&amp;",  "\\u0041",
         "3.5",    ",",          "(",    "é",  "ß",  "日本", "🚢",  "\u200B", "\u00A0", "\u2028", "\uFEFF",
         "\uFFFD", "e\u0301",    "null", "{}", "[]", "By ",  "'",  "\x7F",   "\x01"});
    std::string text = pieces[below(pieces.size())];
    for (std::size_t count = below(12); count > 0; --count) text += pieces[below(pieces.size())];
    text = clean_text(text);
    return text.empty() ? "x" : text;
}

Time RandomArticles::time() {
    const auto seconds = static_cast<std::int64_t>(below(8'000'000'000)) - 4'000'000'000;
    switch (below(3)) {
        case 0:
            return {seconds, true, true};
        case 1:
            return {seconds, false, true};
        default:
            return {seconds / 86400 * 86400, false, false};
    }
}

void RandomArticles::maybe(std::string& field) {
    if (below(3) != 0) field = text();
}

void RandomArticles::maybe(std::optional<Time>& field) {
    if (below(2) == 0) field = time();
}

void RandomArticles::maybe(std::vector<std::string>& field) {
    for (std::size_t count = below(4); count > 0; --count) field.push_back(text());
}

void RandomArticles::maybe_version(std::string& field) {
    static constexpr auto versions = std::to_array<const char*>({"",
                                                                 "0",
                                                                 "1",
                                                                 "-1",
                                                                 "-0",
                                                                 "007",
                                                                 "+1",
                                                                 "1.0",
                                                                 "1.10",
                                                                 "1e5",
                                                                 "9223372036854775807",
                                                                 "9223372036854775808",
                                                                 "-9223372036854775808",
                                                                 "-9223372036854775809",
                                                                 "123456789012345678901234567890",
                                                                 "true",
                                                                 "null",
                                                                 " 1",
                                                                 "1 ",
                                                                 "-"});
    field = versions[below(versions.size())];
}

Article RandomArticles::next() {
    Article a;
    if (below(2) == 0) {
        a.path = text();
        a.offset = random_();
    }
    for (std::string* field : {&a.format, &a.id, &a.take, &a.slugline, &a.summary, &a.byline, &a.source, &a.credit,
                               &a.dateline_place, &a.dateline_text, &a.language, &a.urgency, &a.category, &a.status,
                               &a.signal, &a.ednote, &a.usage, &a.copyright, &a.body}) {
        maybe(*field);
    }
    while (a.byline.rfind("By ", 0) == 0 || a.byline.rfind("By\t", 0) == 0) a.byline = text();
    a.headline = "x" + text();
    maybe_version(a.version);
    for (std::optional<Time>* field : {&a.published, &a.updated, &a.embargo}) maybe(*field);
    for (std::vector<std::string>* field : {&a.places, &a.people, &a.organisations, &a.tickers, &a.captions})
        maybe(*field);
    for (std::size_t count = below(3); count > 0; --count) {
        Topic topic{text(), "", ""};
        maybe(topic.name);
        maybe(topic.scheme);
        if (!topic.name.empty() && below(2) == 0) topic.code.clear();
        a.topics.push_back(topic);
    }
    for (std::size_t count = below(3); count > 0; --count) {
        Link link{"", text(), ""};
        maybe(link.rel);
        maybe_version(link.version);
        a.links.push_back(link);
    }
    if (below(2) == 0) a.word_count = static_cast<std::uint32_t>(random_());
    return a;
}

}  // namespace wiredex::test
