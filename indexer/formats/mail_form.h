// Articles that contributors send by filling in a form: the text of the message holds a value for each field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// The fields of a form in the order in which they were sent: names in lower case, values in UTF-8.
using MailForm = std::vector<std::pair<std::string, std::string>>;

/// The form in the text of a message: a JSON object of texts and lists of texts, or lines such as `Headline: ...`,
/// `Abstract: ...`, `Body: ...`. Nothing if the text is something else, an article in JSON with its own id for one.
std::optional<MailForm> parse_mail_form(std::string_view text);

/// Sets what the form states. Fields for the desk (user, sign-off, news value) are left out.
void fill_in(const MailForm& form, Article& article);

}  // namespace wiredex
