// IPTC 7901, the message format of the European agencies: dpa, ats, APA and others.
#include "indexer/formats/iptc7901_article.h"

namespace wiredex {

namespace {

bool recognises(const Head& head) {
    return first_message_kind(head) == MessageKind::iptc_7901;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_messages(input, MessageKind::iptc_7901, parse_iptc7901_article);
}

}  // namespace

extern const Format iptc_7901;
const Format iptc_7901 = {
    {"iptc_7901", "IPTC 7901: wire messages of dpa, ats, APA and others, any number one after the other"},
    recognises,
    open};

}  // namespace wiredex
