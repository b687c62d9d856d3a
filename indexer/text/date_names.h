// Names in dates, in the languages of the wires: en, de, fr, es, pt, it, nl, da, no, sv, fi.
#pragma once

#include <optional>
#include <string_view>

namespace wiredex {

/// 1 to 12 for the name of a month, or the start of one that no other month shares (`Sept`, `févr`, `Dez`); `name` is
/// ASCII in any case, without accents. Nothing for anything else.
std::optional<int> month_of_name(std::string_view name);

/// True for the words of a date that add nothing to it: names of weekdays and words such as `at`, `de`, `Uhr`.
bool is_date_filler(std::string_view word);

}  // namespace wiredex
