// The synonyms that wiredex brings. Each must mean the others in nearly all copy, for a search widens to them unasked:
// no words that mean something else as well.
#include "wiredex/synonyms.h"

namespace wiredex {

const Synonyms& Synonyms::built_in() {
    static const Synonyms synonyms({
        // countries and cities of several names
        {"UK", "Britain", "United Kingdom"},
        {"U.S.", "USA", "United States"},
        {"EU", "European Union"},
        {"UAE", "United Arab Emirates"},
        {"USSR", "Soviet Union"},
        {"Burma", "Myanmar"},
        {"Czech Republic", "Czechia"},
        {"Holland", "Netherlands"},
        {"Ivory Coast", "Cote d'Ivoire"},
        {"Swaziland", "Eswatini"},
        {"Bombay", "Mumbai"},
        {"Kiev", "Kyiv"},
        {"Peking", "Beijing"},
        // institutions
        {"Fed", "Federal Reserve"},
        {"ECB", "European Central Bank"},
        {"BoE", "Bank of England"},
        {"BoJ", "Bank of Japan"},
        {"IMF", "International Monetary Fund"},
        {"UN", "United Nations"},
        {"W.H.O.", "World Health Organization"},
        {"WTO", "World Trade Organization"},
        {"GATT", "General Agreement on Tariffs and Trade"},
        {"OECD", "Organisation for Economic Co-operation and Development"},
        {"FTC", "Federal Trade Commission"},
        {"NYSE", "New York Stock Exchange"},
        // business
        {"CEO", "chief executive officer"},
        {"CFO", "chief financial officer"},
        {"CPI", "consumer price index"},
        {"GDP", "gross domestic product"},
        {"GNP", "gross national product"},
        {"IPO", "initial public offering"},
        {"LNG", "liquefied natural gas"},
        // abbreviations of wire copy
        {"pct", "percent", "per cent"},
        {"mln", "million"},
        {"bln", "billion"},
        {"govt", "government"},
    });
    return synonyms;
}

}  // namespace wiredex
