// What a database knows of a stem.
#pragma once

#include <string>
#include <xapian.h>

#include "analysis/bm25f.h"
#include "searcher/ranking/saturation.h"

namespace wiredex {

/// `stem` is a folded term (`Zstem`). Over all shards of the database.
inline TermStatistics statistics_of(const std::string& stem, const Xapian::Database& database) {
    return {static_cast<double>(database.get_doccount()), static_cast<double>(database.get_termfreq(stem)),
            static_cast<double>(database.get_collection_freq(stem)) / wdf_scale};
}

}  // namespace wiredex
