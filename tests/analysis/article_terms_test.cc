#include "analysis/article_terms.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {

using Positions = std::vector<std::uint32_t>;

const TermPosting* find(const ArticleTerms& terms, std::string_view term) {
    const auto found = std::find_if(terms.postings.begin(), terms.postings.end(),
                                    [term](const TermPosting& p) { return p.term == term; });
    return found == terms.postings.end() ? nullptr : &*found;
}

bool has(const ArticleTerms& terms, std::string_view term) {
    return find(terms, term) != nullptr;
}

std::uint32_t wdf(const ArticleTerms& terms, std::string_view term) {
    const auto* const posting = find(terms, term);
    return posting == nullptr ? 0 : posting->wdf;
}

Positions positions(const ArticleTerms& terms, std::string_view term) {
    const auto* const posting = find(terms, term);
    return posting == nullptr ? Positions{} : posting->positions;
}

std::uint32_t length(const ArticleTerms& terms, FieldId id) {
    return terms.lengths[static_cast<std::size_t>(id)];
}

Article harbour() {
    Article article;
    article.id = "Wire:1";
    article.headline = "Harbour strikes";
    article.body = "Harbour pilots strike.\nPilots' talks, harbours.";
    return article;
}

ArticleTerms analyse(const Article& article) {
    return ArticleAnalyzer().analyse(article);
}

}  // namespace

TEST_CASE("stems of all fields are counted into one folded number, without positions") {
    const ArticleTerms terms = analyse(harbour());
    FieldCounts occurrences{};
    occurrences[static_cast<std::size_t>(FieldId::headline)] = 1;
    occurrences[static_cast<std::size_t>(FieldId::lead)] = 1;
    occurrences[static_cast<std::size_t>(FieldId::body)] = 1;
    CHECK(wdf(terms, "Zharbour") == folded_wdf(weighted_count(occurrences, terms.lengths, default_weights())));
    CHECK(positions(terms, "Zharbour").empty());
}

TEST_CASE("exact forms have their positions in the whole text") {
    const ArticleTerms terms = analyse(harbour());
    CHECK(positions(terms, "harbour") == Positions{1, 13});  // a gap of 10 after the two words of the headline
    CHECK(positions(terms, "harbours") == Positions{18});
    CHECK(positions(terms, "strikes") == Positions{2});
}

TEST_CASE("a field's own terms count occurrences in that field") {
    const ArticleTerms terms = analyse(harbour());
    CHECK(wdf(terms, "ZSharbour") == 1);
    CHECK(wdf(terms, "ZSstrike") == 1);
    CHECK(wdf(terms, "Sstrikes") == 1);
    CHECK(positions(terms, "Sstrikes") == Positions{2});
    CHECK(positions(terms, "ZSstrike").empty());
    CHECK_FALSE(has(terms, "Sstrike"));
}

TEST_CASE("the first paragraph is the lead, the rest is the body, and a phrase may run from one into the other") {
    const ArticleTerms terms = analyse(harbour());
    CHECK(wdf(terms, "ZXLEADpilot") == 1);
    CHECK(wdf(terms, "ZXBODYpilot") == 1);
    CHECK_FALSE(has(terms, "ZXBODYstrike"));
    CHECK(length(terms, FieldId::headline) == 2);
    CHECK(length(terms, FieldId::lead) == 3);
    CHECK(length(terms, FieldId::body) == 3);
    CHECK(positions(terms, "pilots") == Positions{14, 16});
    CHECK(positions(terms, "strike") == Positions{15});
}

TEST_CASE("lead and body keep no exact forms of their own, since their words stand in the whole text") {
    const ArticleTerms terms = analyse(harbour());
    CHECK_FALSE(has(terms, "XLEADpilots"));
    CHECK_FALSE(has(terms, "XBODYpilots"));
}

TEST_CASE("the start of the body tells its words from those of other fields") {
    Article article = harbour();
    CHECK(analyse(article).body_start == 12);
    article.captions = {"A pilot boat."};
    const ArticleTerms terms = analyse(article);
    CHECK(terms.body_start == 12 + 3 + 10);
    CHECK(positions(terms, "pilot").back() <= terms.body_start);
    CHECK(positions(terms, "pilots").front() > terms.body_start);
    article.headline.clear();
    article.captions.clear();
    CHECK(analyse(article).body_start == 0);
}

TEST_CASE("a body without words in its first paragraph begins where the body begins") {
    Article article;
    article.headline = "Harbour";
    article.body = "***\nPilots talk.";
    const ArticleTerms terms = analyse(article);
    CHECK(terms.body_start == 11);
    CHECK(positions(terms, "pilots") == Positions{12});
}

TEST_CASE("no phrase runs from one value of a field into the next") {
    Article article;
    article.people = {"Ada Prado", "Bo Tarn"};
    const ArticleTerms terms = analyse(article);
    CHECK(positions(terms, "XPERSONprado") == Positions{2});
    CHECK(positions(terms, "XPERSONbo") == Positions{13});
    CHECK(positions(terms, "bo") == Positions{13});
    CHECK(length(terms, FieldId::person) == 4);
}

TEST_CASE("a topic is found by its code and its name, counted once where they are the same") {
    Article article;
    article.topics = {{"04005000", "Energy", "subj"}, {"grain", "grain", ""}, {"ship", "", ""}};
    const ArticleTerms terms = analyse(article);
    CHECK(wdf(terms, "XTOPICenergy") == 1);
    CHECK(wdf(terms, "XTOPIC04005000") == 1);
    CHECK(wdf(terms, "XTOPICgrain") == 1);
    CHECK(wdf(terms, "XTOPICship") == 1);
}

TEST_CASE("the dateline is its place, or its text where no place is known") {
    Article article;
    article.dateline_text = "LISBON, Feb 26";
    CHECK(has(analyse(article), "XDATELINEfeb"));
    article.dateline_place = "LISBON";
    CHECK(has(analyse(article), "XDATELINElisbon"));
    CHECK_FALSE(has(analyse(article), "XDATELINEfeb"));
}

TEST_CASE("notes to editors and the agency are found by naming the field only") {
    Article article = harbour();
    article.ednote = "Recasts throughout.";
    article.source = "Coastal News";
    const ArticleTerms terms = analyse(article);
    CHECK(has(terms, "ZXEDNOTErecast"));
    CHECK(has(terms, "XSOURCEcoastal"));
    for (const char* const term : {"recasts", "Zrecast", "coastal", "Zcoastal"}) CHECK_FALSE(has(terms, term));
}

TEST_CASE("filters are whole values, folded, that count nothing") {
    Article article = harbour();
    article.tickers = {"BRK.A"};
    article.language = "pt-BR";
    article.status = "Usable";
    article.urgency = "4";
    const ArticleTerms terms = analyse(article);
    for (const char* const term : {"XTICKERbrk.a", "Lpt-br", "Lpt", "QWire:1", "XSTATUSusable", "XURGENCY4"}) {
        CAPTURE(term);
        REQUIRE(has(terms, term));
        CHECK(wdf(terms, term) == 0);
        CHECK(positions(terms, term).empty());
    }
    CHECK(exact_term(field(FieldId::ticker), "ZÜR.N") == "XTICKERzur.n");
}

TEST_CASE("a language tag written with an underscore is found by its language, too") {
    Article article = harbour();
    article.language = "pt_BR";
    CHECK(has(analyse(article), "Lpt"));
}

TEST_CASE("an article is filed under day, month and year of its first publication, else of this version") {
    Article article = harbour();
    article.updated = parse_time("2023-12-08T00:00:00Z");
    CHECK(has(analyse(article), "D20231208"));
    article.published = parse_time("2023-12-07T23:59:00Z");
    const ArticleTerms terms = analyse(article);
    CHECK(has(terms, "D20231207"));
    CHECK(has(terms, "M202312"));
    CHECK(has(terms, "Y2023"));
    CHECK_FALSE(has(terms, "D20231208"));
    CHECK(day_term({7, 1, 2}) == "D00070102");
}

TEST_CASE("a stem in a field is spelt as Xapian's query parser spells it") {
    CHECK(stem_term("S", "Zstrike") == "ZSstrike");
    CHECK(stem_term("", "Zstrike") == "Zstrike");
}

TEST_CASE("an id is kept letter for letter; one too long for a term becomes its start and a hash") {
    CHECK(id_term("Wire:1") == "QWire:1");
    const std::string longest(110, 'x');
    CHECK(id_term(longest) == "Q" + longest);
    const std::string one = id_term(longest + "a"), other = id_term(longest + "b");
    CHECK(one.size() == 111);
    CHECK(one != other);
    CHECK(one == id_term(longest + "a"));
}

TEST_CASE("the terms of an article are sorted, each once, with ascending positions") {
    const ArticleTerms terms = analyse(harbour());
    for (std::size_t i = 1; i < terms.postings.size(); ++i) CHECK(terms.postings[i - 1].term < terms.postings[i].term);
}

TEST_CASE("an article without text has the terms of its id and of its status, which counts as usable") {
    Article article;
    article.id = "Wire:1";
    CHECK(analyse(article).postings == std::vector{TermPosting{"QWire:1", 0, {}}, TermPosting{"XSTATUSusable", 0, {}}});
}

TEST_CASE("an analyzer that has seen articles of other languages gives the terms that a new one gives") {
    ArticleAnalyzer used;
    Article french = harbour();
    french.language = "fr";
    french.body = "Les grèves de l'accord. ＡＢＣ";
    Article japanese = harbour();
    japanese.language = "ja";
    japanese.headline = "東京の港";
    for (int round = 0; round < 2; ++round)
        for (const Article& article : {harbour(), french, japanese, Article{}}) {
            const ArticleTerms seasoned = used.analyse(article), fresh = analyse(article);
            CHECK(seasoned.postings == fresh.postings);
            CHECK(seasoned.lengths == fresh.lengths);
            CHECK(seasoned.body_start == fresh.body_start);
        }
}

TEST_CASE("each article is analysed in its own language") {
    Article article = harbour();
    article.headline = "l'accord";
    CHECK(has(analyse(article), "l'accord"));
    article.language = "fr";
    CHECK(has(analyse(article), "accord"));
}
