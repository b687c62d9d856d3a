// The commands of wiredex-index, one file each. Every one returns the exit status (exit_status.h) and throws `Error`
// for what ends it before its time.
#pragma once

#include "indexer/commands/options.h"

namespace wiredex {

int run_add(const AddOptions& options);
int run_dry_run(const AddOptions& options);
int run_remove(const RemoveOptions& options);
int run_compact(const CompactOptions& options);
int run_check(const CheckOptions& options);
int run_info(const InfoOptions& options);

}  // namespace wiredex
