// Cuts a stream of JSON, in whatever way it holds many objects, into the objects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/containers/window.h"
#include "indexer/json/extent.h"
#include "wiredex/reader.h"

namespace wiredex {

/// One object of a stream; or a line that should have been one and is not.
struct JsonPiece {
    std::uint64_t offset = 0;  ///< of its first byte in the stream
    std::string_view text;     ///< as sent; valid until the next call to the splitter
    std::size_t readable_behind = 0;
};

/// Gives the objects of a stream one by one: one on each line, one over many lines, one behind the other, and those in
/// lists, which may stand inside objects. Memory is that of one object, whatever the size of the list.
///
/// What is broken costs only itself: reading goes on at the next line, or, if the broken object had begun some lines
/// before, at the next line that begins an object and is not indented further than it was.
class JsonSplitter {
public:
    JsonSplitter(Window& window, std::uint64_t max_record_bytes) : window_(window), longest_(max_record_bytes) {}

    /// The next object, or why there is none. Nothing at the end of the stream.
    std::optional<std::variant<JsonPiece, Reject>> next();

    /// The object just given is only the wrapping of the lists at the end of `path`, the names of members from outside
    /// in: their elements come next. False, and nothing changes, where too many lists are open already.
    bool enter(std::vector<std::string> path);

private:
    using Found = std::optional<std::variant<JsonPiece, Reject>>;

    // A list or object that is open and goes on behind what has been consumed.
    struct Level {
        bool is_list = true;
        // Of objects only: the names on the way to the list, none where it must be guessed.
        std::vector<std::string> path;
        std::uint64_t offset = 0;
        std::size_t indent = 0;
        bool is_outermost = false;
        bool found = false;   // the list looked for
        bool broken = false;  // something in it, which has been told
    };

    void consume(std::size_t count, bool has_lines);
    void skip_blanks();
    void skip_line();
    Found at_top();
    Found in_list();
    Found in_members();
    Found in_member(const std::string& name);
    Found at_end();
    Found object();
    Found bad_line();
    Found values_in_list();
    Found cut_off(const JsonExtent& extent);
    Found broken(const JsonExtent& extent);
    Found broken_members(std::string_view problem);
    Found close_members();
    std::optional<std::string> read_name();
    bool skip_value(std::string& problem);
    bool begins_list_of_objects();
    void resume(bool same_line, std::size_t indent);
    void open_members(std::vector<std::string> path, bool is_outermost);
    void mark_found();

    Window& window_;
    std::uint64_t longest_;
    std::size_t pending_ = 0;  // bytes of the piece just given
    bool pending_lines_ = false;
    std::vector<Level> levels_;
    std::size_t indent_ = 0;  // white space at the start of the current line
    bool only_blank_so_far_ = true;
    bool failed_ = false;  // the stream did, in the middle of a record
};

}  // namespace wiredex
