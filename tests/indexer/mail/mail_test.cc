// Headers, encodings and parts of messages.
#include <catch2/catch.hpp>

#include "indexer/mail/encoded_words.h"
#include "indexer/mail/flowed_text.h"
#include "indexer/mail/headers.h"
#include "indexer/mail/parts.h"
#include "indexer/mail/transfer_encoding.h"

using namespace wiredex;

namespace {

MailParts split(std::string_view message) {
    const MailHeaders headers(message);
    return split_mail(headers, std::string_view(message).substr(headers.size()));
}

}  // namespace

TEST_CASE("header fields are found in any letter case and unfolded") {
    const std::string text = "   \r\nSubject: Canal\r\n\treopens\r\nX-Empty:\r\nsubject: second\r\n\r\nBody: text\r\n";
    const MailHeaders headers(text);
    CHECK(headers.value("SUBJECT") == "Canal\treopens");
    CHECK(headers.has("x-empty"));
    CHECK(headers.value("x-empty").empty());
    CHECK_FALSE(headers.has("Body"));
    CHECK(text.substr(headers.size()) == "Body: text\r\n");
}

TEST_CASE("a header ends at what is no header line") {
    const std::string text = "Subject: Canal\nNo colon here\n";
    CHECK(MailHeaders(text).size() == 15);
    CHECK(MailHeaders("no header").is_empty());
    CHECK(MailHeaders("").is_empty());
    CHECK(MailHeaders("--boundary:x\n").is_empty());
    CHECK(field_name_length("Subject: x") == 7);
    CHECK(field_name_length("Dear Sir: x") == 0);
    CHECK(field_name_length(": x") == 0);
}

TEST_CASE("header text is bounded") {
    std::string many = "Subject: first\n";
    for (int i = 0; i < 2000; ++i) many += "X-Field: y\n";
    many += "From: too late\n\n";
    const MailHeaders headers(many);
    CHECK(headers.value("Subject") == "first");
    CHECK_FALSE(headers.has("From"));
    CHECK(headers.size() == many.size());
    CHECK(MailHeaders("Subject: " + std::string(1 << 20, 'x') + "\n\n").value("Subject").size() == 16384);
}

TEST_CASE("encoded words are decoded and spaces between them are none") {
    CHECK(decode_header_text("=?UTF-8?B?Q2Fmw6k=?= opens") == "Café opens");
    CHECK(decode_header_text("=?iso-8859-1?q?Caf=E9_am?=\t=?utf-8?Q?_Kanal?=") == "Café am Kanal");
    CHECK(decode_header_text("=?utf-8*de?q?K=C3?= =?utf-8?q?=B6ln?=") == "Köln");  // a character split between words
    CHECK(decode_header_text("=?windows-1251?B?yuDt4Os=?=") == "Канал");
    CHECK(decode_header_text("a =?utf-8?q?b?= c =?x") == "a b c =?x");
    CHECK(decode_header_text("=?utf-8?z?b?= =?utf-8?q?") == "=?utf-8?z?b?= =?utf-8?q?");
    CHECK(decode_header_text("=??q?a?=") == "a");
}

TEST_CASE("bytes that should not stand in headers are read") {
    CHECK(decode_header_text("Caf\xC3\xA9") == "Café");
    CHECK(decode_header_text("Caf\xE9") == "Café");
    CHECK(decode_header_text("\xCA\xE0\xED\xE0\xEB", "windows-1251") == "Канал");
}

TEST_CASE("the name of a mailbox goes before its address") {
    CHECK(mailbox_name("Olav Brandt <olav@canal.example>") == "Olav Brandt");
    CHECK(mailbox_name("\"Brandt, Olav\" <olav@canal.example>, b@x.example") == "Brandt, Olav");
    CHECK(mailbox_name("=?utf-8?q?J=C3=B8rn?= <j@canal.example>") == "Jørn");
    CHECK(mailbox_name("olav@canal.example (Olav Brandt)") == "Olav Brandt");
    CHECK(mailbox_name("<olav@canal.example>") == "olav@canal.example");
    CHECK(mailbox_name("olav@canal.example, b@x.example") == "olav@canal.example");
    CHECK(mailbox_name("<").empty());
    CHECK(mailbox_name("a (").size() == 1);
}

TEST_CASE("parameters may be quoted and continued and encoded") {
    const MailParameters type =
        parse_mail_parameters("Text/Plain (x); CHARSET=\"utf-8\" ; format = flowed; odd; delsp=yes");
    CHECK(type.value == "text/plain");
    CHECK(type.parameter("charset") == "utf-8");
    CHECK(type.parameter("format") == "flowed");
    CHECK(type.parameter("delsp") == "yes");
    CHECK(type.parameter("odd").empty());
    CHECK(parse_mail_parameters("x; boundary=\"a;\\\"b\"").parameter("boundary") == "a;\"b");
    const MailParameters name =
        parse_mail_parameters("attachment; filename*0*=iso-8859-1'de'Caf%E9; filename*1=\" am Kanal\"; filename=x");
    CHECK(name.parameter("filename") == "Café am Kanal");
    CHECK(parse_mail_parameters("a; filename*=utf-8''%C3%A9%zz%").parameter("filename") == "é%zz%");
    CHECK(parse_mail_parameters("").value.empty());
}

TEST_CASE("base64 and quoted-printable stand faults") {
    CHECK(decode_base64("Q2Fu\r\nYWw=") == "Canal");
    CHECK(decode_base64("Q2FuYWw") == "Canal");
    CHECK(decode_base64("Q2E=bmFs") == "Canal");
    CHECK(decode_base64("*!").empty());
    CHECK(decode_quoted_printable("Caf=C3=A9 a=\r\nnd= \nmore") == "Café andmore");
    CHECK(decode_quoted_printable("1=2 =zz =") == "1=2 =zz ");
    CHECK(decode_quoted_printable("=c3=a9") == "é");
    CHECK(decode_transfer("a=3D", "8bit") == "a=3D");
}

TEST_CASE("flowed lines are joined") {
    CHECK(join_flowed("The canal \nreopens.\nNext.\n", false) == "The canal reopens.\nNext.\n");
    CHECK(join_flowed("Kana \nl\n", true) == "Kanal\n");
    CHECK(join_flowed(" From here\n", false) == "From here\n");  // stuffed
    CHECK(join_flowed("> a \n> b\nc\n", false) == "> a b\nc\n");
    CHECK(join_flowed("> a \nb\n", false) == "> a \nb\n");
    CHECK(join_flowed("text \n-- \nOlav\n", false) == "text \n-- \nOlav\n");
    CHECK(join_flowed("", false).empty());
}

TEST_CASE("parts are listed in their order with the multipart they stand in") {
    const MailParts mail = split(
        "Content-Type: multipart/mixed; boundary=out\r\n\r\npreamble\r\n"
        "--out\r\nContent-Type: multipart/alternative; boundary=\"out-in\"\r\n\r\n"
        "--out-in\r\n\r\nplain\r\n\r\n--out-in\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: BASE64\r\n\r\nPHA+\r\n--out-in--\r\nepilogue\r\n"
        "--out\r\nContent-Disposition: attachment; filename=\"=?utf-8?q?a=C3=A9?=\"\r\nContent-Type: "
        "text/xml\r\n\r\n<x/>\r\n"
        "--out--\r\nepilogue\r\n");
    REQUIRE(mail.parts.size() == 5);
    CHECK_FALSE(mail.is_cut);
    CHECK(mail.parts[0].content.empty());
    CHECK(mail.parts[1].type == "multipart/alternative");
    CHECK(mail.parts[2].type == "text/plain");
    CHECK(mail.parts[2].parent == 1);
    CHECK(mail.parts[2].content == "plain\r\n");
    CHECK(mail.parts[3].charset == "utf-8");
    CHECK(mail.parts[3].encoding == "base64");
    CHECK(mail.parts[3].content == "PHA+");
    CHECK(mail.parts[4].is_attachment);
    CHECK(mail.parts[4].name == "aé");
    CHECK(mail.parts[4].parent == 0);
    CHECK(mail.parts[4].content == "<x/>");
}

TEST_CASE("a message that was cut and one without an inner end keep their parts") {
    const MailParts cut = split("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo");
    REQUIRE(cut.parts.size() == 3);
    CHECK(cut.is_cut);
    CHECK(cut.parts[1].content == "one");
    CHECK(cut.parts[2].content == "two");
    const MailParts open = split(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; "
        "boundary=b\n\n--b\n\none\n--a\n\ntwo\n--a--\n");
    REQUIRE(open.parts.size() == 4);
    CHECK_FALSE(open.is_cut);
    CHECK(open.parts[2].content == "one");
    CHECK(open.parts[3].parent == 0);
}

TEST_CASE("depth and number of parts are bounded") {
    std::string deep;
    for (int i = 0; i < 100; ++i) {
        const std::string boundary = "b" + std::to_string(i);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    const MailParts nested = split(deep);
    CHECK(nested.too_deep);
    CHECK(nested.parts.size() == deepest_mail_part + 1);
    std::string many = "Content-Type: multipart/digest; boundary=b\n\n";
    for (int i = 0; i < 2000; ++i) many += "--b\n\nx\n";
    const MailParts listed = split(many);
    CHECK(listed.too_many);
    CHECK(listed.parts.size() == most_mail_parts);
    CHECK(listed.parts[1].type == "message/rfc822");
}
