#include "searcher/ranking/stem_source.h"

#include "analysis/bm25f.h"
#include "searcher/ranking/saturation.h"
#include "store/values.h"

namespace wiredex {

void StemSource::init(const Xapian::Database& database) {
    frequency_ = database.get_termfreq(scoring_.stem);
    started_ = false;
    position_ = database.postlist_begin(scoring_.stem);
    end_ = database.postlist_end(scoring_.stem);
    if (scoring_.decay) {
        times_ = database.valuestream_begin(time_slot);
        times_end_ = database.valuestream_end(time_slot);
    }
    set_maxweight(scoring_.query_part * (scoring_.k1 + 1.0));  // the saturated count never exceeds k1 + 1
}

double StemSource::get_weight() const {
    const Xapian::docid document = *position_;
    const double x = weighted_count_in(document, position_.get_wdf());
    const double score = scoring_.query_part * saturated(x, scoring_.k1);
    if (!scoring_.decay) return score;
    if (times_ != times_end_ && times_.get_docid() < document) times_.skip_to(document);
    const bool dated = times_ != times_end_ && times_.get_docid() == document;
    return score * scoring_.decay->factor(dated ? decode_sort_time(*times_) : std::nullopt);
}

void StemSource::next(double) {
    if (started_) ++position_;
    started_ = true;
}

void StemSource::skip_to(Xapian::docid document, double) {
    started_ = true;
    if (position_ != end_ && *position_ < document) position_.skip_to(document);
}

double FoldedSource::weighted_count_in(Xapian::docid, Xapian::termcount wdf) const {
    return static_cast<double>(wdf) / wdf_scale;
}

}  // namespace wiredex
