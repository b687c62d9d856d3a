#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string head =
    "Received: from relay.example by mx.example; Fri, 9 Feb 2024 10:00:00 +0100\r\n"
    "From: Northern Press <desk@nordwire.example>\r\n"
    "To: subscriber@paper.example\r\n"
    "Date: Fri, 9 Feb 2024 10:00:00 +0100 (CET)\r\n"
    "Message-ID: <20240209.1@nordwire.example>\r\n"
    "MIME-Version: 1.0\r\n";

std::string mail(const std::string& more_head, const std::string& body) {
    return head + "Subject: Canal reopens\r\n" + more_head + "\r\n" + body;
}

Article only_article(const std::string& bytes) {
    Reading reading = read_bytes(bytes);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

const std::string mixed = "Content-Type: multipart/mixed; boundary=out\r\n";

}  // namespace

TEST_CASE("the header of a message becomes the head of an article") {
    const Article article = only_article(
        "            \r\n" + mail("Keywords: shipping, =?utf-8?q?K=C3=A4hne?=\r\nContent-Language: en-GB, de\r\n"
                                  "Supersedes: <old@nordwire.example>\r\nIn-Reply-To: <query@paper.example>\r\n",
                                  "The canal (ASX: NCB) reopened.\r\n\r\nBarges wait.\r\n"));
    CHECK(article.format == "email");
    CHECK(article.headline == "Canal reopens");
    CHECK(article.source == "Northern Press");
    CHECK(article.id == "<20240209.1@nordwire.example>");
    CHECK(format_time(article.published.value()) == "2024-02-09T09:00:00Z");
    CHECK(article.language == "en-GB");
    CHECK(article.topics == std::vector<Topic>{{{}, "shipping", "keyword"}, {{}, "Kähne", "keyword"}});
    CHECK(article.links ==
          std::vector<Link>{{"replaces", "<old@nordwire.example>", {}}, {"seeAlso", "<query@paper.example>", {}}});
    CHECK(article.tickers == std::vector<std::string>{"NCB"});
    CHECK(article.body == "The canal (ASX: NCB) reopened.\nBarges wait.");
}

TEST_CASE("nothing of the envelope is body and a signature is a note") {
    const Article article =
        only_article(mail("", "The canal reopened.\r\n\r\n-- \r\nOlav Brandt, desk\r\nTel. +00 123\r\n"));
    CHECK(article.body == "The canal reopened.");
    CHECK(article.ednote == "Olav Brandt, desk\nTel. +00 123");
    CHECK(to_json(article).find("subscriber") == std::string::npos);
}

TEST_CASE("encoded words and raw bytes in the subject") {
    CHECK(only_article(head + "Subject: =?iso-8859-1?q?Caf=E9?=\r\n =?iso-8859-1?q?_opens?=\r\n\r\nx\r\n").headline ==
          "Café opens");
    CHECK(only_article(
              head + "Subject: \xCA\xE0\xED\xE0\xEB\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\n\xCA\r\n")
              .headline == "Канал");
}

TEST_CASE("the charset of a part is the one it declares") {
    const Article article = only_article(mail(
        mixed,
        "--out\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\n\xCA\xE0\xED\xE0\xEB\r\n"
        "--out\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Caf=E9 =93am=94 Kan=\r\nal\r\n--out--\r\n"));
    CHECK(article.body == "Канал\nCafé “am” Kanal");
}

TEST_CASE("of alternatives one is read") {
    const auto body = [](const std::string& plain, const std::string& html) {
        return only_article(
                   mail("Content-Type: multipart/alternative; boundary=\"a b\"\r\n",
                        "--a b\r\nContent-Type: text/plain\r\n\r\n" + plain +
                            "\r\n--a b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + html +
                            "\r\n--a b--\r\n"))
            .body;
    };
    // <p>The canal reopened.</p><p>Barges wait at the lower basin for the tide.</p>
    const std::string html =
        "PHA+VGhlIGNhbmFsIHJlb3BlbmVkLjwvcD48cD5CYXJnZXMgd2FpdCBhdCB0aGUgbG93\r\nZXIgYmFzaW4gZm9yIHRoZSB0aWRlLjwvcD4=";
    CHECK(body("The canal reopened.\r\n\r\nBarges wait at the lower basin.", html) ==
          "The canal reopened.\nBarges wait at the lower basin.");
    CHECK(body("See HTML.", html) == "The canal reopened.\nBarges wait at the lower basin for the tide.");
    CHECK(body("", html) == "The canal reopened.\nBarges wait at the lower basin for the tide.");
}

TEST_CASE("alternatives may be nested in related and mixed parts") {
    const Article article = only_article(
        mail(mixed,
             "--out\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n"
             "--alt\r\nContent-Type: text/plain\r\n\r\nThe canal reopened.\r\n"
             "--alt\r\nContent-Type: multipart/related; boundary=rel\r\n\r\n"
             "--rel\r\nContent-Type: text/html\r\n\r\n<p>The canal reopened.\r\n"
             "--rel\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--rel--\r\n"
             "--alt--\r\n"
             "--out\r\nContent-Type: text/plain\r\n\r\nA last line.\r\n--out--\r\n"));
    CHECK(article.body == "The canal reopened.\nA last line.");
}

TEST_CASE("flowed text is joined and hard-wrapped text too") {
    CHECK(only_article(mail("Content-Type: text/plain; format=flowed\r\n", "The \r\ncanal.\r\nNext.\r\n")).body ==
          "The canal.\nNext.");
    CHECK(only_article(mail("", "The canal of the north reopened on Friday for\r\nbarges.\r\n")).body ==
          "The canal of the north reopened on Friday for barges.");
}

TEST_CASE("a form in JSON becomes the article") {
    const Article article =
        only_article(mail("Content-Type: text/plain; charset=ISO-8859-1; format=flowed; delsp=yes\r\n",
                          "{\"Category\":[\"DOMESTIC\"],\"Username\":[\"ob@nordwire.example\"],\"Abstract\":[\"In "
                          "\r\nshort\"],\"Priority\":[\"5\"],\r\n"
                          "\"Headline\":[\"Toll "
                          "rises\"],\"Slugline\":[\"Toll\"],\"Keywords\":[\"canal\",\"toll\"],\"Timestamp\":[\"9/2/"
                          "2024\r\n10:00:00\"],\r\n"
                          "\"Body\":[\"First.\",\"Second.\"]}\r\n"));
    CHECK(article.headline == "Toll rises");
    CHECK(article.slugline == "Toll");
    CHECK(article.summary == "Inshort");
    CHECK(article.category == "DOMESTIC");
    CHECK(article.body == "First.\nSecond.");
    CHECK(article.topics == std::vector<Topic>{{{}, "canal", "keyword"}, {{}, "toll", "keyword"}});
    CHECK(article.id == "<20240209.1@nordwire.example>");
    CHECK(to_json(article).find("ob@") == std::string::npos);
}

TEST_CASE("a form in lines becomes the article") {
    const Article article = only_article(mail(
        "",
        "Headline: Toll rises\r\nSlugline: Toll\r\nAbstract: In short,\r\nvery short\r\nDateline: PORT ELLEN, Feb 9\r\n"
        "Place: Norland; Coast\r\nByline: Ola Brandt\r\nDesk: North\r\nEditorial note: Pictures follow\r\n"
        "Body: First.\r\n\r\nNote: second.\r\n"));
    CHECK(article.headline == "Toll rises");
    CHECK(article.slugline == "Toll");
    CHECK(article.summary == "In short, very short");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.places == std::vector<std::string>{"Norland", "Coast"});
    CHECK(article.byline == "Ola Brandt");
    CHECK(article.ednote == "Pictures follow");
    CHECK(article.body == "First.\nNote: second.");
    CHECK(only_article(mail("", "Headline: Toll\r\nSlugline: T\r\n\r\nThe text\r\n")).body == "The text");
    CHECK(only_article(mail("", "Headline: a word about\r\n\r\nus\r\n")).headline == "a word about");
    CHECK(only_article(mail("", "Source: a well\r\n\r\nText\r\n")).headline == "Canal reopens");
}

TEST_CASE("a document in the text is read as what it is") {
    const Reading reading = read_bytes(mail("", "ZCZC NPA\r\n#Lock\r\n$Lock closes\r\nThe lock closes.\r\nNNNN\r\n"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].format == "zczc");
    CHECK(reading.articles[0].path == "wire.txt!text");
    CHECK(reading.articles[0].headline == "Lock closes");
}

TEST_CASE("attachments are read as what they are") {
    const std::string attachments =
        "--out\r\nContent-Type: application/octet-stream; name=lock.tst\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "WkNaQyBOUEEKI0xvY2sKJExvY2sgY2xvc2VzClRoZSBsb2NrIGNsb3Nlcy4KTk5OTgo=\r\n"
        "--out\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"note.txt\"\r\n\r\nA "
        "note\r\n\r\nIts text.\r\n"
        "--out\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.4 nothing\r\n"
        "--out\r\nContent-Type: message/rfc822\r\n\r\nFrom: Other Press <o@p.example>\r\nSubject: Passed on\r\nDate: "
        "Fri, 9 Feb 2024 08:00:00 GMT\r\n\r\nOlder text.\r\n"
        "--out--\r\n";
    const Reading reading = read_bytes(mail(mixed, "--out\r\n\r\nPlease find attached.\r\n" + attachments));
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 4);
    CHECK(reading.articles[0].body == "Please find attached.");
    CHECK(reading.articles[1].headline == "Lock closes");
    CHECK(reading.articles[1].path == "wire.txt!lock.tst");
    CHECK(reading.articles[2].headline == "A note");
    CHECK(reading.articles[3].headline == "Passed on");
    CHECK(reading.articles[3].body == "Older text.");
    const Reading carrier = read_bytes(mail(mixed, attachments));
    REQUIRE(carrier.skips.size() == 1);
    CHECK(carrier.skips[0].what == "message with nothing but attachments");
    CHECK(carrier.articles.size() == 3);
}

TEST_CASE("a subject alone is an article and a message with nothing is skipped") {
    CHECK(only_article(mail("", "")).headline == "Canal reopens");
    const Reading reading = read_bytes(head + "\r\n");
    CHECK(reading.articles.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].id == "<20240209.1@nordwire.example>");
}

TEST_CASE("a message that was cut says so") {
    const Article article = only_article(mail(mixed, "--out\r\n\r\nThe canal re"));
    CHECK(article.body == "The canal re");
    CHECK(article.signal == "partial");
}

TEST_CASE("messages within messages end somewhere") {
    std::string bytes;
    for (int i = 0; i < 50; ++i) bytes += "From: a\nSubject: s\nContent-Type: message/rfc822\n\n";
    const Reading reading = read_bytes(bytes + "x\n");
    REQUIRE_FALSE(reading.rejects.empty());
    CHECK(reading.rejects[0].reason.find("inside more than") == 0);
}

TEST_CASE("two known header lines make a message and one does not") {
    CHECK(read_bytes("Subject: x\nFrom: y\n\ntext\n").articles.at(0).format == "email");
    CHECK(read_bytes("Subject: x\nPrice: y\n\ntext\n").articles.at(0).format == "plain_text");
    CHECK(read_bytes("Dear Sir: x\nFrom: y\nDate: z\n\ntext\n").articles.at(0).format == "plain_text");
}

TEST_CASE("a message longer than allowed is a reject") {
    ReaderOptions options;
    options.max_record_bytes = 1000;
    const Reading reading = read_bytes(mail("", noise(2000)), options);
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 1);
}

namespace {

std::string base64(const std::string& bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = (bits << 8U) | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += i + k > bytes.size() ? '=' : digits[(bits >> (18U - 6U * k)) & 63U];
        }
        if (i % 57 == 54) text += "\r\n";
    }
    return text;
}

std::string attached(const std::string& name, const std::string& bytes) {
    return "--out\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name +
           "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bytes) + "\r\n";
}

std::string nitf(const std::string& headline) {
    return "<nitf><body><body.head><hedline><hl1>" + headline +
           "</hl1></hedline></body.head><body.content><p>Barges wait.</p></body.content></body></nitf>";
}

std::string json_lines(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        lines += R"({"headline": "Tug )" + std::to_string(i) + "\", \"body\": \"" + std::string(200, 'x') + "\"}\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("packed documents attached to a message are read as three levels deep") {
    const std::string inner = pack({{"item.xml", nitf("Canal")}}, "zip");
    for (const std::string kind : {"zip", "tar"}) {
        const Reading reading =
            read_bytes(mail(mixed, "--out\r\n\r\nAttached.\r\n" +
                                       attached("part/name." + kind, pack({{"item.xml", nitf("Canal")}}, kind)) +
                                       attached("a.xz", compress(nitf("Lock"), "xz")) + "--out--\r\n"));
        CHECK(reading.rejects.empty());
        REQUIRE(reading.articles.size() == 3);
        CHECK(reading.articles[1].path == "wire.txt!part/name." + kind + "!item.xml");
        CHECK(reading.articles[1].format == "nitf");
        CHECK(reading.articles[2].path == "wire.txt!a.xz");
    }
    const auto within = [&](const std::string& bytes) {
        return read_bytes(mail(mixed, attached("a.zip", bytes) + "--out--\r\n"));
    };
    const std::string twice = pack({{"b.zip", inner}}, "zip");
    const Reading three = within(twice);
    REQUIRE(three.articles.size() == 1);
    CHECK(three.articles[0].path == "wire.txt!a.zip!b.zip!item.xml");
    CHECK(three.rejects.empty());
    const Reading four = within(pack({{"c.zip", twice}}, "zip"));
    REQUIRE(four.rejects.size() == 1);
    CHECK(four.rejects[0].path == "wire.txt!a.zip!c.zip!b.zip");
    CHECK(four.rejects[0].reason.find("depth=") != std::string::npos);
}

TEST_CASE("messages in messages beyond the depth are one reject that names the option") {
    std::string message = mail("", "Deep.\r\n");
    for (int depth = 0; depth < 4; ++depth) {
        message = mail(mixed, "--out\r\nContent-Type: message/rfc822\r\n\r\n" + message + "\r\n--out--\r\n");
        const std::size_t inner = message.find("boundary=out");
        message.replace(inner, 12, "boundary=x" + std::to_string(depth));
        for (std::size_t at = 0; (at = message.find("--out", at)) != std::string::npos;) {
            message.replace(at, 5, "--x" + std::to_string(depth));
        }
    }
    const Reading reading = read_bytes(message);
    CHECK(std::ranges::all_of(reading.articles, [](const Article& article) { return article.body.empty(); }));
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("depth=") != std::string::npos);
}

TEST_CASE("office files attached to a message are left out") {
    const Reading reading = read_bytes(mail(
        mixed, "--out\r\n\r\nAttached.\r\n" + attached("a.docx", pack({{"[Content_Types].xml", "<Types/>"}}, "zip")) +
                   attached("a.odt", pack({{"mimetype", "application/vnd.oasis"}}, "zip")) + "--out--\r\n"));
    CHECK(reading.articles.size() == 1);
    CHECK(reading.rejects.empty());
}

TEST_CASE("a message comes before its attachments and one without text after them") {
    const std::string attachment = attached("a.xml", nitf("Lock")) + "--out--\r\n";
    const Reading with_text = read_bytes(mail(mixed, "--out\r\n\r\nAttached.\r\n" + attachment));
    REQUIRE(with_text.articles.size() == 2);
    CHECK(with_text.articles[0].headline == "Canal reopens");
    const Reading without = read_bytes(mail(mixed, attachment));
    CHECK(without.articles.size() == 1);
    REQUIRE(without.skips.size() == 1);
    CHECK(without.skips[0].what == "message with nothing but attachments");
    const Reading broken = read_bytes(mail(mixed, attached("a.xml", "<nitf><body>") + "--out--\r\n"));
    CHECK(broken.rejects.size() == 1);
    REQUIRE(broken.articles.size() == 1);
    CHECK(broken.articles[0].headline == "Canal reopens");
}

TEST_CASE("all attachments of a message count together towards what may be unpacked") {
    ReaderOptions options;
    options.archives.unpacked_bytes = 1'000'000;
    std::string attachments = "--out\r\n\r\nAttached.\r\n";
    for (int i = 0; i < 5; ++i) attachments += attached(std::to_string(i) + ".gz", gzip(json_lines(2000)));
    attachments += attached("plain.xml", nitf("Lock")) + "--out--\r\n";
    const std::string message = mail(mixed, attachments);
    for (const bool is_packed : {false, true}) {
        const Reading reading =
            read_bytes(is_packed ? pack({{"a.eml", message}, {"b", nitf("Tug")}}, "tar") : message, options);
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason.find("size=") != std::string::npos);
        const std::size_t from_packed = 1'000'000 / json_lines(1).size();
        CHECK(reading.articles.size() > from_packed / 2);
        const std::size_t in_one_read = (std::size_t{256} << 10) / json_lines(1).size();
        CHECK(reading.articles.size() < from_packed + in_one_read + 10);
        CHECK(std::ranges::any_of(reading.articles, [](const Article& a) { return a.headline == "Lock"; }));
    }
}
