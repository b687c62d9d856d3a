// Posts in an export of WordPress (WXR): RSS with what the program knows beyond it.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/feed_entry.h"
#include "indexer/formats/feed_text.h"
#include "indexer/text/html_text.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

constexpr FeedModule wordpress = FeedModule::wordpress;

// Marks in brackets that the program fills in when it shows the post: [gallery ids="1,2"], [embed]https://...[/embed].
// What stands between those of a caption is one; addresses between the others are no text.
std::string without_shortcodes(std::string_view text) {
    static constexpr std::array<std::string_view, 7> names = {"caption", "gallery",  "embed",     "video",
                                                              "audio",   "playlist", "wp_caption"};
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('['), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        if (text.empty()) break;
        const bool ends = text.starts_with("[/");
        const std::string_view name =
            text.substr(ends ? 2 : 1, text.substr(ends ? 2 : 1).substr(0, 12).find_first_of(" ]/\n"));
        const std::size_t close = text.find_first_of("[]\n", 1);
        const bool is_known =
            std::ranges::find(names, name) != names.end() && close != std::string_view::npos && text[close] == ']';
        if (!is_known) {
            result += '[';
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(close + 1);
        if (name.ends_with("caption")) {
            result += ends ? "</figcaption>" : "<figcaption>";
        } else if (!ends && name == "embed") {
            const std::size_t next = text.find('[');
            if (next != std::string_view::npos && text.substr(next).starts_with("[/embed]")) text.remove_prefix(next);
        }
    }
    return result;
}

// Editors of blocks mark them and write the paragraphs out; before them line ends were enough.
std::string html_of_post(std::string_view typed) {
    const bool in_blocks = typed.find("<!-- wp:") != std::string_view::npos;
    std::string html = without_shortcodes(typed);
    return in_blocks ? html : with_line_breaks(html);
}

void read_text(const FeedRecord& record, Article& article) {
    const std::string typed = verbatim_text_of(record.elements.first("encoded", FeedModule::content));
    if (trim(typed).empty()) return;
    MarkupText body = html_text(html_of_post(typed));
    MarkupText summary = feed_text(record.elements.first("encoded", FeedModule::wordpress_excerpt));
    if (summary.text.empty()) summary = feed_text(record.elements.first("description"));
    article.body = std::move(body.text);
    article.captions = std::move(body.captions);
    article.summary = summary.text == article.body ? std::string() : std::move(summary.text);
}

// In the program's database a date that was never set is all zeros. It writes that as a day in the year -1.
bool was_never_set(const std::optional<Time>& time) {
    return time && day_of(*time).year <= 1;
}

std::optional<Time> utc(std::string_view text) {
    return text.empty() ? std::nullopt : parse_wire_date(std::string(text) + "Z");
}

void read_dates(const FeedRecord& record, const DateHints& hints, Article& article) {
    if (was_never_set(article.published)) article.published.reset();
    if (!article.published) article.published = utc(record.elements.text("post_date_gmt", wordpress));
    if (!article.published) article.published = parse_wire_date(record.elements.text("post_date", wordpress), hints);
    if (!article.updated) article.updated = utc(record.elements.text("post_modified_gmt", wordpress));
    if (!article.updated) article.updated = parse_wire_date(record.elements.text("post_modified", wordpress), hints);
}

// Only what everybody may read is shown: states that plugins add (`pitch`, `in-progress`) are steps before that.
void read_state(const FeedRecord& record, Article& article) {
    const std::string state = ascii_lower(record.elements.text("status", wordpress));
    const bool is_public = state.empty() || state == "publish" || state == "published" || state == "inherit";
    if (state == "trash") {
        article.status = "canceled";
    } else if (state == "future") {
        article.status = "embargoed";
        article.embargo = article.published;
    } else if (!is_public || !record.elements.text("post_password", wordpress).empty()) {
        article.status = "withheld";
    }
}

}  // namespace

std::string wordpress_skip(const FeedRecord& record) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kinds = {{
        {"attachment", "attachment"},
        {"page", "page"},
        {"nav_menu_item", "menu item"},
        {"revision", "revision"},
        {"custom_css", "style sheet"},
        {"customize_changeset", "change of layout"},
        {"oembed_cache", "cache entry"},
        {"user_request", "user request"},
        {"wp_block", "block"},
        {"wp_template", "template"},
        {"wp_template_part", "template"},
        {"wp_global_styles", "style sheet"},
        {"wp_navigation", "menu"},
        {"wp_font_family", "font"},
        {"wp_font_face", "font"},
    }};
    const std::string type = ascii_lower(record.elements.text("post_type", wordpress));
    const auto* const found = std::ranges::find_if(kinds, [&](const auto& kind) { return kind.first == type; });
    if (found != kinds.end()) return std::string(found->second);
    // Posts that were begun and never written.
    return record.elements.text("status", wordpress) == "auto-draft" ? "empty draft" : "";
}

void read_wordpress_post(const FeedRecord& record, const DateHints& hints, Article& article) {
    read_text(record, article);
    read_dates(record, hints, article);
    read_state(record, article);
    const auto writer = record.channel.writers.find(article.byline);
    if (writer != record.channel.writers.end()) article.byline = writer->second;
}

}  // namespace wiredex
