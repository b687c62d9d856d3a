#include "wiredex/version.h"

namespace wiredex {

const char* version() {
    return WIREDEX_VERSION;
}

}  // namespace wiredex
