// Datelines of press releases, which name the distributor between slashes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wiredex/time.h"

namespace wiredex {

/// `PORT ELLEN, Norland, Feb. 1, 2017 /NordWire-AsiaNet/ -- The board ...`
struct PressReleaseDateline {
    std::string text;   ///< `PORT ELLEN, Norland, Feb. 1, 2017`
    std::string place;  ///< `PORT ELLEN, Norland`
    std::optional<Time> published;
    std::string rest;  ///< what follows in the paragraph: `The board ...`
};

/// The dateline that a paragraph on one line starts with; nothing if it starts with none.
std::optional<PressReleaseDateline> parse_press_release_dateline(std::string_view paragraph);

}  // namespace wiredex
