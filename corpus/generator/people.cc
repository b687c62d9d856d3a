#include "corpus/generator/people.h"

#include <array>

#include "corpus/generator/word_forms.h"

namespace wiredex::generator {

namespace {

constexpr std::array<std::string_view, 48> first_names = {
    "Anna",   "James",    "Maria",  "David",  "Elena", "Peter",    "Ji-woo", "Ahmed",  "Sofia",    "Thomas",
    "Priya",  "Carlos",   "Laura",  "Michel", "Yuki",  "Omar",     "Ingrid", "Paul",   "Mei-ling", "Ivan",
    "Claire", "Tae-yong", "Nadia",  "Erik",   "Amara", "Luis",     "Helena", "Kofi",   "Julia",    "Marek",
    "Aisha",  "Daniel",   "Noriko", "Stefan", "Grace", "Pedro",    "Fatima", "George", "Astrid",   "Hugo",
    "Leila",  "Viktor",   "Rosa",   "Samuel", "Karin", "Jean-Luc", "Olga",   "Henry"};

constexpr std::array<std::string_view, 16> roles = {
    "Finance Minister", "Chief Executive", "spokeswoman", "spokesman", "Governor",  "analyst",   "Mayor",
    "Professor",        "Judge",           "coach",       "director",  "economist", "Secretary", "inspector",
    "chairman",         "lawyer"};

constexpr std::array<std::string_view, 16> kinds = {
    " Corp",  " Ltd", " Group",     " Bank",    " Inc",        " Holdings", " Energy", " Lines",
    " Union", " AG",  " Institute", " Council", " Industries", " Airways",  " Foods",  " Partners"};

// Names use words that are rare in the text, so that a search for a name finds the people who bear it.
constexpr std::uint64_t first_family_name = 30'000;
constexpr std::uint64_t first_firm_name = 50'000;

std::string ticker_of(std::string_view name, Random& random) {
    std::string ticker;
    for (const char letter : name.substr(0, 3 + random.below(2))) {
        ticker += letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    if (random.percent(10)) ticker += random.percent(50) ? ".A" : ".B";
    return ticker;
}

}  // namespace

Person draw_person(const ZipfRanks& ranks, Random& random) {
    Person person;
    person.first = first_names[random.below(first_names.size())];
    append_name(person.last, first_family_name + ranks.draw(random));
    person.role = roles[random.below(roles.size())];
    return person;
}

Organisation draw_organisation(const ZipfRanks& ranks, Random& random) {
    Organisation organisation;
    append_name(organisation.name, first_firm_name + ranks.draw(random));
    const std::string_view kind = kinds[random.below(kinds.size())];
    const bool listed = kind != " Union" && kind != " Institute" && kind != " Council" && random.percent(60);
    if (listed) organisation.ticker = ticker_of(organisation.name, random);
    organisation.name += kind;
    return organisation;
}

}  // namespace wiredex::generator
