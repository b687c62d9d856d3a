#include "tests/cli/search_collections/naive_reuters.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <map>
#include <regex>
#include <stdexcept>

#include "analysis/stemmer.h"
#include "tests/cli/process.h"
#include "tests/cli/search_collections/collections.h"

namespace wiredex::test {
namespace {

std::string between(const std::string& text, const std::string& start, const std::string& end) {
    const std::size_t from = text.find(start);
    if (from == std::string::npos) return {};
    const std::size_t inside = from + start.size();
    return text.substr(inside, text.find(end, inside) - inside);
}

/// Words of ASCII text: runs of letters and digits. Tags and references stand between words.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '&') {
            const std::size_t end = text.find(';', i);
            if (end != std::string::npos && end - i <= 5) i = end;
            finish();
        } else if (c == '<') {
            const std::size_t end = text.find('>', i);
            if (end != std::string::npos && end - i <= 12) i = end;
            finish();
        } else if (std::isalnum(c) != 0) {
            word += static_cast<char>(std::tolower(c));
        } else {
            finish();
        }
    }
    finish();
    return words;
}

/// "26-FEB-1987 15:01:01.79"; a clock after which a remark follows is a guess of the collection's editors.
std::int64_t seconds_of(const std::string& date) {
    static const std::regex form(R"((\d{1,2})-([A-Z]{3})-(\d{4})(?:\s+(\d\d):(\d\d):(\d\d))?)");
    std::smatch parts;
    if (!std::regex_search(date, parts, form)) throw std::runtime_error("no date in " + date);
    const std::string months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    const auto month = static_cast<unsigned>(months.find(parts[2].str()) / 3 + 1);
    const auto number = [&](std::size_t part) { return parts[part].matched ? std::stoi(parts[part].str()) : 0; };
    const auto day = static_cast<unsigned>(number(1));
    const std::chrono::sys_days days = std::chrono::year{number(3)} / std::chrono::month{month} / std::chrono::day{day};
    std::int64_t seconds = std::int64_t{days.time_since_epoch().count()} * 86'400;
    if (date.find('#') == std::string::npos) seconds += number(4) * 3600 + number(5) * 60 + number(6);
    return seconds;
}

/// The desk's name of the story in the wire's header: "u f BC-BAHIA-COCOA-REVIEW   02-26 0105".
std::string slug_of(const std::string& head) {
    static const std::regex form(R"((?:^|\n)\s*\S \S (\S[^\n]*?)\s+\d\d-\d\d\s+\d+\s*(?:\n|<|$))");
    std::smatch parts;
    return std::regex_search(head, parts, form) ? parts[1].str() : std::string();
}

NaiveArticle article_of(const std::string& element) {
    const std::string head = element.substr(0, element.find("<TEXT"));
    const std::string text = element.substr(element.find("<TEXT"));
    const std::string dateline = between(text, "<DATELINE>", "</DATELINE>");
    NaiveArticle article;
    article.id = between(element, "NEWID=\"", "\"");
    article.seconds = seconds_of(between(head, "<DATE>", "</DATE>"));
    article.headline = words_of(between(text, "<TITLE>", "</TITLE>"));
    article.dateline = words_of(dateline.substr(0, dateline.find(',')));
    article.topics = words_of(between(head, "<TOPICS>", "</TOPICS>"));
    std::string lists;
    for (const std::string name : {"TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES"})
        lists += between(head, "<" + name + ">", "</" + name + ">") + "\n";
    article.all = words_of(lists + slug_of(head) + "\n" + text.substr(text.find('>') + 1));
    return article;
}

}  // namespace

std::vector<NaiveArticle> read_naively(const std::filesystem::path& collection) {
    std::vector<NaiveArticle> articles;
    for (const std::string& file : reuters_files(collection)) {
        const std::string text = read_file(file);
        for (std::size_t at = text.find("<REUTERS "); at != std::string::npos; at = text.find("<REUTERS ", at + 1))
            articles.push_back(article_of(text.substr(at, text.find("</REUTERS>", at) - at)));
    }
    return articles;
}

bool has_word(const std::vector<std::string>& words, const std::string& word) {
    static std::map<std::string, std::string> stems;
    const auto stem = [](const std::string& one) -> const std::string& {
        const auto known = stems.find(one);
        return known != stems.end() ? known->second : stems[one] = stem_of(language_of("en"), one);
    };
    const std::string wanted = stem(word);
    return std::any_of(words.begin(), words.end(), [&](const std::string& one) { return stem(one) == wanted; });
}

bool has_phrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

}  // namespace wiredex::test
