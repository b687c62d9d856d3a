// Topics that newsrooms commonly file under.
#pragma once

#include <string_view>

namespace wiredex {

/// True for a common topic, whatever its case: `Shipping`, `Interest rates`.
bool is_newsroom_topic(std::string_view name);

}  // namespace wiredex
