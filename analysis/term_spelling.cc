// How terms are spelt.
#include <algorithm>
#include <cstdio>

#include "analysis/article_terms.h"
#include "analysis/unicode.h"

namespace wiredex {
namespace {

/// Xapian takes terms of up to 245 bytes, and a zero byte counts twice.
constexpr std::size_t longest_value = 110;

/// FNV-1a in 64 bits (Fowler, Noll, Vo): enough to tell apart the few values that are too long.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::string shortened(std::string_view value) {
    if (value.size() <= longest_value) return std::string(value);
    char digits[20];
    std::snprintf(digits, sizeof digits, "#%016llx", static_cast<unsigned long long>(hash_of(value)));
    return std::string(value.substr(0, longest_value - 17)) + digits;
}

std::string fold(std::string_view value) {
    std::string folded;
    for (std::size_t i = 0; i < value.size();) append_utf8(folded, fold_case(next_character(value, i)));
    return fold_accents(folded);
}

std::string date_term(char prefix, const char* format, const Day& day) {
    char text[32];
    std::snprintf(text, sizeof text, format, day.year, day.month, day.day);
    return prefix + std::string(text);
}

}  // namespace

std::string stem_term(std::string_view prefix, std::string_view stem) {
    std::string term(1, 'Z');
    term.append(prefix).append(stem.substr(1));
    return term;
}

std::string id_term(std::string_view id) {
    return "Q" + shortened(id);
}

std::string exact_term(const Field& row, std::string_view value) {
    if (row.field == FieldId::id) return id_term(value);
    std::string folded = fold(value);
    if (row.field == FieldId::language) std::replace(folded.begin(), folded.end(), '_', '-');  // pt_BR is pt-BR
    return std::string(row.prefix) + shortened(folded);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
std::string day_term(const Day& day) {
    return date_term('D', "%04d%02d%02d", day);
}
std::string month_term(const Day& day) {
    return date_term('M', "%04d%02d", day);
}
std::string year_term(const Day& day) {
    return date_term('Y', "%04d", day);
}
#pragma GCC diagnostic pop

}  // namespace wiredex
