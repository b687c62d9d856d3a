// The parts of a DOC element of an SGML collection.
#pragma once

#include <string_view>
#include <vector>

namespace wiredex {

/// A part with text of its own.
struct SgmlField {
    std::string_view name;  ///< in capitals, whatever the document's spelling
    std::string_view attributes;
    std::string_view content;  ///< between its tags, still encoded
};

/// The fields of a DOC element in their order, those that collections are known to have. Elements around fields
/// (HEADER, BODY) count for nothing. A field whose end tag is missing ends where the next one starts, one of text at
/// the end of the document.
std::vector<SgmlField> split_sgml_fields(std::string_view document);

/// True for the fields that hold the text of an article.
bool is_sgml_text(std::string_view field_name);

}  // namespace wiredex
