#include "report/counts.h"

#include <map>

namespace ndv::report {

Counts count(const Report& report) {
  Counts counts;
  counts.checks = report.checks.size();
  for (const Check& check : report.checks) {
    counts.defects += check.defects.size();
    ++counts.by_verdict[static_cast<std::size_t>(check.verdict)];
  }
  return counts;
}

std::vector<std::pair<std::string, std::size_t>>
count_by_kind(const std::vector<Assumption>& assumptions) {
  std::map<std::string, std::size_t> counts;
  for (const Assumption& assumption : assumptions)
    ++counts[assumption.kind];
  return {counts.begin(), counts.end()};
}

} // namespace ndv::report
