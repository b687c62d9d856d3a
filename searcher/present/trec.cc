#include "searcher/present/trec.h"

#include <iterator>

#include <fmt/format.h>

#include "analysis/unicode.h"
#include "searcher/query/characters.h"

namespace wiredex {
namespace {

bool needs_encoding(char32_t c) {
    return is_space(c) || c < 0x20 || c == 0x7f;
}

/// The text as one column of the file.
std::string column(std::string_view text) {
    bool encode = false;
    for (std::size_t i = 0; i < text.size() && !encode;) encode = needs_encoding(next_character(text, i));
    if (!encode) return std::string(text);

    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = next_character(text, i);
        const std::string_view bytes = text.substr(start, i - start);
        if (c != U'%' && !needs_encoding(c)) {
            out += bytes;
            continue;
        }
        for (const char byte : bytes)
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(byte));
    }
    return out;
}

}  // namespace

std::string trec_lines(std::string_view query_id, const Results& results, std::string_view run) {
    const std::string query_column = column(query_id);
    const std::string run_column = column(run);
    std::string out;
    for (const Hit& hit : results.hits)
        fmt::format_to(std::back_inserter(out), "{} Q0 {} {} {} {}\n", query_column, column(hit.id), hit.rank,
                       hit.score, run_column);
    return out;
}

}  // namespace wiredex
