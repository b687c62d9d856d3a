// NewsML-G2 of the IPTC: one item a document, or many in a newsMessage. Only news items are articles.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/formats/newsml_g2_item.h"
#include "indexer/text/strings.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 6> item_names = {"newsItem",      "packageItem",  "conceptItem",
                                                        "knowledgeItem", "planningItem", "catalogItem"};

// Put behind the guid of pictures, sounds and videos until it is known whether a text claims the same guid.
constexpr std::string_view media_mark = "#media";

std::string_view kind_of(XmlNode item) {
    if (is_named(item, "packageItem")) return "package";
    if (is_named(item, "conceptItem")) return "concept";
    if (is_named(item, "knowledgeItem")) return "list of concepts";
    if (is_named(item, "planningItem")) return "planning item";
    return "catalog";
}

Skip skip_item(XmlNode item, std::uint64_t offset) {
    Skip skip = skip_at(offset, std::string(kind_of(item)), attribute(item, "guid"));
    for (const XmlNode reference : descendants(item, "itemRef")) {
        std::string ref = attribute(reference, "residref");
        if (ref.empty()) ref = attribute(reference, "guidref");
        if (ref.empty()) ref = attribute(reference, "href");
        if (!ref.empty()) skip.links.push_back({"contains", std::move(ref), attribute(reference, "version")});
    }
    return skip;
}

bool says_anything(const Article& article) {
    const bool withdraws = article.status == "canceled" || article.status == "withheld";
    return !article.headline.empty() || !article.body.empty() || !article.captions.empty() ||
           !article.summary.empty() || (withdraws && !article.id.empty());
}

void parse_item(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    if (!is_named(record.element, "newsItem")) {
        items.emplace_back(skip_item(record.element, record.offset));
        return;
    }
    const G2Item item = make_g2_item(record.element, record.envelope, record.input.options);
    Article article;
    article.offset = record.offset;
    read_g2_management(item, article);
    read_g2_description(item, article);
    read_g2_subjects(item, article);
    read_g2_content(item, article);
    if (!says_anything(article)) {
        if (!item.management && !item.description) {
            items.emplace_back(reject_at(record.offset, "a newsItem with neither itemMeta nor contentMeta"));
        } else {
            items.emplace_back(
                skip_at(record.offset, item.is_media ? "picture without text" : "item without text", article.id));
        }
        return;
    }
    if (item.is_media && !article.id.empty()) article.id += media_mark;
    items.emplace_back(std::move(article));
}

constexpr XmlRecords records = {item_names, parse_item, "message without items"};

// APA and others send a story and its picture as two items of the same guid. The text keeps it; a picture that has a
// guid to itself does so, too.
class ReaderOfSharedGuids : public RecordReader {
public:
    explicit ReaderOfSharedGuids(std::unique_ptr<RecordReader> items) : items_(std::move(items)) {}

    std::optional<ArticleReader::Item> next() override {
        std::optional<ArticleReader::Item> item = std::exchange(ahead_, std::nullopt);
        if (!item) item = items_->next();
        auto* article = item ? std::get_if<Article>(&*item) : nullptr;
        if (article == nullptr) return item;
        if (!article->id.ends_with(media_mark)) {
            last_text_ = article->id;
            return item;
        }
        const std::string guid = article->id.substr(0, article->id.size() - media_mark.size());
        ahead_ = items_->next();
        const auto* following = ahead_ ? std::get_if<Article>(&*ahead_) : nullptr;
        const bool is_shared = guid == last_text_ || (following != nullptr && following->id == guid);
        if (!is_shared) article->id = guid;
        return item;
    }

private:
    std::unique_ptr<RecordReader> items_;
    std::optional<ArticleReader::Item> ahead_;
    std::string last_text_;
};

// RCV1 has a root element `newsitem` as well.
bool is_item_of_another_format(const Head& head) {
    const std::size_t tag = head.start.find(head.root);
    const std::string_view start_tag = head.start.substr(tag, head.start.find('>', tag) - tag);
    return start_tag.find("itemid=") != std::string_view::npos && start_tag.find("guid=") == std::string_view::npos;
}

bool recognises(const Head& head) {
    if (head.root.empty()) return false;
    if (has_root(head, "newsMessage")) return true;
    const bool is_item = std::ranges::any_of(item_names, [&](std::string_view name) { return has_root(head, name); });
    return is_item && !is_item_of_another_format(head);
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<ReaderOfSharedGuids>(read_xml_records(input, records));
}

}  // namespace

extern const Format newsml_g2;
const Format newsml_g2 = {
    {"newsml_g2", "NewsML-G2: news items of Reuters, AP, dpa, ANSA, STT, TT, APA and others, alone or in a message"},
    recognises,
    open};

}  // namespace wiredex
