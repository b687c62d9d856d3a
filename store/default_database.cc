#include <cstdlib>
#include <string>

#include "wiredex/database.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

std::filesystem::path default_database() {
    if (const std::string named = environment("WIREDEX_DB"); !named.empty()) return named;
    // The XDG base directory specification tells programs to ignore relative paths here.
    const std::filesystem::path data = environment("XDG_DATA_HOME");
    if (data.is_absolute()) return data / "wiredex";
    if (const std::string home = environment("HOME"); !home.empty()) {
        return std::filesystem::path(home) / ".local/share/wiredex";
    }
    throw Error(ErrorKind::usage,
                "no database was named, and HOME is not set to find the default one; name one with --db or WIREDEX_DB");
}

}  // namespace wiredex
