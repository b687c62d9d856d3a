// Where a JSON value ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wiredex {

/// Finds the end of an object, list or string without understanding more of it than brackets and quotes, at the speed
/// of a search for bytes, in text that comes bit by bit.
class JsonExtent {
public:
    enum class State {
        unfinished,  ///< the value goes on behind the text
        whole,
        broken,  ///< this is no JSON value, whatever follows
    };

    /// Looks at the text from where it stopped the last time. `text` starts with the value's first byte; each time it
    /// is the same, and longer. Once it is not unfinished, it must not be asked again.
    State scan(std::string_view text);

    /// The first `count` bytes of the text, which have been looked at, will not come again.
    void forget(std::size_t count) { at_ -= count; }

    /// How many bytes the value has where it is whole; how many have been looked at where it is not.
    [[nodiscard]] std::size_t size() const { return at_; }

    /// Why a value is broken, for people.
    [[nodiscard]] std::string_view problem() const { return problem_; }

    /// True if there was a line end outside of strings.
    [[nodiscard]] bool has_lines() const { return lines_; }

private:
    State step(char c);
    State open(bool object);
    State close(bool object);
    State scan_string(std::string_view text);
    State fail(std::string_view problem);

    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::uint64_t objects_ = 0;  ///< a bit for each open bracket down to the deepest allowed, set for objects
    char previous_ = ':';        ///< the last byte outside of strings that is no white space; `"` for a string
    bool in_string_ = false;
    bool lines_ = false;
    std::string_view problem_;
};

}  // namespace wiredex
