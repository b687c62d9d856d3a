// What the tests of readers share: reading bytes to the end, streams that trickle, scratch folders, gzip.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "indexer/containers/byte_stream.h"
#include "indexer/formats/stream_reader.h"
#include "wiredex/reader.h"

namespace wiredex::test {

/// Everything that a reader gave.
struct Reading {
    std::vector<Article> articles;
    std::vector<Reject> rejects;
    std::vector<Skip> skips;
};

template <typename Reader>
Reading read_all(Reader&& reader) {
    Reading reading;
    while (auto item = reader.next()) {
        if (auto* article = std::get_if<Article>(&*item)) {
            reading.articles.push_back(std::move(*article));
        } else if (auto* skip = std::get_if<Skip>(&*item)) {
            reading.skips.push_back(std::move(*skip));
        } else {
            reading.rejects.push_back(std::move(std::get<Reject>(*item)));
        }
    }
    return reading;
}

inline ReaderOptions with_format(std::string format) {
    ReaderOptions options;
    options.format = std::move(format);
    return options;
}

inline Reading read_bytes(std::string bytes, const ReaderOptions& options = {}) {
    return read_all(ArticleReader::from_bytes(std::move(bytes), "wire.txt", options));
}

/// Gives a few bytes a time, so that every record is split across reads.
class TrickleStream : public ByteStream {
public:
    TrickleStream(std::string bytes, std::size_t most) : inner_(std::move(bytes)), most_(most) {}
    std::size_t read(std::span<char> buffer) override {
        return inner_.read(buffer.subspan(0, std::min(most_, buffer.size())));
    }

private:
    MemoryStream inner_;
    std::size_t most_;
};

inline Reading read_trickled(std::string bytes, std::size_t most, const ReaderOptions& options = {}) {
    LearntTopics learnt;
    return read_all(StreamReader(std::make_unique<TrickleStream>(std::move(bytes), most), "wire.txt", options, learnt));
}

/// A folder of its own for a test, gone afterwards.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "wiredex-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    std::filesystem::path path_;
};

/// `bytes` as one member of gzip data.
std::string gzip(const std::string& bytes);

/// `bytes` compressed by libarchive: `gzip`, `bzip2`, `xz` or `zstd`.
std::string compress(const std::string& bytes, const std::string& kind);

/// A file to be packed. Without bytes and with a target it is a symbolic link.
struct PackedFile {
    std::string name;
    std::string bytes;
    std::string link_target = {};
};

/// An archive made by libarchive: `zip` or `tar`.
std::string pack(const std::vector<PackedFile>& files, const std::string& kind);

/// A tar archive of one file: `bytes`, and behind them a hole of `hole` bytes.
std::string pack_hole(const std::string& bytes, std::uint64_t hole);

/// Text that does not compress well, so that its gzip data is about as long. Letters and spaces only.
inline std::string noise(std::size_t length) {
    std::mt19937 random(7);
    std::string text(length, ' ');
    for (char& c : text) c = "abcdefghijklmnopqrstuvwxyz ,.-;:"[random() % 32];
    return text;
}

}  // namespace wiredex::test
