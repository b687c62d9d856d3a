#include "indexer/formats/nitf_article.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/formats/editors_notes.h"
#include "indexer/formats/left_references.h"
#include "indexer/formats/nitf_subjects.h"
#include "indexer/formats/nitf_text.h"
#include "indexer/formats/once.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/agency_name.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/element_index.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

void set_if_empty(std::string& to, std::string value) {
    if (to.empty()) to = std::move(value);
}

std::string first_stated(std::initializer_list<std::string> candidates) {
    for (const std::string& candidate : candidates) {
        if (!candidate.empty()) return candidate;
    }
    return {};
}

class NitfDocument {
public:
    NitfDocument(XmlNode nitf, const ReaderOptions& options, Article& article)
        : nitf_(nitf),
          head_(child(nitf, "head")),
          metas_(children(head_, "meta")),
          body_head_(child(nitf, "body/body.head")),
          in_head_(head_),
          docdata_(in_head_.first("docdata")),
          in_docdata_(docdata_),
          in_body_head_(body_head_),
          options_(options),
          article_(article) {}

    void read() {
        read_language();  // first: it tells how a byline starts
        read_identity();
        read_source();
        read_heading();
        read_text();
        read_dateline();
        read_times();
        read_desk();
        read_nitf_subjects(nitf_, article_);
        decode_left_references(article_);
    }

private:
    // The content of <meta name="..." content="..."/>.
    [[nodiscard]] std::string meta(std::string_view name) const {
        for (const XmlNode node : metas_) {
            const std::string found = attribute(node, "name");
            const bool is_same = found.size() == name.size() && starts_with_ignoring_case(found, name);
            if (is_same) return attribute(node, "content");
        }
        return {};
    }

    void read_identity() {
        const XmlNode du_key = in_docdata_.first("du-key");
        set_if_empty(article_.id, attribute(child(docdata_, "doc-id"), "id-string"));
        set_if_empty(article_.version, attribute(du_key, "version"));
        set_if_empty(article_.status, ascii_lower(attribute(docdata_, "management-status")));
        if (article_.status == "cancelled") article_.status = "canceled";
        du_key_ = attribute(du_key, "key");
        read_target();
    }

    // The document that this one acts on, and what becomes of that.
    void read_target() {
        const std::string target = attribute(docdata_, "management-doc-idref");
        if (target.empty()) return;
        const std::string fate = ascii_lower(attribute(docdata_, "management-idref-status"));
        const bool kills = (fate.empty() ? article_.status : fate).starts_with("cancel");
        article_.links.push_back({kills ? "kills" : "replaces", target, ""});
    }

    void read_language() {
        const XmlNode content = child(nitf_, "body/body.content");
        set_if_empty(article_.language,
                     first_stated({attribute(content, "xml:lang"), attribute(content.parent(), "xml:lang"),
                                   attribute(nitf_, "xml:lang"), attribute(nitf_, "baselang")}));
    }

    // A carrier is not the source: AAP sends AFP's copy and says whose right it is.
    void read_source() {
        const XmlNode distributor = in_body_head_.first("distributor");
        const std::string stated = first_stated(
            {meta("aap-source"), meta("NTBKilde"), attribute(in_head_.first("doc.copyright"), "holder"),
             text_of(distributor), attribute(child(docdata_, "doc-id"), "regsrc"),
             text_of(in_body_head_.first("rights.owner")), attribute(in_docdata_.first("from-src"), "src-name"),
             attribute(in_docdata_.first("doc.rights"), "owner")});
        set_if_empty(article_.source, agency_name(stated));
        set_if_empty(article_.copyright, text_of(in_body_head_.first("rights")));
        set_if_empty(article_.copyright, attribute(in_head_.first("doc.copyright"), "holder"));
    }

    void read_heading() {
        const std::string title = text_of(child(head_, "title"));
        set_if_empty(article_.headline, nitf_line(in_body_head_.first("hl1")));
        set_if_empty(article_.headline, nitf_line(in_body_head_.first("hedline")));
        const std::string keyword = stated_slugline();
        // A title of one word with hyphens is a slug: Rideau-Hall-Police.
        const bool is_slug = title.find(' ') == std::string::npos && title.find('-') != std::string::npos;
        set_if_empty(article_.slugline, keyword.empty() && is_slug ? title : keyword);
        set_if_empty(article_.headline, title);
        set_if_empty(article_.take, meta("anpa-takekey"));
        set_if_empty(article_.take, take_of_headline(article_.headline));
        read_byline();
        read_summary();
    }

    [[nodiscard]] std::string stated_slugline() const {
        std::string slugline = first_stated({meta("anpa-keyword"), meta("NTBStikkord")});
        if (!slugline.empty()) return slugline;
        for (const XmlNode keyword : in_docdata_.all("keyword")) {
            const std::string word = attribute(keyword, "key");
            if (!word.empty()) slugline += (slugline.empty() ? "" : " ") + word;
        }
        return slugline.empty() ? meta("keyword") : slugline;  // ANSA's
    }

    void read_summary() {
        set_if_empty(article_.summary, markup_text(in_body_head_.first("abstract")).text);
        if (!article_.summary.empty()) return;
        for (const XmlNode subhead : in_body_head_.all("hl2")) {
            const std::string line = nitf_line(subhead);
            if (line.empty() || line == article_.headline || line == article_.slugline) continue;
            article_.summary += (article_.summary.empty() ? "" : "\n") + line;
        }
    }

    // The writers without what they are.
    static std::string writers_of(XmlNode byline) {
        std::string people;
        for (const XmlNode person : children(byline, "person")) {
            people += (people.empty() ? "" : " ") + nitf_line(person);
        }
        if (!people.empty()) return people;
        const auto without_title = [](XmlNode element) -> std::optional<Markup> {
            return is_named(element, "byttl") ? std::optional(Markup::hidden) : std::nullopt;
        };
        people = collapse_spaces(markup_text(byline, without_title).text);
        if (people.ends_with(',')) people.pop_back();
        return people;
    }

    void read_byline() {
        // ANSA puts its subhead there.
        const bool is_summary = article_.source == "ANSA";
        std::string writers;
        for (const XmlNode byline : children(body_head_, "byline")) {
            const std::string stated = writers_of(byline);
            const std::string_view names = is_summary ? stated : without_by(stated, article_.language);
            if (!names.empty()) writers += (writers.empty() ? "" : ", ") + std::string(names);
        }
        set_if_empty(is_summary ? article_.summary : article_.byline, std::move(writers));
    }

    void read_text() {
        NitfText text = nitf_text(nitf_);
        take_editors_notes_out(text.body, article_.ednote);
        set_if_empty(article_.body, std::move(text.body));
        add_once(text.captions, article_.captions);
        for (const std::string& note : text.notes) add_note(note);
    }

    void add_note(const std::string& note) {
        if (!note.empty()) article_.ednote += (article_.ednote.empty() ? "" : "\n") + note;
    }

    void read_dateline() {
        const XmlNode dateline = in_body_head_.first("dateline");
        const XmlNode location = descendant(dateline, "location");
        const auto without_date = [](XmlNode element) -> std::optional<Markup> {
            return is_named(element, "story.date") ? std::optional(Markup::hidden) : std::nullopt;
        };
        std::string text;
        const std::string shown = markup_text(dateline, without_date).text;
        for (const std::string_view line : split_lines(shown)) {
            std::string part = collapse_spaces(line);
            while (part.ends_with(',')) part.pop_back();
            text += (text.empty() ? "" : ", ") + part;
        }
        if (children(location).size() > 1) text = joined(location);
        const std::string city = text_of(descendant(location, "city"));
        set_if_empty(article_.dateline_text, text);
        set_if_empty(article_.dateline_place, city);
        set_if_empty(article_.dateline_place, std::string(place_of_stated_dateline(text)));
        const std::string_view lead = std::string_view(article_.body).substr(0, article_.body.find('\n'));
        if (article_.dateline_place.empty()) wiredex::read_dateline(lead, article_);
        if (article_.dateline_place.empty()) read_slashed_dateline(lead);
        set_if_empty(article_.dateline_place, attribute(in_docdata_.first("evloc"), "city"));
    }

    // "City", "State", "Country" as the elements of a location.
    static std::string joined(XmlNode location) {
        std::string text;
        for (const XmlNode part : children(location)) {
            if (const std::string name = text_of(part); !name.empty()) text += (text.empty() ? "" : ", ") + name;
        }
        return text;
    }

    // Ritzau: "Viborg /ritzau/: The ...". TASS: "MOSCOW, May 2. /TASS/. The ..."
    void read_slashed_dateline(std::string_view lead) {
        constexpr std::size_t longest = 60;
        const std::size_t mark = lead.substr(0, longest).find(" /");
        if (mark == std::string_view::npos || mark == 0) return;
        const std::size_t end = lead.find('/', mark + 2);
        if (end == std::string_view::npos || end > mark + longest) return;
        article_.dateline_place = std::string(lead.substr(0, std::min(lead.find(','), mark)));
        article_.dateline_text = std::string(lead.substr(0, end + 1));
    }

    [[nodiscard]] std::optional<Time> time_of(XmlNode node, const std::string& attribute_name = "norm") const {
        DateHints hints;
        hints.zone = zone_of_source(article_.source, options_);
        return parse_wire_date(attribute(node, attribute_name), hints);
    }

    void read_times() {
        const std::optional<Time> issued = time_of(in_docdata_.first("date.issue"));
        const std::optional<Time> released = time_of(in_docdata_.first("date.release"));
        if (!article_.published) article_.published = issued ? issued : released;
        if (!article_.published) article_.published = time_of(in_body_head_.first("story.date"));
        if (!article_.published) article_.published = time_of(in_head_.first("pubdata"), "date.publication");
        const bool is_later =
            issued && released && issued->zone_known == released->zone_known && released->seconds > issued->seconds;
        if (!article_.embargo && is_later) article_.embargo = released;
        read_story_key();
    }

    // PA names its stories so that a name comes back another day. Other senders put anything there: only keys that no
    // two stories can share by chance say that they are one.
    void read_story_key() {
        constexpr std::size_t unmistakable = 20;
        const bool has_digit = std::any_of(du_key_.begin(), du_key_.end(), is_digit);
        if (article_.source == "PA" && !du_key_.empty() && article_.published) {
            Time day = *article_.published;
            day.zone_known = day.clock_known = false;
            article_.links.push_back({"story", du_key_ + "/" + format_time(day), ""});
        } else if (du_key_.size() >= unmistakable && has_digit) {
            article_.links.push_back({"story", du_key_, ""});
        }
    }

    void read_desk() {
        set_if_empty(article_.urgency, attribute(in_head_.first("urgency"), "ed-urg"));
        set_if_empty(article_.category, first_stated({meta("anpa-category"), meta("category"), desk()}));
        for (const XmlNode message : in_docdata_.all("ed-msg")) {
            add_note(first_stated({attribute(message, "info"), nitf_line(message)}));
        }
        read_revision();
        const XmlNode rights = in_docdata_.first("doc.rights");
        std::string usage;
        for (const std::string_view part : {"type", "limitations", "geography"}) {
            if (const std::string value = attribute(rights, part); !value.empty()) {
                usage += (usage.empty() ? "" : " ") + value;
            }
        }
        set_if_empty(article_.usage, std::move(usage));
        read_word_count();
    }

    // NTB's desks: Innenriks, Utenriks. Everybody else says that news is news.
    [[nodiscard]] std::string desk() const {
        std::string type = attribute(in_head_.first("tobject"), "tobject.type");
        return ascii_lower(type) == "news" ? std::string{} : type;
    }

    // What was changed, for editors: "ADDS ministry's statement".
    void read_revision() {
        for (const XmlNode revision : in_head_.all("revision-history")) {
            const std::string comment = attribute(revision, "comment");
            add_note(comment);
            const std::string start = ascii_lower(comment.substr(0, comment.find(' ')));
            if (start.starts_with("correct")) set_if_empty(article_.signal, "correction");
            if (start == "adds" || start.starts_with("update")) set_if_empty(article_.signal, "update");
            const auto revised = time_of(revision);
            const bool is_later = revised && (!article_.updated || revised->seconds > article_.updated->seconds);
            if (is_later && revised != article_.published) article_.updated = revised;
        }
    }

    void read_word_count() {
        if (article_.word_count) return;
        std::string count = meta("anpa-wordcount");
        const XmlNode publication = in_head_.first("pubdata");
        if (count.empty() && attribute(publication, "unit-of-measure") == "word") {
            count = attribute(publication, "item-length");
        }
        if (const auto words = parse_number(count); words && *words > 0) {
            article_.word_count = static_cast<std::uint32_t>(*words);
        }
    }

    XmlNode nitf_;
    XmlNode head_;
    std::vector<XmlNode> metas_;
    XmlNode body_head_;
    ElementIndex in_head_;
    XmlNode docdata_;
    ElementIndex in_docdata_;
    ElementIndex in_body_head_;
    const ReaderOptions& options_;
    Article& article_;
    std::string du_key_;
};

}  // namespace

void read_nitf(XmlNode nitf, const ReaderOptions& options, Article& article) {
    NitfDocument(nitf, options, article).read();
}

}  // namespace wiredex
