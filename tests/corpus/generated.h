// What the tests of the generator share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/generator/writers.h"

namespace wiredex::generator {

inline std::string json_lines(std::uint64_t seed, std::uint64_t articles) {
    ArticleSequence sequence{seed};
    std::string out;
    for (std::uint64_t i = 0; i < articles; ++i) append_json(out, sequence.at(i));
    return out;
}

inline std::string sgml(std::uint64_t seed, std::uint64_t articles) {
    ArticleSequence sequence{seed};
    std::string out;
    for (std::uint64_t i = 0; i < articles; ++i) append_sgml(out, sequence.at(i));
    return out;
}

inline std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// FNV-1a, 64 bits.
inline std::uint64_t fingerprint(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return hash;
}

}  // namespace wiredex::generator
