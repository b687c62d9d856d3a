#include "article/fnv1a.h"
#include "wiredex/article.h"

namespace wiredex {

std::optional<Time> article_time(const Article& article) {
    return article.published ? article.published : article.updated;
}

// FNV-1a over source, dateline, publication and headline, each followed by a zero byte, which no text holds; then over
// the body and a zero byte if there is no publication. Stored databases and other people's links hold these ids: a
// change of this function makes every article without an id of its own a new story.
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
    if (!article.published) add(article.body);
    return "wiredex:" + to_hexadecimal(hash.hash());
}

}  // namespace wiredex
