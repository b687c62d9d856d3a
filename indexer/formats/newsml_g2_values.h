// How NewsML-G2 writes values: codes of schemes, names in several languages, roles.
#pragma once

#include <string>
#include <string_view>

#include "indexer/xml/tree.h"

namespace wiredex {

/// A code of a scheme: `medtop:20000523`.
struct QCode {
    std::string scheme;
    std::string code;
};

/// What `text`, the value of a @qcode, means. Where there is no scheme, all of it is the code.
QCode parse_qcode(std::string_view text);

/// The code of @qcode or, where there is none, of @uri; both empty where there is neither. IPTC's addresses give the
/// usual alias as scheme: `http://cv.iptc.org/newscodes/mediatopic/20000523` is `medtop` and `20000523`.
QCode qcode_of(XmlNode node);

/// The code of @role (or @rel, ...) without its scheme, in lower case: `drol:caption` is `caption`.
std::string role_of(XmlNode node, std::string_view attribute_name = "role");

/// True if the languages are the same but for region and script: `en` and `en-GB`.
bool is_same_language(std::string_view tag, std::string_view other);

/// The best of several elements that say the same in different languages, or as long and short forms: the first one
/// that has text and is in `language`, else that states no language, else any.
std::string text_in_language(const std::vector<XmlNode>& elements, std::string_view language);

/// The name that the element gives a concept or party: `name`, else @literal.
std::string label_of(XmlNode node, std::string_view language);

}  // namespace wiredex
