// How a synthetic article is written in the SGML of news collections.
#pragma once

#include <string>

#include "benchmarks/wire_copy.h"

namespace wiredex::benchmarks {

/// Appends one document as Gigaword has them: paragraphs in elements.
void append_gigaword(std::string& out, const WireCopy& copy);

/// The same as TREC has those of agencies: the header lines of the wire, and indented paragraphs.
void append_trec(std::string& out, const WireCopy& copy);

}  // namespace wiredex::benchmarks
