#include "searcher/present/explanation_view.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "searcher/present/columns.h"

namespace wiredex {
namespace {

constexpr std::size_t widest_word = 40;

/// Lines of four columns.
class Table {
public:
    Table(std::size_t indent, std::size_t word_width) : indent_(indent), word_width_(word_width) {}

    void line(std::string_view word, std::string_view field, std::string_view times, std::string_view adds) {
        const std::size_t padding = word_width_ - std::min(word_width_, display_width(word));
        out_ += fmt::format("{:{}}{}{:{}}  {:<12} {:>5} {:>10}\n", "", indent_, word, "", padding, field, times, adds);
    }

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    std::size_t indent_;
    std::size_t word_width_;
    std::string out_;
};

std::string number(double score) {
    return score != 0 && score < 0.001 ? fmt::format("{:.2e}", score) : fmt::format("{:.4f}", score);
}

/// The word as it is shown: as wide as the column at most.
std::string label_of(const WordContribution& word) {
    return wrap(word.word.empty() ? word.stem : word.word, widest_word).front();
}

}  // namespace

std::string explanation_view(const Explanation& explanation, double score, std::size_t indent) {
    std::size_t word_width = std::string_view("recency").size();
    for (const WordContribution& word : explanation.words)
        word_width = std::max(word_width, display_width(label_of(word)));
    Table table(indent, word_width);
    table.line("word", "in", "times", "adds");
    for (const WordContribution& word : explanation.words) {
        std::string label = label_of(word);
        for (const FieldContribution& part : word.fields) {
            table.line(label, field(part.field).name, std::to_string(part.occurrences), number(part.score));
            label.clear();
        }
    }
    if (explanation.recency != 1) table.line("recency", "", "", "x " + number(explanation.recency));
    table.line("score", "", "", number(score));
    return table.text();
}

}  // namespace wiredex
