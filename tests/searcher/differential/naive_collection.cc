#include "tests/searcher/differential/naive_collection.h"

#include <algorithm>

namespace wiredex::test {
namespace {

std::string primary_tag(const Article& article) {
    std::string tag = article.language.substr(0, article.language.find_first_of("-_"));
    std::transform(tag.begin(), tag.end(), tag.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return tag;
}

std::unique_ptr<QueryAnalyzer> analyzer_of(const std::vector<NaiveArticle>& articles) {
    std::map<std::string, int> counts;
    for (const NaiveArticle& one : articles) ++counts[primary_tag(one.article)];
    const int unlabelled = counts[""];
    counts.erase("");
    std::vector<std::pair<std::string, int>> tags(counts.begin(), counts.end());
    if (unlabelled > 0) tags.emplace_back("en", unlabelled);
    std::stable_sort(tags.begin(), tags.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> names;
    for (const auto& [tag, count] : tags) names.push_back(tag);
    return std::make_unique<QueryAnalyzer>(names, unlabelled > 0);
}

}  // namespace

Positions NaiveArticle::positions(const std::string& term) const {
    const auto found = terms.find(term);
    return found == terms.end() ? Positions{} : found->second.positions;
}

bool NaiveArticle::speaks(const std::string& tag) const {
    return tag.empty() || primary_tag(article) == tag;
}

NaiveCollection::NaiveCollection(const std::vector<Article>& articles) {
    ArticleAnalyzer analyzer;
    for (const Article& article : articles) {
        ArticleTerms terms = analyzer.analyse(article);
        NaiveArticle one{article, {}, terms.lengths, terms.body_start};
        for (TermPosting& posting : terms.postings) {
            TermStatistics& statistics = all_[posting.term];
            ++statistics.with_term;
            statistics.counts += posting.wdf / wdf_scale;
            one.terms.emplace(posting.term, std::move(posting));
        }
        articles_.push_back(std::move(one));
    }
    for (auto& [term, statistics] : all_) statistics.documents = static_cast<double>(articles.size());
    analyzer_ = analyzer_of(articles_);
}

std::vector<std::string> NaiveCollection::words_beginning_with(const std::string& prefix,
                                                               const std::string& beginning) const {
    std::vector<std::string> words;
    const std::string start = prefix + beginning;
    for (auto term = all_.lower_bound(start); term != all_.end() && term->first.starts_with(start); ++term) {
        std::string word = term->first.substr(prefix.size());
        const bool of_longer_prefix = word.empty() || (word.front() >= 'A' && word.front() <= 'Z');
        if (!of_longer_prefix) words.push_back(std::move(word));
    }
    return words;
}

TermStatistics NaiveCollection::statistics(const std::string& stem) const {
    const auto found = all_.find(stem);
    return found != all_.end() ? found->second : TermStatistics{static_cast<double>(articles_.size()), 0, 0};
}

}  // namespace wiredex::test
