// What ANP writes into headlines and text of its NewsML instead of into elements.
#pragma once

#include "wiredex/article.h"

namespace wiredex {

/// Reads the headline that a new message replaces ("N i e u w bericht, vervangt: ..."), also where others carry it, and
/// the version at the end of ANP's own headlines ("... (2)"). Both stay where they are.
void read_anp_habits(Article& article);

}  // namespace wiredex
