#include "tests/cli/copy.h"

#include <array>
#include <string_view>

#include <fmt/core.h>

namespace wiredex::test {
namespace {

constexpr std::array<std::string_view, 16> words{"harbour", "tariff",  "wheat",   "minister", "strike",  "copper",
                                                 "vessels", "farmers", "quarter", "shipping", "exports", "council",
                                                 "storm",   "talks",   "season",  "prices"};

std::string sentence(unsigned seed) {
    constexpr unsigned length = 40;
    std::string text = "The";
    for (unsigned i = 0; i < length; ++i) {
        seed = seed * 1664525U + 1013904223U;  // Numerical Recipes' linear congruential generator
        text += fmt::format(" {}", words[seed >> 28]);
    }
    return text + ".";
}

}  // namespace

std::string json_lines(unsigned count, unsigned first) {
    std::string lines;
    for (unsigned number = first; number < first + count; ++number) {
        lines +=
            fmt::format(R"({{"id":"test:{0}","version":1,"headline":"Port bulletin {0}","source":"Harbour News",)"
                        R"("dateline_place":"PORT ELARA","published":"2021-{1:02}-{2:02}T08:00:00Z","language":"en",)"
                        R"("body":"{3}\nNumber {0} ends here."}})"
                        "\n",
                        number, number % 12 + 1, number % 28 + 1, sentence(number));
    }
    return lines;
}

std::string story(const std::string& id, unsigned version, const std::string& headline) {
    return fmt::format(R"({{"id":"{}","version":{},"headline":"{}","published":"2021-05-04T08:00:00Z",)"
                       R"("body":"{} The ferry company gave no reason."}})"
                       "\n",
                       id, version, headline, headline);
}

std::string reuters_sgml(unsigned count) {
    std::string text = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";
    for (unsigned number = 1; number <= count; ++number) {
        text += fmt::format(
            "<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" CGISPLIT=\"TRAINING-SET\" OLDID=\"{0}\" NEWID=\"{0}\">\n"
            "<DATE> 4-MAR-1987 09:{1:02}:00.00</DATE>\n<TOPICS><D>copper</D></TOPICS>\n<PLACES><D>chile</D></PLACES>\n"
            "<PEOPLE></PEOPLE>\n<ORGS></ORGS>\n<EXCHANGES></EXCHANGES>\n<COMPANIES></COMPANIES>\n"
            "<TEXT>&#2;\n<TITLE>MINE NUMBER {0} REOPENS</TITLE>\n<DATELINE>    ELARA, March 4 - </DATELINE>"
            "<BODY>{2}\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n",
            number, number % 60, sentence(number));
    }
    return text;
}

}  // namespace wiredex::test
