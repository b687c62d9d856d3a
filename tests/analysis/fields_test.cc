#include "wiredex/fields.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "analysis/bm25f.h"

using namespace wiredex;

TEST_CASE("the table of fields is in the order of FieldId") {
    REQUIRE(fields().size() == static_cast<std::size_t>(FieldId::date) + 1);
    for (std::size_t i = 0; i < fields().size(); ++i) {
        CHECK(static_cast<std::size_t>(fields()[i].field) == i);
        CHECK(&field(fields()[i].field) == &fields()[i]);
    }
}

TEST_CASE("the ranked fields come first and are those whose words are found without naming the field") {
    for (std::size_t i = 0; i < fields().size(); ++i) {
        const Field& row = fields()[i];
        CAPTURE(row.name);
        CHECK(row.in_text == (i < ranked_field_count));
        CHECK((row.boost > 0) == row.in_text);
        CHECK(row.average_length > 0);
        CHECK(row.length_share >= 0);
        CHECK(row.length_share < 1);
        if (row.in_text) CHECK(row.kind == FieldKind::text);
        CHECK_FALSE(row.help.empty());
    }
}

TEST_CASE("no term can belong to two fields") {
    // Z, M and Y begin stems, months and years; what follows a prefix is never a capital, except in ids after Q.
    std::set<std::string, std::less<>> prefixes{"Z", "M", "Y"};
    for (const Field& row : fields()) {
        CAPTURE(row.name);
        CHECK(prefixes.insert(std::string(row.prefix)).second);
        CHECK(row.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
        CHECK_FALSE(row.prefix.empty());
    }
    for (const std::string& one : prefixes)
        for (const std::string& other : prefixes) {
            CAPTURE(one, other);
            CHECK((one == other || other.rfind(one, 0) != 0));
        }
}

TEST_CASE("a field is found by its name and its alias in any letter case") {
    std::set<std::string_view> names;
    for (const Field& row : fields()) {
        for (const std::string_view name : {row.name, row.alias}) {
            if (name.empty()) continue;
            CHECK(names.insert(name).second);
            CHECK(find_field(name) == &row);
            std::string capitals(name);
            for (char& c : capitals) c = static_cast<char>(c - 32);
            CHECK(find_field(capitals) == &row);
        }
    }
    CHECK(find_field("Headline") == &field(FieldId::headline));
    CHECK(find_field("lead") == &field(FieldId::lead));
}

TEST_CASE("what is no field's name is not found") {
    for (const char* const name : {"", "headlin", "headlines", " headline", "S"}) CHECK(find_field(name) == nullptr);
}
