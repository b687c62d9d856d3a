// Notes to editors in NewsML-G2.
#pragma once

#include <string>

#include "indexer/xml/tree.h"

namespace wiredex {

/// All notes of an itemMeta, a line each. Which of them may be printed does not matter: none of them is copy.
std::string g2_notes(XmlNode management);

}  // namespace wiredex
