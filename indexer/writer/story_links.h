// Stories that continue others under another id.
#pragma once

#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "store/visibility.h"
#include "wiredex/article.h"

namespace wiredex {

/// The ids of the stories whose place the article takes.
std::vector<std::string> replaced_ids(const Article& article);

/// The ids of the stories that the article, a withdrawal, takes back beside its own.
std::vector<std::string> withdrawn_ids(const Article& article);

/// The sender's keys of the story that the article belongs to.
std::vector<std::string> story_keys(const Article& article);

/// The terms by which later articles find these links.
std::vector<std::string> link_terms(const Article& article);

/// The ids of the stored stories under a key of `story_keys`.
std::vector<std::string> ids_of_story(const Xapian::Database& database, const std::string& key);

/// True if the story that the article belongs to by its key was withdrawn, and the article is not newer than that.
bool is_withdrawn_by_key(const Xapian::Database& database, const Article& article);

/// Lets the stories that the article replaces, or that are earlier versions of the same story by their key, give way.
/// Says if the article must itself give way to one that is stored already.
std::optional<ShownUntil> settle_links(Xapian::WritableDatabase& database, const Article& article);

}  // namespace wiredex
