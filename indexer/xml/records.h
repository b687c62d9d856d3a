// XML as senders transmit it: one article a document, many in an envelope, or one document after the other.
//
// The stream is cut at the elements that are records, and only one of them is a tree at a time: memory does not depend
// on the length of the file, and a broken record costs its neighbours nothing.
#pragma once

#include <any>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// One record, to be read by its format.
struct XmlRecord {
    XmlNode element;       ///< the record
    XmlNode envelope;      ///< root element of the document with all that stood before its first record; null where the
                           ///< record is the root itself
    std::uint64_t offset;  ///< of the record in the file
    std::string_view source;  ///< the record as text, in UTF-8
    const Input& input;
    std::any& kept;  ///< the parser's own, empty at the first record of a document: what it made of the envelope
};

/// Adds what the record holds: articles, skips, rejects.
using ParseXmlRecord = void (*)(const XmlRecord& record, std::vector<ArticleReader::Item>& items);

/// How a format is cut into records.
struct XmlRecords {
    std::span<const std::string_view>
        names;  ///< elements that are records, wherever they stand; not inside another one
    ParseXmlRecord parse;
    /// What a document without records is, where that is no fault (`feed without entries`); empty where it is one.
    std::string_view empty_document = {};
};

/// Reads one document, to the end of its root element. Elements nested deeper than 512, and more than half a million in
/// a record, are rejects. `records` must outlive the reader.
std::unique_ptr<RecordReader> read_xml_records(const Input& input, const XmlRecords& records);

/// True if the input is XML whose first element has this local name, in any ASCII letter case.
bool has_root(const Head& head, std::string_view name);

}  // namespace wiredex
