// Names of countries and regions of the world.
#pragma once

#include <string_view>

namespace wiredex {

/// True for the English name of a country, territory, continent or UN M.49 region, as ICU has them in full and in short
/// (`South Korea`, `UK`, `Southeast Asia`), and for some common other forms (`Ivory Coast`). Case does not matter, save
/// for abbreviations of up to three letters: `US` is one, `us` is not. Any thread may call it.
bool is_place_name(std::string_view name);

}  // namespace wiredex
