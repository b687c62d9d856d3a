// Stories that continue others under another id.
#pragma once

#include <string>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// The ids of the stories whose place the article takes. A withdrawal takes that of those it does not take back.
std::vector<std::string> replaced_ids(const Article& article);

/// The ids of the stories that the article, a withdrawal, takes back beside its own.
std::vector<std::string> withdrawn_ids(const Article& article);

/// The sender's keys of the story that the article belongs to.
std::vector<std::string> story_keys(const Article& article);

/// The terms by which later articles find these links.
std::vector<std::string> link_terms(const Article& article);

}  // namespace wiredex
