// wiredex-generate: synthetic articles for tests and benchmarks.
#include <cstdint>
#include <cstdio>
#include <string>

#include <CLI/CLI.hpp>

#include "corpus/generator/writers.h"

namespace {

using wiredex::generator::ArticleSequence;

struct Options {
    std::uint64_t articles = 0;
    std::uint64_t seed = 1;
    std::string format = "json_lines";
};

bool write(const std::string& bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
}

bool generate(const Options& options) {
    constexpr std::size_t flush_size = 256 * 1024;
    ArticleSequence sequence{options.seed};
    std::string out;
    if (options.format == "reuters21578") out = wiredex::generator::sgml_prologue;
    for (std::uint64_t index = 0; index < options.articles; ++index) {
        if (options.format == "json_lines") {
            append_json(out, sequence.at(index));
        } else {
            append_sgml(out, sequence.at(index));
        }
        if (out.size() >= flush_size) {
            if (!write(out)) return false;
            out.clear();
        }
    }
    return write(out) && std::fflush(stdout) == 0;
}

/// CLI11 takes `-3` for an enormous unsigned number, which would be an endless run.
std::string whole_number(const std::string& text) {
    const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return digits ? "" : "'" + text + "' is not a whole number from 0 up";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Writes synthetic news articles to standard output. The same seed gives the same bytes everywhere, and a "
        "longer\n"
        "run begins with every shorter one.",
        "wiredex-generate"};
    Options options;
    app.add_option("--articles", options.articles, "How many articles to write")->check(whole_number)->required();
    app.add_option("--seed", options.seed, "Which sequence of articles")->check(whole_number)->capture_default_str();
    app.add_option("--format", options.format, "How to write them")
        ->check(CLI::IsMember({"json_lines", "reuters21578"}))
        ->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    if (!generate(options)) {
        std::perror("wiredex-generate: cannot write to standard output");
        return 2;
    }
    return 0;
}
