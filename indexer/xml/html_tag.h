// One tag of HTML, read as browsers do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wiredex {

struct HtmlTag {
    std::string name;                                                       ///< in lower case, with its prefix
    std::vector<std::pair<std::string_view, std::string_view>> attributes;  ///< as written, without quotes
    bool ends = false;                                                      ///< `</name>`
    bool closed = false;                                                    ///< `<name/>`
    std::size_t size = 0;  ///< bytes up to and with its `>`; 0: what stands there is no tag
};

/// The tag that `html` starts with; it must start with `<`. One that the text ends in reaches to the end.
HtmlTag read_html_tag(std::string_view html);

}  // namespace wiredex
