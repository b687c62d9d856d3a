// read-speed [--megabytes N] [--format NAME] [FILE...]: how fast articles are read, without indexing, on one core.
//
// Without files, generated articles of several sizes in the formats of the wire are read; with a format, only those of
// it. Each file is repeated to N megabytes (32) in memory, as documents may follow one another in a stream, and read
// three times; the least processor time counts, so that other work on the machine matters little. Prints bytes of
// input per second of it.
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

#include <fmt/core.h>

#include "benchmarks/wire_documents.h"
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

void measure(const std::string& input, std::string_view name) {
    Reading best;
    for (int run = 0; run < 3; ++run) {
        const Reading reading = read_once(input);
        if (run == 0 || reading.seconds < best.seconds) best = reading;
    }
    const double bytes_an_article =
        static_cast<double>(input.size()) / static_cast<double>(std::max<std::uint64_t>(best.articles, 1));
    std::cout << fmt::format("{:<18} {:7.1f} MB/s {:9} articles of {:8.0f} bytes {:6} rejects  {}\n", best.format,
                             static_cast<double>(input.size()) / 1e6 / best.seconds, best.articles, bytes_an_article,
                             best.rejects, name)
              << std::flush;
}

void measure_generated(std::string_view format, std::size_t bytes) {
    constexpr std::size_t different_bytes = 4'000'000;
    for (const wiredex::benchmarks::CopySize& size : wiredex::benchmarks::copy_sizes()) {
        const std::string documents =
            wiredex::benchmarks::wire_documents(format, size, std::min(bytes, different_bytes));
        measure(repeated(documents, bytes), fmt::format("{}, {}", format, size.name));
    }
}

struct Options {
    std::size_t bytes = 32'000'000;
    std::string format;
    std::vector<std::string> files;
};

Options read_options(std::vector<std::string> arguments) {
    Options options;
    while (arguments.size() > 1 && arguments[0].starts_with("--")) {
        if (arguments[0] == "--megabytes") options.bytes = std::strtoul(arguments[1].c_str(), nullptr, 10) * 1'000'000;
        if (arguments[0] == "--format") options.format = arguments[1];
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    options.files = std::move(arguments);
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = read_options({argv + 1, argv + argc});
    for (const std::string& file : options.files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (!bytes.empty()) measure(repeated(bytes, options.bytes), std::string_view(file).substr(file.rfind('/') + 1));
    }
    if (!options.files.empty()) return 0;
    for (const std::string_view format : wiredex::benchmarks::wire_formats()) {
        if (format.starts_with(options.format)) measure_generated(format, options.bytes);
    }
}
