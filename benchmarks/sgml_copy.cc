#include "benchmarks/sgml_copy.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace wiredex::benchmarks {

namespace {

constexpr std::size_t line_width = 78;

// Breaks a paragraph into lines, the first behind `indent`.
void append_lines(std::string& out, std::string_view indent, std::string_view paragraph) {
    out += indent;
    std::size_t room = line_width - indent.size();
    while (paragraph.size() > room) {
        const std::size_t space = std::min(paragraph.rfind(' ', room), paragraph.find(' ', room));
        if (space == std::string_view::npos) break;
        out.append(paragraph.substr(0, space)).append("\n");
        paragraph.remove_prefix(space + 1);
        room = line_width;
    }
    out.append(paragraph).append("\n");
}

// `20240305`
std::string digits_of(std::string_view date) {
    std::string digits(date);
    std::erase(digits, '-');
    return digits;
}

}  // namespace

void append_gigaword(std::string& out, const WireCopy& copy) {
    fmt::format_to(std::back_inserter(out), R"(<DOC id="NWR_ENG_{}.{:04}" type="story" >
<HEADLINE>
{}
</HEADLINE>
<DATELINE>
{}, {} (NWR)
</DATELINE>
<TEXT>
)",
                   digits_of(copy.date), copy.article->index % 10'000, copy.headline,
                   copy.article->story.place->dateline, copy.date);
    for (const std::string& paragraph : copy.paragraphs) {
        out += "<P>\n";
        append_lines(out, "", paragraph);
        out += "</P>\n";
    }
    out += "</TEXT>\n</DOC>\n";
}

void append_trec(std::string& out, const WireCopy& copy) {
    const std::string_view year = std::string_view(copy.date).substr(2, 2);
    const std::string_view month_and_day = std::string_view(copy.date).substr(5);
    fmt::format_to(std::back_inserter(out), R"(<DOC>
<DOCNO> NWR{}-{:04} </DOCNO>
<FILEID>NWR-NR-{}-{} {}{}EST</FILEID>
<FIRST>u i PM-{}   {} 0412</FIRST>
<SECOND>PM-{},0423</SECOND>
<HEAD>{}</HEAD>
<BYLINE>By {}</BYLINE>
<DATELINE>{} (NWR) </DATELINE>
<TEXT>
)",
                   digits_of(copy.date).substr(2), copy.article->index % 10'000, month_and_day, year,
                   copy.time.substr(0, 2), copy.time.substr(3, 2), copy.topic, month_and_day, copy.topic, copy.headline,
                   copy.writer, copy.article->story.place->dateline);
    for (const std::string& paragraph : copy.paragraphs) append_lines(out, "   ", paragraph);
    out += "</TEXT>\n</DOC>\n";
}

}  // namespace wiredex::benchmarks
