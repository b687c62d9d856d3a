// Feeds any bytes to the parser of queries (libFuzzer).
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "analysis/unicode.h"
#include "wiredex/error.h"
#include "wiredex/query.h"

namespace {

constexpr wiredex::Day today{2023, 12, 7};

[[noreturn]] void fail(const char* why, const std::string& what) {
    std::fprintf(stderr, "%s: %s\n", why, what.c_str());
    std::abort();
}

/// A query that was understood prints as one that means the same. In capitals only it may lose the marks that made
/// operators of its words.
void check_printed(const std::string& query) {
    const wiredex::QueryTree tree = wiredex::parse_query(query, today);
    const std::string printed = wiredex::to_string(tree);
    if (!wiredex::has_lower_case(query) || !wiredex::has_lower_case(printed)) return;
    try {
        if (wiredex::parse_query(printed, today) == tree) return;
    } catch (const wiredex::QueryError& error) {
        fail(error.what(), printed);
    }
    fail("printed otherwise", printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string query(reinterpret_cast<const char*>(data), size);
    wiredex::to_string(wiredex::parse_literal(query));
    try {
        check_printed(query);
    } catch (const wiredex::QueryError& error) {
        if (error.offset() > size) fail("a place behind the end", query);
        if (*error.what() == '\0') fail("an error without a reason", query);
    }
    return 0;
}
