#include "tests/cli/search_collections/evaluation.h"

#include <algorithm>
#include <sstream>

namespace wiredex::test {

Judgments read_judgments(std::string_view text) {
    Judgments judgments;
    std::istringstream stream{std::string(text)};
    std::string query, zero, article;
    for (int grade = 0; stream >> query >> zero >> article >> grade;)
        if (grade > 0) judgments[query].push_back(article);
    return judgments;
}

Run read_run(std::string_view text) {
    std::map<std::string, std::vector<std::pair<int, std::string>>> ranked;
    std::istringstream stream{std::string(text)};
    std::string query, q0, article, score, name;
    for (int rank = 0; stream >> query >> q0 >> article >> rank >> score >> name;)
        ranked[query].emplace_back(rank, article);
    Run run;
    for (auto& [id, articles] : ranked) {
        std::sort(articles.begin(), articles.end());
        for (auto& [rank, found] : articles) run[id].push_back(found);
    }
    return run;
}

Quality evaluate(const Judgments& judgments, const Run& run) {
    Quality quality;
    for (const auto& [query, relevant] : judgments) {
        const auto answer = run.find(query);
        if (answer == run.end()) continue;
        double found = 0;
        double precisions = 0;
        double reciprocal_rank = 0;
        double rank = 0;
        for (const std::string& article : answer->second) {
            ++rank;
            if (std::find(relevant.begin(), relevant.end(), article) == relevant.end()) continue;
            precisions += ++found / rank;
            if (reciprocal_rank == 0) reciprocal_rank = 1 / rank;
        }
        quality.mean_average_precision += precisions / static_cast<double>(relevant.size());
        quality.mean_reciprocal_rank += reciprocal_rank;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(judgments.size(), 1));
    return {quality.mean_average_precision / count, quality.mean_reciprocal_rank / count};
}

}  // namespace wiredex::test
