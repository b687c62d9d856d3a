// Links against every function of the public headers: one that the shared library does not show fails to link.
#include <cstdio>

#include <wiredex/wiredex.h>

namespace {

template <typename... Functions>
std::size_t count(Functions... functions) {
    return (std::size_t{functions != nullptr} + ...);
}

std::size_t free_functions() {
    using namespace wiredex;
    using ToJson = std::string (*)(const Article&);
    using HitToJson = std::string (*)(const Hit&);
    using MessagesToJson = std::string (*)(const std::vector<std::string>&, const std::vector<Suggestion>&);
    using RejectToJson = std::string (*)(const Reject&);
    return count(&version, &fields, &field, &find_field, &article_time, static_cast<ToJson>(&to_json),
                 static_cast<HitToJson>(&to_json), static_cast<MessagesToJson>(&to_json),
                 static_cast<RejectToJson>(&to_json), &article_from_json, &derived_id, &compare_versions, &format_time,
                 &parse_time, &day_of, &days_since_epoch, &day_from_epoch, &exists, &format_reject, &supported_formats,
                 &parse_day, &default_database, &database_info, &check_database, &compact_database, &parse_query,
                 &parse_literal, &to_string, &match_words, &match_phrase, &match_prefix, &match_similar, &match_near,
                 &match_dates, &match_numbers, &clauses, &every_of, &any_of, &none_of, &in_field, &require, &exclude);
}

std::size_t member_functions() {
    using namespace wiredex;
    using Search = Results (Searcher::*)(std::string_view, const SearchOptions&) const;
    using SearchTree = Results (Searcher::*)(const QueryTree&, const SearchOptions&) const;
    using Count = std::uint64_t (Searcher::*)(std::string_view, const SearchOptions&) const;
    using CountTree = std::uint64_t (Searcher::*)(const QueryTree&, const SearchOptions&) const;
    return count(&ArticleReader::from_bytes, &ArticleReader::next, &ArticleReader::bytes_read,
                 &ArticleReader::bytes_total, &Indexer::add, &Indexer::remove, &Indexer::commit, &Indexer::size,
                 static_cast<Search>(&Searcher::search), static_cast<SearchTree>(&Searcher::search),
                 static_cast<Count>(&Searcher::count), static_cast<CountTree>(&Searcher::count), &Searcher::article,
                 &Searcher::size, &Searcher::suggest, &Synonyms::built_in, &Synonyms::with_file);
}

// Never called: taking it through the compiler and the linker is the test.
void constructors_and_assignments(const char* directory) {
    using namespace wiredex;
    ArticleReader reader({directory}, ReaderOptions{});
    ArticleReader other_reader = std::move(reader);
    reader = std::move(other_reader);
    Indexer indexer{std::filesystem::path{directory}};
    Indexer other_indexer = std::move(indexer);
    indexer = std::move(other_indexer);
    Searcher searcher{std::filesystem::path{directory}};
    Searcher several{std::vector<std::filesystem::path>{directory, directory}};
    Searcher other_searcher = std::move(searcher);
    several = std::move(other_searcher);
    const Synonyms synonyms(std::vector<SynonymGroup>{});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) constructors_and_assignments(argv[1]);
    try {
        wiredex::ReaderOptions options;
        options.format = "no such format";
        const wiredex::ArticleReader reader({"-"}, options);
        std::puts("an impossible format was taken");
        return 1;
    } catch (const wiredex::Error& error) {
        // An exception thrown inside the shared library is caught outside by its own type.
        if (error.kind() != wiredex::ErrorKind::usage) return 1;
    }
    try {
        wiredex::parse_day("no day", false, wiredex::Day{});
        return 1;
    } catch (const wiredex::QueryError&) {
    }
    return free_functions() == 42 && member_functions() == 17 && wiredex::clauses({}) == wiredex::QueryTree{} ? 0 : 1;
}
