// A directory that goes away with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <stdlib.h>  // mkdtemp
#include <string>
#include <string_view>

namespace wiredex::test {

class TemporaryDirectory {
public:
    TemporaryDirectory() {
        std::string name = std::filesystem::temp_directory_path() / "wiredex-test-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
        path_ = name;
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    /// Where something of this name is or will be.
    [[nodiscard]] std::string operator/(std::string_view name) const { return path_ / name; }

    /// Makes a file and returns its path.
    std::string file(std::string_view name, std::string_view content) const {
        const std::filesystem::path place = path_ / name;
        std::filesystem::create_directories(place.parent_path());
        std::ofstream stream(place, std::ios::binary);
        stream << content;
        if (!stream.flush()) throw std::runtime_error("cannot write " + place.string());
        return place;
    }

private:
    std::filesystem::path path_;
};

}  // namespace wiredex::test
