// What a NITF document is about.
#pragma once

#include "indexer/xml/tree.h"
#include "wiredex/article.h"

namespace wiredex {

/// Adds the topics of `tobject`, the key list and the classifiers, and the places, people and organisations that the
/// document names as such, in its head and in the running text, with their stock symbols. The article has its body
/// already.
void read_nitf_subjects(XmlNode nitf, Article& article);

}  // namespace wiredex
