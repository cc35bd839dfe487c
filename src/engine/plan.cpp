#include "engine/plan.h"

#include <ndv/assert.h>

#include <algorithm>
#include <utility>

namespace ndv::engine {

using namespace ir;

namespace {

constexpr std::size_t kMostNodes = 200'000;

bool is_node(std::uint32_t successor) {
  return successor < PlanNode::kGoal;
}

} // namespace

FunctionPlans::FunctionPlans(const Program& program, const Function& function,
                             std::vector<bool> sinks)
    : function_(function), loops_(analysis::find_loops(function)), liveness_(program, function),
      sinks_(std::move(sinks)) {}

const Plan& FunctionPlans::whole(const std::vector<LoopPolicy>& policies) {
  const auto [it, inserted] = plans_.try_emplace({kWhole, policies});
  if (inserted)
    it->second = build(kWhole, policies);
  return it->second;
}

const Plan& FunctionPlans::iteration(std::uint32_t loop, const std::vector<LoopPolicy>& policies) {
  const auto [it, inserted] = plans_.try_emplace({loop, policies});
  if (inserted)
    it->second = build(loop, policies);
  return it->second;
}

/// Replaces a loop whose inner loops are already expanded by copies of its nodes.
void FunctionPlans::expand(std::vector<PlanNode>& nodes, std::uint32_t& start, std::uint32_t loop,
                           const LoopPolicy& policy) const {
  const analysis::Loop& l = loops_[loop];
  NDV_ASSERT(!l.irreducible);
  const bool unroll = policy.mode == LoopMode::Unroll;
  const unsigned copies = unroll ? policy.count + 1 : policy.mode == LoopMode::LastTwo ? 2 : 1;
  std::vector<std::uint32_t> members;
  std::vector<std::uint32_t> position(nodes.size(), 0);
  std::vector<bool> inside(nodes.size(), false);
  for (std::uint32_t n = 0; n < nodes.size(); ++n)
    if (nodes[n].block.valid() ? l.body[nodes[n].block.index]
                               : l.body[nodes[nodes[n].successors[0]].block.index] &&
                                     nodes[nodes[n].successors[0]].block != l.header) {
      position[n] = static_cast<std::uint32_t>(members.size());
      inside[n] = true;
      members.push_back(n);
    }
  const auto first_copy = static_cast<std::uint32_t>(nodes.size());
  const auto size = static_cast<std::uint32_t>(members.size());
  // Copy 0 is the original nodes.
  const auto in_copy = [&](unsigned copy, std::uint32_t n) {
    return copy == 0 ? n : first_copy + (copy - 1) * size + position[n];
  };
  for (unsigned copy = 1; copy < copies; ++copy)
    for (std::uint32_t n : members)
      nodes.push_back(nodes[n]);

  const auto is_header = [&](std::uint32_t n) {
    return nodes[n].block.valid() && nodes[n].block == l.header;
  };
  for (unsigned copy = 0; copy < copies; ++copy)
    for (std::uint32_t n : members) {
      PlanNode& node = nodes[in_copy(copy, n)];
      for (std::size_t slot = 0; slot < node.successors.size(); ++slot) {
        const std::uint32_t s = node.successors[slot];
        if (!is_node(s))
          continue;
        const bool stays = s < first_copy && inside[s];
        std::uint32_t& to = node.successors[slot];
        if (stays && is_header(s)) {
          if (copy + 1 < copies)
            to = in_copy(copy + 1, s);
          else if (unroll) {
            to = PlanNode::kCut;
            node.cut_loop = loop;
          } else
            to = PlanNode::kExcluded;
        } else if (stays) {
          to = in_copy(copy, s);
        } else if (!unroll && policy.mode == LoopMode::LastTwo && copy == 0) {
          to = PlanNode::kExcluded; // the iteration before the last does not leave
        }
      }
    }
  if (unroll)
    return;

  std::uint32_t header = PlanNode::kExcluded;
  for (std::uint32_t n : members)
    if (is_header(n))
      header = n;
  NDV_ASSERT(header != PlanNode::kExcluded);
  std::uint32_t entry = header;
  nodes[header].havoc_loop = loop;
  if (policy.mode == LoopMode::LastTwo) {
    PlanNode choice;
    choice.successors = {in_copy(0, header), in_copy(1, header)};
    nodes[in_copy(1, header)].havoc_loop = PlanNode::kNoLoop;
    entry = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(std::move(choice));
  }
  if (entry == header)
    return;
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    if ((n < first_copy && inside[n]) ||
        (n >= first_copy && n < first_copy + (copies - 1) * size) || n == entry)
      continue;
    for (std::uint32_t& s : nodes[n].successors)
      if (s == header)
        s = entry;
  }
  if (start == header)
    start = entry;
}

Plan FunctionPlans::build(std::uint32_t iteration_of,
                          const std::vector<LoopPolicy>& policies) const {
  NDV_ASSERT(policies.size() == loops_.size());
  Plan plan;
  for (std::size_t b = 0; b < function_.blocks.size(); ++b) {
    PlanNode node;
    node.block = BlockId{b};
    for (BlockId s : analysis::successors(function_.blocks[b].terminator))
      node.successors.push_back(s.index);
    plan.nodes.push_back(std::move(node));
  }
  std::uint32_t start = 0;
  if (iteration_of != kWhole) {
    const analysis::Loop& loop = loops_[iteration_of];
    start = loop.header.index;
    for (BlockId b : loop.blocks)
      for (std::uint32_t& s : plan.nodes[b.index].successors) {
        if (!loop.body[s])
          s = PlanNode::kExcluded;
        else if (s == start)
          s = PlanNode::kGoal;
      }
  }
  for (std::uint32_t i = 0; i < loops_.size(); ++i) { // inner before outer
    if (i == iteration_of)
      continue;
    if (iteration_of != kWhole && !loops_[iteration_of].body[loops_[i].header.index])
      continue;
    if (iteration_of != kWhole && loops_[i].body[start])
      continue; // an outer loop
    expand(plan.nodes, start, i, policies[i]);
    if (plan.nodes.size() > kMostNodes) {
      plan.too_large = true;
      plan.nodes.clear();
      return plan;
    }
  }
  finish(plan, start);
  return plan;
}

/// Drops the edges that lead nowhere, orders the nodes, and finds dominators.
void FunctionPlans::finish(Plan& plan, std::uint32_t start) const {
  auto& nodes = plan.nodes;
  // Postorder from the start.
  std::vector<std::uint8_t> seen(nodes.size(), 0);
  std::vector<std::uint32_t> postorder;
  std::vector<std::pair<std::uint32_t, std::size_t>> work{{start, 0}};
  seen[start] = 1;
  while (!work.empty()) {
    auto& [n, next] = work.back();
    if (next == nodes[n].successors.size()) {
      postorder.push_back(n);
      work.pop_back();
      continue;
    }
    const std::uint32_t s = nodes[n].successors[next++];
    if (is_node(s) && !seen[s]) {
      seen[s] = 1;
      work.emplace_back(s, 0);
    }
  }
  const auto returns = [&](const PlanNode& node) {
    return node.block.valid() &&
           std::holds_alternative<Return>(function_.blocks[node.block.index].terminator.kind);
  };
  bool is_iteration = false;
  for (std::uint32_t n : postorder)
    for (std::uint32_t s : nodes[n].successors)
      is_iteration |= s == PlanNode::kGoal;
  std::vector<bool> live(nodes.size(), false);
  for (std::uint32_t n : postorder) {
    PlanNode& node = nodes[n];
    bool goal = !is_iteration && returns(node);
    bool sink = node.block.valid() && sinks_[node.block.index];
    for (std::uint32_t s : node.successors) {
      goal |= s == PlanNode::kGoal || (is_node(s) && nodes[s].reaches_goal);
      sink |= s == PlanNode::kCut || (is_node(s) && live[s]);
    }
    node.reaches_goal = goal;
    live[n] = goal || sink;
    for (std::uint32_t& s : node.successors)
      if (is_node(s) && !live[s])
        s = PlanNode::kExcluded;
  }
  live[start] = true;
  for (auto it = postorder.rbegin(); it != postorder.rend(); ++it)
    if (live[*it])
      plan.order.push_back(*it);

  std::vector<std::uint32_t> index(nodes.size(), 0);
  for (std::uint32_t i = 0; i < plan.order.size(); ++i)
    index[plan.order[i]] = i;
  for (std::uint32_t n : plan.order) {
    PlanNode& node = nodes[n];
    bool goal = !is_iteration && returns(node);
    for (std::uint32_t slot = 0; slot < node.successors.size(); ++slot) {
      const std::uint32_t s = node.successors[slot];
      goal |= s == PlanNode::kGoal;
      if (is_node(s))
        nodes[s].predecessors.push_back({n, slot});
    }
    if (goal)
      plan.goals.push_back(n);
  }
  // Dominators: in topological order each node's predecessors are done before it.
  for (std::uint32_t n : plan.order) {
    PlanNode& node = nodes[n];
    if (n == start)
      continue;
    std::uint32_t dominator = PlanNode::kExcluded;
    for (const auto& edge : node.predecessors) {
      std::uint32_t a = edge.from, b = dominator;
      if (b == PlanNode::kExcluded) {
        dominator = a;
        continue;
      }
      while (a != b) {
        if (nodes[a].depth >= nodes[b].depth)
          a = nodes[a].idom;
        else
          b = nodes[b].idom;
      }
      dominator = a;
    }
    node.idom = dominator;
    node.depth = nodes[dominator].depth + 1;
  }
  // Postdominators; depth counts from the virtual exit (0). Paths that are cut count as ending too:
  // what is known after a cut must not be taken for known before it.
  std::vector<std::uint32_t> ipdom(nodes.size(), PlanNode::kExcluded), height(nodes.size(), 0);
  for (auto it = plan.order.rbegin(); it != plan.order.rend(); ++it) {
    const PlanNode& node = nodes[*it];
    bool to_exit = !is_iteration && returns(node);
    to_exit |= node.block.valid() && sinks_[node.block.index];
    std::uint32_t common = PlanNode::kExcluded;
    for (std::uint32_t s : node.successors) {
      to_exit |= s == PlanNode::kGoal || s == PlanNode::kCut;
      if (to_exit)
        break;
      if (!is_node(s))
        continue;
      std::uint32_t a = s, b = common;
      if (b == PlanNode::kExcluded) {
        common = a;
        continue;
      }
      while (a != b) {
        if (height[a] >= height[b])
          a = ipdom[a];
        else
          b = ipdom[b];
        if (a == PlanNode::kExcluded || b == PlanNode::kExcluded) {
          to_exit = true;
          break;
        }
      }
      if (to_exit)
        break;
      common = a;
    }
    if (to_exit || common == PlanNode::kExcluded) {
      height[*it] = 1;
    } else {
      ipdom[*it] = common;
      height[*it] = height[common] + 1;
    }
  }
  for (std::uint32_t n : plan.order) {
    PlanNode& node = nodes[n];
    if (node.idom == PlanNode::kExcluded)
      continue;
    std::uint32_t p = node.idom;
    while (p != PlanNode::kExcluded && p != n && height[p] > height[n])
      p = ipdom[p];
    node.always_after_idom = p == n;
  }
}

} // namespace ndv::engine
