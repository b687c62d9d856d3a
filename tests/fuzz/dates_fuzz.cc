// Feeds any bytes to the parser of dates (libFuzzer): four bytes for the day that is today, then the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "searcher/query/dates.h"
#include "wiredex/error.h"
#include "wiredex/searcher.h"

namespace {

[[noreturn]] void fail(const char* why, const std::string& what) {
    std::fprintf(stderr, "%s: %s\n", why, what.c_str());
    std::abort();
}

void check(const std::optional<wiredex::Day>& day, const std::string& text) {
    if (day && !wiredex::exists(*day)) fail("a day that does not exist", text);
}

wiredex::Day day_from(const std::uint8_t* bytes) {
    const std::int64_t first = wiredex::days_since_epoch({1, 1, 1});
    const std::int64_t days = wiredex::days_since_epoch({9999, 12, 31}) - first + 1;
    const std::int64_t number = bytes[0] | bytes[1] << 8 | bytes[2] << 16;
    return wiredex::day_from_epoch(first + number % days);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t header = 4;
    if (size < header) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + header, size - header);
    try {
        const wiredex::DateRange range = wiredex::parse_date_range(text, day_from(data));
        check(range.first, text);
        check(range.last, text);
        if (!range.first && !range.last) fail("a range without ends", text);
        if (range.first && range.last && *range.last < *range.first) fail("a range that ends before it starts", text);
    } catch (const wiredex::QueryError& error) {
        if (error.offset() > text.size()) fail("a place behind the end", text);
    }
    return 0;
}
