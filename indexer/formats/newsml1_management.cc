#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/formats/newsml1_content.h"
#include "indexer/formats/newsml1_metadata.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

// Agencies differ in how they call it.
std::string status_named(const std::string& name) {
    static constexpr std::array<std::string_view, 6> withdrawals = {"cancelled", "killed",    "kill",
                                                                    "withdrawn", "retracted", "deleted"};
    if (std::find(withdrawals.begin(), withdrawals.end(), name) != withdrawals.end()) return "canceled";
    return name == "embargo" ? "embargoed" : name;
}

class Management {
public:
    Management(XmlNode item, bool has_text, const NewsMl1Envelope& envelope, const ReaderOptions& options,
               Article& article)
        : management_(child(item, "NewsManagement")),
          identifier_(child(item, "Identification/NewsIdentifier")),
          item_(item),
          has_text_(has_text),
          envelope_(envelope),
          article_(article) {
        hints_.zone = zone_of_source(article.source, options);
    }

    void read() {
        read_times();
        read_status();
        read_instructions();
        read_id();
        read_revisions();
        read_links();
    }

private:
    [[nodiscard]] std::optional<Time> time(XmlNode node) const { return parse_wire_date(text_of(node), hints_); }

    void read_times() {
        article_.published = time(child(management_, "FirstCreated"));
        article_.updated = time(child(management_, "ThisRevisionCreated"));
        if (!article_.published) article_.published = article_.updated;
        if (!article_.published) article_.published = parse_wire_date(envelope_.sent, hints_);
        if (!article_.published) article_.published = time(child(identifier_, "DateId"));
    }

    void read_status() {
        article_.status = status_named(ascii_lower(formal_name(child(management_, "Status"))));
        article_.urgency = formal_name(child(management_, "Urgency"));
        if (article_.status == "embargoed" || article_.status == "withheld") article_.embargo = read_release();
    }

    // When what is held back may be used.
    [[nodiscard]] std::optional<Time> read_release() const {
        DateHints hints = hints_;
        hints.repeated = RepeatedHour::later;
        for (const XmlNode change : children(management_, "StatusWillChange")) {
            const std::string future = status_named(ascii_lower(formal_name(child(change, "FutureStatus"))));
            if (!future.empty() && future != "usable") continue;
            if (auto time = parse_wire_date(text_of(child(change, "DateAndTime")), hints)) return time;
        }
        return std::nullopt;
    }

    void read_instructions() {
        for (const XmlNode node : children(management_, "Instruction")) {
            const std::string what = ascii_lower(attribute(node, "FormalName"));
            if (what.find("update") != std::string::npos) article_.signal = "update";
            if (what.find("correct") != std::string::npos || what.find("rectif") != std::string::npos) {
                article_.signal = "correction";
            }
            // With copy that may be used, it is what came before that is to be deleted.
            const bool is_copy = has_text_ && article_.status == "usable";
            if (!is_copy && (what.find("delete") != std::string::npos || what.find("kill") != std::string::npos)) {
                article_.status = "canceled";
                article_.signal = "kill";
            }
        }
    }

    void read_id() {
        const std::string provider = text_of(child(identifier_, "ProviderId"));
        const std::string date = text_of(child(identifier_, "DateId"));
        const std::string name = text_of(child(identifier_, "NewsItemId"));
        article_.version = text_of(child(identifier_, "RevisionId"));
        article_.id = text_of(child(identifier_, "PublicIdentifier"));
        if (is_beginning(article_.id, name)) {
            article_.id.clear();
            if (!name.empty()) article_.id = "urn:newsml:" + provider + ':' + date + ':' + name;
            if (!name.empty() && !article_.version.empty()) article_.id += ':' + article_.version;
            if (!name.empty()) story_ = "urn:newsml:" + provider + ':' + first_date(date) + ':' + name;
        }
        if (article_.id.empty()) article_.id = text_of(descendant(item_, "guid"));
    }

    // urn:newsml:provider:date:item:revision; some send only its beginning, the same for every story. One that leaves
    // out the date or the revision names the item all the same.
    static bool is_beginning(const std::string& id, const std::string& name) {
        constexpr std::ptrdiff_t colons_of_provider = 2;
        constexpr std::ptrdiff_t colons_of_a_whole_one = 4;
        if (id.empty()) return true;
        if (!starts_with_ignoring_case(id, "urn:newsml:")) return false;
        const auto colons = std::count(id.begin(), id.end(), ':');
        if (name.empty()) return colons <= colons_of_provider;
        return colons < colons_of_a_whole_one && (id + ':').find(':' + name + ':') == std::string::npos;
    }

    // Belga dates the revision there, so that what revisions share has to be made of when the first one was.
    [[nodiscard]] std::string first_date(const std::string& date) const {
        const std::string first = text_of(child(management_, "FirstCreated"));
        const std::string now = text_of(child(management_, "ThisRevisionCreated"));
        return date == now && !first.empty() ? first : date;
    }

    // The identifier names one revision: what they have in common names the story.
    void read_revisions() {
        const std::string& version = article_.version;
        if (version.empty()) return;
        const XmlNode revision = child(identifier_, "RevisionId");
        const std::string kind = attribute(revision, "Update");
        if (article_.signal.empty() && (kind == "U" || kind == "A")) article_.signal = "update";
        std::string base;
        std::string end = ':' + version;
        if (!article_.id.ends_with(end)) end += kind;
        if (article_.id.ends_with(end)) base = article_.id.substr(0, article_.id.size() - end.size());
        if (base.empty()) return;
        add_link("story", story_.empty() ? base : story_);
        const std::string previous = attribute(revision, "PreviousRevision");
        const bool is_named = story_.empty() || story_ == base;
        if (!is_named || previous.empty() || previous == "0" || previous == version) return;
        const bool is_kill = article_.status == "canceled";
        article_.links.push_back({is_kill ? "kills" : "previous", base + ':' + previous, previous});
    }

    void read_links() {
        for (const XmlNode node : children(management_, "AssociatedWith")) {
            add_link("seeAlso", attribute(node, "NewsItem"));
        }
        for (const XmlNode node : children(management_, "DerivedFrom")) {
            add_link("derivedFrom", attribute(node, "NewsItem"));
        }
    }

    void add_link(std::string rel, const std::string& ref) {
        if (!ref.empty()) article_.links.push_back({std::move(rel), ref, ""});
    }

    XmlNode management_;
    XmlNode identifier_;
    XmlNode item_;
    bool has_text_;
    const NewsMl1Envelope& envelope_;
    Article& article_;
    DateHints hints_;
    std::string story_;  // what the identifiers of its revisions share, where they do not say it
};

}  // namespace

void read_newsml1_management(XmlNode item, bool has_text, const NewsMl1Envelope& envelope, const ReaderOptions& options,
                             Article& article) {
    Management(item, has_text, envelope, options, article).read();
}

}  // namespace wiredex
