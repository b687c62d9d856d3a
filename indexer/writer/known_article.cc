#include "indexer/writer/known_article.h"

#include <optional>

#include "analysis/language_detection.h"
#include "indexer/text/source_zone.h"
#include "wiredex/error.h"

namespace wiredex {

void require_usable_id(const Article& article) {
    if (article.id.empty()) throw Error(ErrorKind::usage, "an article without an id cannot be added");
    if (article.id.find_first_of("\n\t") != std::string::npos)
        throw Error(ErrorKind::usage, "an article's id must stand on one line without tabs");
}

const Article& fill_in_what_is_known(const Article& article, const std::string& chosen_language, Article& copy) {
    const std::string language = chosen_language == "auto" ? detected_language(article) : chosen_language;
    const auto is_open = [](const std::optional<Time>& time) { return time && time->clock_known && !time->zone_known; };
    const bool has_open_time = is_open(article.published) || is_open(article.updated) || is_open(article.embargo);
    if (language == article.language && (!has_open_time || built_in_zone(article.source).empty())) return article;
    copy = article;
    copy.language = language;
    resolve_times(copy);
    return copy;
}

}  // namespace wiredex
