#pragma once

#include <ndv/verify.h>

namespace ndv::cli {

/// Hooks and builds rely on these numbers.
enum class ExitStatus : int {
  Clean = 0,        // no defect, nothing inconclusive
  Defect = 1,       // at least one defect
  Inconclusive = 2, // no defect, but something inconclusive
  Error = 3,        // the command line or the input is to be mended
};

ExitStatus exit_status(const Report& report);

} // namespace ndv::cli
