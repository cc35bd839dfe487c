#pragma once

#include "engine/encoding.h"
#include "engine/options.h"

#include <cstdint>
#include <optional>
#include <set>

namespace ndv::engine {

/// Finds, among the loops that one question unrolls up to the bound, those that count to a
/// constant: they end when they are unrolled far enough, whatever the bound.
class CountedLoops {
public:
  CountedLoops(const Facts& facts, Workspace& workspace, const CheckerOptions& options,
               CheckerStats& stats)
      : facts_(facts), workspace_(workspace), options_(options), stats_(stats) {}
  /// Has the policy unroll such loops to their end, each asked about once. False if there is none
  /// (left).
  bool unroll(Policy& policy, ir::FunctionId function,
              std::optional<std::uint32_t> loop = std::nullopt);

private:
  std::optional<std::set<Abstraction>> loops_cut(const Policy& policy, ir::FunctionId function,
                                                 std::optional<std::uint32_t> loop);

  const Facts& facts_;
  Workspace& workspace_;
  const CheckerOptions& options_;
  CheckerStats& stats_;
  std::set<Abstraction> asked_;
};

} // namespace ndv::engine
