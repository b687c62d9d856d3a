#include "indexer/formats/json_ld_article.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "article/json_document.h"
#include "indexer/formats/json_article.h"
#include "indexer/text/html_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/web_address.h"

namespace wiredex {

namespace {

// `NewsArticle` of `schema:NewsArticle` and `https://schema.org/NewsArticle`, in lower case.
std::string local_type(JsonNode type) {
    const std::string name = ascii_lower(type.text());
    const std::size_t mark = name.find_last_of("/#:");
    return mark == std::string::npos ? name : name.substr(mark + 1);
}

bool has_type(JsonNode thing, std::string_view wanted) {
    return std::ranges::any_of(thing["@type"].entries(), [&](JsonNode type) { return local_type(type) == wanted; });
}

bool is_article(JsonNode thing) {
    static constexpr std::array<std::string_view, 4> others = {"blogposting", "liveblogposting", "report",
                                                               "socialmediaposting"};
    return std::ranges::any_of(thing["@type"].entries(), [](JsonNode type) {
        const std::string name = local_type(type);
        return name.ends_with("article") || std::ranges::find(others, name) != others.end();
    });
}

// The things of a document in their order, and where they are by their ids.
class Graph {
public:
    explicit Graph(JsonNode document) {
        constexpr std::size_t most_things = 100'000;
        // A stack instead of recursion: what was put last is looked at first.
        std::vector<JsonNode> open = {document};
        while (!open.empty() && things_.size() < most_things) {
            const JsonNode thing = open.back();
            open.pop_back();
            if (thing.is_list()) {
                put(thing, open);
                continue;
            }
            if (!thing.is_object()) continue;
            things_.push_back(thing);
            if (const std::string_view id = thing["@id"].string(); !id.empty() && !thing["@type"].is_blank()) {
                if (is_short(thing)) by_id_.emplace(id, thing);
            }
            if (is_article(thing)) continue;
            for (const std::string_view name : {"item", "itemListElement", "mainEntity", "@graph"}) {
                put(thing[name], open);
            }
        }
    }

    [[nodiscard]] const std::vector<JsonNode>& things() const { return things_; }

    /// The thing itself where it is only mentioned by its id.
    [[nodiscard]] JsonNode resolve(JsonNode thing) const {
        if (!thing.is_object() || !thing["name"].is_blank()) return thing;
        const auto found = by_id_.find(thing["@id"].string());
        return found == by_id_.end() ? thing : found->second;
    }

private:
    // What is said of a person, place or picture. Whatever is longer must not be read for each mention of it.
    static bool is_short(JsonNode thing) {
        constexpr std::size_t most_members = 128;
        constexpr std::size_t longest = std::size_t{4} << 10;
        const auto members = thing.members();
        std::size_t length = 0;
        for (const auto& [name, value] : members) length += value.string().size();
        return members.size() <= most_members && length <= longest;
    }

    static void put(JsonNode value, std::vector<JsonNode>& open) {
        const std::vector<JsonNode> entries = value.entries();
        open.insert(open.end(), entries.rbegin(), entries.rend());
    }

    std::vector<JsonNode> things_;
    std::unordered_map<std::string_view, JsonNode> by_id_;
};

std::string name_of(JsonNode thing) {
    if (thing.is_object()) return json_line(thing.first({"name", "legalName", "alternateName"}));
    std::string name = json_line(thing);
    return name.starts_with("http") && is_absolute_address(name) ? std::string() : name;
}

std::string names_of(JsonNode things, const Graph& graph) {
    std::vector<std::string> names;
    for (const JsonNode thing : things.entries()) add_once(name_of(graph.resolve(thing)), names);
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

// The id that means the article everywhere; a relative one means nothing outside its page.
std::string id_of(JsonNode article) {
    const auto text_of = [](JsonNode value) {
        return value.is_object() ? value.first({"@id", "url", "value"}).text() : value.text();
    };
    for (const std::string_view name : {"@id", "url", "mainEntityOfPage"}) {
        std::string id = text_of(article[name]);
        if (is_absolute_address(id) && !id.starts_with("_:")) return id;
    }
    const std::vector<JsonNode> identifiers = article["identifier"].entries();
    return identifiers.empty() ? std::string() : text_of(identifiers.front());
}

void read_keywords(JsonNode keywords, Article& article) {
    const std::vector<JsonNode> entries = keywords.entries();
    if (entries.size() == 1 && entries.front().is_string()) {
        std::string_view rest = entries.front().string();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            add_once(Topic{{}, html_line(rest.substr(0, end)), {}}, article.topics);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return;
    }
    for (const JsonNode entry : entries) {
        Topic topic;
        topic.name = name_of(entry);
        topic.code = entry["termCode"].text();
        if (!topic.code.empty()) topic.scheme = json_name(entry["inDefinedTermSet"]);
        add_once(std::move(topic), article.topics);
    }
}

void read_subjects(JsonNode things, const Graph& graph, Article& article) {
    for (const JsonNode mentioned : things.entries()) {
        const JsonNode thing = graph.resolve(mentioned);
        std::string name = name_of(thing);
        if (has_type(thing, "person")) {
            add_once(std::move(name), article.people);
        } else if (has_type(thing, "place") || has_type(thing, "city") || has_type(thing, "country") ||
                   has_type(thing, "administrativearea") || has_type(thing, "state")) {
            add_once(std::move(name), article.places);
        } else if (has_type(thing, "organization") || has_type(thing, "corporation") ||
                   has_type(thing, "governmentorganization") || has_type(thing, "sportsteam")) {
            add_once(thing["tickerSymbol"].text(), article.tickers);
            add_once(std::move(name), article.organisations);
        } else {
            add_once(Topic{{}, std::move(name), {}}, article.topics);
        }
    }
}

void read_pictures(JsonNode pictures, const Graph& graph, Article& article) {
    for (const JsonNode mentioned : pictures.entries()) {
        const JsonNode picture = graph.resolve(mentioned);
        if (picture.is_object()) add_once(json_line(picture.first({"caption", "description"})), article.captions);
    }
}

// The posts of a live blog, each with its headline.
std::string text_of_updates(JsonNode updates) {
    std::string text;
    for (const JsonNode update : updates.entries()) {
        for (const std::string& part : {json_line(update["headline"]), json_text(update["articleBody"]).text}) {
            if (part.empty()) continue;
            if (!text.empty()) text += '\n';
            text += part;
        }
    }
    return text;
}

void read_head(JsonNode thing, const Graph& graph, Article& article) {
    article.id = id_of(thing);
    article.version = thing["version"].text();
    article.headline = json_line(thing.first({"headline", "name", "title", "alternativeHeadline"}));
    article.take = take_of_headline(article.headline);
    article.summary = json_text(thing.first({"description", "abstract"})).text;
    const std::string subhead = json_line(thing["alternativeHeadline"]);
    if (article.summary.empty() && subhead != article.headline) article.summary = subhead;
    article.language = json_language(graph.resolve(thing["inLanguage"]));
    article.byline = without_by(names_of(thing.first({"author", "creator"}), graph), article.language);
    article.source = names_of(thing.first({"publisher", "sourceOrganization", "provider"}), graph);
    article.credit = json_line(thing["creditText"]);
    article.copyright = json_line(thing["copyrightNotice"]);
    if (article.copyright.empty()) article.copyright = names_of(thing["copyrightHolder"], graph);
    article.usage = json_line(thing.first({"usageInfo", "license"}));
    article.dateline_text = json_line(thing["dateline"]);
    article.dateline_place = place_of_stated_dateline(article.dateline_text);
    article.category = json_joined_names(thing["articleSection"]);
    article.word_count = json_count(thing["wordCount"]);
}

void read_times(JsonNode thing, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    article.published = json_time(thing.first({"datePublished", "dateCreated"}), hints);
    article.updated = json_time(thing["dateModified"], hints);
}

void read_links(JsonNode thing, Article& article) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> relations = {
        {{"isBasedOn", "derivedFrom"}, {"translationOfWork", "translationOf"}}};
    for (const auto& [name, relation] : relations) {
        for (const JsonNode work : thing[name].entries()) {
            std::string ref = work.is_object() ? id_of(work) : work.text();
            if (!ref.empty()) article.links.push_back({std::string(relation), std::move(ref), {}});
        }
    }
}

Article read_article(JsonNode thing, const Graph& graph, const ReaderOptions& options) {
    Article article;
    read_head(thing, graph, article);
    read_times(thing, options, article);
    read_keywords(thing["keywords"], article);
    read_subjects(thing["about"], graph, article);
    read_subjects(thing["mentions"], graph, article);
    for (const std::string_view name : {"contentLocation", "locationCreated", "spatialCoverage"}) {
        for (const JsonNode place : thing[name].entries()) add_once(name_of(graph.resolve(place)), article.places);
    }
    MarkupText body = json_text(thing.first({"articleBody", "text"}));
    article.body = std::move(body.text);
    article.captions = std::move(body.captions);
    if (article.body.empty()) article.body = text_of_updates(thing["liveBlogUpdate"]);
    for (const std::string_view name : {"image", "associatedMedia", "video"}) {
        read_pictures(thing[name], graph, article);
    }
    read_links(thing, article);
    complete_from_body(article);
    return article;
}

std::string_view without_marks(std::string_view script) {
    static constexpr std::array<std::string_view, 5> before = {"<!--", "//", "/*", "<![CDATA[", "*/"};
    static constexpr std::array<std::string_view, 6> behind = {"-->", "//", "/*", "]]>", "*/", ";"};
    for (bool again = true; again;) {
        script = trim(script);
        again = false;
        for (const std::string_view mark : before) {
            if (!script.starts_with(mark)) continue;
            script.remove_prefix(mark.size());
            again = true;
        }
        for (const std::string_view mark : behind) {
            if (!script.ends_with(mark)) continue;
            script.remove_suffix(mark.size());
            again = true;
        }
    }
    return script;
}

}  // namespace

bool is_json_ld(JsonNode object) {
    return !object["@type"].is_blank() || object["@graph"].is_list();
}

std::vector<Article> articles_of_json_ld(JsonNode document, const ReaderOptions& options) {
    const Graph graph(document);
    std::vector<Article> articles;
    for (const JsonNode thing : graph.things()) {
        if (is_article(thing)) articles.push_back(read_article(thing, graph, options));
    }
    return articles;
}

std::vector<Article> articles_of_json_ld(std::string_view script, const ReaderOptions& options) {
    thread_local JsonDocument document;
    script = without_marks(script);
    simdjson::dom::element root;
    if (document.parse(script, root) == simdjson::SUCCESS) return articles_of_json_ld(JsonNode(root), options);
    std::string mended(script);
    std::ranges::replace_if(
        mended, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    if (document.parse(mended, root) == simdjson::SUCCESS) return articles_of_json_ld(JsonNode(root), options);
    return {};
}

}  // namespace wiredex
