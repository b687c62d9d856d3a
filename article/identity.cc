#include "article/fnv1a.h"
#include "wiredex/article.h"

namespace wiredex {
namespace {

// Two stories of a day, or two without a headline, are told apart by their text only.
bool is_told_apart_by_head(const Article& article) {
    return article.published && article.published->clock_known && !article.headline.empty();
}

}  // namespace

std::optional<Time> article_time(const Article& article) {
    return article.published ? article.published : article.updated;
}

// FNV-1a over source, dateline, publication and headline, each followed by a zero byte, which no text holds; then,
// where these do not tell stories apart, over slugline, summary and body, each with its zero byte. Stored databases and
// other people's links hold these ids: a change of this function makes every article without an id of its own a new
// story.
std::string derived_id(const Article& article) {
    constexpr std::string_view field_end("\0", 1);
    Fnv1a128 hash;
    const auto add = [&](std::string_view text) {
        hash.add(text);
        hash.add(field_end);
    };
    add(article.source);
    add(article.dateline_text.empty() ? article.dateline_place : article.dateline_text);
    add(article.published ? format_time(*article.published) : std::string());
    add(article.headline);
    if (!is_told_apart_by_head(article)) {
        add(article.slugline);
        add(article.summary);
        add(article.body);
    }
    return "wiredex:" + to_hexadecimal(hash.hash());
}

}  // namespace wiredex
