// Notes to editors that stand in the text of an article: copy for the desk, which no reader may see.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// True for text that begins as a note to editors does: "Eds:", "(Eds:", "EDITORS:", "EDITOR'S NOTE".
bool is_editors_note(std::string_view text);

/// The note without "Eds:" and the brackets around it.
std::string text_of_editors_note(std::string_view text);

/// True for a line behind which all is for editors: the heading of dpa's notepad ("# Notizblock") or a sentence that
/// says so ("The following information is not intended for publication").
bool starts_notepad(std::string_view line);

/// Moves the paragraphs of `body` that are notes to editors, and the notepad at its end, to `notes`, a line each.
void take_editors_notes_out(std::string& body, std::string& notes);

}  // namespace wiredex
