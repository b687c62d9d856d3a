#include "indexer/mail/parts.h"

#include <algorithm>
#include <utility>

#include "indexer/mail/encoded_words.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

class Splitter {
public:
    explicit Splitter(std::string_view body) : body_(body) {}

    MailParts split(const MailHeaders& headers) {
        add(headers, 0);
        result_.parts.front().parent = 0;
        for (std::size_t line = 0; line < body_.size() && !open_.empty() && !result_.too_many;) {
            if (body_.substr(line).starts_with("--")) {
                line = read_delimiter(line);
            } else {
                line = next_line(line);
            }
        }
        end_content(body_.size());
        result_.is_cut = !open_.empty();
        return std::move(result_);
    }

private:
    struct Multipart {
        std::string delimiter;
        std::size_t part;
    };

    [[nodiscard]] std::size_t next_line(std::size_t from) const {
        const std::size_t end = body_.find('\n', from);
        return end == std::string_view::npos ? body_.size() : end + 1;
    }

    // Adds the part of this header, whose content starts at `content`.
    void add(const MailHeaders& headers, std::size_t content) {
        MailPart part;
        part.parent = open_.empty() ? 0 : open_.back().part;
        if (!result_.parts.empty() && result_.parts[part.parent].type == "multipart/digest")
            part.type = "message/rfc822";
        const MailParameters type = parse_mail_parameters(headers.value("Content-Type"));
        if (type.value.find('/') != std::string::npos) part.type = type.value;
        const MailParameters disposition = parse_mail_parameters(headers.value("Content-Disposition"));
        part.charset = type.parameter("charset");
        part.encoding = parse_mail_parameters(headers.value("Content-Transfer-Encoding")).value;
        part.is_attachment = disposition.value == "attachment";
        part.name = disposition.parameter("filename");
        if (part.name.empty()) part.name = type.parameter("name");
        part.name = decode_header_text(part.name);  // not allowed, and common
        part.is_flowed = ascii_lower(type.parameter("format")) == "flowed";
        part.deletes_space = ascii_lower(type.parameter("delsp")) == "yes";
        const std::string boundary = type.parameter("boundary");
        const bool is_multipart = part.type.starts_with("multipart/") && !boundary.empty();
        result_.parts.push_back(std::move(part));
        content_part_ = result_.parts.size() - 1;
        content_begin_ = content;
        if (!is_multipart) return;
        if (open_.size() >= deepest_mail_part) {
            result_.too_deep = true;
            return;
        }
        open_.push_back({"--" + boundary, content_part_});
        content_part_ = none;  // what stands before the first part is for readers that know no parts
    }

    // The line break before a delimiter belongs to it.
    void end_content(std::size_t end) {
        if (content_part_ == none) return;
        if (!open_.empty() && end < body_.size()) {
            if (end > content_begin_ && body_[end - 1] == '\n') --end;
            if (end > content_begin_ && body_[end - 1] == '\r') --end;
        }
        result_.parts[content_part_].content =
            body_.substr(content_begin_, std::max(end, content_begin_) - content_begin_);
        content_part_ = none;
    }

    // A line that starts with two hyphens: the delimiter of an open multipart, or text.
    std::size_t read_delimiter(std::size_t line) {
        const std::size_t next = next_line(line);
        const std::string_view text = trim(body_.substr(line, next - line));
        for (std::size_t level = open_.size(); level-- > 0;) {
            const std::string& delimiter = open_[level].delimiter;
            if (!text.starts_with(delimiter)) continue;
            const std::string_view behind = text.substr(delimiter.size());
            if (!behind.empty() && behind != "--") continue;
            end_content(line);
            open_.resize(behind.empty() ? level + 1 : level);
            return behind.empty() ? begin_part(next) : next;
        }
        return next;
    }

    std::size_t begin_part(std::size_t at) {
        if (result_.parts.size() >= most_mail_parts) {
            result_.too_many = true;
            return body_.size();
        }
        // No blank lines are skipped here: a part may have no header at all.
        const bool has_no_header = trim(body_.substr(at, next_line(at) - at)).empty();
        const MailHeaders headers(has_no_header ? std::string_view{} : body_.substr(at));
        const std::size_t content = has_no_header ? next_line(at) : at + headers.size();
        add(headers, content);
        return content;
    }

    static constexpr auto none = static_cast<std::size_t>(-1);

    std::string_view body_;
    std::vector<Multipart> open_;
    std::size_t content_part_ = none;
    std::size_t content_begin_ = 0;
    MailParts result_;
};

}  // namespace

MailParts split_mail(const MailHeaders& headers, std::string_view body) {
    return Splitter(body).split(headers);
}

}  // namespace wiredex
