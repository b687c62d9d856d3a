// What a wire format is to wiredex: how its bytes look, and how they become articles.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "indexer/containers/unpack_budget.h"
#include "indexer/containers/window.h"
#include "wiredex/reader.h"

namespace wiredex {

/// Topics learnt while reading, in lower case: pages read later in the same run may hold them (plain_page.cc).
using LearntTopics = std::set<std::string, std::less<>>;

/// The first bytes of an input, for recognising its format.
struct Head {
    std::string_view bytes;  ///< without a byte order mark; NUL only among wire messages
    std::string_view start;  ///< the same without leading white space and padding (DEL, SYN, NUL)
    std::string_view
        root;  ///< name of the first element where `start` is SGML, XML or HTML, prefix included; else empty
};

/// An input to be read. What it refers to outlives the reader.
struct Input {
    Window& window;  ///< stands at the first byte to read, behind a byte order mark
    const ReaderOptions& options;
    LearntTopics& learnt;
    std::string_view path;  ///< of the input, for readers of what is inside it (indexer/formats/nested.h)
    int depth = 0;          ///< how many archives and messages the input is inside of
    std::shared_ptr<UnpackBudget> budget = {};  ///< of all that is unpacked around the input and inside it
};

/// Reads the records of one input. Sets every field of the articles it returns except `format`, `path` and, where the
/// sender gave none, `id`: its caller fills those in and cleans all text. The same holds for `format` and `path` of
/// rejects and skips. A record that only the failure of the stream (`Window::failure`) cut short is not reported but
/// left in the window.
///
/// A reader ends where its document ends, and leaves what follows in the window: its caller recognises that anew.
class RecordReader {
public:
    RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    virtual ~RecordReader() = default;

    /// The next article, reject or skip; nothing at the end.
    virtual std::optional<ArticleReader::Item> next() = 0;
};

/// A wire format. Every format is one constant of this type, in a file of its own, listed in registry.cc.
struct Format {
    FormatInfo info;
    bool (*recognises)(const Head& head);
    std::unique_ptr<RecordReader> (*open)(const Input& input);
};

/// A reject that only says where and why.
Reject reject_at(std::uint64_t offset, std::string reason);

/// A skip that only says where, what and which.
Skip skip_at(std::uint64_t offset, std::string what, std::string id = {});

/// The reject of a record longer than `max_record_bytes`.
Reject too_long(std::uint64_t offset, std::uint64_t max_record_bytes);

}  // namespace wiredex
