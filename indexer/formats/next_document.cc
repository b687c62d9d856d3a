#include "indexer/formats/next_document.h"

#include <algorithm>

#include "indexer/formats/document.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

Head head_of(Window& window, std::size_t length) {
    return make_head(window.ensure(length).substr(0, length));
}

bool starts_page(std::string_view line) {
    return starts_with_ignoring_case(line, "<!doctype") || starts_with_ignoring_case(line, "<html");
}

// Some formats can be told by their text alone, and text between documents may look like them by chance.
bool has_mark(std::string_view line) {
    if (line.empty()) return false;
    constexpr std::string_view marks = "<{[\x01";
    return marks.find(line.front()) != std::string_view::npos || line.starts_with("ZCZC");
}

// An HTML page takes all that follows, so that a scrap of HTML is not enough for one.
bool starts_document(Window& window, const Format& likely, const ReaderOptions& options) {
    constexpr std::size_t longest_mark = 64;
    const std::string_view line = trim(window.ensure(longest_mark).substr(0, longest_mark));
    const bool is_page = starts_page(line);
    const Format* const format = format_of_next(window, likely, options);
    return format != nullptr && (format->info.name != "html" || is_page);
}

}  // namespace

const Format* format_of_next(Window& window, const Format& likely, const ReaderOptions& options) {
    // Mostly it is more of the same, and its first element says so.
    constexpr std::size_t enough_for_root = 4096;
    if (!is_fallback(&likely) && likely.recognises(head_of(window, enough_for_root))) return &likely;
    const Head head = head_of(window, sniffed_bytes);
    if (options.format == "auto") {
        const Format* const format = recognise(head);
        return is_fallback(format) ? nullptr : format;
    }
    const Format* const stated = find_format(options.format);
    return stated->recognises(head) ? stated : nullptr;
}

void skip_to_document(Window& window, const Format& likely, const ReaderOptions& options) {
    constexpr std::size_t longest_mark = 64;
    for (int tried = 0; window.skip_to("\n");) {
        window.consume(1);
        const std::string_view start = window.ensure(longest_mark).substr(0, longest_mark);
        const std::size_t blank = std::min(start.find_first_not_of(" \t"), start.size());
        if (!has_mark(start.substr(blank))) continue;
        if (starts_document(window, likely, options)) return;
        if (++tried == most_lines_tried) return discard_rest(window);
    }
}

}  // namespace wiredex
