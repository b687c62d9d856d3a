#include "indexer/text/date_names.h"

#include <algorithm>
#include <array>

#include "indexer/text/date_tokens.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

struct MonthName {
    std::string_view name;
    int month;
};

// Full names, in the longest form that dates have them in; and abbreviations that are no start of a name.
constexpr auto month_names = std::to_array<MonthName>({
    {"january", 1},    {"januari", 1},     {"janvier", 1},    {"janeiro", 1},      {"jaenner", 1},
    {"janner", 1},     {"enero", 1},       {"gennaio", 1},    {"tammikuuta", 1},   {"february", 2},
    {"februari", 2},   {"feber", 2},       {"fevrier", 2},    {"febrero", 2},      {"fevereiro", 2},
    {"febbraio", 2},   {"helmikuuta", 2},  {"march", 3},      {"marz", 3},         {"maerz", 3},
    {"mrz", 3},        {"mar", 3},         {"mars", 3},       {"marzo", 3},        {"marco", 3},
    {"maart", 3},      {"mrt", 3},         {"marts", 3},      {"maaliskuuta", 3},  {"april", 4},
    {"avril", 4},      {"abril", 4},       {"aprile", 4},     {"huhtikuuta", 4},   {"may", 5},
    {"mayo", 5},       {"maio", 5},        {"maggio", 5},     {"mei", 5},          {"maj", 5},
    {"toukokuuta", 5}, {"june", 6},        {"juni", 6},       {"juin", 6},         {"junio", 6},
    {"junho", 6},      {"giugno", 6},      {"kesakuuta", 6},  {"july", 7},         {"juli", 7},
    {"juillet", 7},    {"julio", 7},       {"julho", 7},      {"luglio", 7},       {"heinakuuta", 7},
    {"augusti", 8},    {"augustus", 8},    {"aout", 8},       {"agosto", 8},       {"elokuuta", 8},
    {"september", 9},  {"septembre", 9},   {"septiembre", 9}, {"setiembre", 9},    {"setembro", 9},
    {"settembre", 9},  {"syyskuuta", 9},   {"october", 10},   {"oktober", 10},     {"octobre", 10},
    {"octubre", 10},   {"outubro", 10},    {"ottobre", 10},   {"lokakuuta", 10},   {"november", 11},
    {"novembre", 11},  {"noviembre", 11},  {"novembro", 11},  {"marraskuuta", 11}, {"december", 12},
    {"dezember", 12},  {"desember", 12},   {"decembre", 12},  {"diciembre", 12},   {"dezembro", 12},
    {"dicembre", 12},  {"joulukuuta", 12},
});

constexpr auto weekdays = std::to_array<std::string_view>({
    // English, German, Dutch
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "weds",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    "mo",
    "montag",
    "di",
    "dienstag",
    "mi",
    "mittwoch",
    "do",
    "donnerstag",
    "fr",
    "freitag",
    "sa",
    "samstag",
    "sonnabend",
    "so",
    "sonntag",
    "maandag",
    "ma",
    "dinsdag",
    "woensdag",
    "wo",
    "donderdag",
    "vrijdag",
    "vr",
    "zaterdag",
    "za",
    "zondag",
    "zo",
    // French, Spanish, Portuguese, Italian
    "lun",
    "lundi",
    "mardi",
    "mer",
    "mercredi",
    "jeu",
    "jeudi",
    "ven",
    "vendredi",
    "sam",
    "samedi",
    "dim",
    "dimanche",
    "lunes",
    "martes",
    "mie",
    "miercoles",
    "jue",
    "jueves",
    "vie",
    "viernes",
    "sab",
    "sabado",
    "dom",
    "domingo",
    "seg",
    "segunda",
    "ter",
    "terca",
    "qua",
    "quarta",
    "qui",
    "quinta",
    "sex",
    "sexta",
    "feira",
    "lunedi",
    "martedi",
    "mercoledi",
    "gio",
    "giovedi",
    "venerdi",
    "sabato",
    "domenica",
    // Danish, Norwegian, Swedish, Finnish
    "man",
    "mandag",
    "tir",
    "tirsdag",
    "ons",
    "onsdag",
    "tor",
    "torsdag",
    "fre",
    "fredag",
    "lor",
    "lordag",
    "son",
    "sondag",
    "man",
    "mandag",
    "tis",
    "tisdag",
    "maanantai",
    "maanantaina",
    "tiistai",
    "tiistaina",
    "ti",
    "keskiviikko",
    "keskiviikkona",
    "ke",
    "torstai",
    "torstaina",
    "to",
    "perjantai",
    "perjantaina",
    "pe",
    "lauantai",
    "lauantaina",
    "la",
    "sunnuntai",
    "sunnuntaina",
    "su",
});

constexpr auto other_fillers = std::to_array<std::string_view>({
    // Ends of ordinal numbers: 1st, 1er, 5e
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "re",
    "e",
    "o",
    "a",
    // "at", "on", "of", "the" and "o'clock"
    "at",
    "on",
    "of",
    "the",
    "hrs",
    "hours",
    "hr",
    "h",
    "t",
    "local",
    "time",
    "am",
    "der",
    "den",
    "dem",
    "um",
    "uhr",
    "le",
    "du",
    "de",
    "d",
    "el",
    "del",
    "las",
    "los",
    "horas",
    "hs",
    "as",
    "dia",
    "il",
    "alle",
    "ore",
    "op",
    "om",
    "uur",
    "kl",
    "klo",
    "klokken",
    "klockan",
    "kello",
});

}  // namespace

std::optional<int> month_of_name(std::string_view name) {
    constexpr std::size_t shortest = 3;
    if (name.size() < shortest) return std::nullopt;
    const auto exact =
        std::ranges::find_if(month_names, [&](const MonthName& month) { return equals_lower(name, month.name); });
    if (exact != month_names.end()) return exact->month;
    std::optional<int> found;
    for (const MonthName& month : month_names) {
        if (!starts_with_ignoring_case(month.name, name)) continue;
        if (found && *found != month.month) return std::nullopt;
        found = month.month;
    }
    return found;
}

bool is_date_filler(std::string_view word) {
    const auto same = [word](std::string_view filler) { return equals_lower(word, filler); };
    return std::ranges::any_of(weekdays, same) || std::ranges::any_of(other_fillers, same);
}

}  // namespace wiredex
