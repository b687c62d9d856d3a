// Which field a query means by the name before a colon.
#pragma once

#include <string_view>

#include "wiredex/fields.h"

namespace wiredex {

/// The field that may stand before a colon under this name or alias, in any letter case. Nothing if there is none.
const Field* find_queryable_field(std::string_view name);

/// True if `name` is the row's second name. These are words of ordinary text as well: `subject`, `text`, `people`.
bool is_alias(std::string_view name, const Field& row);

/// True if values of the field can be asked for as a range, `A..B`: days, and urgencies.
bool takes_range(const Field& row);

/// The name or alias that `name` is a likely slip of the keyboard for: `headlin`, `tpoic`. Empty if there is none.
///
/// One slip is allowed (a letter too much, too few, wrong, or two exchanged), two in names of six letters and more; the
/// first letter must be right, for short words of ordinary text resemble some name all too easily.
std::string_view similar_field_name(std::string_view name);

}  // namespace wiredex
