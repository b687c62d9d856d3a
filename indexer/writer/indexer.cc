#include "wiredex/indexer.h"

#include "indexer/bulk/bulk_writer.h"
#include "indexer/bulk/merge.h"
#include "indexer/database/replace_database.h"
#include "indexer/writer/incremental_writer.h"

namespace wiredex {
namespace {

/// The lock is held from here on, so what stands beside the database belongs to nobody alive.
void clear_leftovers_of_dead_run(const std::filesystem::path& database) {
    clear_unfinished_replacement(database);
    std::error_code ignored;
    std::filesystem::remove_all(segments_directory(database), ignored);
}

std::unique_ptr<ArticleWriter> open_writer(const std::filesystem::path& database, IndexerOptions options) {
    auto writer = std::make_unique<IncrementalWriter>(database, options);
    const std::filesystem::path place = std::filesystem::canonical(database);
    clear_leftovers_of_dead_run(place);
    if (!options.bulk || !can_fill_in_bulk(place, *writer)) return writer;
    return std::make_unique<BulkWriter>(place, std::move(options), std::move(writer));
}

}  // namespace

class Indexer::Implementation {
public:
    std::unique_ptr<ArticleWriter> writer;
};

Indexer::Indexer(const std::filesystem::path& database, IndexerOptions options)
    : implementation_(std::make_unique<Implementation>()) {
    implementation_->writer = open_writer(database, std::move(options));
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
std::vector<AddResult> Indexer::take_settled() {
    return implementation_->writer->take_settled();
}
std::uint64_t Indexer::size() const {
    return implementation_->writer->size();
}

}  // namespace wiredex
