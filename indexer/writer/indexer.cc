#include "wiredex/indexer.h"

#include "indexer/writer/incremental_writer.h"

namespace wiredex {

class Indexer::Implementation {
public:
    std::unique_ptr<ArticleWriter> writer;
};

Indexer::Indexer(const std::filesystem::path& database, IndexerOptions options)
    : implementation_(std::make_unique<Implementation>()) {
    implementation_->writer = std::make_unique<IncrementalWriter>(database, std::move(options));
}

Indexer::Indexer(Indexer&&) noexcept = default;
Indexer& Indexer::operator=(Indexer&&) noexcept = default;
Indexer::~Indexer() = default;

AddResult Indexer::add(const Article& article) {
    return implementation_->writer->add(article);
}
bool Indexer::remove(std::string_view id) {
    return implementation_->writer->remove(id);
}
void Indexer::commit() {
    implementation_->writer->commit();
}
std::uint64_t Indexer::size() const {
    return implementation_->writer->size();
}

}  // namespace wiredex
