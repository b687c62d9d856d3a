// The text of a NewsML-G2 item: contentSet.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "indexer/formats/editors_notes.h"
#include "indexer/formats/left_references.h"
#include "indexer/formats/newsml_g2_dialects.h"
#include "indexer/formats/newsml_g2_item.h"
#include "indexer/formats/newsml_g2_notes.h"
#include "indexer/formats/newsml_g2_values.h"
#include "indexer/formats/nitf_article.h"
#include "indexer/text/html_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/xml/fixed_width.h"

namespace wiredex {

namespace {

void fill(std::string& field, std::string&& text) {
    if (field.empty()) field = std::move(text);
}

// The first text wins: further ones are the same in other renditions.
void take_over(G2Text&& found, const G2Item& item, Article& article) {
    fill(article.headline, std::move(found.headline));
    fill(article.summary, std::move(found.summary));
    fill(article.slugline, std::move(found.slugline));
    fill(article.byline, std::string(without_by(found.byline, item.language)));
    if (article.dateline_text.empty()) {
        const std::string_view place =
            found.dateline_place.empty() ? place_of_stated_dateline(found.dateline_text) : found.dateline_place;
        if (!place.empty()) {
            article.dateline_place = place;
            article.dateline_text = std::move(found.dateline_text);
        }
    }
    fill(article.body, std::move(found.text.text));
    add_g2_notes(found.notes, article.ednote);
    std::ranges::move(found.text.captions, std::back_inserter(article.captions));
}

// A line of the body that the head of the article has already.
bool is_repetition(std::string_view line, const Article& article, std::string_view language, bool keep_summary) {
    const std::string text = collapse_spaces(line);
    if (text == article.headline) return true;
    if (!keep_summary && !article.summary.empty() && text == article.summary) return true;
    return !article.byline.empty() && without_by(text, language) == article.byline;
}

void drop_repeated_head(Article& article, std::string_view language, bool keep_summary) {
    std::string_view rest = article.body;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (!is_repetition(rest.substr(0, end), article, language, keep_summary)) break;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    // A text that says no more than its headline is still the text.
    if (!rest.empty()) article.body.erase(0, article.body.size() - rest.size());
}

void read_markup(XmlNode root, const G2Item& item, Article& article) {
    if (is_named(root, "nitf")) {
        unfold_fixed_width(root);
        read_nitf(root, item.options, article);
        return drop_repeated_head(article, item.language, false);
    }
    const bool is_tt = is_tt_markup(root);
    G2Text found = is_tt ? read_tt_markup(root) : read_g2_xhtml(root);
    const bool keep_summary = found.summary_is_lead;
    take_over(std::move(found), item, article);
    drop_repeated_head(article, item.language, keep_summary);
}

void read_word_count(XmlNode content, Article& article) {
    const auto words = parse_number(attribute(content, "wordcount"));
    if (words && *words > 0 && !article.word_count) article.word_count = static_cast<std::uint32_t>(*words);
}

void read_inline_xml(XmlNode content, const G2Item& item, Article& article) {
    const std::vector<XmlNode> roots = children(content);
    if (roots.size() == 1) return read_markup(roots.front(), item, article);
    // Paragraphs without an element around them; or a document that was escaped.
    if (!roots.empty()) return read_markup(content, item, article);
    const std::string text = verbatim_text_of(content);
    if (!trim(text).empty()) fill(article.body, looks_like_html(text) ? html_text(text).text : unfold_text(text));
}

bool is_text(XmlNode content) {
    const std::string type = ascii_lower(attribute(content, "contenttype"));
    const bool is_encoded = has_attribute(content, "encoding") && !attribute(content, "encoding").empty();
    return !is_encoded && (type.empty() || type.starts_with("text/") || type.find("html") != std::string::npos ||
                           type.find("xml") != std::string::npos);
}

// HTML in CDATA is not what its type says often enough.
void read_inline_data(XmlNode content, const G2Item& item, Article& article) {
    if (!is_text(content)) return;
    const std::string text = verbatim_text_of(content);
    if (!looks_like_html(text)) return fill(article.body, unfold_text(text));
    constexpr std::ptrdiff_t most_tags = 500'000;
    const bool is_small = std::ranges::count(text, '<') <= most_tags;
    const XmlTree tree(is_small ? "<div>" + text + "</div>" : std::string{});
    if (!is_small || !tree.problem().empty()) {
        MarkupText html = html_text(text);
        fill(article.body, std::move(html.text));
        std::ranges::move(html.captions, std::back_inserter(article.captions));
        return;
    }
    const std::vector<XmlNode> roots = children(tree.root());
    const bool is_document = roots.size() == 1 && (is_named(roots.front(), "html") || is_named(roots.front(), "nitf"));
    read_markup(is_document ? roots.front() : tree.root(), item, article);
}

// STT has sent tags of its editing system as text.
void drop_editing_tags(std::string& body) {
    for (const std::string_view tag : {"<endash>", "</endash>"}) {
        if (body.find(tag) == std::string::npos) continue;
        std::string kept;
        std::size_t from = 0;
        for (std::size_t at = body.find(tag); at != std::string::npos; at = body.find(tag, from)) {
            kept.append(body, from, at - from);
            from = at + tag.size();
        }
        kept.append(body, from);
        body = std::move(kept);
    }
}

std::string first_sentence(std::string_view body) {
    constexpr std::size_t longest = 200;
    std::string_view line = body.substr(0, body.find('\n'));
    if (const auto dateline = dateline_of_paragraph(line)) {
        line = trim(line.substr(static_cast<std::size_t>(dateline->text.data() - line.data()) + dateline->text.size()));
        while (!line.empty() && (line.front() == '-' || line.front() == '_' || is_space(line.front()))) {
            line.remove_prefix(1);
        }
    }
    if (line.size() <= longest) return std::string(line.substr(0, line.find(". ")));
    const std::size_t stop = std::min(line.find(". "), line.rfind(' ', longest));
    return std::string(line.substr(0, stop));
}

void read_lead(const G2Item& item, bool has_stated_byline, Article& article) {
    if (article.body.empty()) return;
    const Lead lead = lead_of(article.body, item.language);
    if (!has_stated_byline && !lead.byline.empty()) article.byline = lead.byline;
    if (article.dateline_place.empty() && !lead.dateline.place.empty()) {
        article.dateline_place = lead.dateline.place;
        if (article.dateline_text.empty()) article.dateline_text = lead.dateline.text;
    }
    drop_repeated_head(article, item.language, true);
}

void complete_headline(const G2Item& item, Article& article) {
    if (article.headline.empty()) article.headline = article.slugline;
    if (article.headline.empty()) article.headline = text_of(child(item.management, "title"));
    if (article.headline.empty()) article.headline = first_sentence(article.body);
}

// Reuters and TT describe a text by its own first words, and Reuters by its slug and headline.
void drop_captions_of_the_text(Article& article) {
    if (article.body.empty()) return;
    constexpr std::size_t compared = 60;
    const std::string slug_and_headline = article.slugline + ":" + article.headline;
    std::erase_if(article.captions, [&](const std::string& caption) {
        const std::string_view start = std::string_view(caption).substr(0, compared);
        if (caption == slug_and_headline) return true;
        return caption.size() > compared && (article.body.starts_with(start) || article.summary.starts_with(start));
    });
}

void add_marked_tickers(Article& article) {
    const std::set<std::string> stated(article.tickers.begin(), article.tickers.end());
    for (std::string& symbol : marked_tickers(article.body)) {
        if (!stated.contains(symbol)) article.tickers.push_back(std::move(symbol));
    }
}

}  // namespace

void read_g2_content(const G2Item& item, Article& article) {
    const bool has_stated_byline = !article.byline.empty();
    std::string script = std::exchange(article.body, {});  // of a video, where there is no other text
    for (const XmlNode content : children(child(item.node, "contentSet"))) {
        const bool is_xml = is_named(content, "inlineXML");
        if (!is_xml && !is_named(content, "inlineData")) continue;
        read_word_count(content, article);
        if (!article.body.empty()) continue;
        if (is_xml) {
            read_inline_xml(content, item, article);
        } else {
            read_inline_data(content, item, article);
        }
    }
    fill(article.body, std::move(script));
    decode_left_references(article);
    drop_editing_tags(article.body);
    take_editors_notes_out(article.body, article.ednote);
    read_lead(item, has_stated_byline, article);
    complete_headline(item, article);
    article.take = take_of_headline(article.headline);
    if (article.take.empty()) article.take = take_of_slug(article.slugline);
    drop_captions_of_the_text(article);
    add_marked_tickers(article);
}

}  // namespace wiredex
