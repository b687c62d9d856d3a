#include "indexer/formats/registry.h"

#include <array>
#include <vector>

namespace wiredex {

extern const Format json_lines;
extern const Format reuters21578;
extern const Format rcv1;
extern const Format newsml_1;
extern const Format ritzau;
extern const Format press_release_xml;
extern const Format newsml_g2;
extern const Format nitf;
extern const Format anpa_1312;
extern const Format iptc_7901;
extern const Format rss_atom;
extern const Format sgml_doc;
extern const Format plain_page;
extern const Format zczc;
extern const Format news_bites;
extern const Format weather_bulletin;
extern const Format press_release_text;
extern const Format email;
extern const Format mbox;
extern const Format ticker;
extern const Format agate;
extern const Format plain_text;

std::span<const Format* const> formats() {
    static constexpr std::array all = {
        &json_lines,
        &reuters21578,
        &rcv1,
        &newsml_1,
        &ritzau,
        &press_release_xml,
        &newsml_g2,
        &nitf,
        &rss_atom,
        &anpa_1312,
        &iptc_7901,
        &plain_page,
        &zczc,
        &news_bites,
        &weather_bulletin,
        &press_release_text,
        &email,
        &mbox,
        &ticker,
        &agate,
        &plain_text,
        &json_lines, &reuters21578, &sgml_doc, &plain_page, &plain_text,
    };
    return all;
}

bool is_fallback(const Format* format) {
    return format == nullptr || format == &plain_text;
}

const Format* find_format(std::string_view name) {
    for (const Format* format : formats()) {
        if (format->info.name == name) return format;
    }
    return nullptr;
}

std::span<const FormatInfo> supported_formats() {
    static const std::vector<FormatInfo> infos = [] {
        std::vector<FormatInfo> list;
        for (const Format* format : formats()) list.push_back(format->info);
        return list;
    }();
    return infos;
}

}  // namespace wiredex
