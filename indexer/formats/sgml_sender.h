// Who sent a document of an SGML collection, as its number tells.
#pragma once

#include <optional>
#include <string_view>

#include "wiredex/time.h"

namespace wiredex {

/// What a document's number says: `AFP_ENG_20050103.0001`, `AP880212-0006`, `LA010189-0001`. What it does not say is
/// empty.
struct SgmlSender {
    std::string_view source;    ///< name of the agency or paper
    std::string_view language;  ///< BCP 47
    std::optional<Time> day;
};

SgmlSender sender_of_document(std::string_view number);

}  // namespace wiredex
