#include "indexer/text/source_zone.h"

#include "indexer/text/strings.h"

namespace wiredex {

std::string zone_of_source(std::string_view source, const ReaderOptions& options) {
    for (const auto& [name, zone] : options.source_zones) {
        if (ascii_lower(name) == ascii_lower(source)) return zone;
    }
    return {};
}

}  // namespace wiredex
