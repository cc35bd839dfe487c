#include "engine/follower.h"

#include <algorithm>

namespace ndv::engine {

using namespace ir;

namespace {

bool is_abstracted_header(const Plan& p, std::uint32_t n) {
  if (p.nodes[n].havoc_loop != PlanNode::kNoLoop)
    return true;
  return std::any_of(p.nodes.begin(), p.nodes.end(), [&](const PlanNode& choice) {
    return !choice.block.valid() && choice.successors[1] == n;
  });
}

std::uint32_t loop_of(const Plan& p, std::uint32_t n) {
  if (p.nodes[n].havoc_loop != PlanNode::kNoLoop)
    return p.nodes[n].havoc_loop;
  for (const PlanNode& choice : p.nodes)
    if (!choice.block.valid() && choice.successors[1] == n)
      return p.nodes[choice.successors[0]].havoc_loop;
  return PlanNode::kNoLoop;
}

} // namespace

Follower::Follower(const Encoding& encoding, const smt::Model& model) : encoding_(encoding) {
  for (const auto& [symbol, value] : model)
    if (const auto it = encoding.symbols.find(symbol);
        it != encoding.symbols.end() && it->second.kind == SymbolKind::Choice && value != 0)
      iterated_.emplace(it->second.at.context, it->second.at.node);
}

void Follower::enter(FunctionId function, const Interpreter::Frame* caller) {
  Position next;
  if (stack_.empty()) {
    next.context = 0;
  } else if (const Position& top = stack_.back(); top.context && caller) {
    const Occurrence call{*top.context, top.node, caller->statement};
    if (const auto it = encoding_.callees.find(call); it != encoding_.callees.end())
      for (const auto& [guard, context] : it->second)
        if (encoding_.contexts[context].function == function)
          next.context = context;
    if (!next.context)
      abstracted_.insert(
          {Abstraction::Kind::Call, caller->function, caller->block, caller->statement});
  }
  if (next.context)
    next.node = resolve(*next.context, plan(*next.context).order.front());
  stack_.push_back(next);
}

void Follower::step(const Interpreter::Frame& frame, BlockId next) {
  Position& top = stack_.back();
  if (!top.context)
    return;
  const Plan& p = plan(*top.context);
  for (std::uint32_t s : p.nodes[top.node].successors) {
    if (s >= PlanNode::kGoal)
      continue;
    const std::uint32_t n = resolve(*top.context, s);
    if (p.nodes[n].block == next) {
      top.node = n;
      return;
    }
  }
  // A back edge of a loop whose iterations are abstracted: the same copy again.
  for (std::uint32_t n : p.order)
    if (p.nodes[n].block == next && is_abstracted_header(p, n)) {
      top.node = n;
      const auto loop = loop_of(p, n);
      abstracted_.insert({Abstraction::Kind::Loop, frame.function, next, loop});
      return;
    }
  top.context.reset();
}

std::optional<Occurrence> Follower::occurrence(std::uint32_t statement) const {
  if (stack_.empty() || !stack_.back().context)
    return std::nullopt;
  return Occurrence{*stack_.back().context, stack_.back().node, statement};
}

/// Of a loop's iterations the run makes those that the model followed: the last two.
std::uint32_t Follower::resolve(std::uint32_t context, std::uint32_t n) {
  const Plan& p = plan(context);
  while (!p.nodes[n].block.valid()) {
    const bool iterates = iterated_.contains({context, n});
    n = p.nodes[n].successors[iterates ? 0 : 1];
    if (iterates)
      abstracted_.insert({Abstraction::Kind::Loop, encoding_.contexts[context].function,
                          p.nodes[n].block, p.nodes[n].havoc_loop});
  }
  return n;
}

} // namespace ndv::engine
