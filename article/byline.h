// What stands before the names of a byline.
#pragma once

#include <string>

namespace wiredex {

/// Removes `By` in front of names, in any letter case, as often as it stands there.
void strip_by(std::string& byline);

}  // namespace wiredex
