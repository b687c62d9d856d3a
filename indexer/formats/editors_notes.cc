#include "indexer/formats/editors_notes.h"

#include <algorithm>
#include <initializer_list>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return starts_with_ignoring_case(text, start); });
}

void add_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

bool is_notepad_heading(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks == 0 || !line.substr(marks).starts_with(' ')) return false;
    return starts_with_any(trim(line.substr(marks)),
                           {"notizblock", "notebook", "dpa-notizblock", "dpa notebook", "redaktionelle hin"});
}

// "The following information is not intended for publication": what was not confirmed is copy.
bool forbids_publication(std::string_view line) {
    constexpr std::size_t longest_notice = 160;
    if (line.size() > longest_notice) return false;
    if (starts_with_any(line, {"the following information is for editors"})) return true;
    return starts_with_any(line, {"the following information is not", "die folgenden informationen sind nicht",
                                  "la siguiente informaci\u00F3n no "}) &&
           (line.find("ublica") != std::string_view::npos || line.find("ffentlichung") != std::string_view::npos);
}

}  // namespace

bool is_editors_note(std::string_view text) {
    return starts_with_any(text, {"eds:", "(eds:", "eds.:", "eds _", "eds -", "editors:", "(editors:", "editors _",
                                  "editors -", "editor's note", "editors' note", "(editor's note", "editors note"});
}

std::string text_of_editors_note(std::string_view text) {
    text = trim(text);
    if (text.starts_with('(') && text.ends_with(')')) text = trim(text.substr(1, text.size() - 2));
    if (text.starts_with('(')) text.remove_prefix(1);
    if (starts_with_ignoring_case(text, "eds:")) text.remove_prefix(4);
    return std::string(trim(text));
}

bool starts_notepad(std::string_view line) {
    line = trim(line);
    return is_notepad_heading(line) || forbids_publication(line);
}

void take_editors_notes_out(std::string& body, std::string& notes) {
    std::string copy;
    bool in_notepad = false;
    bool has_notes = false;
    for (const std::string_view paragraph : split_lines(body)) {
        in_notepad = in_notepad || starts_notepad(paragraph);
        const bool is_note = in_notepad || is_editors_note(trim(paragraph));
        has_notes = has_notes || is_note;
        if (is_note) {
            add_line(notes, in_notepad ? std::string(trim(paragraph)) : text_of_editors_note(paragraph));
        } else {
            add_line(copy, paragraph);
        }
    }
    if (has_notes) body = std::move(copy);
}

}  // namespace wiredex
