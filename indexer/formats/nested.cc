#include "indexer/formats/nested.h"

#include <fmt/format.h>

#include "indexer/formats/stream_reader.h"

namespace wiredex {

std::vector<ArticleReader::Item> read_nested(std::string bytes, std::string_view name, const Input& outer) {
    std::vector<ArticleReader::Item> items;
    std::string path = fmt::format("{}!{}", outer.path, name);
    if (outer.depth >= outer.options.archives.depth) {
        Reject reject =
            reject_at(0, fmt::format("inside more than {} archives and messages", outer.options.archives.depth));
        reject.path = std::move(path);
        items.emplace_back(std::move(reject));
        return items;
    }
    ReaderOptions options = outer.options;
    options.format = "auto";
    StreamReader reader(std::make_unique<MemoryStream>(std::move(bytes)), std::move(path), std::move(options),
                        outer.learnt, outer.depth + 1);
    while (auto item = reader.next()) items.push_back(std::move(*item));
    return items;
}

}  // namespace wiredex
