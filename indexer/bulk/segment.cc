#include "indexer/bulk/segment.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

#include <fmt/core.h>

#include "indexer/bulk/packing.h"
#include "indexer/bulk/position_list.h"
#include "indexer/bulk/posting_chunks.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

std::filesystem::path make_directory(const std::filesystem::path& directory) {
    std::error_code error;
    std::filesystem::create_directory(directory, error);
    if (error)
        throw Error(ErrorKind::storage,
                    fmt::format("cannot make the directory {}: {}", directory.string(), error.message()));
    return directory;
}

std::array<unsigned char, 16> random_uuid() {
    std::random_device random;
    std::array<unsigned char, 16> uuid{};
    std::generate(uuid.begin(), uuid.end(), [&] { return static_cast<unsigned char>(random()); });
    uuid[6] = static_cast<unsigned char>((uuid[6] & 0x0F) | 0x40);  // RFC 4122, section 4.4
    uuid[8] = static_cast<unsigned char>((uuid[8] & 0x3F) | 0x80);
    return uuid;
}

}  // namespace

Segment::Segment(const std::filesystem::path& directory)
    : directory_(make_directory(directory)),
      documents_(directory_ / "docdata.glass", glass::Tags::compressed),
      term_lists_(directory_ / "termlist.glass", glass::Tags::compressed) {}

void Segment::add(const PlainDocument& from) {
    const std::uint32_t document = statistics_.documents + 1;
    term_list_.clear();
    for (const TermPosting& term : from.terms()) {
        term_list_.add(term.term, term.wdf);
        statistics_.largest_count = std::max(statistics_.largest_count, term.wdf);
        const std::size_t begin = positions_.size();
        if (!term.positions.empty()) glass::append_positions(positions_, term.positions);
        postings_.push_back({vocabulary_.number_of(term.term), document, term.wdf,
                             static_cast<std::uint32_t>(positions_.size() - begin), begin});
    }
    statistics_.add(document, term_list_.length());
    lengths_.push_back({document, term_list_.length()});
    std::string key;
    glass::append_sortable_number(key, document);
    term_lists_.add(key, term_list_.tag());
    if (!from.data().empty()) documents_.add(key, from.data());
    add_values(document, from);
}

void Segment::add_values(std::uint32_t document, const PlainDocument& from) {
    if (from.values().empty()) return;
    std::string slots;
    std::uint32_t next = 0;
    for (const auto& [slot, value] : from.values()) {
        values_.add(slot, document, value);
        glass::append_number(slots, slot - next);
        next = slot + 1;
    }
    std::string key;
    glass::append_sortable_number(key, document);
    key.push_back('\0');
    term_lists_.add(key, slots);
}

std::vector<std::uint32_t> Segment::by_term(std::vector<std::size_t>& ends) const {
    ends.assign(vocabulary_.size(), 0);
    for (const Posting& posting : postings_) ++ends[posting.term];
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), std::size_t{0});
    std::vector<std::uint32_t> order(postings_.size());
    for (std::uint32_t i = 0; i < postings_.size(); ++i) order[ends[postings_[i].term]++] = i;
    return order;
}

void Segment::finish() {
    glass::TableWriter posting_table(directory_ / "postlist.glass", glass::Tags::plain);
    glass::TableWriter position_table(directory_ / "position.glass", glass::Tags::plain);
    values_.write(posting_table);
    glass::write_lengths(posting_table, lengths_);
    std::vector<std::size_t> ends;
    const std::vector<std::uint32_t> order = by_term(ends);
    std::vector<glass::Occurrence> list;
    std::string key;
    for (const std::uint32_t number : vocabulary_.sorted()) {
        const std::string_view term = vocabulary_.term(number);
        list.clear();
        for (std::size_t at = number == 0 ? 0 : ends[number - 1]; at < ends[number]; ++at) {
            const Posting& posting = postings_[order[at]];
            list.push_back({posting.document, posting.count});
            if (posting.positions_size == 0) continue;
            glass::make_key(key, term, posting.document);
            position_table.add(key,
                               std::string_view(positions_).substr(posting.positions_begin, posting.positions_size));
        }
        glass::write_postings(posting_table, term, list);
    }
    const glass::Roots roots{posting_table.finish(), documents_.finish(), term_lists_.finish(),
                             position_table.finish()};
    OutputFile file(directory_ / "iamglass");
    file.write(glass::version_file(random_uuid(), roots, statistics_));
    file.close();
}

}  // namespace wiredex
