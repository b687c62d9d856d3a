#include "article/byline.h"

#include <algorithm>

namespace wiredex {
namespace {

bool strip_one(std::string& byline) {
    constexpr std::size_t length = 3;
    const bool leads = byline.size() >= length && (byline[0] | 0x20) == 'b' && (byline[1] | 0x20) == 'y' &&
                       (byline[2] == ' ' || byline[2] == '\t');
    if (!leads) return false;
    byline.erase(0, std::min(byline.find_first_not_of(" \t", length), byline.size()));
    return true;
}

}  // namespace

void strip_by(std::string& byline) {
    while (strip_one(byline)) {
    }
}

}  // namespace wiredex
