#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <xapian.h>

#include <fmt/core.h>

#include "indexer/database/table_files.h"
#include "store/schema.h"
#include "store/values.h"
#include "store/visibility.h"
#include "wiredex/database.h"
#include "wiredex/error.h"
#include "wiredex/fields.h"

namespace wiredex {
namespace {

std::vector<std::pair<std::string, std::uint64_t>> count_languages(const Xapian::Database& database) {
    const std::string prefix(field(FieldId::language).prefix);
    std::vector<std::pair<std::string, std::uint64_t>> languages;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        languages.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
    }
    std::ranges::stable_sort(languages, std::ranges::greater(), [](const auto& language) { return language.second; });
    return languages;
}

// `D19870226` -> `1987-02-26`
std::string day_of_term(const std::string& term, std::size_t prefix) {
    return fmt::format("{}-{}-{}", term.substr(prefix, 4), term.substr(prefix + 4, 2), term.substr(prefix + 6, 2));
}

void find_days(const Xapian::Database& database, DatabaseInfo& info) {
    const std::string prefix(field(FieldId::date).prefix);
    std::string last;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        last = *term;
        if (info.first_day.empty()) info.first_day = day_of_term(last, prefix.size());
    }
    if (!last.empty()) info.last_day = day_of_term(last, prefix.size());
}

// Of headline and body. Xapian's own average is that of weighted counts.
double average_words(const Xapian::Database& database) {
    const auto end = database.valuestream_end(lengths_slot);
    std::uint64_t words = 0;
    for (auto value = database.valuestream_begin(lengths_slot); value != end; ++value) {
        const FieldLayout layout = decode_layout(*value);
        for (const FieldId part : {FieldId::headline, FieldId::lead, FieldId::body}) {
            words += layout.lengths[static_cast<std::size_t>(part)];
        }
    }
    const auto articles = database.get_doccount();
    return articles == 0 ? 0 : static_cast<double>(words) / static_cast<double>(articles);
}

DatabaseInfo describe(const std::filesystem::path& path) {
    const Xapian::Database database = open_database(path);
    DatabaseInfo info;
    info.articles = story_count(database);
    info.older_versions = database.get_termfreq(older_version_term);
    info.replaced = database.get_termfreq(replaced_term);
    info.withheld = database.get_termfreq(withheld_term);
    info.embargoed = database.get_termfreq(embargo_term);
    info.uuid = database.get_uuid();
    info.schema_version = database.get_metadata(schema_key);
    info.written_by = database.get_metadata(creator_key);
    info.average_length = average_words(database);
    find_days(database, info);
    info.languages = count_languages(database);
    info.parts = table_sizes(path);
    info.bytes = database_bytes(path);
    return info;
}

DatabaseInfo describe_undisturbed(const std::filesystem::path& path) {
    for (;;) {
        try {
            return describe(path);
        } catch (const Xapian::DatabaseModifiedError&) {
            continue;  // a writer committed twice meanwhile; the new state is there to read
        }
    }
}

}  // namespace

DatabaseInfo database_info(const std::filesystem::path& database) {
    try {
        return guarded(database, [&] { return describe_undisturbed(database); });
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorKind::storage,
                    fmt::format("cannot read {}: {}", error.path1().string(), error.code().message()));
    }
}

}  // namespace wiredex
