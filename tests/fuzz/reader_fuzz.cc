// Feeds any bytes to one reader (libFuzzer). Compiled once for every format; WIREDEX_FUZZ_FORMAT is its name, or
// `auto`.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <variant>

#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace {

[[noreturn]] void fail(const char* why, const std::string& what) {
    std::fprintf(stderr, "%s: %s\n", why, what.c_str());
    std::abort();
}

/// What holds for every article whatever the input.
void check(const wiredex::Article& article) {
    const std::string json = wiredex::to_json(article);
    if (article.id.empty() || article.format.empty()) fail("an article without id or format", json);
    // `add --dry-run | add -` must be the same as `add`.
    const wiredex::Article again = wiredex::article_from_json(json);
    if (!(again == article)) fail("an article that reads back otherwise", json + "\n" + wiredex::to_json(again));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    wiredex::ReaderOptions options;
    options.format = WIREDEX_FUZZ_FORMAT;
    options.max_record_bytes = std::uint64_t{1} << 20;
    options.archives.unpacked_bytes = std::uint64_t{8} << 20;
    auto reader =
        wiredex::ArticleReader::from_bytes(std::string(reinterpret_cast<const char*>(data), size), "fuzz", options);
    while (const auto item = reader.next()) {
        if (const auto* const article = std::get_if<wiredex::Article>(&*item)) check(*article);
    }
    return 0;
}
