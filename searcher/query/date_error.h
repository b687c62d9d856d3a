// Why a text is no date, for those who look for one in words that need not all belong to it.
#pragma once

#include "wiredex/error.h"

namespace wiredex {

enum class DateFault {
    no_date,      ///< it is not written as one
    no_such_day,  ///< it can only be meant as one, but the calendar has no such day, month or year
    backwards,    ///< a range that ends before it starts
};

class DateError : public QueryError {
public:
    DateError(DateFault fault, std::size_t offset, const std::string& message, std::string suggestion = {})
        : QueryError(offset, message, std::move(suggestion)), fault_(fault) {}

    [[nodiscard]] DateFault fault() const noexcept { return fault_; }

private:
    DateFault fault_;
};

}  // namespace wiredex
