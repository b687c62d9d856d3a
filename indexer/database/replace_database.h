// Putting a new form of a database in the place of the old one.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace wiredex {

/// True if nothing stands in the way of `replace_database`: the database is no mount point, and nothing of somebody
/// else has the name that its new form would have.
bool is_replaceable(const std::filesystem::path& database);

/// Throws `Error` (`storage`) unless `replace_database` can do its work here: mount points cannot be exchanged.
/// `what_for` completes "cannot ... the database".
void require_replaceable(const std::filesystem::path& database, std::string_view what_for);

/// Removes what a run that was killed left of a replacement. The caller holds the lock. What cannot be removed stays
/// for the next time.
void clear_unfinished_replacement(const std::filesystem::path& database) noexcept;

/// Lets `build` write a database into a new directory beside `database`, makes that durable and exchanges the two at
/// one instant: readers see the one or the other, and the old one stays whole until then. The caller holds the lock of
/// the old one, and has no more of it open than that; it holds the new one's too, until it lets go. What else somebody
/// keeps in the directory stays. Leftovers of a run that was killed are removed.
///
/// `database` is canonical. Throws `Error` (`storage`), `std::filesystem::filesystem_error` and what `build` throws;
/// the database is then as before, unless it was the last step that failed, to make the exchange durable.
void replace_database(const std::filesystem::path& database,
                      const std::function<void(const std::filesystem::path& made)>& build);

}  // namespace wiredex
