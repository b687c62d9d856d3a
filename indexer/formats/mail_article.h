// The article that the text of a message is.
#pragma once

#include <vector>

#include "indexer/formats/mail_text.h"
#include "indexer/mail/headers.h"
#include "indexer/mail/parts.h"
#include "wiredex/article.h"

namespace wiredex {

/// The article in `texts`, with what the header of the message says about it. Its body is empty where there is no text.
Article read_mail_article(const MailHeaders& headers, const MailParts& mail, std::vector<MailText> texts);

}  // namespace wiredex
