#include <unistd.h>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "indexer/containers/gzip_stream.h"
#include "indexer/containers/walk.h"
#include "indexer/containers/window.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string line(int number) {
    return R"({"id": "n-)" + std::to_string(number) + R"(", "headline": "Tugs )" + std::to_string(number) + "\"}\n";
}

std::string lines(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += line(i);
    return text;
}

std::vector<std::string> found_in(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& base) {
    std::vector<std::string> names;
    Walk walk(paths);
    while (const auto file = walk.next()) names.push_back(file->path.lexically_relative(base).string());
    return names;
}

}  // namespace

TEST_CASE("directories are walked in the byte order of names, without hidden and special entries") {
    ScratchFolder folder;
    for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "B.txt", "b.txt", ".hidden", ".git/x", "b/.x", "é.txt"}) {
        folder.write(name, "Headline\n\nText.\n");
    }
    folder.write("elsewhere/kept.txt", "x");
    std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "b/link");
    std::filesystem::create_symlink(folder.path() / "a.txt", folder.path() / "b/file-link");
    std::filesystem::create_directories(folder.path() / "void");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(found_in({folder.path()}, folder.path()) ==
          std::vector<std::string>{"B.txt", "a.txt", "b/10.txt", "b/2.txt", "b.txt", "elsewhere/kept.txt", "é.txt"});
}

TEST_CASE("a symbolic link named by the user is followed") {
    ScratchFolder folder;
    folder.write("real/1.txt", "Headline\n\nText.\n");
    std::filesystem::create_symlink(folder.path() / "real", folder.path() / "link");
    CHECK(found_in({folder.path() / "link"}, folder.path()) == std::vector<std::string>{"link/1.txt"});
}

TEST_CASE("what cannot be read is a reject that says why, and the rest is read") {
    ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "void/void");
    folder.write("empty.txt", "");
    const auto good = folder.write("good.txt", "Headline\n\nText.\n");
    const Reading reading = read_all(
        ArticleReader({folder.path() / "missing.txt", folder.path() / "void", folder.path() / "empty.txt", good}));
    CHECK(reading.articles.size() == 1);
    REQUIRE(reading.rejects.size() == 3);
    CHECK(reading.rejects[0].reason.find("No such file or directory") != std::string::npos);
    CHECK(reading.rejects[0].path == (folder.path() / "missing.txt").string());
    CHECK(reading.rejects[1].reason.find("no files in this directory") != std::string::npos);
    CHECK(reading.rejects[2].reason == "empty file");
}

TEST_CASE("a database inside a directory is skipped, and one named is a reject") {
    ScratchFolder folder;
    folder.write("a.txt", "Headline\n\nText.\n");
    folder.write("db/iamglass", "x");
    folder.write("db/postlist.glass", "x");
    CHECK(found_in({folder.path()}, folder.path()) == std::vector<std::string>{"a.txt"});
    CHECK(read_all(ArticleReader({folder.path() / "db"})).rejects.size() == 1);
}

TEST_CASE("a file that this process is writing is not read") {
    ScratchFolder folder;
    const auto file = folder.write("out.jsonl", line(1));
    {
        const std::ofstream output(file, std::ios::app);
        const Reading reading = read_all(ArticleReader({folder.path()}));
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason.find("being written") != std::string::npos);
    }
    CHECK(read_all(ArticleReader({file})).articles.size() == 1);
}

TEST_CASE("a file without permission is a reject") {
    if (::geteuid() == 0) {
        WARN("skipped: root may read everything");
        return;
    }
    ScratchFolder folder;
    const auto file = folder.write("secret.txt", "Headline\n");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const Reading reading = read_all(ArticleReader({file}));
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("Permission denied") != std::string::npos);
}

TEST_CASE("progress counts the bytes of files, and their sum is known unless one is a stream") {
    ScratchFolder folder;
    const std::string text = lines(0, 100);
    folder.write("a.jsonl", text);
    folder.write("b.jsonl.gz", gzip(text));
    ArticleReader reader({folder.path()});
    const std::uint64_t total = text.size() + gzip(text).size();
    CHECK(reader.bytes_total() == total);
    CHECK(reader.bytes_read() == 0);
    CHECK(read_all(reader).articles.size() == 200);
    CHECK(reader.bytes_read() == total);
    CHECK_FALSE(ArticleReader({"-"}).bytes_total());
}

TEST_CASE("nothing comes after the end, and a moved reader goes on") {
    ArticleReader reader = ArticleReader::from_bytes(lines(0, 3));
    REQUIRE(reader.next());
    ArticleReader moved = std::move(reader);
    CHECK(read_all(moved).articles.size() == 2);
    CHECK_FALSE(moved.next());
    CHECK_FALSE(moved.next());
}

TEST_CASE("gzip is read through: one member, several, and gzip within gzip") {
    CHECK(read_bytes(gzip(lines(0, 50))).articles.size() == 50);
    CHECK(read_bytes(gzip(lines(0, 50)) + gzip(lines(50, 80))).articles.size() == 80);
    CHECK(read_bytes(gzip(gzip(lines(0, 50)))).articles.size() == 50);
    const Reading empty = read_bytes(gzip(""));
    REQUIRE(empty.rejects.size() == 1);
    CHECK(empty.rejects[0].reason == "empty file");
}

TEST_CASE("offsets in gzip data count decompressed bytes") {
    const std::string text = lines(0, 2);
    CHECK(read_bytes(gzip(text)).articles.at(1).offset == line(0).size());
}

TEST_CASE("truncated gzip gives the whole records before the cut and one reject") {
    std::string text;
    for (int i = 0; i < 400; ++i) {
        text += R"({"id": "n-)" + std::to_string(i) + R"(", "headline": ")" +
                noise(1000 + static_cast<std::size_t>(i)) + "\"}\n";
    }
    std::string packed = gzip(text);
    packed.resize(packed.size() * 3 / 4);
    const Reading reading = read_bytes(packed);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("cut short") != std::string::npos);
    CHECK(reading.rejects[0].format == "json_lines");
    CHECK(reading.articles.size() > 100);
    CHECK(reading.articles.size() < 400);
    for (std::size_t i = 0; i < reading.articles.size(); ++i) {
        REQUIRE(reading.articles[i].id == "n-" + std::to_string(i));
    }
}

TEST_CASE("truncated gzip never passes off a part of a document as the whole") {
    std::string packed = gzip("Headline\n\n" + noise(400'000));
    packed.resize(packed.size() / 2);
    const Reading reading = read_bytes(packed);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("cut short") != std::string::npos);
}

TEST_CASE("of truncated gzip every whole record before the cut is read") {
    std::string packed = gzip(lines(0, 50));
    packed.resize(packed.size() - 4);
    const Reading reading = read_bytes(packed);
    CHECK(reading.articles.size() == 50);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("cut short") != std::string::npos);
}

TEST_CASE("gzip whose checksum is wrong is a reject") {
    std::string packed = gzip(lines(0, 50));
    packed[packed.size() - 8] = static_cast<char>(packed[packed.size() - 8] ^ 1);
    const Reading reading = read_bytes(packed);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("checksum is wrong") != std::string::npos);
}

TEST_CASE("what follows gzip data is a reject, unless it is padding") {
    const Reading garbage = read_bytes(gzip(lines(0, 50)) + "garbage");
    CHECK(garbage.articles.size() == 50);
    REQUIRE(garbage.rejects.size() == 1);
    CHECK(garbage.rejects[0].reason.find("something else follows") != std::string::npos);
    CHECK(read_bytes(gzip(lines(0, 50)) + std::string(1000, '\0')).rejects.empty());
}

TEST_CASE("gzip made to fill a disk is not read to its end") {
    const std::string blank(std::size_t{80} << 20, '\n');
    ReaderOptions generous;
    generous.archives.ratio = 2000;
    CHECK(read_bytes(gzip(line(1) + blank), generous).rejects.empty());
    const Reading bomb = read_bytes(gzip(gzip(line(1) + blank)));
    CHECK(bomb.articles.size() == 1);
    REQUIRE(bomb.rejects.size() == 1);
    CHECK(bomb.rejects[0].reason.find("200 times") != std::string::npos);
    const Reading deep = read_bytes(gzip(gzip(gzip(gzip(line(1))))));
    REQUIRE(deep.rejects.size() == 1);
    CHECK(deep.rejects[0].reason.find("compressed four times over") != std::string::npos);
}

TEST_CASE("damaged gzip is a reject") {
    const Reading reading = read_bytes("\x1F\x8B this is not gzip data at all");
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("a window finds what lies across reads, and knows its place") {
    Window window(std::make_unique<TrickleStream>("aaa<END>bbb<END>", 3), 4);
    CHECK(window.find("<END>", 100) == 3);
    window.consume(8);
    CHECK(window.offset() == 8);
    CHECK(window.ensure(3).substr(0, 3) == "bbb");
    CHECK(window.skip_to("<END>"));
    CHECK(window.offset() == 11);
    CHECK_FALSE(window.find("<FIN>", 100));
    CHECK_FALSE(window.skip_to("zzz"));
    CHECK(window.offset() == 16);
    CHECK(window.buffered().empty());
}

TEST_CASE("a window looks no further than allowed") {
    Window window(std::make_unique<MemoryStream>(std::string(100'000, 'x') + "!"), 1000);
    CHECK_FALSE(window.find("!", 5000));
    CHECK(window.buffered().size() < 10'000);
}

namespace {

// A long stream of JSON Lines that says how much of it has been taken.
class LongStream : public ByteStream {
public:
    LongStream(std::size_t length, std::uint64_t& taken) : length_(length), taken_(taken) {}
    std::size_t read(std::span<char> buffer) override {
        const std::string text = R"({"headline": "Tugs", "body": ")" + std::to_string(taken_) + noise(2000) + "\"}\n";
        if (taken_ > length_ || text.size() > buffer.size()) return 0;
        taken_ += text.size();
        return text.copy(buffer.data(), buffer.size());
    }

private:
    std::size_t length_;
    std::uint64_t& taken_;
};

}  // namespace

TEST_CASE("a long stream is taken in no faster than it is read") {
    constexpr std::size_t length = std::size_t{20} << 20;
    std::uint64_t taken = 0;
    std::uint64_t most_ahead = 0;
    LearntTopics learnt;
    StreamReader reader(std::make_unique<LongStream>(length, taken), "long", {}, learnt);
    while (const auto item = reader.next()) {
        most_ahead = std::max(most_ahead, taken - std::get<Article>(*item).offset);
    }
    CHECK(taken > length);
    CHECK(most_ahead < (std::uint64_t{1} << 20));
}
