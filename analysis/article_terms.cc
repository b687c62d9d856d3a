#include "analysis/article_terms.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace wiredex {
namespace {

/// Positions left free between fields and between values, so that no phrase runs from one into the next.
constexpr std::uint32_t gap_between_texts = 10;

/// A term of the whole text while it is being counted.
struct Counted {
    FieldCounts occurrences{};
    std::vector<std::uint32_t> positions;
};

struct Prefixed {
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions;
};

bool is_ranked(FieldId id) {
    return static_cast<std::size_t>(id) < ranked_field_count;
}

/// Lead and body are nearly all of the text: their positions would stand on disk twice.
bool keeps_exact_forms(FieldId id) {
    return id != FieldId::lead && id != FieldId::body;
}

}  // namespace

class ArticleAnalyzer::Implementation {
public:
    ArticleTerms analyse(const Article& article) {
        whole_.clear();
        prefixed_.clear();
        terms_ = {};
        position_ = 0;
        use(language_of(article.language));
        // The body comes last, so that one number tells its words from those of the other fields.
        for (const Field& row : fields())
            if (row.kind == FieldKind::text && keeps_exact_forms(row.field)) add_text_field(article, row);
        terms_.body_start = position_;
        add_text_field(article, field(FieldId::lead));
        position_ -= std::min(position_ - terms_.body_start, gap_between_texts);  // a phrase may run from lead to body
        add_text_field(article, field(FieldId::body));
        add_filters(article);
        collect();
        return std::move(terms_);
    }

private:
    struct LanguageTools {
        explicit LanguageTools(const Language& language) : tokenizer(language), stemmer(language) {}
        Tokenizer tokenizer;
        Stemmer stemmer;
    };

    void use(const Language& language) {
        auto& tools = tools_[language.stemmer];
        if (!tools) tools = std::make_unique<LanguageTools>(language);
        current_ = tools.get();
    }

    void add_text_field(const Article& article, const Field& row) {
        for (const std::string_view text : field_texts(article, row.field)) {
            const std::uint32_t words =
                current_->tokenizer.tokenize(text, [&](const Token& token) { add_token(row, token); });
            if (words == 0) continue;
            position_ += words + gap_between_texts;
            if (is_ranked(row.field)) terms_.lengths[static_cast<std::size_t>(row.field)] += words;
        }
    }

    void add_token(const Field& row, const Token& token) {
        const WordTerms& word = current_->stemmer.terms(token);
        const std::uint32_t position = position_ + token.position + 1;
        add_stem(row, word.stem);
        if (!word.unaccented_stem.empty()) add_stem(row, word.unaccented_stem);
        if (is_ranked(row.field)) {
            Counted& exact = whole_[word.exact];
            ++exact.occurrences[static_cast<std::size_t>(row.field)];
            exact.positions.push_back(position);
        }
        if (!keeps_exact_forms(row.field)) return;
        key_.assign(row.prefix).append(word.exact);
        Prefixed& exact = prefixed_[key_];
        ++exact.wdf;
        exact.positions.push_back(position);
    }

    void add_stem(const Field& row, const std::string& stem) {
        if (is_ranked(row.field)) ++whole_[stem].occurrences[static_cast<std::size_t>(row.field)];
        ++prefixed_[stem_term(row.prefix, stem)].wdf;
    }

    void add_filters(const Article& article) {
        for (const Field& row : fields())
            if (row.kind == FieldKind::exact)
                for (const std::string_view value : field_texts(article, row.field))
                    if (!value.empty()) prefixed_[exact_term(row, value)];
        if (const std::size_t subtag = article.language.find_first_of("-_"); subtag != std::string::npos)
            prefixed_[exact_term(field(FieldId::language), std::string_view(article.language).substr(0, subtag))];
        if (const auto time = article_time(article)) {
            const Day day = day_of(*time);
            prefixed_[day_term(day)];
            prefixed_[month_term(day)];
            prefixed_[year_term(day)];
        }
    }

    void collect() {
        const FieldWeights weights = default_weights();
        terms_.postings.reserve(whole_.size() + prefixed_.size());
        for (auto& [term, counted] : whole_)
            terms_.postings.push_back({term, folded_wdf(weighted_count(counted.occurrences, terms_.lengths, weights)),
                                       std::move(counted.positions)});
        for (auto& [term, entry] : prefixed_) terms_.postings.push_back({term, entry.wdf, std::move(entry.positions)});
        for (TermPosting& posting : terms_.postings) {
            std::vector<std::uint32_t>& positions = posting.positions;
            std::sort(positions.begin(), positions.end());
            positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
        }
        std::sort(terms_.postings.begin(), terms_.postings.end(),
                  [](const TermPosting& a, const TermPosting& b) { return a.term < b.term; });
    }

    std::map<std::string_view, std::unique_ptr<LanguageTools>> tools_;
    LanguageTools* current_ = nullptr;
    std::unordered_map<std::string, Counted> whole_;
    std::unordered_map<std::string, Prefixed> prefixed_;
    ArticleTerms terms_;
    std::uint32_t position_ = 0;
    std::string key_;
};

ArticleAnalyzer::ArticleAnalyzer() : implementation_(std::make_unique<Implementation>()) {}
ArticleAnalyzer::~ArticleAnalyzer() = default;
ArticleAnalyzer::ArticleAnalyzer(ArticleAnalyzer&&) noexcept = default;
ArticleAnalyzer& ArticleAnalyzer::operator=(ArticleAnalyzer&&) noexcept = default;

ArticleTerms ArticleAnalyzer::analyse(const Article& article) {
    return implementation_->analyse(article);
}

}  // namespace wiredex
