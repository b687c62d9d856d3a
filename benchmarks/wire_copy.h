// How a synthetic article is written in each format of the wire.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/generator/article.h"

namespace wiredex::benchmarks {

/// The parts of an article, ready to be put into markup.
struct WireCopy {
    const generator::SyntheticArticle* article = nullptr;
    std::string headline;  ///< escaped, as is every text below
    std::string summary;
    std::vector<std::string> paragraphs;
    std::string writer;
    std::string topic;       ///< its name
    std::string topic_code;  ///< eight digits
    std::string date;        ///< 2024-03-05
    std::string time;        ///< 09:30:00
    bool has_body = false;   ///< else there is one paragraph, which says the same as the summary
};

/// The article must outlive what is made of it.
WireCopy make_wire_copy(const generator::SyntheticArticle& article, bool has_body);

// Each of these appends one document, or one record of a feed or list.

void append_nitf(std::string& out, const WireCopy& copy);
void append_newsml_g2_xhtml(std::string& out, const WireCopy& copy);
void append_newsml_g2_nitf(std::string& out, const WireCopy& copy);
void append_newsml_1(std::string& out, const WireCopy& copy);
void append_rss_item(std::string& out, const WireCopy& copy);
void append_atom_entry(std::string& out, const WireCopy& copy);
void append_rcv1(std::string& out, const WireCopy& copy);
void append_ritzau(std::string& out, const WireCopy& copy);
void append_press_release(std::string& out, const WireCopy& copy);

}  // namespace wiredex::benchmarks
