// The languages that people name.
#pragma once

#include <optional>
#include <string>

namespace wiredex {

/// A BCP 47 tag in its usual form (`pt-br` -> `pt-BR`); nothing if `tag` is none. Says nothing of whether there is such
/// a language.
std::optional<std::string> normalize_language_tag(const std::string& tag);

}  // namespace wiredex
