#include "indexer/bulk/bulk_writer.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <unistd.h>
#include <utility>
#include <xapian.h>

#include "indexer/bulk/merge.h"
#include "indexer/bulk/version_file.h"
#include "indexer/database/directory_access.h"
#include "indexer/database/replace_database.h"
#include "indexer/writer/known_article.h"
#include "store/schema.h"

namespace wiredex {
namespace {

constexpr std::chrono::milliseconds longest_wait_for_lock = std::chrono::minutes(10);
/// One or two names an article are common; more than these would take too much memory (some 150 MB).
constexpr std::size_t most_names = 8'000'000;
/// So many threads get units of full size; more of them smaller ones, so that memory does not grow with the machine.
constexpr std::size_t threads_with_full_units = 4;
constexpr std::size_t least_unit = std::size_t{1} << 20;

std::size_t text_of(const Article& article) {
    constexpr std::size_t other_fields = 512;
    constexpr std::size_t topic = 64;
    std::size_t size = other_fields + topic * article.topics.size() + article.body.size() + article.summary.size() +
                       article.headline.size() + article.ednote.size();
    for (const std::string& caption : article.captions) size += caption.size();
    return size;
}

/// A process that stands in the directory would find itself in the one that was replaced.
bool stands_inside(const std::filesystem::path& directory) {
    std::error_code error;
    const std::filesystem::path here = std::filesystem::current_path(error);
    if (error) return true;
    return std::mismatch(directory.begin(), directory.end(), here.begin(), here.end()).first == directory.end();
}

bool may_write_beside(const std::filesystem::path& path) {
    return ::faccessat(AT_FDCWD, path.parent_path().c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

/// The first bytes of the version file that this very Xapian has made.
bool is_known_format(const std::filesystem::path& database) {
    if (Xapian::major_version() != XAPIAN_MAJOR_VERSION || Xapian::minor_version() != XAPIAN_MINOR_VERSION)
        return false;
    std::string found(glass::signature.size(), '\0');
    std::ifstream file(database / "iamglass", std::ios::binary);
    return file.read(found.data(), static_cast<std::streamsize>(found.size())) && found == glass::signature;
}

}  // namespace

bool can_fill_in_bulk(const std::filesystem::path& path, const IncrementalWriter& writer) {
    return writer.is_empty() && is_known_format(path) && is_replaceable(path) && may_write_beside(path) &&
           !stands_inside(path);
}

BulkWriter::BulkWriter(std::filesystem::path path, IndexerOptions options, std::unique_ptr<IncrementalWriter> writer,
                       BulkLimits limits)
    : path_(std::move(path)),
      segments_directory_(segments_directory(path_)),
      options_(std::move(options)),
      limits_(limits),
      writer_(std::move(writer)),
      waiting_(segments_directory_ / "waiting.jsonl"),
      jobs_(options_.jobs > 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency())) {
    limits_.unit = std::min(limits_.unit, std::max(least_unit, limits_.unit * threads_with_full_units / jobs_));
    make_private_directory(segments_directory_);
}

BulkWriter::~BulkWriter() {
    try {
        commit();
    } catch (const Error&) {
        // Documented: who wants to know calls commit().
    }
    workers_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(segments_directory_, ignored);
}

bool BulkWriter::is_slow() const {
    return !workers_ && Clock::now() - begin_ > limits_.longest_wait;
}

AddResult BulkWriter::add(const Article& article) {
    if (is_over_) return writer().add(article);
    require_usable_id(article);
    AddResult result = AddResult::added;
    if (!seen_.is_on_its_own(article) || is_withdrawal(article.status)) {
        waiting_.add(article);
        result = AddResult::waiting;
    } else {
        unit_text_ += text_of(article);
        unit_.push_back(article);
    }
    if (unit_text_ >= limits_.unit) submit_unit();
    if (is_slow() || seen_.size() > most_names) commit();
    return result;
}

void BulkWriter::submit_unit() {
    if (!workers_) {
        workers_ = std::make_unique<SegmentWorkers>(segments_directory_, options_.language, jobs_);
    }
    unit_text_ = 0;
    workers_->submit(std::exchange(unit_, {}));
}

void BulkWriter::commit() {
    if (!is_over_) {
        // What fails now must not be tried again when the writer goes away.
        is_over_ = true;
        if (!workers_ && (unit_text_ < limits_.least || is_slow())) {
            for (const Article& article : std::exchange(unit_, {})) writer().add(article);
        } else {
            merge();
        }
        waiting_.take_all([this](const Article& article) { settled_.push_back(writer().add(article)); });
    }
    if (writer_) writer_->commit();
}

void BulkWriter::merge() {
    if (!unit_.empty()) submit_unit();
    const std::vector<std::filesystem::path> segments = workers_->finish();
    workers_.reset();
    try {
        merge_segments(path_, segments);
    } catch (...) {
        writer_.reset();  // whichever database is there now, it is opened anew
        throw;
    }
    writer_.reset();  // it writes to what is no longer there
}

IncrementalWriter& BulkWriter::writer() {
    if (!writer_) {
        // The lock was free for a moment; who waited for it may have taken it.
        IndexerOptions patient = options_;
        patient.lock_timeout = std::max(patient.lock_timeout, longest_wait_for_lock);
        writer_ = std::make_unique<IncrementalWriter>(path_, patient);
    }
    return *writer_;
}

bool BulkWriter::remove(std::string_view id) {
    commit();
    return writer().remove(id);
}

std::vector<AddResult> BulkWriter::take_settled() {
    return std::exchange(settled_, {});
}

std::uint64_t BulkWriter::size() const {
    if (writer_) return writer_->size();
    return guarded(path_, [&] { return story_count(open_database(path_)); });
}

}  // namespace wiredex
