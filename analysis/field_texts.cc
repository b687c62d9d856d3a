// Which texts of an article belong to which field.
#include "analysis/article_terms.h"

namespace wiredex {
namespace {

std::vector<std::string_view> one(std::string_view text) {
    if (text.empty()) return {};
    return {text};
}

std::vector<std::string_view> all(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

/// Code and name both, since people look for either; once where they are the same.
std::vector<std::string_view> topic_texts(const std::vector<Topic>& topics) {
    std::vector<std::string_view> texts;
    for (const Topic& topic : topics) {
        if (!topic.name.empty()) texts.push_back(topic.name);
        if (!topic.code.empty() && topic.code != topic.name) texts.push_back(topic.code);
    }
    return texts;
}

}  // namespace

std::vector<std::string_view> field_texts(const Article& article, FieldId id) {
    const std::string_view body = article.body;
    const std::size_t lead_end = body.find('\n');
    switch (id) {
        case FieldId::headline:
            return one(article.headline);
        case FieldId::lead:
            return one(body.substr(0, lead_end));
        case FieldId::body:
            return one(lead_end == std::string_view::npos ? "" : body.substr(lead_end + 1));
        case FieldId::slugline:
            return one(article.slugline);
        case FieldId::summary:
            return one(article.summary);
        case FieldId::byline:
            return one(article.byline);
        case FieldId::dateline:
            return one(article.dateline_place.empty() ? article.dateline_text : article.dateline_place);
        case FieldId::topic:
            return topic_texts(article.topics);
        case FieldId::place:
            return all(article.places);
        case FieldId::person:
            return all(article.people);
        case FieldId::org:
            return all(article.organisations);
        case FieldId::caption:
            return all(article.captions);
        case FieldId::ednote:
            return one(article.ednote);
        case FieldId::source:
            return one(article.source);
        case FieldId::ticker:
            return all(article.tickers);
        case FieldId::language:
            return one(article.language);
        case FieldId::id:
            return one(article.id);
        case FieldId::status:
            return one(article.status.empty() ? std::string_view("usable") : article.status);
        case FieldId::urgency:
            return one(article.urgency);
        case FieldId::date:
            return {};
    }
    return {};
}

}  // namespace wiredex
