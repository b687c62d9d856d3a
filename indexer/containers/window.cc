#include "indexer/containers/window.h"

#include <algorithm>
#include <cstring>

#include "indexer/text/strings.h"

namespace wiredex {

Window::Window(std::unique_ptr<ByteStream> stream, std::size_t step) : stream_(std::move(stream)), step_(step) {}

std::string_view Window::buffered() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
}

std::string_view Window::ensure(std::size_t count) {
    while (end_ - begin_ < count && grow()) {
    }
    return buffered();
}

void Window::make_room() {
    if (buffer_.size() - end_ >= step_) return;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    // Doubling keeps the copying linear while one long record is collected.
    if (buffer_.size() - end_ < step_) buffer_.resize(std::max(end_ + step_, 2 * buffer_.size()));
}

bool Window::grow() {
    if (at_end_) return false;
    make_room();
    const std::size_t count = stream_->read(std::span(buffer_).subspan(end_));
    end_ += count;
    at_end_ = count == 0;
    return !at_end_;
}

void Window::consume(std::size_t count) {
    begin_ += count;
    offset_ += count;
    if (begin_ == end_) begin_ = end_ = 0;
}

void Window::clear() {
    consume(end_ - begin_);
    buffer_ = {};
}

std::optional<std::size_t> Window::find(std::string_view needle, std::size_t limit, std::size_t from) {
    const std::size_t furthest = limit + needle.size();
    for (;;) {
        const std::string_view text = buffered().substr(0, furthest);
        const std::size_t place = find_mark(text, needle, from);
        if (place != std::string_view::npos) return place;
        if (text.size() >= furthest) return std::nullopt;
        if (text.size() >= needle.size()) from = std::max(from, text.size() - needle.size() + 1);
        if (!grow()) return std::nullopt;
    }
}

bool Window::skip_to(std::string_view needle) {
    for (;;) {
        const std::string_view text = buffered();
        const std::size_t place = find_mark(text, needle);
        if (place != std::string_view::npos) {
            consume(place);
            return true;
        }
        if (text.size() >= needle.size()) consume(text.size() - needle.size() + 1);
        if (!grow()) break;
    }
    consume(end_ - begin_);
    return false;
}

}  // namespace wiredex
