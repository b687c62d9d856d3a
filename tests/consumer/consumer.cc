// consumer DATABASE FILE QUERY: indexes the articles of FILE and searches them, with nothing but libwiredex.
#include <exception>
#include <iostream>
#include <variant>

#include <wiredex/wiredex.h>

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: consumer DATABASE FILE QUERY\n";
        return 2;
    }
    try {
        wiredex::Indexer indexer(argv[1]);
        wiredex::ArticleReader reader({argv[2]});
        while (const auto item = reader.next()) {
            if (const auto* article = std::get_if<wiredex::Article>(&*item)) {
                indexer.add(*article);
            } else if (const auto* reject = std::get_if<wiredex::Reject>(&*item)) {
                std::cerr << wiredex::format_reject(*reject) << '\n';
            }
        }
        indexer.commit();

        const wiredex::Searcher searcher(argv[1]);
        wiredex::SearchOptions options;
        options.limit = 5;
        options.boosts = {{wiredex::FieldId::headline, 5.0}};
        const auto results = searcher.search(argv[3], options);
        for (const auto& hit : results.hits) {
            std::cout << hit.rank << ". " << hit.headline;
            if (hit.published) std::cout << " (" << wiredex::format_time(*hit.published) << ')';
            std::cout << '\n';
        }
        std::cout << results.hits.size() << " of " << searcher.size() << " articles\n";
    } catch (const std::exception& error) {
        std::cerr << "consumer: " << error.what() << '\n';
        return 1;
    }
}
