#include "indexer/text/place_names.h"

#include <array>
#include <memory>
#include <set>
#include <string>

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uregion.h>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_abbreviation = 3;

constexpr std::array<std::string_view, 38> other_forms = {"US",
                                                          "USA",
                                                          "U.S.",
                                                          "U.S.A.",
                                                          "U.K.",
                                                          "UAE",
                                                          "European Union",
                                                          "EU",
                                                          "America",
                                                          "Britain",
                                                          "Great Britain",
                                                          "England",
                                                          "Scotland",
                                                          "Wales",
                                                          "Northern Ireland",
                                                          "Holland",
                                                          "Burma",
                                                          "Ivory Coast",
                                                          "Cape Verde",
                                                          "Czech Republic",
                                                          "Turkey",
                                                          "Macedonia",
                                                          "Swaziland",
                                                          "East Timor",
                                                          "Congo",
                                                          "DR Congo",
                                                          "Korea",
                                                          "Vatican",
                                                          "Kosovo",
                                                          "Tibet",
                                                          "Kashmir",
                                                          "Hong Kong",
                                                          "Middle East",
                                                          "Latin America",
                                                          "West Bank",
                                                          "Gaza",
                                                          "Bosnia",
                                                          "Persian Gulf"};

class PlaceNames {
public:
    PlaceNames() {
        for (const std::string_view form : other_forms) add(std::string(form));
        for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) add_regions(length);
    }

    [[nodiscard]] bool contains(std::string_view name) const { return names_.contains(key(name)); }

private:
    static std::string key(std::string_view name) {
        return name.size() <= longest_abbreviation ? std::string(name) : ascii_lower(name);
    }

    void add(std::string name) {
        // "Myanmar (Burma)" is known by both its names.
        if (const std::size_t second = name.find(" ("); second != std::string::npos && name.ends_with(')')) {
            names_.insert(key(name.substr(second + 2, name.size() - second - 3)));
            name.erase(second);
        }
        for (std::size_t quote = name.find("\u2019"); quote != std::string::npos; quote = name.find("\u2019")) {
            name.replace(quote, 3, "'");
        }
        names_.insert(key(name));
    }

    void add_regions(UDisplayContext length) {
        UDisplayContext contexts[] = {length};
        const std::unique_ptr<icu::LocaleDisplayNames> names(
            icu::LocaleDisplayNames::createInstance(icu::Locale::getEnglish(), contexts, 1));
        for (const URegionType type : {URGN_TERRITORY, URGN_WORLD, URGN_CONTINENT, URGN_SUBCONTINENT}) {
            add_regions(*names, type);
        }
    }

    void add_regions(const icu::LocaleDisplayNames& names, URegionType type) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UEnumeration, decltype(&uenum_close)> regions(uregion_getAvailable(type, &status),
                                                                            &uenum_close);
        while (U_SUCCESS(status) != 0) {
            const char* code = uenum_next(regions.get(), nullptr, &status);
            if (code == nullptr) break;
            icu::UnicodeString name;
            std::string utf8;
            names.regionDisplayName(code, name).toUTF8String(utf8);
            if (utf8 != code) add(std::move(utf8));
        }
    }

    std::set<std::string, std::less<>> names_;
};

}  // namespace

bool is_place_name(std::string_view name) {
    static const PlaceNames names;
    return names.contains(name);
}

}  // namespace wiredex
