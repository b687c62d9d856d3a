// What is packed without end costs one reject that says how to go on, and no other file.
#include <catch2/catch.hpp>

#include "tests/cli/process.h"
#include "tests/cli/temporary_directory.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

/// Makes `bad`, which some limit forbids, with a script, and a good file behind it; adds both with these options.
Ended add_with_good_file(const std::string& script, const std::vector<std::string>& options) {
    const TemporaryDirectory directory;
    const Ended made = run_script("cd \"$1\" && mkdir wire && " + script, {std::string(directory / "")});
    INFO(made.errors);
    REQUIRE(made.status == 0);
    run_script("printf 'Behind it\\n\\nThe tug left.\\n' > \"$1\"", {directory / "wire/z.txt"});
    std::vector<std::string> arguments = {"add", "--dry-run"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back(directory / "wire");
    return index(arguments);
}

void check_limit(const std::string& script, const std::string& limited, const std::string& generous,
                 const std::string& named) {
    INFO(script);
    const Ended ended = add_with_good_file(
        script, limited.empty() ? std::vector<std::string>{} : std::vector<std::string>{"--unpack-limit", limited});
    INFO(ended.errors);
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("--unpack-limit " + named + "=") && Contains(" 1 rejected"));
    CHECK_THAT(ended.output, Contains("Behind it"));
    const Ended raised = add_with_good_file(script, {"--unpack-limit", generous});
    INFO(raised.errors);
    CHECK(raised.status == 0);
    CHECK_THAT(raised.output, Contains("Behind it"));
}

const std::string article = "'{\"headline\": \"Tug\", \"body\": \"It left at noon.\"}'";

}  // namespace

TEST_CASE("too many files in an archive and those inside it are one reject") {
    const std::string three = "for n in 1 2 3; do echo " + article + " > $n; done && ";
    for (const std::string kind : {"zip", "tar", "tar.gz"}) {
        check_limit(three + "bsdtar -a -cf wire/a." + kind + " 1 2 3", "entries=2", "entries=3", "entries");
        check_limit(three + "bsdtar -a -cf in." + kind + " 1 2 3 && bsdtar -a -cf wire/a.zip in." + kind, "entries=3",
                    "entries=4", "entries");
    }
}

TEST_CASE("too many bytes out of a file are one reject") {
    const std::string lines = "yes " + article + " | head -n 50000 > a.jsonl && ";
    for (const std::string packing :
         {"gzip -c a.jsonl > wire/a.gz", "xz -0c a.jsonl > wire/a.xz", "bsdtar -a -cf wire/a.zip a.jsonl",
          "bsdtar -a -cf wire/a.tar.gz a.jsonl", "bsdtar -a -cf b.zip a.jsonl && gzip -c b.zip > wire/b.gz"}) {
        check_limit(lines + packing, "size=1M", "size=20M", "size");
    }
}

TEST_CASE("a file that grows beyond all measure is one reject") {
    const std::string blank = "echo " + article + " > a && head -c 100000000 /dev/zero | tr '\\0' '\\n' >> a && ";
    check_limit(blank + "gzip -c a > wire/a.gz", "", "ratio=100000", "ratio");
    check_limit(blank + "gzip -c a | gzip -c > wire/a.gz", "", "ratio=10000000", "ratio");
    check_limit(blank + "bsdtar -a -cf wire/a.zip a", "", "ratio=100000", "ratio");
}

TEST_CASE("archives nested too deep are one reject") {
    const std::string nested =
        "echo " + article +
        " > 0 && for n in 0 1 2 3; do bsdtar --format zip -cf $((n + 1)) $n; done && cp 4 wire/a.zip";
    check_limit(nested, "", "depth=4", "depth");
}

TEST_CASE("holes in a tar archive are one reject in every form of sparse file") {
    for (const std::string format :
         {"gnu", "posix --sparse-version=0.0", "posix --sparse-version=0.1", "posix --sparse-version=1.0"}) {
        const std::string sparse = "yes " + article + " | head -n 5000 > a && truncate -s 200M a && " +
                                   "tar -S --format=" + format + " -cf wire/a.tar a";
        INFO(sparse);
        const Ended ended = add_with_good_file(sparse, {});
        INFO(ended.errors);
        CHECK_THAT(ended.errors, Contains("--unpack-limit ratio="));
        CHECK_THAT(ended.output, Contains("Behind it"));
    }
}
