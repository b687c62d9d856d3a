#include "indexer/formats/newsml1_story.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t most_languages = 20;

// What a text is to its story.
enum class Part { body, other_text, beside, headline, summary, caption, none };

Part part_of_role(std::string_view role) {
    // The roles of the IPTC, then those of Belga, Business Wire and others.
    static constexpr auto parts = std::to_array<std::pair<std::string_view, Part>>({
        {"main", Part::body},           {"body", Part::body},
        {"text", Part::body},           {"article", Part::body},
        {"story", Part::body},          {"related", Part::beside},
        {"supporting", Part::beside},   {"supplementary", Part::beside},
        {"sidebar", Part::beside},      {"background", Part::beside},
        {"title", Part::headline},      {"headline", Part::headline},
        {"lead", Part::summary},        {"abstract", Part::summary},
        {"teaser", Part::summary},      {"summary", Part::summary},
        {"subheadline", Part::summary}, {"subtitle", Part::summary},
        {"caption", Part::caption},     {"legend", Part::caption},
        {"picture", Part::caption},     {"photo", Part::caption},
        {"image", Part::caption},       {"graphic", Part::caption},
        {"video", Part::caption},       {"gallery", Part::caption},
        {"audio", Part::caption},       {"stylesheet", Part::none},
        {"style", Part::none},          {"logo", Part::none},
        {"thumbnail", Part::none},      {"keywords", Part::none},
        {"credit", Part::none},         {"source", Part::none},
        {"copyright", Part::none},
    });
    const auto* const found = std::ranges::find(parts, role, [](const auto& row) { return row.first; });
    return found == parts.end() ? Part::other_text : found->second;
}

Part part_of_text(const NewsMl1Item& item, const NewsMl1Text& text) {
    return part_of_role(item.components[text.component].role);
}

bool is_text_proper(Part part) {
    return part == Part::body || part == Part::other_text || part == Part::beside;
}

// Alternatives of one text differ in their form.
std::tuple<int, std::size_t> merit_of(const NewsMl1Text& text) {
    const int form = text.nitf ? 2 : text.has_markup ? 1 : 0;
    return {form, text.length};
}

bool has_only_captions(const NewsMl1Item& item, const NewsMl1Story& story) {
    return std::ranges::all_of(story.texts, [&](const NewsMl1Text* text) {
        const Part part = part_of_text(item, *text);
        return part == Part::caption || part == Part::none;
    });
}

void move_texts(NewsMl1Story& from, NewsMl1Story& to) {
    to.texts.insert(to.texts.end(), from.texts.begin(), from.texts.end());
    from.texts.clear();
}

// Texts that state no language beside some that do, and captions in another one, are parts of the first story.
void join_parts(const NewsMl1Item& item, std::vector<NewsMl1Story>& stories) {
    const auto is_whole = [&](const NewsMl1Story& story) {
        return !story.language.empty() && !has_only_captions(item, story);
    };
    const auto first = std::ranges::find_if(stories, is_whole);
    if (first == stories.end()) return;
    for (NewsMl1Story& story : stories) {
        if (&story != &*first && !is_whole(story)) move_texts(story, *first);
    }
    std::erase_if(stories, [](const NewsMl1Story& story) { return story.texts.empty(); });
}

// The text of that part in the component nearest to the main text: pictures have titles, too.
const NewsMl1Text* nearest(const NewsMl1Item& item, const NewsMl1Story& story, const NewsMl1Text* main, Part part) {
    std::vector<std::size_t> distance(item.components.size(), item.components.size());
    std::size_t steps = 0;
    for (std::size_t at = main == nullptr ? 0 : main->component;; at = item.components[at].outer) {
        distance[at] = steps++;
        if (at == 0) break;
    }
    // Outer components stand first: what is known of them holds for those inside.
    for (std::size_t i = 1; i < distance.size(); ++i) {
        distance[i] = std::min(distance[i], distance[item.components[i].outer]);
    }
    const NewsMl1Text* best = nullptr;
    std::size_t shortest = 0;
    for (const NewsMl1Text* const text : story.texts) {
        if (part_of_text(item, *text) != part) continue;
        if (best != nullptr && distance[text->component] >= shortest) continue;
        best = text;
        shortest = distance[text->component];
    }
    return best;
}

}  // namespace

std::string primary_language(std::string_view tag) {
    return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

std::vector<NewsMl1Story> newsml1_stories(const NewsMl1Item& item) {
    std::vector<NewsMl1Story> stories;
    for (const NewsMl1Text& text : item.texts) {
        if (part_of_text(item, text) == Part::none) continue;
        const auto same = std::ranges::find(stories, primary_language(text.language),
                                            [](const NewsMl1Story& story) { return primary_language(story.language); });
        if (same != stories.end()) {
            same->texts.push_back(&text);
        } else if (stories.size() < most_languages) {
            stories.push_back({text.language, {&text}});
        }
    }
    join_parts(item, stories);
    return stories;
}

const NewsMl1Text* main_text(const NewsMl1Item& item, const NewsMl1Story& story) {
    const NewsMl1Text* best = nullptr;
    Part role = Part::none;
    for (const NewsMl1Text* const text : story.texts) {
        const Part part = part_of_text(item, *text);
        if (!is_text_proper(part)) continue;
        if (best == nullptr || part < role || (part == role && merit_of(*text) > merit_of(*best))) {
            best = text;
            role = part;
        }
    }
    return best;
}

const NewsMl1Text* headline_text(const NewsMl1Item& item, const NewsMl1Story& story, const NewsMl1Text* main) {
    return nearest(item, story, main, Part::headline);
}

const NewsMl1Text* summary_text(const NewsMl1Item& item, const NewsMl1Story& story, const NewsMl1Text* main) {
    return nearest(item, story, main, Part::summary);
}

std::vector<const NewsMl1Text*> caption_texts(const NewsMl1Item& item, const NewsMl1Story& story) {
    std::vector<const NewsMl1Text*> captions;
    for (const NewsMl1Text* const text : story.texts) {
        if (part_of_text(item, *text) != Part::caption) continue;
        // Alternatives stand in one component, one after the other.
        if (captions.empty() || captions.back()->component != text->component) {
            captions.push_back(text);
        } else if (merit_of(*text) > merit_of(*captions.back())) {
            captions.back() = text;
        }
    }
    return captions;
}

}  // namespace wiredex
