// The parts of a message (RFC 2046).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mail/headers.h"

namespace wiredex {

/// A part of a message. `content` is a view of the message.
struct MailPart {
    std::string type = "text/plain";  ///< in lower case
    std::string charset;              ///< as declared, empty where it is not
    std::string encoding;             ///< how the content travels, in lower case
    std::string name;                 ///< of the file, empty where it has none
    bool is_attachment = false;       ///< stated to be no part of what is shown
    bool is_flowed = false;
    bool deletes_space = false;
    std::size_t parent = 0;    ///< the multipart it stands in, by its place in the list; the first part's is itself
    std::string_view content;  ///< as sent; empty for a multipart
};

/// All parts in the order in which they come, the message itself first.
struct MailParts {
    std::vector<MailPart> parts;
    bool is_cut = false;  ///< a multipart has no end
    bool too_many = false;
    bool too_deep = false;  ///< a multipart stands deeper than any sender nests them; its parts are not listed
};

inline constexpr std::size_t most_mail_parts = 1000;
inline constexpr std::size_t deepest_mail_part = 32;

/// Splits what stands behind the header of a message, in one pass and without recursion.
MailParts split_mail(const MailHeaders& headers, std::string_view body);

}  // namespace wiredex
