// What a writer needs to know of an article before it writes it.
#pragma once

#include <string>

#include "wiredex/article.h"

namespace wiredex {

/// Throws `Error` (`usage`) if the id is empty or would not stand on a line of output.
void require_usable_id(const Article& article);

/// The article with what is known beyond what its sender states: the language of the text, the clock of the agency.
/// `chosen_language` is that of `IndexerOptions`. Fills `copy` and returns it where there is any, else returns the
/// article itself.
const Article& fill_in_what_is_known(const Article& article, const std::string& chosen_language, Article& copy);

}  // namespace wiredex
