#pragma once

#include "analysis/call_graph.h"
#include "analysis/mod_ref.h"
#include "analysis/obstacles.h"
#include "analysis/regions.h"
#include "engine/plan.h"

#include <ndv/deadline.h>
#include <ndv/ir/interpreter.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// One way in which a SetMonitor changes a counter: by `delta` where all conditions hold.
struct CounterStep {
  std::vector<std::pair<ir::ExprId, bool>> conditions; // the condition, and whether it must hold
  std::int64_t delta = 0;
};

/// What is known of a program before any question is asked. Never changes; shared by threads.
struct Facts {
  /// For the entry points that take no scalar pointers; see analysis::Regions.
  explicit Facts(const ir::Program& program,
                 analysis::Unread unread = analysis::Unread::MakesAliases,
                 const Deadline& deadline = {});
  /// For the entry points `handed` too. `plain` outlives it.
  Facts(const Facts& plain, std::span<const ir::FunctionId> handed, const Deadline& deadline);

  const ir::Program& program;
  ir::Layout layout;
  analysis::CallGraph calls;
  analysis::Obstacles obstacles;
  std::vector<bool> relevant; // by function: it, or what it calls, changes or checks rule state
  std::vector<bool> called;   // by function: something in the program may call it
  bool knows_calls;           // the time was enough to find out what is said above
  analysis::Regions regions;
  analysis::ModRef effects;
  std::string problem; // why nothing can be decided that is relevant; empty if it can

  /// The steps of a SetMonitor; its monitor is a counter.
  static std::vector<CounterStep> steps(const ir::Program& program, const ir::SetMonitor& set);
};

/// What a loop may change from one iteration to the next.
struct LoopFacts {
  std::vector<ir::LocalId> locals;
  std::vector<analysis::RegionId> regions;
  std::vector<analysis::RegionId> stored; // of them: see analysis::Effects
  bool relevant = false;                  // it may change or check rule state
};

/// Plans and loop facts of one function, made on demand.
struct FunctionFacts {
  FunctionFacts(const Facts& facts, ir::FunctionId f);
  FunctionPlans plans;
  std::vector<LoopFacts> loops;
  bool small = false; // cheaper to follow than to abstract
};

/// The FunctionFacts of one thread.
class Workspace {
public:
  explicit Workspace(const Facts& facts) : facts_(facts) {}
  FunctionFacts& operator[](ir::FunctionId f);

private:
  const Facts& facts_;
  std::unordered_map<std::uint32_t, std::unique_ptr<FunctionFacts>> functions_;
};

} // namespace ndv::engine
