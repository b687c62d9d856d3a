// What a headline or slug says about the transmission it heads.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The take that a headline starts with: `UPDATE 2` of "UPDATE 2-Rates rise", `CORRECTED` of "(CORRECTED) - Rates
/// rise", `CORRECTION ET MISE A JOUR` of "CORRECTION ET MISE A JOUR - Les taux". Empty if it starts with none. Marks:
/// Reuters' headline tags (UPDATE, WRAPUP, CORRECTED, REFILE, RPT, ...).
std::string take_of_headline(std::string_view headline);

/// The take that a slug ends with: `1STLD` of "AM-HARBOUR-TALKS-1STLD", `1st Ld-Writethru` of "BC-Harbour, 1st
/// Ld-Writethru", `UPDATE 1` of "HARBOUR-TALKS/ (UPDATE 1, PIX)", `UV2` of "hamn-avtalUV2". Empty if there is none.
std::string take_of_slug(std::string_view slug);

}  // namespace wiredex
