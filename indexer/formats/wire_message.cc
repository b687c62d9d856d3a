#include "indexer/formats/wire_message.h"

#include <algorithm>

#include "indexer/formats/anpa_heading.h"
#include "indexer/formats/iptc7901_heading.h"
#include "indexer/formats/line_limit.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/formats/wire_closing.h"
#include "indexer/formats/wire_controls.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// No heading is longer.
constexpr std::size_t heading_bytes = 1024;

// The first line in `text` that stands after `count` lines with something in them.
std::size_t length_of_lines(std::string_view text, int count) {
    std::size_t place = 0;
    while (count > 0 && place < text.size()) {
        const std::size_t end = std::min(text.find('\n', place), text.size());
        if (!trim(text.substr(place, end - place)).empty()) --count;
        place = std::min(end + 1, text.size());
    }
    return place;
}

// Where the closing line starts, if it is among the last lines; the end of the text if not.
std::size_t closing_line(std::string_view text) {
    constexpr int lines_looked_at = 6;
    std::size_t end = text.size();
    for (int looked_at = 0; looked_at < lines_looked_at && end > 0;) {
        const std::size_t before = text.rfind('\n', end - 1);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        const std::string_view line = text.substr(start, end - start);
        if (is_closing_line(line)) return start;
        if (!trim(line).empty()) ++looked_at;
        end = start > 0 ? start - 1 : 0;
    }
    return text.size();
}

// UTF-8 with line feeds, without NUL and DEL. Old senders end lines with CR CR LF.
std::string to_text(std::string_view bytes) {
    const char line_end = bytes.find('\n') == std::string_view::npos ? '\n' : '\0';
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const char kept = c == '\r' ? line_end : c;
        if (kept != '\0' && kept != 0x7F) text += kept;
    }
    return to_utf8(text, "iso-8859-1");
}

WireMessage cut(std::string_view bytes, MessageKind kind) {
    const std::string text = to_text(after_start_of_heading(bytes));
    std::string_view rest = text;
    rest = rest.substr(0, rest.find(control::eot));
    WireMessage message;
    const std::size_t start = rest.find(control::stx);
    const bool marked = start != std::string_view::npos;
    const std::size_t heading = marked ? start : length_of_lines(rest, kind == MessageKind::anpa_1312 ? 2 : 1);
    message.heading = rest.substr(0, heading);
    rest.remove_prefix(heading + (marked ? 1 : 0));
    const std::size_t end = rest.find(control::etx);
    if (end != std::string_view::npos) {
        message.text = rest.substr(0, end);
        message.trailer = rest.substr(end + 1);
    } else {
        const std::size_t closing = closing_line(rest);
        message.text = rest.substr(0, closing);
        message.trailer = rest.substr(closing);
    }
    return message;
}

// True if more than one line says that the bytes are a message whose control characters are lost in part.
bool has_message_marks(std::string_view start) {
    constexpr std::string_view text_marks("\x02\x03", 2);
    if (start.find_first_of(text_marks) != std::string_view::npos) return true;
    const auto is_mark = [](std::string_view line) {
        return line.starts_with("# ") || trim(line).ends_with(" =") || is_closing_line(line);
    };
    return std::ranges::any_of(split_lines(start), is_mark);
}

// Where a message ends, counted from its first byte.
struct Extent {
    std::size_t length = 0;
    bool ended = false;     // by ETX, EOT or its closing line, and not by the next message or the end of the input
    bool too_long = false;  // no end within the limit
};

class ExtentFinder {
public:
    ExtentFinder(Window& window, std::uint64_t limit) : window_(window), limit_(limit) {}

    Extent find() {
        for (;;) {
            const std::string_view text = window_.buffered();
            while (place_ < text.size() && !is_stop(text[place_])) ++place_;
            if (place_ > limit_) return {place_, false, true};
            if (place_ < text.size()) {
                if (const auto extent = stop()) return *extent;
            } else if (!window_.grow()) {
                end_line();
                return {place_, ended_, false};
            }
        }
    }

private:
    static bool is_stop(char c) {
        return c == '\n' || c == '\r' || c == control::soh || c == control::etx || c == control::eot;
    }

    [[nodiscard]] bool heading_follows(std::size_t place) {
        return heading_kind(window_.ensure(place + heading_bytes).substr(place)).has_value();
    }

    void end_line() {
        const std::string_view line = window_.buffered().substr(line_start_, place_ - line_start_);
        ended_ = ended_ || is_closing_line(line);
    }

    // At a control character or the end of a line.
    std::optional<Extent> stop() {
        const char c = window_.buffered()[place_];
        if (c == control::eot) return Extent{place_ + 1, true, false};
        if (c == control::soh) {
            if (place_ > 0 && heading_follows(place_)) return Extent{place_, ended_, false};
        } else if (c == control::etx) {
            ended_ = true;
        } else {
            end_line();
            line_start_ = place_ + 1;
            // Without SOH a heading counts only behind the end of a message: any text may look like one.
            if (ended_ && heading_follows(line_start_)) return Extent{line_start_, true, false};
        }
        ++place_;
        return std::nullopt;
    }

    Window& window_;
    std::uint64_t limit_;
    std::size_t place_ = 0;
    std::size_t line_start_ = 0;
    bool ended_ = false;
};

class MessageReader : public RecordReader {
public:
    MessageReader(const Input& input, MessageKind kind, ParseMessage parse)
        : input_(input), kind_(kind), parse_(parse) {}

    std::optional<ArticleReader::Item> next() override {
        skip_padding();
        Window& window = input_.window;
        const std::string_view bytes = window.ensure(heading_bytes);
        if (bytes.empty()) return std::nullopt;
        const auto kind = heading_kind(bytes);
        if (kind == kind_) return read_message();
        if (!window.failure().empty() || (read_any_ && (kind || is_document(bytes)))) return std::nullopt;
        read_any_ = true;
        return skip_rubbish();
    }

private:
    void skip_padding() {
        for (;;) {
            const std::string_view bytes = input_.window.ensure(1);
            const auto blank = static_cast<std::size_t>(std::ranges::find_if_not(bytes, is_padding) - bytes.begin());
            input_.window.consume(blank);
            if (bytes.empty() || blank < bytes.size()) return;
        }
    }

    // True for what another reader takes. Only the first bytes are looked at, as this may happen after every message.
    [[nodiscard]] static bool is_document(std::string_view bytes) {
        const Format* const format = recognise(make_head(bytes.substr(0, heading_bytes)));
        return format != nullptr && !is_fallback(format);
    }

    std::optional<ArticleReader::Item> read_message() {
        Window& window = input_.window;
        const std::uint64_t offset = window.offset();
        const Extent extent = ExtentFinder(window, input_.options.max_record_bytes).find();
        if (!extent.ended && !extent.too_long && !window.failure().empty()) {
            return std::nullopt;
        }
        read_any_ = true;
        if (extent.too_long) {
            window.consume(1);
            skip_to_heading();
            return too_long(offset, input_.options.max_record_bytes);
        }
        if (auto refusal = refuse_lines(window.buffered().substr(0, extent.length), offset)) {
            window.consume(extent.length);
            return refusal;
        }
        WireMessage message = cut(window.buffered().substr(0, extent.length), kind_);
        message.offset = offset;
        message.partial = !extent.ended;
        window.consume(extent.length);
        return parse_(message, input_.options);
    }

    ArticleReader::Item skip_rubbish() {
        const std::uint64_t offset = input_.window.offset();
        input_.window.consume(1);
        skip_to_heading();
        return reject_at(offset,
                         "no heading of a wire message stands here: the bytes before the next one are left out");
    }

    // Lets go of everything before the next SOH or start of a line that a heading follows.
    void skip_to_heading() {
        Window& window = input_.window;
        bool after_line_end = false;
        for (;;) {
            const std::string_view bytes = window.ensure(1);
            if (bytes.empty()) return;
            const bool at_soh = bytes.front() == control::soh;
            if ((at_soh || after_line_end) && heading_kind(window.ensure(heading_bytes))) return;
            std::size_t place = 1;
            const std::string_view text = window.buffered();
            while (place < text.size() && text[place] != control::soh && text[place - 1] != '\n') ++place;
            after_line_end = text[place - 1] == '\n';
            window.consume(place);
        }
    }

    Input input_;
    MessageKind kind_;
    ParseMessage parse_;
    bool read_any_ = false;
};

}  // namespace

std::optional<MessageKind> heading_kind(std::string_view bytes) {
    bytes = bytes.substr(0, heading_bytes);
    if (read_anpa_heading(bytes)) return MessageKind::anpa_1312;
    if (read_iptc7901_heading(bytes)) return MessageKind::iptc_7901;
    return std::nullopt;
}

std::optional<MessageKind> first_message_kind(const Head& head) {
    if (!head.root.empty() || head.start.starts_with('{') || head.start.starts_with('[')) return std::nullopt;
    const bool marked = head.start.starts_with(control::soh);
    const std::optional<MessageKind> kind = heading_kind(head.start);
    if (kind && (marked || *kind == MessageKind::anpa_1312 || has_message_marks(head.start))) return kind;
    for (std::size_t soh = head.bytes.find(control::soh); soh != std::string_view::npos;) {
        if (const auto found = heading_kind(head.bytes.substr(soh))) return found;
        soh = head.bytes.find(control::soh, soh + 1);
    }
    return std::nullopt;
}

std::unique_ptr<RecordReader> read_messages(const Input& input, MessageKind kind, ParseMessage parse) {
    return std::make_unique<MessageReader>(input, kind, parse);
}

}  // namespace wiredex
