// Articles inside archives and compressed files.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string text(const std::string& headline) {
    return headline + "\n\nThe tug left at noon.\n";
}

std::vector<std::string> headlines(const Reading& reading) {
    std::vector<std::string> found;
    for (const Article& article : reading.articles) found.push_back(article.headline);
    return found;
}

std::vector<std::string> paths(const Reading& reading) {
    std::vector<std::string> found;
    for (const Article& article : reading.articles) found.push_back(article.path);
    return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("zip and tar archives are read through, and articles name their file in it") {
    const std::string kind = GENERATE(as<std::string>(), "zip", "tar");
    CAPTURE(kind);
    const Reading reading = read_bytes(pack({{"day/one.txt", text("One")}, {"day/zürich.txt", text("Two")}}, kind));
    CHECK(reading.rejects.empty());
    CHECK(headlines(reading) == Strings{"One", "Two"});
    CHECK(paths(reading) == Strings{"wire.txt!day/one.txt", "wire.txt!day/zürich.txt"});
}

TEST_CASE("every kind of compression is read through, around archives and inside them") {
    const std::string kind = GENERATE(as<std::string>(), "gzip", "bzip2", "xz", "zstd");
    CAPTURE(kind);
    CHECK(headlines(read_bytes(compress(text("One"), kind))) == Strings{"One"});
    const std::string inner = pack({{"a", compress(text("One"), kind)}, {"b", text("Two")}}, "tar");
    const Reading reading = read_bytes(compress(inner, kind));
    CHECK(reading.rejects.empty());
    CHECK(headlines(reading) == Strings{"One", "Two"});
}

TEST_CASE("archives nest three deep and no further") {
    std::string packed = text("Deep");
    for (int depth = 0; depth < 3; ++depth) packed = pack({{"inner", packed}}, depth % 2 == 0 ? "zip" : "tar");
    const Reading reading = read_bytes(packed);
    CHECK(headlines(reading) == Strings{"Deep"});
    CHECK(paths(reading) == Strings{"wire.txt!inner!inner!inner"});

    const std::string deeper = pack({{"inner", packed}, {"beside", text("Beside")}}, "zip");
    const Reading refused = read_bytes(deeper);
    CHECK(headlines(refused) == Strings{"Beside"});
    REQUIRE(refused.rejects.size() == 1);
    CHECK(refused.rejects[0].reason.find("depth") != std::string::npos);
    CHECK(refused.rejects[0].path == "wire.txt!inner!inner!inner");
    ReaderOptions options;
    options.archives.depth = 4;
    CHECK(read_bytes(deeper, options).articles.size() == 2);
}

TEST_CASE("links and hidden files of an archive are passed over, and names that lead out of it are rejects") {
    const Reading reading = read_bytes(pack({{"one.txt", text("One")},
                                             {"link.txt", "", "/etc/passwd"},
                                             {".hidden/two.txt", text("Two")},
                                             {"__day/._three.txt", text("Three")},
                                             {"../four.txt", text("Four")},
                                             {"day/../../five.txt", text("Five")},
                                             {"./six.txt", text("Six")}},
                                            "tar"));
    CHECK(headlines(reading) == Strings{"One", "Six"});
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].reason.find("leads out") != std::string::npos);
    CHECK(reading.rejects[0].path == "wire.txt!../four.txt");
}

TEST_CASE("links in a zip archive are passed over where the end of the archive can be looked at") {
    const std::string packed = pack({{"one.txt", text("One")},
                                     {"link.txt", "", "../../etc/passwd"},
                                     {"zürich.txt", "", "one.txt"},
                                     {"two.txt", text("Two")}},
                                    "zip");
    CHECK(headlines(read_bytes(packed)) == Strings{"One", "Two"});
    const ScratchFolder folder;
    CHECK(headlines(read_all(ArticleReader({folder.write("wire.zip", packed)}))) == Strings{"One", "Two"});
    // As a stream they cannot be told.
    CHECK(headlines(read_trickled(packed, 100)).size() == 4);
    // The list at the end may be damaged, absent, or without end.
    for (std::size_t cut = 1; cut < 120; ++cut) {
        CHECK(headlines(read_bytes(packed.substr(0, packed.size() - cut))).size() >= 2);
    }
    std::string damaged = packed;
    for (std::size_t i = damaged.size() - 22; i < damaged.size(); ++i) {
        damaged[i] = '\xFF';
        CHECK(headlines(read_bytes(damaged)).size() >= 2);
    }
}

TEST_CASE("holes in the files of a tar archive count as unpacked") {
    std::string lines;
    while (lines.size() < 200'000) lines += "{\"headline\": \"Tug\", \"body\": \"It left at noon.\"}\n";
    const Reading small = read_bytes(pack_hole(lines, 1 << 20));
    CHECK_FALSE(small.articles.empty());
    const Reading reading = read_bytes(pack_hole(lines, std::uint64_t{1} << 40));
    CHECK(reading.articles.size() == small.articles.size());
    CHECK(std::ranges::count_if(reading.rejects, [](const Reject& reject) {
              return reject.reason.find("ratio=") != std::string::npos;
          }) == 1);
}

TEST_CASE("a bad file in an archive costs only itself") {
    const std::string kind = GENERATE(as<std::string>(), "zip", "tar");
    const Reading reading = read_bytes(pack(
        {{"a.bin", std::string("\0\1\2", 3)}, {"b.txt", text("Good")}, {"c.gz", "\x1F\x8B bad"}, {"d.txt", ""}}, kind));
    CHECK(headlines(reading) == Strings{"Good"});
    REQUIRE(reading.rejects.size() == 3);
    CHECK(reading.rejects[0].path == "wire.txt!a.bin");
    CHECK(reading.rejects[1].path == "wire.txt!c.gz");
    CHECK(reading.rejects[2].reason == "empty file");
}

TEST_CASE("an archive that is cut gives its whole files and says where it ends") {
    const std::string kind = GENERATE(as<std::string>(), "zip", "tar");
    CAPTURE(kind);
    std::string packed = pack({{"one.txt", text("One")}, {"two.txt", "Two\n\n" + noise(200'000)}}, kind);
    packed.resize(packed.size() / 2);
    const Reading reading = read_bytes(packed);
    CHECK(headlines(reading) == Strings{"One"});
    CHECK_FALSE(reading.rejects.empty());
}

TEST_CASE("an archive without files is a reject") {
    const std::string kind = GENERATE(as<std::string>(), "zip", "tar");
    const Reading reading = read_bytes(pack({}, kind));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("each limit of unpacking is a reject that names the option that raises it") {
    const std::string many = pack({{"1", text("One")}, {"2", text("Two")}, {"3", text("Three")}}, "zip");
    ReaderOptions options;
    options.archives.entries = 2;
    const Reading entries = read_bytes(many, options);
    CHECK(entries.articles.size() == 2);
    REQUIRE(entries.rejects.size() == 1);
    CHECK(entries.rejects[0].reason.find("entries=") != std::string::npos);

    options = {};
    options.archives.unpacked_bytes = 1'000'000;
    const Reading size = read_bytes(pack({{"1", text("One")}, {"2", "Two\n\n" + noise(2'000'000)}}, "zip"), options);
    CHECK(headlines(size) == Strings{"One"});
    REQUIRE(size.rejects.size() == 1);
    CHECK(size.rejects[0].reason.find("size=") != std::string::npos);

    // Files that are each within the ratio count together.
    std::vector<PackedFile> blanks;
    for (int i = 0; i < 20; ++i) blanks.push_back({std::to_string(i), std::string(std::size_t{8} << 20, '\n')});
    const Reading ratio = read_bytes(compress(pack(blanks, "tar"), "zstd"));
    const auto names_ratio = [](const Reject& reject) { return reject.reason.find("ratio=") != std::string::npos; };
    CHECK(std::ranges::count_if(ratio.rejects, names_ratio) == 1);
}

TEST_CASE("offsets count inside the file of the archive") {
    const std::string lines = "{\"id\": \"1\", \"headline\": \"One\"}\n{\"id\": \"2\", \"headline\": \"Two\"}\n";
    const Reading reading = read_bytes(pack({{"a.jsonl", lines}}, "zip"));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].offset == lines.size() / 2);
}

TEST_CASE("an archive trickling in is read the same") {
    const std::string packed = compress(pack({{"a", text("One")}, {"b", text("Two")}}, "tar"), "xz");
    for (const std::size_t most : {1U, 7U, 100U})
        CHECK(headlines(read_trickled(packed, most)) == Strings{"One", "Two"});
}
