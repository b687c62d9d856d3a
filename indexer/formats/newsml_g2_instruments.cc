#include "indexer/formats/newsml_g2_instruments.h"

#include <utility>

#include "indexer/formats/newsml_g2_values.h"
#include "indexer/text/strings.h"
#include "indexer/text/ticker_marks.h"

namespace wiredex {

std::vector<std::string> g2_symbols(XmlNode organisation) {
    std::vector<std::string> symbols;
    const auto add = [&symbols](std::string symbol) {
        if (!symbol.empty()) symbols.push_back(std::move(symbol));
    };
    const XmlNode details = child(organisation, "organisationDetails");
    for (const XmlNode parent : {organisation, details}) {
        for (const XmlNode instrument : children(parent, "hasInstrument")) add(attribute(instrument, "symbol"));
    }
    for (const XmlNode company : children(details, "companydata")) {
        add(attribute(company, "ric"));
        add(attribute(company, "tickersymbol"));
    }
    for (const XmlNode related : children(organisation, "related")) {
        if (role_of(related, "rel") == "instrument") add(attribute(related, "literal"));
    }
    for (const XmlNode same : children(organisation, "sameAs")) {
        const QCode qcode = qcode_of(same);
        const std::string scheme = ascii_lower(qcode.scheme);
        const bool names_symbol = scheme == "ticker" || scheme == "symbol" || scheme == "ric" || scheme == "r";
        if (names_symbol || is_exchange(scheme)) add(qcode.code);
    }
    return symbols;
}

}  // namespace wiredex
