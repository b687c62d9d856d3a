#include "indexer/text/web_address.h"

#include <algorithm>
#include <vector>

#include "indexer/text/byte_set.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Behind a page's address: the query, the place on the page.
constexpr ByteSet tail_marks("?#");

// Takes `.` and `..` out of a path that starts with a slash.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> parts;
    bool ends_in_folder = false;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(part.size());
        ends_in_folder = part == "." || part == "..";
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (part != ".") {
            parts.push_back(part);
        }
    }
    std::string result;
    for (const std::string_view part : parts) result.append("/").append(part);
    if (ends_in_folder || result.empty()) result += '/';
    return result;
}

}  // namespace

bool is_absolute_address(std::string_view address) {
    if (address.empty() || !is_letter(address.front())) return false;
    const auto in_scheme = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
    const auto end = std::ranges::find_if_not(address, in_scheme);
    return end != address.end() && *end == ':';
}

std::string resolve_address(std::string_view base, std::string_view reference) {
    reference = trim(reference);
    base = trim(base);
    if (reference.empty() || is_absolute_address(reference) || !is_absolute_address(base)) {
        return std::string(reference);
    }
    const std::size_t scheme_end = base.find(':') + 1;
    if (reference.starts_with("//")) return std::string(base.substr(0, scheme_end)).append(reference);
    if (!base.substr(scheme_end).starts_with("//")) return std::string(reference);

    const std::string_view page = base.substr(0, tail_marks.find_first_in(base));
    const std::size_t host_end = std::min(page.find('/', scheme_end + 2), page.size());
    const std::string host(page.substr(0, host_end));
    if (reference.starts_with('#')) return std::string(base.substr(0, base.find('#'))).append(reference);
    if (reference.starts_with('?')) return std::string(page).append(reference);

    const std::size_t tail = std::min(tail_marks.find_first_in(reference), reference.size());
    std::string path(reference.substr(0, tail));
    if (!path.starts_with('/')) {
        const std::string_view base_path = page.substr(host_end);
        const std::size_t slash = base_path.rfind('/');
        path.insert(0, slash == std::string_view::npos ? std::string_view("/") : base_path.substr(0, slash + 1));
    }
    return host + without_dots(path).append(reference.substr(tail));
}

}  // namespace wiredex
