// What Xapian's own analysis makes of a text, beside wiredex's.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/stemmer.h"
#include "analysis/tokenizer.h"

namespace wiredex::test {

/// The terms of a text.
struct Terms {
    std::vector<std::string> words;  ///< exact forms in the order of their positions
    std::set<std::string> stems;     ///< with `Z`

    void append(const Terms& other);
    friend bool operator==(const Terms&, const Terms&) = default;
};

/// For a failure's message: `ibm report (Zibm Zreport)`.
std::string to_string(const Terms& terms);

/// Xapian::TermGenerator for English with the strategy STEM_SOME.
class XapianAnalysis {
public:
    XapianAnalysis();
    Terms terms(std::string_view text);

private:
    Xapian::TermGenerator generator_;
};

/// wiredex's tokenizer and stemmer for English.
class WiredexAnalysis {
public:
    WiredexAnalysis();
    Terms terms(std::string_view text, bool capitals_mean_something);

private:
    Tokenizer tokenizer_;
    Stemmer stemmer_;
};

}  // namespace wiredex::test
