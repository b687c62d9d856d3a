// The header of a message or of one of its parts (RFC 5322, RFC 2045).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wiredex {

/// The fields of a header. They are views of it: it must live as long. Header text beyond what any sender needs is left
/// out: more than 500 fields, and more than 16 KiB of one value.
class MailHeaders {
public:
    /// Reads the header that `text` starts with; blank lines and an mbox postmark before it do no harm.
    explicit MailHeaders(std::string_view text);

    /// Where the text behind the header starts.
    [[nodiscard]] std::size_t size() const { return size_; }

    [[nodiscard]] bool is_empty() const { return fields_.empty(); }
    [[nodiscard]] bool has(std::string_view name) const;

    /// The first value of this name, in any ASCII letter case, unfolded to one line but encoded as sent; empty where
    /// there is none.
    [[nodiscard]] std::string value(std::string_view name) const;

private:
    [[nodiscard]] const std::pair<std::string_view, std::string_view>* find(std::string_view name) const;

    std::vector<std::pair<std::string_view, std::string_view>> fields_;
    std::size_t size_ = 0;
};

/// A value with parameters: `text/plain; charset=utf-8; format=flowed`.
struct MailParameters {
    std::string value;  ///< `text/plain`, in lower case

    /// The parameter of this name (in lower case), its continuations put together and decoded (RFC 2231); empty where
    /// there is none.
    [[nodiscard]] std::string parameter(std::string_view name) const;

    std::vector<std::pair<std::string, std::string>> parameters;  ///< names in lower case, values without quotes
};

MailParameters parse_mail_parameters(std::string_view field);

/// The length of a field's name at the front of the line; 0 if the line starts with none.
std::size_t field_name_length(std::string_view line);

}  // namespace wiredex
