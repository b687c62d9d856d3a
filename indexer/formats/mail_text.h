// Which parts of a message are its text, and what it says.
#pragma once

#include <string>
#include <vector>

#include "indexer/mail/parts.h"

namespace wiredex {

/// The text that a message shows.
struct MailText {
    std::string text;  ///< UTF-8; lines of plain text as sent, those of flowed text joined
    bool is_html = false;
    bool has_paragraphs = false;  ///< every line is one; else they may have been hard-wrapped
    std::vector<std::string> captions;
};

/// The texts of a message, one after the other; of alternatives the one that says most, plain text before HTML.
std::vector<MailText> texts_of(const MailParts& mail);

/// The parts that are files: neither text nor alternatives of it.
std::vector<const MailPart*> attachments_of(const MailParts& mail);

}  // namespace wiredex
