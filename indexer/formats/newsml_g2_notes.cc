#include "indexer/formats/newsml_g2_notes.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "indexer/text/strings.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

bool holds_elements(XmlNode node) {
    return std::ranges::any_of(node.children(), [](XmlNode part) { return part.type() == pugi::node_element; });
}

// The notepad's header only says that it is a notepad, but other headers are notes.
std::optional<Markup> meaning_in_note(XmlNode element) {
    return is_named(element, "header") || is_named(element, "footer") ? std::optional(Markup::block) : std::nullopt;
}

class Notes {
public:
    void add(std::string_view lines) {
        for (const std::string_view line : split_lines(lines)) {
            std::string note = collapse_spaces(line);
            if (note.empty() || !seen_.insert(note).second) continue;
            if (!text_.empty()) text_ += '\n';
            text_ += note;
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string text_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

std::string g2_notes(XmlNode management) {
    // dpa sends each note by itself and all of them once more as a page: each line counts once.
    Notes notes;
    const std::vector<XmlNode> elements = children(management, "edNote");
    for (const bool pages : {false, true}) {
        for (const XmlNode note : elements) {
            if (holds_elements(note) != pages) continue;
            notes.add(pages ? markup_text(note, meaning_in_note).text : verbatim_text_of(note));
        }
    }
    return std::move(notes).text();
}

std::string g2_notepad(XmlNode element) {
    return markup_text(element, meaning_in_note).text;
}

void add_g2_notes(std::string_view more, std::string& notes) {
    if (more.empty()) return;
    Notes all;
    all.add(notes);
    all.add(more);
    notes = std::move(all).text();
}

}  // namespace wiredex
