// What goes wrong, as exceptions.
//
// wiredex draws one line. A bad article is expected: readers report it as a value (`Reject`, reader.h) and go on.
// A broken contract, an unusable database or a failing disk is not: it is thrown as `wiredex::Error`.
// No exception of another library leaves wiredex.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace wiredex {

/// What kind of fault an `Error` reports. Programs decide by the kind; people read `what()`.
enum class ErrorKind {
    usage,           ///< the caller broke the contract of a function or gave an impossible option
    cannot_read,     ///< a file or stream cannot be opened or read
    no_database,     ///< there is no database at that place
    not_a_database,  ///< what is there is not a wiredex database (it may be a plain Xapian one)
    schema,          ///< the database was written by another schema version
    locked,          ///< another writer holds the database
    storage,         ///< the disk is full, or reading or writing the database failed
    corrupt,         ///< the database contradicts itself
    query,           ///< the query cannot be understood (see `QueryError`)
};

/// The one exception type of the library.
///
/// `what()` is a message for users, in English and without a final newline: what happened, where, what to do.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }

private:
    ErrorKind kind_;
};

/// A query that cannot be understood.
///
/// `what()` says why in one line and `suggestion()` what to type instead (it may be empty); `offset()` is the place in
/// the query as a count of bytes from its start.
class QueryError : public Error {
public:
    QueryError(std::size_t offset, const std::string& message, std::string suggestion = {})
        : Error(ErrorKind::query, message), offset_(offset), suggestion_(std::move(suggestion)) {}

    [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
    [[nodiscard]] const std::string& suggestion() const noexcept { return suggestion_; }

private:
    std::size_t offset_;
    std::string suggestion_;
};

}  // namespace wiredex
