#include "indexer/writer/row_terms.h"

#include <algorithm>

#include <fmt/core.h>

#include "article/fnv1a.h"
#include "indexer/writer/sequence.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

/// Numbers of more digits are cut: what comes behind them tells no two apart that matter.
constexpr std::size_t longest_number = 20;

std::string hexadecimal(std::int64_t seconds) {
    return fmt::format("{:016x}", static_cast<std::uint64_t>(seconds) ^ (std::uint64_t{1} << 63));
}

std::string sortable(const VersionNumber& number) {
    return fmt::format("{:02}{:0<20}", std::min<std::size_t>(number.length, 99),
                       number.digits.substr(0, longest_number));
}

std::string prefix_of(std::string_view direction, std::string_view row) {
    Fnv1a128 hash;
    hash.add(row);
    return std::string(direction) + to_hexadecimal(hash.hash());
}

}  // namespace

std::string place_in_row(std::string_view row, const Transmission& transmission) {
    const RecordHead& head = transmission.head;
    const std::string arrival = fmt::format("{:08x}", transmission.document);
    const std::optional<Time> time = shown_from(head);
    const bool are_takes = row.starts_with(story_prefix);
    const VersionNumber number = number_of(head.version);
    if (head.is_partial && !are_takes) return "p" + arrival;
    if (number.counts() && !are_takes) return "n" + sortable(number) + arrival;
    const std::string rest = (are_takes ? "" : sortable(number)) + arrival;
    return time ? "t" + hexadecimal(time->seconds) + rest : "u" + rest;
}

std::string forward_prefix(std::string_view row) {
    return prefix_of("XFORWARD", row);
}

std::string backward_prefix(std::string_view row) {
    return prefix_of("XBACKWARD", row);
}

std::string backwards(std::string_view place) {
    // Printable letters on either side.
    constexpr int sum = '0' + 'o';
    std::string out(place);
    for (char& c : out) c = static_cast<char>(sum - c);
    return out;
}

std::string content_term(const RecordHead& head) {
    return "XCONTENT" + head.content_hash;
}

std::vector<std::string> row_terms(std::string_view row, const Transmission& transmission) {
    const std::string place = place_in_row(row, transmission);
    return {forward_prefix(row) + place, backward_prefix(row) + backwards(place)};
}

bool is_uniform(const Xapian::Database& database, std::string_view row, char kind) {
    const std::string forward = forward_prefix(row);
    const std::string backward = backward_prefix(row);
    const auto first = database.allterms_begin(forward);
    const auto last = database.allterms_begin(backward);
    if (first == database.allterms_end(forward) || last == database.allterms_end(backward)) return false;
    return (*first)[forward.size()] == kind && backwards((*last).substr(backward.size(), 1))[0] == kind;
}

}  // namespace wiredex
