#include "cli/exit_status.h"

#include <algorithm>

namespace ndv::cli {

ExitStatus exit_status(const Report& report) {
  const auto any = [&](Verdict verdict) {
    return std::ranges::any_of(report.checks, [&](const Check& c) { return c.verdict == verdict; });
  };
  if (any(Verdict::Defect))
    return ExitStatus::Defect;
  return any(Verdict::Inconclusive) ? ExitStatus::Inconclusive : ExitStatus::Clean;
}

} // namespace ndv::cli
