// Financial instruments of organisations in NewsML-G2.
#pragma once

#include <string>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// The stock symbols that a subject or assert of an organisation states, without their markets: in hasInstrument
/// (NewsML-G2), as related instruments (GlobeNewswire) and in companydata (Reuters).
std::vector<std::string> g2_symbols(XmlNode organisation);

}  // namespace wiredex
