#include "indexer/text/ticker_marks.h"

#include <catch2/catch.hpp>

using namespace wiredex;

using Strings = std::vector<std::string>;

TEST_CASE("symbols that writers mark are found once each") {
    CHECK(marked_tickers("Shorepoint <SHPT.L> and gold <XAU=> rose, <SHPT.L> most") == Strings{"SHPT.L", "XAU="});
    CHECK(marked_tickers("Shorepoint Inc. (SHPT) on Monday") == Strings{"SHPT"});
    CHECK(marked_tickers("Lock (TSX: LOCK, NYSE: LK.A) said") == Strings{"LOCK", "LK.A"});
    CHECK(marked_tickers("Lock (TSX: LOCK, LK.B) said") == Strings{"LOCK", "LK.B"});
    CHECK(marked_tickers("Lock (BOARD: LOCK, LK.B) said").empty());
}

TEST_CASE("other brackets are no symbols") {
    for (const char* text :
         {"PORT ELLEN (NW) - Talks", "the <b> tag", "Board of Owners (BOO) said", "(NOTE: IMPORTANT)", "<", "(", "<>",
          "()", "Inc. (", "a <endash>-</endash> b", "Weir Inc (see below)"}) {
        INFO(text);
        CHECK(marked_tickers(text).empty());
    }
}
