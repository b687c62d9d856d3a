#include "indexer/text/source_zone.h"

#include <algorithm>
#include <array>

#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

constexpr auto built_in = std::to_array<SourceZone>({
    {"ANP", "Europe/Amsterdam"},
    {"ANA-MPA", "Europe/Athens"},
    {"ANA-MPE", "Europe/Athens"},
    {"dpa", "Europe/Berlin"},
    {"dpa-AFX", "Europe/Berlin"},
    {"Belga", "Europe/Brussels"},
    {"Ritzau", "Europe/Copenhagen"},
    {"Ritzaus Bureau", "Europe/Copenhagen"},
    {"Via Ritzau", "Europe/Copenhagen"},
    {"STT", "Europe/Helsinki"},
    {"STT-Lehtikuva", "Europe/Helsinki"},
    {"STT Info", "Europe/Helsinki"},
    {"Suomen Tietotoimisto", "Europe/Helsinki"},
    {"Lusa", "Europe/Lisbon"},
    {"BBC", "Europe/London"},
    {"BBC News", "Europe/London"},
    {"PA", "Europe/London"},
    {"PA Media", "Europe/London"},
    {"Press Association", "Europe/London"},
    {"EFE", "Europe/Madrid"},
    {"Agencia EFE", "Europe/Madrid"},
    {"Europa Press", "Europe/Madrid"},
    {"TASS", "Europe/Moscow"},
    {"ITAR-TASS", "Europe/Moscow"},
    {"NTB", "Europe/Oslo"},
    {"NTB info", "Europe/Oslo"},
    {"NTB Kommunikasjon", "Europe/Oslo"},
    {"ANSA", "Europe/Rome"},
    {"AGI", "Europe/Rome"},
    {"Adnkronos", "Europe/Rome"},
    {"askanews", "Europe/Rome"},
    {"TT", "Europe/Stockholm"},
    {"TT Nyhetsbyrån", "Europe/Stockholm"},
    {"Via TT", "Europe/Stockholm"},
    {"APA", "Europe/Vienna"},
    {"ats", "Europe/Zurich"},
    {"SDA", "Europe/Zurich"},
    {"ATS-SDA", "Europe/Zurich"},
    {"Keystone-ATS", "Europe/Zurich"},
    {"Keystone-SDA", "Europe/Zurich"},
    {"PTI", "Asia/Kolkata"},
    {"Press Trust of India", "Asia/Kolkata"},
    {"Kyodo", "Asia/Tokyo"},
    {"Kyodo News", "Asia/Tokyo"},
    {"AAP", "Australia/Sydney"},
    {"AAP Medianet", "Australia/Sydney"},
    {"AsiaNet", "Australia/Sydney"},
    {"BOM", "Australia/Sydney"},
    {"Bureau of Meteorology", "Australia/Sydney"},
    {"Medianet", "Australia/Sydney"},
    {"News Bites", "Australia/Sydney"},
    {"BusinessDesk", "Pacific/Auckland"},
});

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

}  // namespace

std::span<const SourceZone> source_zones() {
    return built_in;
}

std::string zone_of_source(std::string_view source, const ReaderOptions& options) {
    for (const auto& [name, zone] : options.source_zones) {
        if (same_name(name, source)) return zone;
    }
    return {};
}

std::string_view built_in_zone(std::string_view source) {
    // What a portal carries is named behind it: "NTB info / Harbour Works".
    source = source.substr(0, source.find(" / "));
    const auto* const row = std::find_if(built_in.begin(), built_in.end(),
                                         [&](const SourceZone& known) { return same_name(known.source, source); });
    return row == built_in.end() ? std::string_view{} : row->zone;
}

bool resolve_times(Article& article) {
    const auto is_open = [](const std::optional<Time>& time) { return time && time->clock_known && !time->zone_known; };
    if (!is_open(article.published) && !is_open(article.updated) && !is_open(article.embargo)) return false;
    const std::string_view zone = built_in_zone(article.source);
    if (zone.empty()) return false;
    if (article.published) article.published = in_zone(*article.published, zone);
    if (article.updated) article.updated = in_zone(*article.updated, zone);
    if (article.embargo) article.embargo = in_zone(*article.embargo, zone, RepeatedHour::later);
    return true;
}

}  // namespace wiredex
