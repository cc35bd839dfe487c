#pragma once

#include <ndv/verify.h>

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace ndv::report {

/// From what a person must act on to what needs no attention.
inline constexpr std::array kVerdictsByUrgency = {Verdict::Defect, Verdict::Inconclusive,
                                                  Verdict::Bounded, Verdict::Proved,
                                                  Verdict::NotApplicable};

struct Counts {
  std::size_t checks = 0;
  std::size_t defects = 0;                                         // a check may have several
  std::array<std::size_t, kVerdictsByUrgency.size()> by_verdict{}; // indexed by Verdict

  std::size_t of(Verdict verdict) const { return by_verdict[static_cast<std::size_t>(verdict)]; }
};

Counts count(const Report& report);

/// How many assumptions of each kind there are, sorted by kind.
std::vector<std::pair<std::string, std::size_t>>
count_by_kind(const std::vector<Assumption>& assumptions);

} // namespace ndv::report
