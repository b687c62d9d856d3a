// ANPA 1312, the transmission guidelines of the American newspapers: AP, Kyodo and their receivers.
#include "indexer/formats/anpa_article.h"

namespace wiredex {

namespace {

bool recognises(const Head& head) {
    return first_message_kind(head) == MessageKind::anpa_1312;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_messages(input, MessageKind::anpa_1312, parse_anpa_article);
}

}  // namespace

extern const Format anpa_1312;
const Format anpa_1312 = {
    {"anpa_1312", "ANPA 1312: wire messages of AP and Kyodo, any number one after the other"}, recognises, open};

}  // namespace wiredex
