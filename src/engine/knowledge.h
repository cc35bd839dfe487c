#pragma once

#include "analysis/obstacles.h"
#include "engine/plan.h"
#include "engine/portable.h"
#include "engine/symbols.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ndv::engine {

/// A change of a counter of the rule for one object, over what the function is called with and what
/// it returns.
struct Effect {
  ir::MonitorId monitor;
  std::optional<smt::Term> object; // none: whatever the watched object is
  smt::Term condition{};
  std::int64_t delta = 0;
};

/// What every call of a function does to the rule's state. Checked by the solver.
struct FunctionSummary {
  Portable terms;
  std::vector<Effect> effects; // none: the state is left as it was found
};

/// The counter for `object` has always changed by `amount` (64 bits), both over what a loop's
/// header finds: if the header finds other values later, the counter has followed them.
struct Tie {
  ir::MonitorId monitor;
  smt::Term object{};
  smt::Term amount{};
};

/// Each iteration changes the counter by `delta` for `element` and nothing else; then `element` is
/// `stride` bytes further on and `index` one more (or one less: `down`), without having wrapped.
struct Sweep {
  ir::MonitorId monitor;
  smt::Term element{};
  smt::Term index{};
  std::int64_t stride = 0;
  std::int64_t delta = 0;
  bool down = false;
};

/// What holds at a loop's header, for any number of iterations. Checked by the solver for one
/// arbitrary iteration.
struct LoopInvariant {
  Portable terms;
  std::vector<Tie> ties;
  std::optional<Sweep> sweep;       // instead of ties
  std::vector<smt::Term> inductive; // each stays true once it is
  std::vector<smt::Term> required;  // of these: the ties hold only where they are true
};

/// What was found out about functions and loops before any entry point is asked about.
struct Knowledge {
  /// By function; null: its body must be followed.
  std::vector<std::shared_ptr<const FunctionSummary>> summaries;
  /// By function, for cross-checks: a dataflow pass says that it leaves the state as it found it.
  std::vector<bool> balanced;
  /// By function without a summary: what some calls of it come to. To follow its body is not worth
  /// while unless it is known that a call matters.
  std::vector<std::optional<analysis::Obstacle>> obstacles;
  /// Paths on which these are called are left out; for the base case of an induction.
  std::vector<bool> left_out;
  std::map<Abstraction, LoopPolicy> loops; // those that are not replaced by a havoc
  std::map<Abstraction, std::shared_ptr<const LoopInvariant>> invariants;

  const FunctionSummary* summary(ir::FunctionId f) const { return summaries[f.index].get(); }
};

} // namespace ndv::engine
