// Messages of wires put together for tests, with their control characters.
#pragma once

#include <string>

namespace wiredex::test {

/// A message in ANPA 1312 as AP frames it. `keyword` is the slug of the heading, `text` starts with `^` and the slug.
inline std::string anpa_message(const std::string& number, const std::string& keyword, const std::string& text,
                                const std::string& closing = "AP-WF-03-05-24 1409GMT<") {
    return "\x16\x16\x01" + number + "\x1F_test\r\nr i\x13\x11 " + keyword + "     03-05 0120\r\n\x02" + text +
           "\r\n\t   \x03" + closing + "\r\n\r\n\x0C\r\n\x04";
}

/// A message in IPTC 7901 as dpa frames it. `text` starts with the title.
inline std::string iptc_message(const std::string& heading, const std::string& slug, const std::string& text,
                                const std::string& closing = "051409 GMT Mar 24") {
    return "\x01" + heading + "\r\n\r\n" + slug + "\r\n\x02" + text + "\r\n\x03" + closing + " \r\n\x7F\n\x7F\x04";
}

/// Without what relays take out.
inline std::string without_controls(const std::string& bytes) {
    std::string kept;
    for (const char c : bytes) {
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\r' && c != '\n' && c != '\t';
        if (!control && c != '\x7F') kept += c;
    }
    return kept;
}

}  // namespace wiredex::test
