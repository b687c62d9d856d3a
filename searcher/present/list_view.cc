#include "searcher/present/list_view.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "searcher/present/columns.h"
#include "searcher/present/explanation_view.h"

namespace wiredex {
namespace {

constexpr std::string_view separator = " \u00B7 ";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view faint = "\x1b[2m";
constexpr std::string_view plain = "\x1b[0m";

void append_part(std::string& line, std::string_view part, std::string_view between = separator) {
    if (part.empty()) return;
    if (!line.empty()) line += between;
    line += part;
}

std::string origin_line(const Hit& hit) {
    std::string line;
    if (const auto time = hit.published ? hit.published : hit.updated) line = readable_time(*time);
    append_part(line, hit.source);
    append_part(line, hit.dateline);
    append_part(line, hit.byline);
    return line;
}

std::string subjects_line(const Hit& hit) {
    std::string topics;
    for (const Topic& topic : hit.topics) append_part(topics, topic.name.empty() ? topic.code : topic.name, ", ");
    std::string places;
    for (const std::string& place : hit.places) append_part(places, place, ", ");
    std::string line;
    if (!topics.empty()) line = "Topics: " + topics;
    if (!places.empty()) append_part(line, "Places: " + places);
    return line;
}

std::string identity_line(const Hit& hit, bool show_database) {
    std::string line = hit.id;
    if (!hit.version.empty()) append_part(line, "version " + hit.version);
    if (show_database) append_part(line, hit.database);
    return line;
}

/// Writes a hit's lines behind its rank.
class HitWriter {
public:
    HitWriter(std::string& out, const Hit& hit, std::size_t indent, const ListStyle& style)
        : out_(out), label_(fmt::format("{}.", hit.rank)), indent_(indent), style_(style) {}

    void write(std::string_view text, std::string_view mark = {}) {
        const std::size_t room = style_.width > indent_ ? style_.width - indent_ : 0;
        for (const std::string& line : wrap(text, room)) {
            out_ += fmt::format("{:<{}}", label_, indent_);
            label_.clear();
            if (style_.color && !mark.empty()) {
                out_ += fmt::format("{}{}{}\n", mark, line, plain);
            } else {
                out_ += line + '\n';
            }
        }
    }

private:
    std::string& out_;
    std::string label_;
    std::size_t indent_;
    const ListStyle& style_;
};

}  // namespace

std::string readable_time(const Time& time) {
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Day day = day_of(time);
    const std::string text =
        fmt::format("{} {} {}", day.day, months.at(static_cast<std::size_t>(day.month - 1)), day.year);
    if (!time.clock_known) return text;
    const std::int64_t minutes = (time.seconds - days_since_epoch(day) * 86400) / 60;
    return fmt::format("{} {:02}:{:02}{}", text, minutes / 60, minutes % 60, time.zone_known ? " UTC" : "");
}

std::string list_view(const Results& results, const ListStyle& style) {
    if (results.hits.empty()) return {};
    const std::size_t indent = fmt::formatted_size("{}. ", results.hits.back().rank);
    std::string out;
    for (const Hit& hit : results.hits) {
        if (!out.empty()) out += '\n';
        HitWriter writer(out, hit, indent, style);
        writer.write(hit.headline.empty() ? "(no headline)" : std::string_view(hit.headline), bold);
        writer.write(origin_line(hit));
        writer.write(subjects_line(hit));
        writer.write(hit.snippet);
        writer.write(identity_line(hit, style.show_database), faint);
        if (hit.explanation) out += explanation_view(*hit.explanation, hit.score, indent);
    }
    return out;
}

std::string summary_line(const Results& results) {
    const std::size_t shown = results.hits.size();
    if (results.matches == 0) return "nothing found";
    const std::string_view about = results.matches_exact ? "" : "about ";
    const std::string all =
        fmt::format("{}{} {}", about, results.matches, results.matches == 1 ? "article" : "articles");
    if (shown == 0) return "none of " + all;
    if (results.hits.front().rank > 1)
        return fmt::format("{} to {} of {}", results.hits.front().rank, results.hits.back().rank, all);
    return shown == results.matches ? fmt::format("{} {}", shown, shown == 1 ? "article" : "articles")
                                    : fmt::format("{} of {}", shown, all);
}

}  // namespace wiredex
