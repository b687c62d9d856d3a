// Many queries from a file, for evaluation.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "wiredex/results.h"

namespace wiredex {

/// Where the queries come from and where the answers go.
struct Batch {
    std::istream& queries;                               ///< lines `id<TAB>query`; empty ones are passed over
    std::string name;                                    ///< of the file, for messages
    std::string run;                                     ///< name of the run, the last column of the output
    std::function<Results(std::string_view)> search;     ///< throws `QueryError` for a query it does not understand
    std::function<bool(std::string_view)> write_result;  ///< false: nobody reads on, stop
    std::function<void(std::string_view)> write_error;   ///< takes whole lines
};

struct BatchOutcome {
    bool found = false;   ///< some query found something
    bool failed = false;  ///< some line could not be used; it was reported and the others were answered
};

/// Answers each query in TREC form. Throws what `search` throws but for `QueryError`, and `Error` (`cannot_read`) if
/// the queries cannot be read to their end.
BatchOutcome run_batch(const Batch& batch);

}  // namespace wiredex
