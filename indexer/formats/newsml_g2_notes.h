// Notes to editors in NewsML-G2.
#pragma once

#include <string>
#include <string_view>

#include "indexer/xml/tree.h"

namespace wiredex {

/// All notes of an itemMeta, a line each. Which of them may be printed does not matter: none of them is copy.
std::string g2_notes(XmlNode management);

/// The notes in an element of the text that is for editors, dpa's notepad for one.
std::string g2_notepad(XmlNode element);

/// Adds the lines of `more` that `notes` does not have yet: dpa sends its notepad with the text as well.
void add_g2_notes(std::string_view more, std::string& notes);

}  // namespace wiredex
