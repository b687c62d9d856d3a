#include "benchmarks/wire_copy.h"

#include <iterator>

#include <fmt/format.h>

#include "corpus/generator/calendar.h"
#include "corpus/generator/topics.h"

namespace wiredex::benchmarks {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '<') {
            result += "&lt;";
        } else if (c == '>') {
            result += "&gt;";
        } else if (c == '&') {
            result += "&amp;";
        } else {
            result += c;
        }
    }
    return result;
}

template <typename... Arguments>
void append_format(std::string& out, fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out), text, std::forward<Arguments>(arguments)...);
}

void append_paragraphs(std::string& out, const WireCopy& copy, std::string_view indent) {
    for (const std::string& paragraph : copy.paragraphs) append_format(out, "{}<p>{}</p>\n", indent, paragraph);
}

std::string html(const WireCopy& copy) {
    std::string text;
    append_paragraphs(text, copy, "");
    return text;
}

std::string without_dashes(std::string_view date) {
    std::string digits(date);
    std::erase(digits, '-');
    std::erase(digits, ':');
    return digits;
}

// `20240305T093000Z`
std::string basic_time(const WireCopy& copy) {
    return without_dashes(copy.date) + "T" + without_dashes(copy.time) + "Z";
}

std::string iso_time(const WireCopy& copy) {
    return copy.date + "T" + copy.time + "Z";
}

// `Tue, 05 Mar 2024 09:30:00 GMT`, without the day of the week.
std::string mail_time(const WireCopy& copy) {
    const auto at = generator::date_and_clock(copy.article->updated);
    return fmt::format("{:02} {} {} {} GMT", at.day, generator::month_name(at.month), at.year, copy.time);
}

void append_g2_head(std::string& out, const WireCopy& copy) {
    append_format(out, R"(<?xml version="1.0" encoding="UTF-8"?>
<newsItem guid="urn:newsml:northwire.example:{}:{}" version="2" standard="NewsML-G2" standardversion="2.15" conformance="power" xmlns="http://iptc.org/std/nar/2006-10-01/">
  <rightsInfo>
    <copyrightHolder literal="Northwire"/>
    <copyrightNotice>Copyright Northwire. This material may not be redistributed.</copyrightNotice>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nw:1"><name>Northwire</name></provider>
    <versionCreated>{}</versionCreated>
    <firstCreated>{}</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <edNote>Eds: Picture sent separately.</edNote>
  </itemMeta>
)",
                  copy.date, copy.article->index, iso_time(copy), iso_time(copy));
    append_format(out, R"(  <contentMeta>
    <urgency>{}</urgency>
    <located type="cptype:city"><name>{}</name></located>
    <language tag="en"/>
    <by>By {}</by>
    <subject type="cpnat:abstract" qcode="subj:{}"><name>{}</name></subject>
    <slugline separator="-">{}-World</slugline>
    <headline>{}</headline>
    <description role="drol:summary">{}</description>
    <dateline>{}</dateline>
  </contentMeta>
)",
                  copy.article->story.urgency, copy.article->story.place->name, copy.writer, copy.topic_code,
                  copy.topic, copy.topic, copy.headline, copy.summary, copy.article->story.place->dateline);
}

}  // namespace

WireCopy make_wire_copy(const generator::SyntheticArticle& article, bool has_body) {
    WireCopy copy;
    copy.article = &article;
    copy.has_body = has_body;
    copy.headline = escaped(article.headline);
    copy.summary = escaped(article.summary);
    for (std::string_view body = article.body; !body.empty();) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        copy.paragraphs.push_back(escaped(body.substr(0, end)));
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    const generator::Story& story = article.story;
    copy.writer = fmt::format("{} {}", story.reporter.first, story.reporter.last);
    copy.topic = escaped(generator::topics()[story.topics[0]].name);
    copy.topic_code = fmt::format("{:08}", (story.topics[0] % 17 + 1) * 1'000'000);
    const auto at = generator::date_and_clock(article.updated);
    copy.date = fmt::format("{:04}-{:02}-{:02}", at.year, at.month, at.day);
    copy.time = fmt::format("{:02}:{:02}:{:02}", at.hour, at.minute, at.second);
    return copy;
}

void append_nitf(std::string& out, const WireCopy& copy) {
    append_format(out, R"(<?xml version="1.0" encoding="utf-8"?>
<nitf version="-//IPTC//DTD NITF 3.4//EN">
  <head>
    <title>{}</title>
    <tobject tobject.type="news">
      <tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="{}" tobject.subject.type="{}"/>
    </tobject>
    <docdata management-status="usable">
      <doc-id id-string="nw-{}" regsrc="Northwire"/>
      <date.issue norm="{}"/>
      <ed-msg info="Photo sent separately."/>
      <doc.copyright holder="Northwire. All rights reserved." year="2024"/>
      <key-list><keyword key="{}"/></key-list>
    </docdata>
    <urgency ed-urg="{}"/>
  </head>
)",
                  copy.headline, copy.topic_code, copy.topic, copy.article->index, basic_time(copy), copy.topic,
                  copy.article->story.urgency);
    append_format(out, R"(  <body>
    <body.head>
      <hedline><hl1>{}</hl1><hl2>{}</hl2></hedline>
      <byline><person>{}</person><byttl>Northwire</byttl></byline>
      <dateline><location><city>{}</city></location><story.date norm="{}"/></dateline>
      <distributor>NORTHWIRE</distributor>
    </body.head>
    <body.content>
      <block id="Main">
)",
                  copy.headline, copy.has_body ? copy.summary : "", copy.writer, copy.article->story.place->name,
                  basic_time(copy));
    append_paragraphs(out, copy, "        ");
    out += "      </block>\n    </body.content>\n  </body>\n</nitf>\n";
}

void append_newsml_g2_xhtml(std::string& out, const WireCopy& copy) {
    append_g2_head(out, copy);
    out += R"(  <contentSet>
    <inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
)";
    append_paragraphs(out, copy, "        ");
    out += "      </body></html>\n    </inlineXML>\n  </contentSet>\n</newsItem>\n";
}

void append_newsml_g2_nitf(std::string& out, const WireCopy& copy) {
    append_g2_head(out, copy);
    append_format(out, R"(  <contentSet>
    <inlineXML contenttype="application/nitf+xml">
      <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
        <body.head><hedline><hl1>{}</hl1></hedline></body.head>
        <body.content><block>
)",
                  copy.headline);
    append_paragraphs(out, copy, "          ");
    out += "        </block></body.content>\n      </body></nitf>\n    </inlineXML>\n  </contentSet>\n</newsItem>\n";
}

void append_newsml_1(std::string& out, const WireCopy& copy) {
    append_format(out, R"(<?xml version="1.0" encoding="UTF-8"?>
<NewsML>
  <NewsEnvelope><SentFrom><Party FormalName="Northwire"/></SentFrom><DateAndTime>{}</DateAndTime></NewsEnvelope>
  <NewsItem>
    <Identification>
      <NewsIdentifier>
        <ProviderId>northwire.example</ProviderId><DateId>{}</DateId><NewsItemId>NW{}</NewsItemId>
        <RevisionId PreviousRevision="0" Update="N">1</RevisionId>
        <PublicIdentifier>urn:newsml:northwire.example:{}:NW{}:1</PublicIdentifier>
      </NewsIdentifier>
      <NameLabel>{}</NameLabel>
    </Identification>
    <NewsManagement>
      <NewsItemType FormalName="News"/>
      <FirstCreated>{}</FirstCreated><ThisRevisionCreated>{}</ThisRevisionCreated>
      <Status FormalName="Usable"/><Urgency FormalName="{}"/>
    </NewsManagement>
)",
                  basic_time(copy), without_dashes(copy.date), copy.article->index, without_dashes(copy.date),
                  copy.article->index, copy.topic, basic_time(copy), basic_time(copy), copy.article->story.urgency);
    append_format(out, R"(    <NewsComponent xml:lang="en">
      <Role FormalName="Main"/>
      <NewsLines>
        <HeadLine>{}</HeadLine><SubHeadLine>{}</SubHeadLine><ByLine>By {}</ByLine>
        <DateLine>{} (Northwire) -</DateLine><CopyrightLine>(c) Northwire</CopyrightLine>
      </NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Northwire"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata>
        <Language FormalName="en"/>
        <SubjectCode><Subject FormalName="{}"/></SubjectCode>
        <Property FormalName="Keyword" Value="{}"/>
      </DescriptiveMetadata>
      <ContentItem>
        <MediaType FormalName="Text"/><Format FormalName="NITF3.1"/>
        <DataContent><nitf><body><body.content>
)",
                  copy.headline, copy.has_body ? copy.summary : "", copy.writer, copy.article->story.place->dateline,
                  copy.topic_code, copy.topic);
    append_paragraphs(out, copy, "          ");
    out += R"(        </body.content></body></nitf></DataContent>
      </ContentItem>
    </NewsComponent>
  </NewsItem>
</NewsML>
)";
}

void append_rss_item(std::string& out, const WireCopy& copy) {
    append_format(out, R"(    <item>
      <title>{}</title>
      <link>https://northwire.example/world/{}.html</link>
      <guid isPermaLink="false">nw-{}</guid>
      <pubDate>{}</pubDate>
      <dc:creator>{}</dc:creator>
      <category>{}</category>
      <category>World</category>
      <description>{}</description>
)",
                  copy.headline, copy.article->index, copy.article->index, mail_time(copy), copy.writer, copy.topic,
                  copy.summary);
    if (copy.has_body) append_format(out, "      <content:encoded><![CDATA[{}]]></content:encoded>\n", html(copy));
    out += "    </item>\n";
}

void append_atom_entry(std::string& out, const WireCopy& copy) {
    append_format(out, R"(  <entry>
    <title type="html">{}</title>
    <id>urn:northwire:{}</id>
    <link rel="alternate" href="world/{}.html"/>
    <published>{}</published>
    <updated>{}</updated>
    <author><name>{}</name></author>
    <category term="{}" label="{}"/>
    <summary>{}</summary>
)",
                  copy.headline, copy.article->index, copy.article->index, iso_time(copy), iso_time(copy), copy.writer,
                  copy.topic_code, copy.topic, copy.summary);
    if (copy.has_body) {
        out += "    <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\n";
        append_paragraphs(out, copy, "      ");
        out += "    </div></content>\n";
    }
    out += "  </entry>\n";
}

void append_rcv1(std::string& out, const WireCopy& copy) {
    append_format(out, R"(<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="{}" id="root" date="{}" xml:lang="en">
<title>{}</title>
<headline>{}</headline>
<byline>{}</byline>
<dateline>{} {}</dateline>
<text>
)",
                  copy.article->index + 1, copy.date, copy.headline, copy.headline, copy.writer,
                  copy.article->story.place->dateline, copy.date);
    append_paragraphs(out, copy, "");
    append_format(out, R"(</text>
<copyright>(c) Northwire</copyright>
<metadata>
<codes class="bip:topics:1.0">
  <code code="C31">
    <editdetail attribution="Northwire Desk" action="confirmed" date="{}"/>
  </code>
  <code code="CCAT">
    <editdetail attribution="Northwire Desk" action="confirmed" date="{}"/>
  </code>
</codes>
<dc element="dc.publisher" value="Northwire"/>
<dc element="dc.date.published" value="{}"/>
<dc element="dc.source" value="Northwire"/>
<dc element="dc.creator.location" value="{}"/>
</metadata>
</newsitem>
)",
                  copy.date, copy.date, copy.date, copy.article->story.place->dateline);
}

void append_ritzau(std::string& out, const WireCopy& copy) {
    append_format(out, R"(  <RBNews>
    <NewsID>5d0c11f2-0001-4a51-9c1e-{:012}</NewsID>
    <PublishDate>{}T{}</PublishDate>
    <strapline>NU/{}-I</strapline>
    <headline>{}</headline>
    <subtitle>{}</subtitle>
    <town>{}</town>
    <origin>/ritzau/</origin>
    <section>Indland</section>
    <sectionShort>I</sectionShort>
    <version>1</version>
    <content>{}</content>
    <HistID>MKV-{}</HistID>
    <Priority>4</Priority>
    <IPTCList><int>{}</int></IPTCList>
    <Annuleret>false</Annuleret>
    <NyVersion>false</NyVersion>
    <Korrektion>false</Korrektion>
    <byLine>{}</byLine>
    <SubjectKeyword><string>{}</string></SubjectKeyword>
    <TilRedaktionen>Vagten: 555 0100</TilRedaktionen>
  </RBNews>
)",
                  copy.article->index, copy.date, copy.time, copy.topic, copy.headline, copy.summary,
                  copy.article->story.place->name, escaped(html(copy)), copy.article->index, copy.topic_code,
                  copy.writer, copy.topic);
}

void append_press_release(std::string& out, const WireCopy& copy) {
    append_format(out, R"(  <release id="{}" lang="en">
    <longurl>https://presse.northwire.example/release?releaseId={}</longurl>
    <body>{}</body>
    <boilerplate>Northwire runs four stations and a narrow-gauge tram.</boilerplate>
    <contactsAsText>{}
      555 0142</contactsAsText>
    <embargo/>
    <keywords>{}, world</keywords>
    <leadtext>{}</leadtext>
    <publicationDate>07.03.2024 {}</publicationDate>
    <title>{}</title>
    <language id="16"><label>English</label></language>
    <type id="19"><label>Press release</label></type>
    <publisher id="77"><name>Northwire Rail</name></publisher>
  </release>
)",
                  copy.article->index + 1, copy.article->index + 1, escaped(html(copy)), copy.writer, copy.topic,
                  copy.summary, copy.time.substr(0, 5), copy.headline);
}

}  // namespace wiredex::benchmarks
