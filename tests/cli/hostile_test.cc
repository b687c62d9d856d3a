// Input made to hurt: it is answered with an article or a reason, in bounded memory.
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include "tests/cli/process.h"
#include "tests/cli/temporary_directory.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string nitf_with(const std::string& body) {
    return "<nitf><body><body.head><hedline><hl1>Dunes move</hl1></hedline></body.head><body.content>" + body +
           "</body.content></body></nitf>";
}

constexpr std::size_t million = 1'000'000;

/// A name for people, and the bytes.
std::vector<std::pair<std::string, std::string>> hostile_inputs() {
    std::string entities = "<!DOCTYPE nitf [<!ENTITY a \"sand sand sand sand\">\n";
    for (char c = 'b'; c < 'n'; ++c) {
        entities += "<!ENTITY " + std::string(1, c) + " \"" +
                    repeated("&" + std::string(1, static_cast<char>(c - 1)) + ";", 10) + "\">\n";
    }
    return {
        {"entities that grow without end", entities + "]>\n" + nitf_with("<p>&m;</p>")},
        {"elements a million deep", nitf_with(repeated("<b>", million))},
        {"elements a million deep, all closed", nitf_with(repeated("<b>", million) + repeated("</b>", million))},
        {"two million empty elements", nitf_with(repeated("<b/>", 2 * million))},
        {"a million attributes", nitf_with("<p " + repeated("a='' ", million) + ">text</p>")},
        {"an attribute without end", "<nitf><body class=\"" + repeated("x", 4 * million)},
        {"a million starts of tags", nitf_with(repeated("<a ", million))},
        {"a comment without end", "<nitf><!-- " + repeated("- ", million)},
        {"a million ampersands", nitf_with("<p>" + repeated("&", million) + "</p>")},
        {"a million references", nitf_with("<p>" + repeated("&nosuchname;", million) + "</p>")},
        {"a document type without end", "<!DOCTYPE nitf [" + repeated("<!ENTITY x 'y'>", 200'000)},
        {"HTML a million deep", "<html><body><article>" + repeated("<div>", million) + "Dunes move"},
        {"lists a million deep", repeated("[", million)},
        {"objects a million deep", repeated("{\"a\":", million)},
        {"a JSON string without end", "{\"headline\": \"" + repeated("x", 4 * million)},
        {"a million headers",
         "From: a@example.org\nDate: x\nSubject: y\n" + repeated("X-Sand: 1\n", million) + "\ntext"},
        {"a header of four megabytes", "From: a@example.org\nSubject: " + repeated("x", 4 * million) + "\n\ntext"},
        {"parts in parts", "From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" +
                               repeated("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 100'000)},
        {"a million starts of messages", repeated("\x01", million)},
        {"a frame without end", "ZCZC " + repeated("sand ", million)},
        {"SGML that only opens", repeated("<DOC>\n<DOCNO> X </DOCNO>\n", 200'000)},
        {"a million REUTERS", repeated("<REUTERS>", million)},
    };
}

}  // namespace

TEST_CASE("input made to hurt is answered in less than 256 MB") {
    const TemporaryDirectory directory;
    for (const auto& [name, bytes] : hostile_inputs()) {
        INFO(name);
        const std::string file = directory.file("hostile", bytes);
        const Ended ended = index({"add", "--dry-run", file});
        INFO(ended.errors.substr(0, 500));
        CHECK(ended.signal == 0);
        CHECK((ended.status == 0 || ended.status == 1));
        CHECK((ended.status == 0) == (ended.errors.find(" 0 rejected") != std::string::npos));
    }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    CHECK(used.ru_maxrss < 256 * 1024);
#endif
}

TEST_CASE("records of eight million lines of a letter are answered in less than 256 MB") {
    const TemporaryDirectory directory;
    // Written by others: what this program holds would count.
    const std::string write = R"sh({ printf "$2"; yes a | head -n 8000000; printf "$3"; } > "$1")sh";
    const std::vector<std::pair<std::string, std::string>> around = {
        {"Dunes move\\n\\n", ""},
        {"From: a@example.org\\nSubject: x\\n\\n", ""},
        {"From: a@example.org\\nSubject: x\\nContent-Type: text/plain; format=flowed\\n\\n", ""},
        {"ZCZC AAA001 3 POL\\n\\nDunes move\\n\\n", "NNNN\\n"},
        {"\\001eca0124 4 i 300\\n\\002Dunes move\\n\\n", "\\003"},
        {"Dunes move\\n\\nSand\\n2 min read Last Updated : Dec 07 2023 | 11:21 AM IST\\n", ""},
        {"Source: Dune Ltd\\nMEDIA RELEASE PR12345\\n\\nDunes move\\n\\n", ""},
        {"<rss><channel><item><title>x</title><description>", "</description></item></channel></rss>"},
        {"<DOC>\\n<DOCNO> X </DOCNO>\\n<TEXT>\\n", "</TEXT>\\n</DOC>\\n"},
    };
    for (const auto& [before, after] : around) {
        INFO(before);
        const std::string file = directory / "hostile";
        REQUIRE(run_script(write, {file, before, after}).status == 0);
        const Ended ended = run_script("exec \"$1\" add --dry-run \"$2\" >/dev/null", {WIREDEX_INDEX, file});
        INFO(ended.errors);
        CHECK((ended.status == 0) == (ended.errors.find("1 article ") != std::string::npos));
        CHECK((ended.status == 1) == (ended.errors.find("lines in one record") != std::string::npos));
    }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    CHECK(used.ru_maxrss < 256 * 1024);
#endif
}

TEST_CASE("a message of ten megabytes with bombs attached is answered in less than 256 MB") {
    const TemporaryDirectory directory;
    const std::string script = R"sh(cd "$1"
        line='{"headline": "Dunes move", "body": "'$(printf 'sand %.0s' $(seq 40))'"}'
        yes "$line" | head -n 200000 | gzip -n > bomb
        head -c 100000000 /dev/zero | tr '\0' a | gzip -n > letters
        attach() {
            printf -- '--b\nContent-Type: application/gzip\nContent-Transfer-Encoding: base64\n\n'
            base64 $1
        }
        { printf 'From: a@example.org\nDate: Fri, 9 Feb 2024 10:00:00 +0100\nSubject: x\nMIME-Version: 1.0\n'
          printf 'Content-Type: multipart/mixed; boundary=b\n\n'
          attach bomb
          while test "$(stat -c %s bomb.eml)" -lt 10000000; do attach letters; done
          printf -- '--b--\n'
        } > bomb.eml)sh";
    REQUIRE(run_script(script, {std::string(directory / "")}).status == 0);
    const Ended ended =
        run_script("exec \"$1\" add --dry-run \"$2\" >/dev/null", {WIREDEX_INDEX, directory / "bomb.eml"});
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("200000 articles") && Contains("--unpack-limit ratio="));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    CHECK(used.ru_maxrss < 256 * 1024);
#endif
}

TEST_CASE("no file and no address is opened for the entities of a document") {
    const TemporaryDirectory directory;
    const std::string secret = directory.file("secret", "the combination is 1234");
    for (const std::string& entity :
         std::vector<std::string>{"SYSTEM \"file://" + secret + "\"", "SYSTEM \"" + secret + "\"",
                                  "PUBLIC \"x\" \"http://127.0.0.1:9/x\""}) {
        const std::string document = "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf [<!ENTITY x " + entity +
                                     "><!ENTITY % y " + entity + "> %y;]>\n" + nitf_with("<p>Before &x; after.</p>");
        const Ended ended = index({"add", "--dry-run", directory.file("wire.xml", document)});
        CHECK(ended.status == 0);
        CHECK_THAT(ended.output, Contains("Before") && !Contains("combination"));
    }
}

TEST_CASE("real hostile samples and every other real file are answered in less than 256 MB") {
    const std::string samples = WIREDEX_SHARED_DIR "/samples";
    if (run_script("test -d \"$1\"", {samples}).status != 0) {
        WARN("skipped: no samples beside the project");
        return;
    }
    const Ended ended = index({"add", "--dry-run", samples});
    CHECK(ended.signal == 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    CHECK(used.ru_maxrss < 256 * 1024);
#endif
}
