#pragma once

#include "analysis/liveness.h"
#include "analysis/loops.h"

#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <vector>

namespace ndv::engine {

/// How the iterations of a loop appear in an acyclic plan.
enum class LoopMode : std::uint8_t {
  Last, // any number of iterations have changed what the loop changes; then the last, partial one
  LastTwo, // as Last, but the iteration before the last is there too (or there is none)
  Unroll,  // up to K iterations, one after the other; more are cut
};

struct LoopPolicy {
  LoopMode mode = LoopMode::Last;
  unsigned count = 0; // Unroll: K, if more than the policy's for all loops
  friend auto operator<=>(const LoopPolicy&, const LoopPolicy&) = default;
};

/// What a function looks like when each loop follows its policy: an acyclic graph of block copies.
struct PlanNode {
  static constexpr std::uint32_t kExcluded = ~0u; // the edge leads to no goal: not taken
  static constexpr std::uint32_t kCut = ~0u - 1;  // the edge exceeds the iterations of a loop
  static constexpr std::uint32_t kGoal = ~0u - 2; // the back edge that an iteration plan ends at
  static constexpr std::uint32_t kNoLoop = ~0u;

  ir::BlockId block; // invalid: a choice between "no iteration yet" (slot 1) and not
  std::uint32_t havoc_loop = kNoLoop;    // on entry everything that this loop changes is arbitrary
  std::uint32_t cut_loop = kNoLoop;      // the loop whose bound its cut edges exceed
  std::vector<std::uint32_t> successors; // by slot of the terminator: a node or one of the above
  // Derived, for the nodes that can reach a goal or a cut:
  struct Edge {
    std::uint32_t from;
    std::uint32_t slot;
  };
  std::vector<Edge> predecessors; // from live nodes
  bool reaches_goal = false;
  std::uint32_t idom = kExcluded; // immediate dominator
  std::uint32_t depth = 0;        // in the dominator tree
  bool always_after_idom = false; // every path from idom to a goal passes here
};

struct Plan {
  std::vector<PlanNode> nodes;
  std::vector<std::uint32_t> order; // live nodes, topologically; order[0] is the start
  std::vector<std::uint32_t> goals; // nodes that return (or take the goal edge), in order
  bool too_large = false;           // the unrolling exceeded the size limit: nothing else is set
};

/// The loops, liveness and plans of one function.
class FunctionPlans {
public:
  /// `sinks`, by block: being reached matters although the block may not lead to a return.
  FunctionPlans(const ir::Program& program, const ir::Function& function, std::vector<bool> sinks);

  const std::vector<analysis::Loop>& loops() const { return loops_; }
  const analysis::Liveness& liveness() const { return liveness_; }
  /// From entry to return. `policies` has one element a loop.
  const Plan& whole(const std::vector<LoopPolicy>& policies);
  /// One iteration of a loop: from its header to its back edges.
  const Plan& iteration(std::uint32_t loop, const std::vector<LoopPolicy>& policies);

private:
  static constexpr std::uint32_t kWhole = ~0u;
  Plan build(std::uint32_t iteration_of, const std::vector<LoopPolicy>& policies) const;
  void expand(std::vector<PlanNode>& nodes, std::uint32_t& start, std::uint32_t loop,
              const LoopPolicy& policy) const;
  void finish(Plan& plan, std::uint32_t start) const;

  const ir::Function& function_;
  std::vector<analysis::Loop> loops_;
  analysis::Liveness liveness_;
  std::vector<bool> sinks_;
  std::map<std::pair<std::uint32_t, std::vector<LoopPolicy>>, Plan> plans_;
};

} // namespace ndv::engine
