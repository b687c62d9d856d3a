#include "indexer/text/source_zone.h"

#include <array>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr auto built_in = std::to_array<SourceZone>({
    {"ANP", "Europe/Amsterdam"},
    {"ANA-MPA", "Europe/Athens"},
    {"dpa", "Europe/Berlin"},
    {"dpa-AFX", "Europe/Berlin"},
    {"Belga", "Europe/Brussels"},
    {"Ritzau", "Europe/Copenhagen"},
    {"Ritzaus Bureau", "Europe/Copenhagen"},
    {"STT", "Europe/Helsinki"},
    {"STT-Lehtikuva", "Europe/Helsinki"},
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
    {"ANSA", "Europe/Rome"},
    {"TT", "Europe/Stockholm"},
    {"TT Nyhetsbyrån", "Europe/Stockholm"},
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
    for (const SourceZone& row : built_in) {
        if (same_name(row.source, source)) return std::string(row.zone);
    }
    return {};
}

}  // namespace wiredex
