// read-speed [--megabytes N] FILE...: how fast articles are read, without indexing, on one core.
//
// Each file is repeated to N megabytes (64) in memory, as documents may follow one another in a stream, and read three
// times; the least processor time counts, so that other work on the machine matters little. Prints bytes of input per
// second of it.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "wiredex/reader.h"

namespace {

struct Reading {
    double seconds = 0;
    std::uint64_t articles = 0;
    std::uint64_t rejects = 0;
    std::string format;
};

Reading read_once(std::string bytes) {
    Reading reading;
    const std::clock_t start = std::clock();
    auto reader = wiredex::ArticleReader::from_bytes(std::move(bytes));
    while (const auto item = reader.next()) {
        if (const auto* const article = std::get_if<wiredex::Article>(&*item)) {
            if (reading.articles++ == 0) reading.format = article->format;
        } else if (std::holds_alternative<wiredex::Reject>(*item)) {
            ++reading.rejects;
        }
    }
    reading.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return reading;
}

std::string repeated(const std::string& bytes, std::size_t size) {
    std::string all;
    all.reserve(size + bytes.size());
    while (all.size() < size) all += bytes;
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t megabytes = 64;
    std::vector<std::string> files(argv + 1, argv + argc);
    if (files.size() > 1 && files[0] == "--megabytes") {
        megabytes = std::strtoul(files[1].c_str(), nullptr, 10);
        files.erase(files.begin(), files.begin() + 2);
    }
    for (const std::string& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (bytes.empty()) continue;
        const std::string input = repeated(bytes, megabytes * 1'000'000);
        Reading best;
        for (int run = 0; run < 3; ++run) {
            const Reading reading = read_once(input);
            if (run == 0 || reading.seconds < best.seconds) best = reading;
        }
        std::cout << fmt::format("{:<20} {:7.1f} MB/s {:9} articles {:6} rejects  {}\n", best.format,
                                 static_cast<double>(input.size()) / 1e6 / best.seconds, best.articles, best.rejects,
                                 std::string_view(file).substr(file.rfind('/') + 1));
    }
}
