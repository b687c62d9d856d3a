#include "indexer/formats/once.h"

#include <utility>

namespace wiredex {

void add_once(std::string text, std::vector<std::string>& texts) {
    if (!text.empty() && !is_among(text, texts)) texts.push_back(std::move(text));
}

void add_once(const std::vector<std::string>& more, std::vector<std::string>& texts) {
    for (const std::string& text : more) add_once(text, texts);
}

void add_once(Topic topic, std::vector<Topic>& topics) {
    if (topic.code.empty() && topic.name.empty()) return;
    if (!is_among(topic, topics)) topics.push_back(std::move(topic));
}

}  // namespace wiredex
