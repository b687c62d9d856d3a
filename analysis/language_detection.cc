#include "analysis/language_detection.h"

#include <algorithm>
#include <string_view>

#include <cld2/public/compact_lang_det.h>

#include "analysis/unicode.h"

namespace wiredex {
namespace {

/// Enough to tell a language by; more only takes time.
constexpr std::size_t most_text = 4000;
/// Below this the detector mistakes names and tables for languages. A script that only one language uses needs less.
constexpr std::size_t least_text = 200;

std::string_view whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

bool is_mostly_ascii(std::string_view text) {
    const auto ascii = std::count_if(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    return static_cast<std::size_t>(ascii) * 2 > text.size();
}

/// CLD2 still uses some codes that ISO 639 has withdrawn.
std::string as_tag(std::string_view code) {
    if (code == "iw") return "he";
    if (code == "in") return "id";
    if (code == "jw") return "jv";
    return std::string(code);
}

}  // namespace

std::string detected_language(const Article& article) {
    if (!article.language.empty()) return article.language;
    std::string text = article.headline + '\n' + article.summary + '\n';
    text += whole_characters(article.body, most_text);
    if (text.size() < least_text && is_mostly_ascii(text)) return {};
    // Copy in capitals only looks like no language at all.
    if (is_mostly_ascii(text) && !has_lower_case(text)) return {};
    bool is_reliable = false;
    int valid_prefix = 0;
    const CLD2::Language language =
        CLD2::DetectLanguageCheckUTF8(text.data(), static_cast<int>(text.size()), true, &is_reliable, &valid_prefix);
    if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || valid_prefix < static_cast<int>(text.size())) return {};
    return as_tag(CLD2::LanguageCode(language));
}

}  // namespace wiredex
