// wiredex-index: the program that writes databases.
#include <cstdio>
#include <exception>
#include <variant>

#include "indexer/commands/commands.h"
#include "indexer/commands/console.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/options.h"

namespace {

using namespace wiredex;

struct Run {
    int operator()(const AddOptions& options) const {
        return options.dry_run ? run_dry_run(options) : run_add(options);
    }
    int operator()(const RemoveOptions& options) const { return run_remove(options); }
    int operator()(const CompactOptions& options) const { return run_compact(options); }
    int operator()(const CheckOptions& options) const { return run_check(options); }
    int operator()(const InfoOptions& options) const { return run_info(options); }
};

}  // namespace

int main(int argc, char** argv) {
    try {
        const auto command = parse_command_line(argc, argv);
        if (const int* const status = std::get_if<int>(&command)) return *status;
        return std::visit(Run{}, std::get<Command>(command));
    } catch (const std::exception& error) {
        Console().message(error.what());
        return exit_failed;
    }
}
