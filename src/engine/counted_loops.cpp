#include "engine/counted_loops.h"

#include <algorithm>
#include <utility>

namespace ndv::engine {

namespace {

constexpr unsigned kMostCounted = 64; // iterations

} // namespace

/// Those that may have more iterations than they are unrolled to; nothing if that is not known.
std::optional<std::set<Abstraction>> CountedLoops::loops_cut(const Policy& policy,
                                                             ir::FunctionId function,
                                                             std::optional<std::uint32_t> loop) {
  const auto encoding = encode(facts_, workspace_, policy, function, loop);
  ++stats_.encodings;
  if (!encoding->is_whole)
    return std::nullopt;
  std::set<Abstraction> result;
  for (const Cut& cut : encoding->cuts)
    if (cut.unrolled)
      result.insert(*cut.unrolled);
  return result;
}

bool CountedLoops::unroll(Policy& policy, ir::FunctionId function,
                          std::optional<std::uint32_t> loop) {
  bool any = false;
  for (const Abstraction& unrolled :
       loops_cut(policy, function, loop).value_or(std::set<Abstraction>{})) {
    if (options_.out_of_time() || !asked_.insert(unrolled).second)
      continue;
    Policy far = policy;
    far.loops[unrolled] = {LoopMode::Unroll, std::max(kMostCounted, options_.bound)};
    if (const auto left = loops_cut(far, function, loop); !left || left->contains(unrolled))
      continue;
    policy = std::move(far);
    any = true;
  }
  return any;
}

} // namespace ndv::engine
