// Reading wire copy: bytes in any supported format become articles.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// A piece of input that is no article, and why. The rest of the input is read on.
struct Reject {
    std::string path;          ///< file, `-` for standard input
    std::uint64_t offset = 0;  ///< byte in the file (after decompression) where the bad record starts
    std::string format;        ///< reader that gave up, empty where none would take the file
    std::string field;         ///< key or element at fault, empty where the record as a whole is
    std::string reason;        ///< for people: what is wrong and, where it helps, what to do
};

/// A piece of input that is understood and is no article: a package (a list of links), a concept, a planning item. It
/// is no fault of the sender and costs nothing.
struct Skip {
    std::string path;          ///< file, `-` for standard input
    std::uint64_t offset = 0;  ///< byte in the file (after decompression) where the item starts
    std::string format;        ///< reader that read it
    std::string id;            ///< what the item calls itself, empty where it does not
    std::string what;  ///< for people, in the singular: `package`, `concept`, `planning item`, `picture without text`
    std::vector<Link> links;  ///< what a package holds
};

/// The reject as one line for people: `path:offset: format: field: reason`, empty parts left out.
std::string format_reject(const Reject& reject);

/// The reject as one JSON object on one line, without the newline: path, offset, format, field, reason.
std::string to_json(const Reject& reject);

/// A wire format that wiredex reads.
struct FormatInfo {
    std::string_view name;     ///< what `--format` and `Article::format` say: `reuters21578`
    std::string_view summary;  ///< one line for people
};

/// Every format, in the order in which they are tried.
std::span<const FormatInfo> supported_formats();

/// How far compressed files and archives are unpacked: what goes beyond is a reject, so that a hostile file costs
/// neither memory nor hours.
struct ArchiveLimits {
    int depth = 3;                                           ///< archives within archives
    std::uint64_t entries = 1'000'000;                       ///< files in one archive and all within it
    std::uint64_t unpacked_bytes = std::uint64_t{64} << 30;  ///< all that comes out of one file
    std::uint64_t ratio = 200;  ///< bytes that come out for one that goes in, beyond 64 MiB
};

/// How to read.
struct ReaderOptions {
    /// Name of one of `supported_formats()`, or `auto`: look at the first bytes. File names never matter.
    std::string format = "auto";
    /// A single record (an article with its markup) longer than this many bytes is rejected, so that memory stays
    /// bounded.
    std::uint64_t max_record_bytes = std::uint64_t{16} << 20;
    /// Time zones of senders that state none: name of the source as articles have it, in any letter case, and an IANA
    /// zone (`STT`, `Europe/Helsinki`). They go before the built-in table (docs/formats.md).
    std::vector<std::pair<std::string, std::string>> source_zones;
    /// The day in UTC on which the input arrived, to tell the year that messages leave out (ANPA without its last
    /// line): theirs is the latest day up to then. Nothing: today.
    std::optional<Day> arrival;
    ArchiveLimits archives;
};

/// Articles of files, directories and streams, one after the other, in bounded memory.
///
/// Directories are walked recursively in the byte order of their names; entries that start with a dot are skipped.
/// Symbolic links are followed where the caller names them, and not inside directories. Gzip is read through.
/// What cannot be read is a `Reject` and costs nothing else.
/// Movable, not copyable. One thread at a time; different readers are independent.
class ArticleReader {
public:
    using Item = std::variant<Article, Reject, Skip>;

    /// Reads `paths` in their order; `-` is standard input. Nothing is opened before the first `next()`.
    /// Throws `Error` (`ErrorKind::usage`) if `options.format` is not a format.
    explicit ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options = {});

    /// Reads one document or stream of documents from memory; `name` is what `Article::path` will say.
    static ArticleReader from_bytes(std::string bytes, std::string name = "-", ReaderOptions options = {});

    ArticleReader(ArticleReader&&) noexcept;
    ArticleReader& operator=(ArticleReader&&) noexcept;
    ~ArticleReader();

    /// The next article, reject or skip; nothing at the end, and from then on.
    std::optional<Item> next();

    /// Bytes taken from files so far (compressed bytes of compressed files): the numerator of a progress display.
    [[nodiscard]] std::uint64_t bytes_read() const;

    /// Size of all the files found, where it can be known: not with standard input, and not before all directories
    /// have been walked. The first call walks them.
    std::optional<std::uint64_t> bytes_total();

private:
    class Implementation;
    explicit ArticleReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace wiredex
