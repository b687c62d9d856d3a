#include "indexer/formats/sgml_doc_article.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/dateline.h"
#include "indexer/formats/format.h"
#include "indexer/formats/line_limit.h"
#include "indexer/formats/sgml_fields.h"
#include "indexer/formats/sgml_lists.h"
#include "indexer/formats/sgml_sender.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/sgml_text.h"
#include "indexer/formats/wire_header.h"
#include "indexer/text/entities.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

// The fields of a document by their names.
class Fields {
public:
    explicit Fields(std::string_view document) : all_(split_sgml_fields(document)) {}

    [[nodiscard]] const std::vector<SgmlField>& all() const { return all_; }

    /// On one line; the first of the fields that is there and not empty.
    [[nodiscard]] std::string line(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names) {
            for (const SgmlField& field : all_) {
                if (field.name != name) continue;
                if (std::string text = sgml_line(field.content); !text.empty()) return text;
            }
        }
        return {};
    }

private:
    std::vector<SgmlField> all_;
};

void append(std::string& list, std::string_view separator, std::string_view text) {
    if (!list.empty() && !text.empty()) list += separator;
    list += text;
}

bool is_note_to_editors(std::string_view line) {
    return starts_with_ignoring_case(line, "eds:") || starts_with_ignoring_case(line, "eds.") ||
           starts_with_ignoring_case(line, "eds ") || starts_with_ignoring_case(line, "editors:") ||
           starts_with_ignoring_case(line, "with laserphoto") || starts_with_ignoring_case(line, "with photo") ||
           starts_with_ignoring_case(line, "with graphic") || starts_with_ignoring_case(line, "ap photo") ||
           starts_with_ignoring_case(line, "laserphoto");
}

std::string_view without_by(std::string_view line) {
    constexpr std::string_view by = "by ";
    return starts_with_ignoring_case(line, by) ? trim(line.substr(by.size())) : line;
}

// "FT  14 MAY 91 / Norland raises its fees": the paper and the day of its issue.
std::string_view without_issue(std::string_view headline) {
    const std::size_t slash = headline.find(" / ");
    if (!headline.starts_with("FT ") || slash == std::string_view::npos) return headline;
    const bool is_day = parse_wire_date(headline.substr(3, slash - 3)).has_value();
    return is_day ? trim(headline.substr(slash + 3)) : headline;
}

// The Journal's lines below a headline start with `@`: the writer and what he is. Dashes part the decks.
void read_journal_headline(std::string_view content, Article& article) {
    const std::string text = decode_references(content);
    for (const std::string_view raw : split_lines(text)) {
        std::string_view line = trim(raw);
        if (line.find_first_not_of("-@ ") == std::string_view::npos) continue;
        const bool marked = line.starts_with('@');
        while (line.starts_with('@') || line.starts_with(' ')) line.remove_prefix(1);
        if (starts_with_ignoring_case(line, "by ") && marked) {
            if (article.byline.empty()) article.byline = collapse_spaces(without_by(line));
        } else if (article.byline.empty()) {
            append(article.headline, " ", collapse_spaces(line));
        }
    }
}

void read_headlines(const Fields& fields, Article& article) {
    for (const SgmlField& field : fields.all()) {
        if (field.name == "HL" && article.headline.empty()) read_journal_headline(field.content, article);
        if (field.name != "HEAD") continue;
        const std::string line = sgml_line(field.content);
        if (is_note_to_editors(line)) {
            append(article.ednote, "\n", line);
        } else if (article.headline.empty()) {
            article.headline = line;
        } else {
            append(article.summary, "\n", line);
        }
    }
    if (article.headline.empty()) article.headline = without_issue(fields.line({"HEADLINE", "TI", "TITLE"}));
}

// "TX-Ferry, 1st Ld, a0512,0127": slug, take, number and size.
void read_second_header(std::string_view line, Article& article) {
    bool first = true;
    while (!line.empty()) {
        const std::size_t comma = std::min(line.find(','), line.size());
        const std::string_view part = trim(line.substr(0, comma));
        line.remove_prefix(std::min(comma + 1, line.size()));
        const bool is_number =
            !part.empty() && is_digit(part.back()) &&
            part.find_first_not_of("0123456789", is_letter(part.front()) ? 1 : 0) == std::string_view::npos;
        if (first) {
            article.slugline = part;
        } else if (!is_number && article.take.empty()) {
            article.take = part;
        }
        first = false;
    }
}

void read_wire_headers(const Fields& fields, Article& article) {
    if (auto header = read_wire_header(fields.line({"FIRST"}))) {
        article.urgency = std::move(header->urgency);
        article.category = std::move(header->category);
        article.slugline = std::move(header->slugline);
        if (header->word_count > 0) article.word_count = static_cast<std::uint32_t>(header->word_count);
    }
    if (const std::string second = fields.line({"SECOND"}); !second.empty()) read_second_header(second, article);
    if (article.slugline.empty()) article.slugline = fields.line({"SLUG", "KEYWORD"});
    if (article.headline.empty()) article.headline = article.slugline;
    if (article.take.empty()) article.take = take_of_headline(article.headline);
    if (article.take.empty()) article.take = take_of_slug(article.slugline);
}

// The agency in the last brackets of a dateline: "HALIFAX, Canada, Jan 3 (TST)".
std::string_view agency_of_dateline(std::string_view dateline) {
    const std::size_t open = dateline.rfind('(');
    const std::size_t close = dateline.find(')', std::min(open, dateline.size()));
    if (close == std::string_view::npos) return {};
    const std::string_view agency = dateline.substr(open + 1, close - open - 1);
    constexpr std::size_t longest_agency = 20;
    const bool is_name = !agency.empty() && agency.size() <= longest_agency && is_letter(agency.front()) &&
                         agency.find_first_of("0123456789,") == std::string_view::npos;
    return is_name ? agency : std::string_view{};
}

void read_dateline(const Fields& fields, Article& article) {
    article.dateline_text = fields.line({"DATELINE"});
    while (!article.dateline_text.empty() &&
           std::string_view("-_ ").find(article.dateline_text.back()) != std::string_view::npos) {
        article.dateline_text.pop_back();
    }
    article.dateline_place = place_of_dateline(article.dateline_text);
}

std::string source_of(const Fields& fields, const SgmlSender& sender, const Article& article) {
    if (std::string stated = fields.line({"PUB", "SO"}); !stated.empty()) {
        const std::size_t code = stated.rfind(" (");  // WALL STREET JOURNAL (J)
        if (code != std::string::npos && stated.ends_with(')')) stated.erase(code);
        return stated;
    }
    if (!sender.source.empty()) return std::string(sender.source);
    if (const auto agency = agency_of_dateline(article.dateline_text); !agency.empty()) return std::string(agency);
    const std::string file = fields.line({"FILEID"});  // TX-NR-02-12-88 1644EST
    const std::size_t dash = file.find('-');
    return dash == std::string::npos ? std::string{} : file.substr(0, dash);
}

// A date with other matter before it ("TX-NR-02-12-88 1644EST") or behind it ("March 3, 1989, Friday, Home Edition").
std::optional<Time> find_date(std::string_view text, const DateHints& hints) {
    constexpr int most_tries = 6;
    std::string_view head = text;
    for (int i = 0; i < most_tries && !head.empty(); ++i) {
        if (const auto time = parse_wire_date(head, hints)) return time;
        const std::size_t comma = head.rfind(',');
        head = head.substr(0, comma == std::string_view::npos ? 0 : comma);
    }
    for (int i = 0; i < most_tries; ++i) {
        const std::size_t dash = text.find('-');
        if (dash == std::string_view::npos) break;
        text.remove_prefix(dash + 1);
        if (const auto time = parse_wire_date(text, hints)) return time;
    }
    return std::nullopt;
}

std::optional<Time> published(const Fields& fields, const SgmlSender& sender, const std::string& source,
                              const ReaderOptions& options) {
    DateHints hints;
    hints.zone = zone_of_source(source, options);
    hints.day_first = false;  // as is written in America, where most of these collections were made
    for (const std::string_view name : {"DATE_TIME", "FILEID", "DATE", "DD", "DATE1"}) {
        const std::string text = fields.line({name});
        if (text.empty()) continue;
        if (const auto time = find_date(text, hints)) return time;
    }
    return sender.day;
}

void read_writers(const Fields& fields, Article& article) {
    // Further lines say what the writer is.
    if (article.byline.empty()) article.byline = without_by(fields.line({"BYLINE", "AUTHOR"}));
    for (const SgmlField& field : fields.all()) {
        if (field.name == "NOTE" || field.name == "ANNOTATION" || field.name == "CORRECTION") {
            append(article.ednote, "\n", sgml_line(field.content));
        } else if (field.name == "GRAPHIC" || field.name == "CAPTION") {
            article.captions.push_back(sgml_line(field.content));
        }
    }
}

// FBIS marks its parts by number: 101 the country, 104 the medium that it heard or read.
void read_numbered(const Fields& fields, Article& article) {
    for (const SgmlField& field : fields.all()) {
        if (field.name != "F") continue;
        const std::string_view number = sgml_attribute(field.attributes, "p");
        if (number == "101") article.places.push_back(sgml_line(field.content));
        if (number == "104") article.source = sgml_line(field.content);
    }
}

// The lines that FBIS puts before its text: "Language: <F P=105> Spanish </F>", "Article Type:BFN".
std::string_view without_fbis_lines(std::string_view content) {
    for (;;) {
        const std::string_view start = trim(content);
        if (!start.starts_with("Language:") && !start.starts_with("Article Type:")) return content;
        const std::size_t end = start.find('\n');
        if (end == std::string_view::npos) return {};
        content = start.substr(end);
    }
}

void read_body(const Fields& fields, Article& article) {
    for (const SgmlField& field : fields.all()) {
        if (!is_sgml_text(field.name)) continue;
        append(article.body, "\n", sgml_text(without_fbis_lines(field.content)));
    }
}

// Gigaword sorts its documents: story, multi (several stories in one), advis (to editors), other.
void read_type(std::string_view type, Article& article) {
    if (type.empty()) return;
    article.category = type;
    if (type == "advis") article.signal = "advisory";
}

void read_counts(const Fields& fields, Article& article) {
    const std::string length = fields.line({"LENGTH"});  // 512 words
    const auto words = parse_number(std::string_view(length).substr(0, length.find(' ')));
    if (words && *words > 0) article.word_count = static_cast<std::uint32_t>(*words);
    if (article.category.empty()) article.category = fields.line({"CATEGORY", "SECTION"});
}

}  // namespace

ArticleReader::Item parse_sgml_doc(std::string_view document, std::uint64_t offset, const ReaderOptions& options) {
    if (auto refusal = refuse_lines(document, offset)) return *std::move(refusal);
    const std::size_t tag_end = std::min(document.find('>'), document.size());
    const std::string_view tag = document.substr(0, tag_end);
    const Fields fields(document.substr(std::min(tag_end + 1, document.size())));
    Article article;
    article.offset = offset;
    article.id = decode_references(trim(sgml_attribute(tag, "id")));
    if (article.id.empty()) article.id = fields.line({"DOCNO", "DOCID"});
    const SgmlSender sender = sender_of_document(article.id);
    article.language = sender.language;
    read_headlines(fields, article);
    read_wire_headers(fields, article);
    read_dateline(fields, article);
    article.source = source_of(fields, sender, article);
    article.published = published(fields, sender, article.source, options);
    read_numbered(fields, article);
    read_writers(fields, article);
    read_type(sgml_attribute(tag, "type"), article);
    read_counts(fields, article);
    for (const SgmlField& field : fields.all()) read_sgml_list(field, sender.source, article);
    read_body(fields, article);
    if (article.body.empty() && article.headline.empty()) {
        return reject_at(offset, "the DOC element holds neither a headline nor text");
    }
    return article;
}

}  // namespace wiredex
