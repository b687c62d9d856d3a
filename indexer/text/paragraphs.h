// From the lines of fixed-width copy to paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// A paragraph or a row of a table, one line of `Article::body`.
using Paragraphs = std::vector<std::string>;

/// Joins the hard-wrapped lines of typewriter copy, as agencies sent it to printers of some 70 columns.
///
/// A paragraph starts after a blank line or with a line indented by three spaces or more. A line with columns (runs of
/// spaces inside) or an indent of one or two spaces is a row of its own, its cells separated by tabs. So is what
/// follows a line too short to have been wrapped. So is an item of a list, which starts with `* `, `- ` or a bullet.
/// A word broken after its hyphen is closed up.
Paragraphs unwrap(const std::vector<std::string_view>& lines);

/// The paragraphs of copy that may be hard-wrapped or not: a line wider than any typewriter's shows that every line is
/// a paragraph; else `unwrap`.
Paragraphs paragraphs_of(const std::vector<std::string_view>& lines);

/// The paragraphs as `Article::body` holds them.
std::string join_paragraphs(const Paragraphs& paragraphs);

/// `unwrap`, joined. As a text, millions of paragraphs of a letter cost no more than those letters.
std::string unwrapped_text(const std::vector<std::string_view>& lines);

/// The same of all lines of a text, each as `cut` leaves it.
std::string unwrapped_text(std::string_view text, std::string_view (*cut)(std::string_view line));

/// `paragraphs_of`, joined.
std::string paragraphs_text(const std::vector<std::string_view>& lines);

/// The same of all lines of a text.
std::string paragraphs_text(std::string_view text);

}  // namespace wiredex
