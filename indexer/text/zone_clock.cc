#include "indexer/text/zone_clock.h"

#include <array>
#include <map>
#include <memory>

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace wiredex {

namespace {

icu::UnicodeString to_unicode(std::string_view name) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
}

// Null if there is no such zone.
const icu::BasicTimeZone* find_zone(std::string_view name) {
    thread_local std::map<std::string, std::unique_ptr<const icu::TimeZone>, std::less<>> zones;
    auto known = zones.find(name);
    if (known == zones.end()) {
        // Names that are no zones are not kept: there may be any number of them.
        if (!is_zone(name)) return nullptr;
        known = zones.emplace(name, icu::TimeZone::createTimeZone(to_unicode(name))).first;
    }
    return dynamic_cast<const icu::BasicTimeZone*>(known->second.get());  // which all of ICU's own zones are
}

}  // namespace

bool is_zone(std::string_view name) {
    constexpr std::size_t longest_name = 64;
    // ICU also knows abbreviations of its own, which mean something else to most senders.
    const bool named_for_place = name.find('/') != std::string_view::npos || name == "UTC" || name == "GMT";
    if (!named_for_place || name.size() > longest_name) return false;
    UErrorCode status = U_ZERO_ERROR;
    UBool is_system = 0;
    icu::UnicodeString canonical;
    icu::TimeZone::getCanonicalID(to_unicode(name), canonical, is_system, status);
    return U_SUCCESS(status) && is_system != 0;
}

std::string country_of_zone(std::string_view name) {
    if (!is_zone(name)) return {};
    UErrorCode status = U_ZERO_ERROR;
    std::array<char, 8> country{};
    const std::int32_t length =
        icu::TimeZone::getRegion(to_unicode(name), country.data(), static_cast<std::int32_t>(country.size()), status);
    constexpr std::int32_t letters = 2;  // "001", the world, is what zones of no country are in
    return U_SUCCESS(status) && length == letters ? std::string(country.data(), letters) : std::string{};
}

std::optional<std::int64_t> seconds_ahead(std::string_view zone, std::int64_t wall_clock, RepeatedHour repeated) {
    const icu::BasicTimeZone* const found = find_zone(zone);
    if (found == nullptr) return std::nullopt;
    const UTimeZoneLocalOption when_twice =
        repeated == RepeatedHour::earlier ? UCAL_TZ_LOCAL_FORMER : UCAL_TZ_LOCAL_LATTER;
    constexpr double milliseconds = 1000;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t standard = 0;
    std::int32_t summer = 0;
    found->getOffsetFromLocal(static_cast<double>(wall_clock) * milliseconds, UCAL_TZ_LOCAL_FORMER, when_twice,
                              standard, summer, status);
    if (U_FAILURE(status)) return std::nullopt;
    return (standard + summer) / static_cast<std::int32_t>(milliseconds);
}

}  // namespace wiredex
