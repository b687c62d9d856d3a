#include <string_view>

#include "corpus/generator/calendar.h"
#include "corpus/generator/digits.h"
#include "corpus/generator/topics.h"
#include "corpus/generator/writers.h"

namespace wiredex::generator {

namespace {

constexpr std::size_t line_width = 64;

void append_escaped(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t stop = text.find_first_of("<&");
        out += text.substr(0, stop);
        if (stop == std::string_view::npos) return;
        out += text[stop] == '<' ? "&lt;" : "&amp;";
        text.remove_prefix(stop + 1);
    }
}

std::string upper_case(std::string_view text) {
    std::string upper{text};
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const auto byte = static_cast<unsigned char>(upper[i]);
        // The accented letters in place names are two bytes of UTF-8, C3 and then A0 to BE, whose capitals lie 0x20
        // lower.
        const bool accented = i > 0 && static_cast<unsigned char>(upper[i - 1]) == 0xC3 && byte >= 0xA0;
        if (accented || (byte >= 'a' && byte <= 'z')) upper[i] = static_cast<char>(byte - 0x20);
    }
    return upper;
}

/// Breaks a paragraph into lines, the first indented by four spaces, as terminals of the time received it.
void append_wrapped(std::string& out, std::string_view paragraph, std::string_view indent) {
    out += indent;
    std::size_t column = indent.size();
    for (bool first = true; !paragraph.empty(); first = false) {
        const std::size_t end = paragraph.find(' ');
        const std::string_view word = paragraph.substr(0, end);
        if (!first && column + 1 + word.size() > line_width) {
            out += '\n';
            column = 0;
        } else if (!first) {
            out += ' ';
            ++column;
        }
        append_escaped(out, word);
        column += word.size();
        paragraph.remove_prefix(end == std::string_view::npos ? paragraph.size() : end + 1);
    }
    out += '\n';
}

void append_date(std::string& out, std::int64_t seconds) {
    const DateAndClock time = date_and_clock(seconds);
    if (time.day < 10) out += ' ';
    out.append(std::to_string(time.day)).append("-").append(upper_case(month_name(time.month))).append("-");
    append_padded(out, time.year, 4);
    out += ' ';
    append_padded(out, time.hour, 2);
    out += ':';
    append_padded(out, time.minute, 2);
    out += ':';
    append_padded(out, time.second, 2);
    out += ".00";
}

void append_topics(std::string& out, const Story& story) {
    out += "<TOPICS>";
    for (std::size_t i = 0; i < story.topic_count; ++i) {
        out.append("<D>").append(topics()[story.topics[i]].code).append("</D>");
    }
    out += "</TOPICS>\n";
    out.append("<PLACES><D>").append(story.place->country).append("</D></PLACES>\n");
    out += "<PEOPLE></PEOPLE>\n<ORGS></ORGS>\n<EXCHANGES></EXCHANGES>\n<COMPANIES></COMPANIES>\n";
}

void append_wire_header(std::string& out, const SyntheticArticle& article) {
    const DateAndClock time = date_and_clock(article.updated);
    out += "<UNKNOWN> \n&#5;&#5;&#5;C\n&#22;&#22;&#1;f";
    append_padded(out, static_cast<unsigned>(article.index % 10'000), 4);
    out += "&#31;reute\nr f BC-";
    out += upper_case(topics()[article.story.topics[0]].code);
    out += "   ";
    append_padded(out, time.month, 2);
    out += '-';
    append_padded(out, time.day, 2);
    out += "</UNKNOWN>\n";
}

void append_text(std::string& out, const SyntheticArticle& article) {
    const Story& story = article.story;
    out += "<TEXT>&#2;\n";
    if (story.has_byline) {
        out.append("<AUTHOR>    By ").append(story.reporter.first).append(" ").append(story.reporter.last);
        out += "</AUTHOR>\n";
    }
    out += "<TITLE>";
    append_escaped(out, upper_case(article.headline));
    out += "</TITLE>\n<DATELINE>    ";
    const DateAndClock time = date_and_clock(story.published);
    out.append(story.place->dateline).append(", ").append(month_name(time.month)).append(" ");
    out.append(std::to_string(time.day)).append(" - </DATELINE><BODY>");
    std::string_view body = article.body;
    for (std::string_view indent = ""; !body.empty(); indent = "    ") {
        const std::size_t end = body.find('\n');
        append_wrapped(out, body.substr(0, end), indent);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
    }
    out += " Reuter\n&#3;</BODY></TEXT>\n";
}

}  // namespace

void append_sgml(std::string& out, const SyntheticArticle& article) {
    const std::string number = std::to_string(article.index + 1);
    out.append("<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" CGISPLIT=\"TRAINING-SET\" OLDID=\"").append(number);
    out.append("\" NEWID=\"").append(number).append("\">\n<DATE>");
    append_date(out, article.updated);
    out += "</DATE>\n";
    append_topics(out, article.story);
    append_wire_header(out, article);
    append_text(out, article);
    out += "</REUTERS>\n";
}

}  // namespace wiredex::generator
