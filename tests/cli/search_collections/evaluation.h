// How good rankings are, by the measures of TREC (Voorhees, Harman: "TREC: Experiment and Evaluation in Information
// Retrieval", 2005, chapter 3).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wiredex::test {

/// Query -> articles judged relevant.
using Judgments = std::map<std::string, std::vector<std::string>>;
/// Query -> articles found, best first.
using Run = std::map<std::string, std::vector<std::string>>;

/// Lines of `qid 0 id grade`; a grade of 0 or less is not relevant. Queries without a relevant article are left out.
Judgments read_judgments(std::string_view text);

/// Lines of `qid Q0 id rank score run`.
Run read_run(std::string_view text);

/// Means over all judged queries; one that found nothing counts 0.
struct Quality {
    double mean_average_precision = 0;
    double mean_reciprocal_rank = 0;
};
Quality evaluate(const Judgments& judgments, const Run& run);

}  // namespace wiredex::test
