#include "wiredex/synonyms.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "searcher/query/synonym_table.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

/// Members are told apart as English words; so are those of a query in an English database, and names in any.
QueryAnalyzer english() {
    return QueryAnalyzer({"en"});
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) + 1 - first);
}

SynonymGroup members_of(std::string_view line) {
    SynonymGroup members;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(',', begin), line.size());
        members.emplace_back(trimmed(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return members;
}

/// What is wrong with a group; empty if nothing is.
std::string fault_of(const SynonymGroup& members, QueryAnalyzer& analyzer) {
    if (members.size() < 2) return "a line must have two words or phrases with a comma between";
    for (const std::string& member : members) {
        if (member.empty()) return "there is nothing between two commas, or behind the last";
        const std::size_t words = member_key(analyzer, member).words;
        if (words == 0) return '"' + member + "\" has no word";
        if (words > most_member_words)
            return '"' + member + "\" has more than " + std::to_string(most_member_words) + " words";
    }
    return {};
}

}  // namespace

Synonyms::Synonyms(const std::vector<SynonymGroup>& groups)
    : table_(groups.empty() ? nullptr : std::make_shared<const Table>(groups)) {}

Synonyms Synonyms::with_file(const std::filesystem::path& file) const {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::ifstream stream(file);
    if (!stream)
        throw Error(ErrorKind::cannot_read,
                    "cannot read the synonyms in " + file.string() + ": " + std::strerror(errno));
    std::vector<SynonymGroup> groups;
    if (table_) groups = table_->groups();
    QueryAnalyzer analyzer = english();
    std::size_t number = 0;
    for (std::string buffer; std::getline(stream, buffer);) {
        std::string_view line = buffer;
        if (++number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        SynonymGroup members = members_of(line);
        const std::string fault = fault_of(members, analyzer);
        if (!fault.empty()) throw Error(ErrorKind::usage, file.string() + ':' + std::to_string(number) + ": " + fault);
        groups.push_back(std::move(members));
    }
    if (stream.bad()) throw Error(ErrorKind::cannot_read, "cannot read the synonyms in " + file.string());
    return Synonyms(groups);
}

MemberKey member_key(QueryAnalyzer& analyzer, std::string_view member) {
    MemberKey key;
    const std::vector<QueryWord> words = analyzer.analyse(member, true);
    for (const QueryWord& word : words) {
        if (word.kind == TokenKind::joined || word.covered) continue;
        if (key.words++ > 0) key.text += ' ';
        key.text += word.exact;
    }
    return key;
}

Synonyms::Table::Table(std::vector<SynonymGroup> groups) : groups_(std::move(groups)) {
    QueryAnalyzer analyzer = english();
    for (const SynonymGroup& group : groups_) {
        for (const std::string& member : group) {
            const MemberKey key = member_key(analyzer, member);
            if (key.words == 0 || key.words > most_member_words) continue;
            longest_member_ = std::max(longest_member_, key.words);
            std::vector<std::string>& others = others_[key.text];
            for (const std::string& other : group)
                if (member_key(analyzer, other).text != key.text &&
                    std::find(others.begin(), others.end(), other) == others.end())
                    others.push_back(other);
        }
    }
}

Synonyms::Table::Found Synonyms::Table::longest(std::span<const QueryUnit> units) const {
    Found found;
    std::string key;
    const std::size_t most = std::min(units.size(), longest_member_);
    for (std::size_t i = 0; i < most; ++i) {
        for (const QueryWord& word : units[i]) {
            if (word.kind == TokenKind::joined || word.covered) continue;
            if (!key.empty()) key += ' ';
            key += word.exact;
        }
        const auto others = others_.find(key);
        if (others != others_.end()) found = {i + 1, &others->second};
    }
    return found;
}

}  // namespace wiredex
