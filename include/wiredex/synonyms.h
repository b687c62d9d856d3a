// Words and phrases that mean the same: `UK` and `Britain`.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace wiredex {

/// Words or phrases each of which means the others.
using SynonymGroup = std::vector<std::string>;

/// A set of synonyms for `SearchOptions::synonyms`. A value that is cheap to copy and never changes: threads may share
/// it. Whether two words are the same is judged as in articles: capitals and accents do not matter, `U.S.` is not `us`.
class Synonyms {
public:
    /// None.
    Synonyms() = default;
    explicit Synonyms(const std::vector<SynonymGroup>& groups);

    /// A small set for newsrooms in English: countries that have several names, institutions and their initials, the
    /// abbreviations of wire copy.
    static const Synonyms& built_in();

    /// These and those of a file. Each line is a group, its members between commas: `UK, Britain, United Kingdom`;
    /// empty lines and those that begin with `#` are passed over. UTF-8. Throws `Error`: `cannot_read`, or `usage` with
    /// file and line for one that has fewer than two members, a member without a word, or one of more than eight words.
    [[nodiscard]] Synonyms with_file(const std::filesystem::path& file) const;

    [[nodiscard]] bool empty() const { return table_ == nullptr; }

    /// What the library looks synonyms up in.
    class Table;
    [[nodiscard]] const Table* table() const { return table_.get(); }

private:
    std::shared_ptr<const Table> table_;
};

}  // namespace wiredex
