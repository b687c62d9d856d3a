// The names of members by which formats written in JSON are told apart.
#include <algorithm>
#include <array>
#include <simdjson.h>
#include <string_view>
#include <utility>

#include "indexer/formats/json_mapper.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Name = std::pair<std::string_view, JsonMark>;

constexpr auto names = std::to_array<Name>({
    {"@graph", JsonMark::at_graph},
    {"@type", JsonMark::at_type},
    {"_embedded", JsonMark::wrapping},
    {"_id", JsonMark::id},
    {"_items", JsonMark::wrapping},
    {"_source", JsonMark::wrapping},
    {"abstract", JsonMark::text},
    {"altids", JsonMark::altids},
    {"api_version", JsonMark::api_version},
    {"article", JsonMark::wrapping},
    {"article_html", JsonMark::article_html},
    {"article_url", JsonMark::article_url},
    {"articles", JsonMark::wrapping},
    {"bodies", JsonMark::bodies},
    {"body", JsonMark::text},
    {"body", JsonMark::wrapping},
    {"body_html", JsonMark::body_html},
    {"body_html5", JsonMark::body_html},
    {"body_nitf", JsonMark::body_html},
    {"body_text", JsonMark::body_text},
    {"body_xhtml", JsonMark::body_xhtml},
    {"bodyxhtml", JsonMark::bodyxhtml},
    {"channel", JsonMark::wrapping},
    {"collection", JsonMark::wrapping},
    {"content", JsonMark::text},
    {"content", JsonMark::wrapping},
    {"contents", JsonMark::contents},
    {"data", JsonMark::wrapping},
    {"description", JsonMark::text},
    {"description_html", JsonMark::description_text},
    {"description_text", JsonMark::description_text},
    {"doc", JsonMark::wrapping},
    {"docs", JsonMark::wrapping},
    {"document", JsonMark::wrapping},
    {"documents", JsonMark::wrapping},
    {"entries", JsonMark::wrapping},
    {"feed", JsonMark::wrapping},
    {"firstcreated", JsonMark::first_created},
    {"format", JsonMark::format},
    {"guid", JsonMark::guid},
    {"headline", JsonMark::headline},
    {"headline", JsonMark::text},
    {"headlines", JsonMark::headlines},
    {"hits", JsonMark::wrapping},
    {"id", JsonMark::id},
    {"item", JsonMark::wrapping},
    {"items", JsonMark::wrapping},
    {"list", JsonMark::wrapping},
    {"mimetype", JsonMark::mimetype},
    {"news", JsonMark::wrapping},
    {"newsitem", JsonMark::wrapping},
    {"newsitems", JsonMark::wrapping},
    {"payload", JsonMark::wrapping},
    {"posts", JsonMark::wrapping},
    {"profile", JsonMark::profile},
    {"published_date", JsonMark::published_date},
    {"pubstatus", JsonMark::pub_status},
    {"records", JsonMark::wrapping},
    {"response", JsonMark::wrapping},
    {"result", JsonMark::wrapping},
    {"results", JsonMark::wrapping},
    {"rows", JsonMark::wrapping},
    {"search", JsonMark::wrapping},
    {"stories", JsonMark::wrapping},
    {"summary", JsonMark::text},
    {"text", JsonMark::text},
    {"title", JsonMark::text},
    {"title", JsonMark::title},
    {"type", JsonMark::type},
    {"uri", JsonMark::uri},
    {"urn", JsonMark::urn},
    {"usageterms", JsonMark::usage_terms},
    {"usn", JsonMark::usn},
    {"value", JsonMark::wrapping},
    {"versioncreated", JsonMark::version_created},
    {"versionedguid", JsonMark::versioned_guid},
});

constexpr std::size_t longest_name = 16;

// Where the names of each length begin, so that each name of an object is compared with few others.
class Index {
public:
    Index() : sorted_(names) {
        std::ranges::stable_sort(sorted_, {}, [](const Name& name) { return name.first.size(); });
        for (std::size_t length = 0; length < begins_.size(); ++length) {
            const auto begin =
                std::ranges::find_if(sorted_, [&](const Name& name) { return name.first.size() >= length; });
            begins_[length] = static_cast<std::size_t>(begin - sorted_.begin());
        }
    }

    template <typename Use>
    void look_up(std::string_view name, Use use) const {
        if (name.size() > longest_name) return;
        for (std::size_t i = begins_[name.size()]; i < begins_[name.size() + 1]; ++i) {
            if (is_same(name, sorted_[i].first)) use(sorted_[i].second);
        }
    }

private:
    // Of equal length, the second in lower case. Nearly all differ in the first letter.
    static bool is_same(std::string_view name, std::string_view lower) {
        for (std::size_t i = 0; i < name.size(); ++i) {
            const char c = is_upper(name[i]) ? static_cast<char>(name[i] + ('a' - 'A')) : name[i];
            if (c != lower[i]) return false;
        }
        return true;
    }

    std::remove_const_t<decltype(names)> sorted_;
    std::array<std::size_t, longest_name + 2> begins_{};
};

}  // namespace

JsonMarks::JsonMarks(JsonNode object) {
    static const Index index;
    simdjson::dom::object members;
    if (!object || object.value().get(members) != simdjson::SUCCESS) return;
    for (const simdjson::dom::key_value_pair member : members) {
        if (member.value.is_null()) continue;
        index.look_up(member.key, [&](JsonMark mark) {
            const bool wraps = member.value.is_object() || member.value.is_array();
            if (wraps || mark != JsonMark::wrapping) bits_ |= bit(mark);
        });
    }
}

int JsonMarks::count(std::initializer_list<JsonMark> marks) const {
    return static_cast<int>(std::ranges::count_if(marks, [this](JsonMark mark) { return has(mark); }));
}

}  // namespace wiredex
