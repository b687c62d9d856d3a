// What the topic codes of Reuters-21578 mean.
#pragma once

#include <string_view>

namespace wiredex {

/// A plain English name for a topic code (`money-fx`: "Foreign exchange"); empty for a code that is not known.
std::string_view reuters_topic_name(std::string_view code);

}  // namespace wiredex
