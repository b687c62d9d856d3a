// Synthetic articles in the formats that wiredex reads.
#pragma once

#include <string>

#include "corpus/generator/article.h"

namespace wiredex::generator {

/// Appends the article as one line of JSON Lines, with its newline.
void append_json(std::string& out, const SyntheticArticle& article);

/// Appends the article as a REUTERS element in the manner of the Reuters-21578 collection, with its newline. The
/// collection has no ids that stay over versions: every article has its own NEWID, and takes show in the title.
void append_sgml(std::string& out, const SyntheticArticle& article);

/// What stands before the first element of an SGML file.
inline constexpr const char* sgml_prologue = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

}  // namespace wiredex::generator
