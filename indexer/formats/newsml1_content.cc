#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/formats/element_text.h"
#include "indexer/formats/newsml1_article.h"
#include "indexer/formats/nitf_article.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

namespace {

MarkupText text_of_data(const NewsMl1Text& text) {
    const XmlNode body = child(text.nitf, "body");
    const XmlNode content = child(body, "body.content");
    return text_of_element(content ? content : body ? body : text.data);
}

std::string line_of(const NewsMl1Text& text) {
    return collapse_spaces(text_of_data(text).text);
}

void read_word_count(XmlNode content_item, Article& article) {
    static constexpr std::array<std::string_view, 3> names = {"words", "wordcount", "word count"};
    for (const XmlNode property : children(child(content_item, "Characteristics"), "Property")) {
        if (std::ranges::find(names, ascii_lower(attribute(property, "FormalName"))) == names.end()) continue;
        const auto words = parse_number(attribute(property, "Value"));
        if (words && *words > 0) article.word_count = static_cast<std::uint32_t>(*words);
    }
}

void read_body(const NewsMl1Context& context, const NewsMl1Text& text, Article& article) {
    read_word_count(text.content_item, article);
    if (text.nitf) {
        read_nitf(text.nitf, context.options, article);
        if (!article.body.empty()) return;
    }
    MarkupText content = text_of_data(text);
    article.body = std::move(content.text);
    std::ranges::move(content.captions, std::back_inserter(article.captions));
}

// The city where a component says the story comes from, not where the events were.
std::string origin(const NewsMl1Component& component) {
    for (const XmlNode part : component.parts) {
        if (!is_named(part, "DescriptiveMetadata") && !is_named(part, "DescriptiveMetada")) continue;
        std::vector<XmlNode> holders = children(part, "Location");
        std::erase_if(holders, [](XmlNode node) { return ascii_lower(attribute(node, "HowPresent")) == "event"; });
        holders.push_back(part);
        for (const XmlNode holder : holders) {
            for (const XmlNode property : children(holder, "Property")) {
                if (ascii_lower(attribute(property, "FormalName")) != "city") continue;
                if (std::string city = attribute(property, "Value"); !city.empty()) return city;
            }
        }
    }
    return {};
}

// Where no dateline is stated it is that of the running text, else the city of origin.
void complete_dateline(const NewsMl1Context& context, std::size_t component, Article& article) {
    const std::string_view body = article.body;
    // The first line may be a note.
    for (std::size_t at = 0, line = 0; article.dateline_place.empty() && line < 2 && at < body.size(); ++line) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        read_dateline(body.substr(at, end - at), article);
        at = end + 1;
    }
    for (std::size_t at = component; article.dateline_place.empty(); at = context.item.components[at].outer) {
        article.dateline_place = origin(context.item.components[at]);
        if (at == 0) break;
    }
}

// ANP heads what is sent anew with the headline of what it replaces: "N i e u w bericht, vervangt: ...".
void read_replaced_headline(std::string_view body, Article& article) {
    const std::string_view line = body.substr(0, body.find('\n'));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    std::string mark = ascii_lower(line.substr(0, colon));
    std::erase_if(mark, [](char c) { return c == ' ' || c == '('; });
    if (mark != "nieuwbericht,vervangt") return;
    std::string_view replaced = trim(line.substr(colon + 1));
    if (replaced.ends_with(')')) replaced.remove_suffix(1);
    article.signal = "update";
    if (!replaced.empty()) article.links.push_back({"replaces", std::string(replaced), ""});
}

// ANP counts the versions of a story at the end of its headline: "... (2)".
std::string counted_take(std::string_view headline) {
    constexpr std::size_t longest = 4;
    const std::size_t open = headline.rfind(" (");
    if (open == std::string_view::npos || headline.size() - open > longest + 1 || !headline.ends_with(')')) return {};
    const std::string_view number = headline.substr(open + 2, headline.size() - open - 3);
    return parse_number(number) ? std::string(number) : std::string{};
}

void read_headline(const NewsMl1Text* title, Article& article) {
    if (article.headline.empty() && title != nullptr) article.headline = line_of(*title);
    if (article.headline.empty()) article.headline = article.slugline;
    if (article.headline.empty()) article.headline = first_sentence(article.body.substr(0, article.body.find('\n')));
    if (article.take.empty()) article.take = take_of_headline(article.headline);
    if (article.take.empty() && article.source == "ANP") article.take = counted_take(article.headline);
}

}  // namespace

void read_newsml1_content(const NewsMl1Context& context, const NewsMl1Story& story, Article& article) {
    const NewsMl1Text* const main = main_text(context.item, story);
    if (main != nullptr) read_body(context, *main, article);
    for (const NewsMl1Text* const caption : caption_texts(context.item, story)) {
        article.captions.push_back(line_of(*caption));
    }
    if (main == nullptr && article.captions.size() == 1) {  // a picture: its caption is all the text there is
        article.body = std::move(article.captions.front());
        article.captions.clear();
    }
    const NewsMl1Text* const summary = summary_text(context.item, story, main);
    if (article.summary.empty() && summary != nullptr) article.summary = text_of_data(*summary).text;
    read_headline(headline_text(context.item, story, main), article);
    if (article.source == "ANP") read_replaced_headline(article.body, article);
    complete_dateline(context, describing_component(context.item, story), article);
}

}  // namespace wiredex
