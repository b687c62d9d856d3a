// Writes articles in the input form of Omega's scriptindex, so that both indexers get the same articles:
//     articles-to-scriptindex FILE... > articles.dump
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/reader.h"

namespace {

/// `name=value`; further lines of the value start with `=`.
void append_field(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(name).push_back('=');
    for (const char c : value) {
        out.push_back(c);
        if (c == '\n') out.push_back('=');
    }
    out.push_back('\n');
}

std::string record(const wiredex::Article& article) {
    std::string out;
    append_field(out, "id", article.id);
    append_field(out, "headline", article.headline);
    append_field(out, "summary", article.summary);
    append_field(out, "byline", article.byline);
    append_field(out, "source", article.source);
    append_field(out, "dateline", article.dateline_place);
    for (const wiredex::Topic& topic : article.topics)
        append_field(out, "topic", topic.name.empty() ? topic.code : topic.name);
    for (const std::string& place : article.places) append_field(out, "place", place);
    if (article.published) {
        const wiredex::Day day = wiredex::day_of(*article.published);
        append_field(out, "published", std::to_string(day.year * 10000 + day.month * 100 + day.day));
    }
    append_field(out, "body", article.body);
    out.push_back('\n');
    return out;
}

}  // namespace

int main(int count, char** arguments) {
    wiredex::ArticleReader reader({arguments + 1, arguments + count});
    while (const auto item = reader.next()) {
        const auto* const article = std::get_if<wiredex::Article>(&*item);
        if (article == nullptr) continue;
        const std::string text = record(*article);
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return 1;
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
