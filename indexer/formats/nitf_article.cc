#include "indexer/formats/nitf_article.h"

#include <algorithm>
#include <initializer_list>

#include "indexer/formats/nitf_subjects.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/agency_name.h"
#include "indexer/text/html_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"
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
          docdata_(descendant(head_, "docdata")),
          body_head_(child(nitf, "body/body.head")),
          content_(child(nitf, "body/body.content")),
          options_(options),
          article_(article) {}

    void read() {
        read_identity();
        read_source();
        read_heading();
        read_text();
        read_dateline();
        read_times();
        read_desk();
        read_nitf_subjects(nitf_, article_);
    }

private:
    // The content of <meta name="..." content="..."/>.
    [[nodiscard]] std::string meta(std::string_view name) const {
        for (const XmlNode node : children(head_, "meta")) {
            if (ascii_lower(attribute(node, "name")) == ascii_lower(name)) return attribute(node, "content");
        }
        return {};
    }

    void read_identity() {
        const XmlNode du_key = descendant(docdata_, "du-key");
        set_if_empty(article_.id, attribute(child(docdata_, "doc-id"), "id-string"));
        set_if_empty(article_.version, attribute(du_key, "version"));
        set_if_empty(article_.status, ascii_lower(attribute(docdata_, "management-status")));
        if (article_.status == "cancelled") article_.status = "canceled";
        if (const std::string target = attribute(docdata_, "management-doc-idref"); !target.empty()) {
            article_.links.push_back({article_.status == "canceled" ? "kills" : "replaces", target, ""});
        }
        du_key_ = attribute(du_key, "key");
    }

    // A carrier is not the source: AAP sends AFP's copy and says whose right it is.
    void read_source() {
        const XmlNode distributor = descendant(body_head_, "distributor");
        const std::string stated = first_stated(
            {meta("aap-source"), meta("NTBKilde"), attribute(descendant(head_, "doc.copyright"), "holder"),
             text_of(distributor), attribute(child(docdata_, "doc-id"), "regsrc"),
             text_of(descendant(body_head_, "rights.owner")), attribute(descendant(docdata_, "from-src"), "src-name"),
             attribute(descendant(docdata_, "doc.rights"), "owner")});
        set_if_empty(article_.source, agency_name(stated));
        set_if_empty(article_.copyright, text_of(descendant(body_head_, "rights")));
        set_if_empty(article_.copyright, attribute(descendant(head_, "doc.copyright"), "holder"));
    }

    void read_heading() {
        const XmlNode headlines = descendant(body_head_, "hedline");
        const std::string title = text_of(child(head_, "title"));
        set_if_empty(article_.headline, text_of(descendant(headlines, "hl1")));
        set_if_empty(article_.headline, text_of(headlines));
        std::string keyword = first_stated({meta("anpa-keyword"), meta("NTBStikkord")});
        for (const XmlNode key : descendants(docdata_, "keyword")) {
            const std::string word = attribute(key, "key");
            if (!word.empty()) keyword += (keyword.empty() ? "" : " ") + word;
        }
        // A title of one word with hyphens is a slug: Rideau-Hall-Police.
        const bool is_slug = title.find(' ') == std::string::npos && title.find('-') != std::string::npos;
        set_if_empty(article_.slugline, keyword.empty() && is_slug ? title : keyword);
        set_if_empty(article_.headline, title);
        set_if_empty(article_.take, meta("anpa-takekey"));
        set_if_empty(article_.take, take_of_headline(article_.headline));
        read_byline();
        set_if_empty(article_.summary, markup_text(descendant(body_head_, "abstract")).text);
        const std::string subhead = text_of(descendant(headlines, "hl2"));
        if (subhead != article_.headline && subhead != article_.slugline) set_if_empty(article_.summary, subhead);
    }

    void read_byline() {
        const XmlNode byline = descendant(body_head_, "byline");
        std::string people;
        for (const XmlNode person : children(byline, "person")) {
            people += (people.empty() ? "" : " ") + text_of(person);
        }
        if (people.empty()) {
            const auto without_title = [](XmlNode element) -> std::optional<Markup> {
                return is_named(element, "byttl") ? std::optional(Markup::hidden) : std::nullopt;
            };
            people = collapse_spaces(markup_text(byline, without_title).text);
        }
        const std::string_view writer = without_by(people, article_.language);
        // ANSA puts its subhead there.
        if (article_.source == "ANSA" && !people.empty()) {
            set_if_empty(article_.summary, people);
        } else {
            set_if_empty(article_.byline, std::string(writer));
        }
    }

    void read_text() {
        set_if_empty(article_.language, attribute(nitf_, "xml:lang"));
        set_if_empty(article_.language, attribute(nitf_, "baselang"));
        set_if_empty(article_.language, attribute(content_, "xml:lang"));
        // Copy that came from ANPA breaks its lines where the printer did.
        const bool is_wrapped = !meta("anpa-format").empty() || !meta("anpa-sequence").empty();
        const auto rule = [is_wrapped](XmlNode element) -> std::optional<Markup> {
            if (!is_wrapped || !is_named(element, "br")) return std::nullopt;
            const std::string_view before = element.previous_sibling().value();
            return !before.empty() && is_space(before.back()) ? std::optional(Markup::transparent) : std::nullopt;
        };
        MarkupText content = markup_text(content_, rule);
        if (const std::string end = markup_text(child(nitf_, "body/body.end")).text; !end.empty()) {
            content.text += (content.text.empty() ? "" : "\n") + end;
        }
        set_if_empty(article_.body, without_code(std::move(content.text)));
        MarkupText head_text = markup_text(body_head_);
        for (auto* const captions : {&content.captions, &head_text.captions}) {
            std::move(captions->begin(), captions->end(), std::back_inserter(article_.captions));
        }
    }

    // Pages' embed code comes as text.
    static std::string without_code(std::string text) {
        if (text.find('<') == std::string::npos || !looks_like_html(text)) return text;
        std::string clean;
        for (const std::string_view line : split_lines(text)) {
            const std::string kept = looks_like_html(line) ? html_text(line).text : std::string(line);
            if (!kept.empty()) clean += (clean.empty() ? "" : "\n") + kept;
        }
        return clean;
    }

    void read_dateline() {
        const XmlNode dateline = descendant(body_head_, "dateline");
        const XmlNode location = descendant(dateline, "location");
        const auto without_date = [](XmlNode element) -> std::optional<Markup> {
            return is_named(element, "story.date") ? std::optional(Markup::hidden) : std::nullopt;
        };
        std::string text;
        for (const std::string_view line : split_lines(markup_text(dateline, without_date).text)) {
            text += (text.empty() ? "" : ", ") + collapse_spaces(line);
        }
        if (children(location).size() > 1) text = joined(location);
        const std::string city = text_of(descendant(location, "city"));
        set_if_empty(article_.dateline_text, text);
        set_if_empty(article_.dateline_place, city);
        set_if_empty(article_.dateline_place, std::string(place_of_stated_dateline(text)));
        const std::string_view lead = std::string_view(article_.body).substr(0, article_.body.find('\n'));
        if (article_.dateline_place.empty()) wiredex::read_dateline(lead, article_);
        if (article_.dateline_place.empty()) read_slashed_dateline(lead);
        set_if_empty(article_.dateline_place, attribute(descendant(docdata_, "evloc"), "city"));
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
        const std::optional<Time> issued = time_of(descendant(docdata_, "date.issue"));
        const std::optional<Time> released = time_of(descendant(docdata_, "date.release"));
        if (!article_.published) article_.published = issued ? issued : released;
        if (!article_.published) article_.published = time_of(descendant(body_head_, "story.date"));
        if (!article_.published) article_.published = time_of(descendant(head_, "pubdata"), "date.publication");
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
        set_if_empty(article_.urgency, attribute(descendant(head_, "urgency"), "ed-urg"));
        set_if_empty(article_.category, first_stated({meta("anpa-category"), meta("category")}));
        for (const XmlNode message : descendants(docdata_, "ed-msg")) {
            const std::string note = first_stated({attribute(message, "info"), text_of(message)});
            if (!note.empty()) article_.ednote += (article_.ednote.empty() ? "" : "\n") + note;
        }
        const XmlNode rights = descendant(docdata_, "doc.rights");
        std::string usage;
        for (const std::string_view part : {"type", "limitations", "geography"}) {
            if (const std::string value = attribute(rights, part); !value.empty()) {
                usage += (usage.empty() ? "" : " ") + value;
            }
        }
        set_if_empty(article_.usage, std::move(usage));
        read_word_count();
    }

    void read_word_count() {
        if (article_.word_count) return;
        std::string count = meta("anpa-wordcount");
        const XmlNode publication = descendant(head_, "pubdata");
        if (count.empty() && attribute(publication, "unit-of-measure") == "word") {
            count = attribute(publication, "item-length");
        }
        if (const auto words = parse_number(count); words && *words > 0) {
            article_.word_count = static_cast<std::uint32_t>(*words);
        }
    }

    XmlNode nitf_;
    XmlNode head_;
    XmlNode docdata_;
    XmlNode body_head_;
    XmlNode content_;
    const ReaderOptions& options_;
    Article& article_;
    std::string du_key_;
};

}  // namespace

void read_nitf(XmlNode nitf, const ReaderOptions& options, Article& article) {
    NitfDocument(nitf, options, article).read();
}

}  // namespace wiredex
