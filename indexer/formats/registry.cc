#include "indexer/formats/registry.h"

#include <array>
#include <vector>

namespace wiredex {

extern const Format json_lines;
extern const Format ninjs;
extern const Format ap_media;
extern const Format dpa_digitalwires;
extern const Format reuters_connect;
extern const Format washington_post;
extern const Format json_ld;
extern const Format reuters21578;
extern const Format sgml_doc;
extern const Format rcv1;
extern const Format newsml_1;
extern const Format newsml_g2;
extern const Format nitf;
extern const Format ritzau;
extern const Format press_release_xml;
extern const Format rss_atom;
extern const Format html;
extern const Format anpa_1312;
extern const Format iptc_7901;
extern const Format zczc;
extern const Format news_bites;
extern const Format weather_bulletin;
extern const Format press_release_text;
extern const Format email;
extern const Format mbox;
extern const Format plain_page;
extern const Format ticker;
extern const Format agate;
extern const Format plain_text;

std::span<const Format* const> formats() {
    static constexpr std::array all = {
        &json_lines,
        &ninjs,
        &ap_media,
        &dpa_digitalwires,
        &reuters_connect,
        &washington_post,
        &json_ld,
        &reuters21578,
        &sgml_doc,
        &rcv1,
        &newsml_1,
        &newsml_g2,
        &nitf,
        &ritzau,
        &press_release_xml,
        &rss_atom,
        &html,
        &anpa_1312,
        &iptc_7901,
        &zczc,
        &news_bites,
        &weather_bulletin,
        &press_release_text,
        &email,
        &mbox,
        &plain_page,
        &ticker,
        &agate,
        &plain_text,
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
