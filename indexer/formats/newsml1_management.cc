#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "indexer/formats/newsml1_article.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

constexpr std::string_view urn_start = "urn:newsml:";

// Agencies differ in how they call it, and in letter case.
std::string status_named(std::string_view name) {
    static constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"cancelled", "canceled"},
        {"cancel", "canceled"},
        {"killed", "canceled"},
        {"kill", "canceled"},
        {"withdrawn", "canceled"},
        {"retracted", "canceled"},
        {"deleted", "canceled"},
        {"delete", "canceled"},
        {"hold", "withheld"},
        {"held", "withheld"},
        {"embargo", "embargoed"},
    });
    std::string lower = ascii_lower(name);
    const auto* const found = std::ranges::find(names, lower, [](const auto& row) { return row.first; });
    return found == names.end() ? lower : std::string(found->second);
}

void add_link(Article& article, std::string rel, std::string ref, std::string version = {}) {
    if (!ref.empty()) article.links.push_back({std::move(rel), std::move(ref), std::move(version)});
}

class Management {
public:
    Management(const NewsMl1Context& context, Article& article)
        : context_(context),
          identifier_(child(part_of(context.item.components.front(), "Identification"), "NewsIdentifier")),
          management_(part_of(context.item.components.front(), "NewsManagement")),
          article_(article) {
        hints_.zone = zone_of_source(article.source, context.options);
    }

    void read() {
        read_identity();
        read_revision();
        read_times();
        read_status();
        read_links();
        read_instructions();
    }

private:
    void read_identity() {
        const std::string provider = text_of(child(identifier_, "ProviderId"));
        const std::string date = text_of(child(identifier_, "DateId"));
        const std::string name = text_of(child(identifier_, "NewsItemId"));
        article_.version = text_of(child(identifier_, "RevisionId"));
        article_.id = text_of(child(identifier_, "PublicIdentifier"));
        // urn:newsml:provider:date:item:revision; some send only its beginning, the same for every story.
        constexpr std::ptrdiff_t colons_of_a_whole_one = 4;
        const bool is_urn = starts_with_ignoring_case(article_.id, urn_start);
        if (is_urn && std::count(article_.id.begin(), article_.id.end(), ':') < colons_of_a_whole_one) {
            article_.id.clear();
        }
        if (!article_.id.empty() && (name.empty() || article_.id != provider)) return;
        if (name.empty()) {
            article_.id = stated_guid();
            return;
        }
        article_.id = std::string(urn_start) + provider + ':' + date + ':' + name;
        if (!article_.version.empty()) article_.id += ':' + article_.version;
        // Belga's date is that of the revision, and its number one of a kind.
        constexpr std::size_t unmistakable = 6;
        const bool is_clock = date.find('T') != std::string::npos;
        if (is_clock && name.size() >= unmistakable) story_ = std::string(urn_start) + provider + ':' + name;
    }

    // TASS puts one into the description of a component.
    [[nodiscard]] std::string stated_guid() const {
        for (const NewsMl1Component& component : context_.item.components) {
            for (const XmlNode part : component.parts) {
                if (std::string guid = text_of(child(part, "guid")); !guid.empty()) return guid;
            }
        }
        return {};
    }

    // The identifier names one revision (`...:2`, Reuters `...:2U`): what its revisions have in common names the story.
    void read_revision() {
        if (!story_.empty()) return add_link(article_, "story", story_);
        if (article_.version.empty()) return;
        const std::size_t colon = article_.id.rfind(':');
        if (colon == std::string::npos) return;
        std::string_view last = std::string_view(article_.id).substr(colon + 1);
        if (last.size() > 1 && is_letter(last.back())) last.remove_suffix(1);
        if (last != article_.version) return;
        const std::string story = article_.id.substr(0, colon);
        add_link(article_, "story", story);
        const std::string previous = attribute(child(identifier_, "RevisionId"), "PreviousRevision");
        if (!previous.empty() && previous != "0" && previous != article_.version) {
            add_link(article_, "previous", story + ':' + previous, previous);
        }
    }

    [[nodiscard]] std::optional<Time> time_at(XmlNode node) const { return parse_wire_date(text_of(node), hints_); }

    void read_times() {
        article_.published = time_at(child(management_, "FirstCreated"));
        article_.updated = time_at(child(management_, "ThisRevisionCreated"));
        if (!article_.published) article_.published = article_.updated;
        if (!article_.published) article_.published = parse_wire_date(context_.envelope.sent, hints_);
    }

    void read_status() {
        article_.status = status_named(formal_name(child(management_, "Status")));
        article_.urgency = formal_name(child(management_, "Urgency"));
        if (article_.status != "embargoed" && article_.status != "withheld") return;
        const XmlNode change = child(management_, "StatusWillChange");
        if (status_named(formal_name(child(change, "FutureStatus"))) != "usable") return;
        hints_.repeated = RepeatedHour::later;
        article_.embargo = time_at(child(change, "DateAndTime"));
        if (article_.embargo) article_.status = "embargoed";
    }

    void read_links() {
        for (const XmlNode node : children(management_, "AssociatedWith")) {
            add_link(article_, "seeAlso", attribute(node, "NewsItem"));
        }
        for (const XmlNode node : children(management_, "DerivedFrom")) {
            add_link(article_, "derivedFrom", attribute(node, "NewsItem"));
        }
        for (const std::string& ref : context_.item.references) add_link(article_, "seeAlso", ref);
    }

    void read_instructions() {
        if (ascii_lower(attribute(child(identifier_, "RevisionId"), "Update")) == "u") article_.signal = "update";
        for (const XmlNode node : children(management_, "Instruction")) {
            const std::string what = ascii_lower(attribute(node, "FormalName"));
            const auto says = [&](std::string_view word) { return what.find(word) != std::string::npos; };
            if (says("update")) article_.signal = "update";
            if (says("correct") || says("rectif")) article_.signal = "correction";
            if (!says("delete") && !says("kill") && !says("cancel")) continue;
            // Where the item is usable it takes the place of what is to be deleted: its earlier revisions.
            if (article_.status == "usable") continue;
            article_.status = "canceled";
            article_.signal = "kill";
        }
    }

    const NewsMl1Context& context_;
    XmlNode identifier_;
    XmlNode management_;
    Article& article_;
    DateHints hints_;
    std::string story_;  // what revisions have in common, where their identifiers do not
};

}  // namespace

void read_newsml1_management(const NewsMl1Context& context, Article& article) {
    Management(context, article).read();
}

}  // namespace wiredex
