#include "tests/searcher/differential/random_queries.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace wiredex::test {
namespace {

/// What the language would read as more than text.
bool is_plain_text(const std::string& word) {
    return word.find_first_of("\"()*~:") == std::string::npos && word.find("\xE2\x80") == std::string::npos &&
           word.find("\xC2") == std::string::npos && word.front() != '-' && word.front() != '+' && word != "AND" &&
           word != "OR" && word != "NOT" && !word.starts_with("NEAR");
}

std::string letters_of(const std::string& word) {
    std::string letters;
    for (const char c : word)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters += c;
    return letters;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

constexpr FieldId text_fields[] = {FieldId::headline, FieldId::body,  FieldId::slugline, FieldId::summary,
                                   FieldId::byline,   FieldId::topic, FieldId::place,    FieldId::dateline,
                                   FieldId::person,   FieldId::org,   FieldId::caption,  FieldId::ednote,
                                   FieldId::source};

}  // namespace

RandomQueries::RandomQueries(const std::vector<Article>& articles, unsigned seed)
    : articles_(articles), random_(seed) {}

RandomQuery RandomQueries::next() {
    RandomQuery random;
    random.options = options();
    random.text = query();
    return random;
}

std::string RandomQueries::query() {
    if (one_in(5)) return group(0);
    std::string text;
    for (std::size_t clauses = 1 + below(5); clauses > 0; --clauses) text += (text.empty() ? "" : " ") + clause();
    return text;
}

std::string RandomQueries::clause() {
    const std::size_t kind = below(12);
    const std::string sign = kind == 0 ? "+" : kind == 1 ? "-" : "";
    if (one_in(12)) return sign + '(' + group(1) + ')';
    std::string text = leaf();
    return text.find(" NEAR") != std::string::npos ? text : sign + text;
}

/// Operators between clauses.
std::string RandomQueries::group(int depth) {
    static constexpr const char* operators[] = {" AND ", " OR ", " NOT ", " AND NOT ", " "};
    std::string text = one_in(12) ? "NOT " + leaf() : leaf();
    for (std::size_t more = 1 + below(3); more > 0; --more) {
        text += operators[below(std::size(operators))];
        text += depth < 3 && one_in(4) ? '(' + group(depth + 1) + ')' : leaf();
    }
    return text;
}

std::string RandomQueries::leaf() {
    switch (below(16)) {
        case 0:
        case 1:
            return phrase();
        case 2:
            return near();
        case 3:
            return wildcard();
        case 4:
        case 5:
            return in_field();
        case 6:
            return one_in(2) ? value() : date();
        case 7:
            return std::string(one_in(2) ? "the" : "of");
        default:
            return word();
    }
}

std::vector<std::string> RandomQueries::words_of_a_text(std::size_t most) {
    for (;;) {
        const Article& article = any_article();
        std::istringstream text(one_in(3) ? article.headline : article.body);
        std::vector<std::string> words{std::istream_iterator<std::string>(text), {}};
        if (words.empty()) continue;
        const std::size_t start = below(words.size());
        std::vector<std::string> found;
        for (std::size_t i = start; i < words.size() && found.size() < most; ++i)
            if (is_plain_text(words[i])) found.push_back(words[i]);
        if (!found.empty()) return found;
    }
}

std::string RandomQueries::word() {
    return words_of_a_text(1).front();
}

std::string RandomQueries::phrase() {
    std::vector<std::string> words = words_of_a_text(1 + below(4));
    if (one_in(6)) std::shuffle(words.begin(), words.end(), random_);
    return '"' + joined(words) + '"';
}

std::string RandomQueries::near() {
    std::vector<std::string> words = words_of_a_text(6);
    std::shuffle(words.begin(), words.end(), random_);
    words.resize(std::min<std::size_t>(words.size(), 2 + below(2)));
    if (words.size() < 2) words.push_back(word());
    const std::string between = one_in(4) ? " NEAR " : " NEAR/" + std::to_string(1 + below(8)) + ' ';
    std::string text = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) text += between + words[i];
    return text;
}

std::string RandomQueries::wildcard() {
    std::string letters = letters_of(word());
    if (letters.size() < 4) return word();
    if (one_in(2)) return letters.substr(0, 2 + below(letters.size() - 2)) + '*';
    if (one_in(2)) letters.erase(1 + below(letters.size() - 1), 1);
    return letters + (one_in(2) ? "~" : "~1");
}

std::string RandomQueries::in_field() {
    const std::string name(field(text_fields[below(std::size(text_fields))]).name);
    switch (below(5)) {
        case 0:
            return name + ':' + phrase();
        case 1:
            return name + ":(" + word() + (one_in(2) ? " AND " : " OR ") + word() + ')';
        case 2:
            return name + ":(" + near() + ')';
        case 3:
            return name + ':' + letters_of("a" + word()).substr(1, 3) + "x*";
        default:
            return name + ':' + word();
    }
}

std::string RandomQueries::value() {
    const Article& article = any_article();
    switch (below(4)) {
        case 0:
            return "urgency:" + std::to_string(1 + below(4)) + ".." + std::to_string(4 + below(5));
        case 1:
            return article.language.empty() ? "language:en" : "language:" + article.language;
        case 2:
            return article.tickers.empty() ? "ticker:BRK*" : "ticker:\"" + article.tickers.front() + '"';
        default:
            return "urgency:" + std::to_string(1 + below(8));
    }
}

std::string RandomQueries::day() {
    const auto time = article_time(any_article());
    const std::int64_t seconds = time ? time->seconds : 0;
    const Day day = day_from_epoch(seconds / 86400 + static_cast<std::int64_t>(below(5)) - 2);
    const auto digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string text = std::to_string(day.year);
    if (!one_in(3)) text += '-' + digits(day.month);
    if (text.size() > 4 && !one_in(3)) text += '-' + digits(day.day);
    return text;
}

std::string RandomQueries::date() {
    switch (below(4)) {
        case 0:
            return "date:" + day() + "..";
        case 1:
            return "date:.." + day();
        case 2: {
            std::string first = day();
            std::string last = day();
            if (last.substr(0, 4) < first.substr(0, 4)) std::swap(first, last);
            return "date:" + first.substr(0, 4) + ".." + last.substr(0, 4);
        }
        default:
            return "date:" + day();
    }
}

SearchOptions RandomQueries::options() {
    SearchOptions options;
    options.synonyms = {};
    options.limit = articles_.size();
    options.require_all = one_in(6);
    options.literal = one_in(12);
    if (one_in(6)) options.sort = one_in(2) ? SortOrder::newest : SortOrder::oldest;
    if (one_in(12)) options.since = Day{1980 + static_cast<int>(below(46)), 1 + static_cast<int>(below(12)), 5};
    if (one_in(12)) options.until = Day{1990 + static_cast<int>(below(40)), 1 + static_cast<int>(below(12)), 25};
    options.evaluate_fields = one_in(12);
    if (one_in(12)) options.boosts = {{FieldId::headline, 0.5 * static_cast<double>(below(20))}, {FieldId::body, 2}};
    if (one_in(12)) options.recency = static_cast<std::int64_t>(1 + below(1000)) * 86400;
    return options;
}

}  // namespace wiredex::test
