#include "engine/encoder.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using smt::Term;

namespace {

constexpr std::size_t kMostTerms = 200'000; // more are never decided in time

bool is_node(std::uint32_t s) {
  return s < PlanNode::kGoal;
}

} // namespace

LoopPolicy Policy::loop(const Abstraction& loop) const {
  if (const auto it = loops.find(loop); it != loops.end())
    return it->second;
  if (known)
    if (const auto it = known->loops.find(loop); it != known->loops.end())
      return it->second;
  return {};
}

std::unique_ptr<Encoding> encode(const Facts& facts, Workspace& workspace, const Policy& policy,
                                 FunctionId function, std::optional<std::uint32_t> loop) {
  auto out = std::make_unique<Encoding>();
  out->addresses = std::make_unique<Addresses>(facts.program, facts.regions, out->terms);
  out->addresses->set_stack(facts.layout.stack_base, facts.layout.stack_end);
  out->memory = std::make_unique<Memory>(facts.program, facts.layout, facts.regions, out->terms,
                                         *out->addresses, out->symbols, policy.deadline);
  if (loop)
    out->memory->begins_inside();
  Encoder(facts, workspace, policy, *out).run(function, loop);
  return out;
}

Encoder::Encoder(const Facts& facts, Workspace& workspace, const Policy& policy, Encoding& out)
    : facts_(facts), workspace_(workspace), policy_(policy), out_(out), terms_(out.terms),
      placement_(facts.program, facts.layout, out.terms),
      used_(out.terms, *out.addresses, *out.memory, out.symbols) {
  watched_ = terms_.symbol(facts.program.pointer_bits, "watched");
}

void Encoder::run(FunctionId function, std::optional<std::uint32_t> loop) {
  FunctionFacts& own = workspace_[function];
  const auto policies = policies_for(function, own);
  const Plan& plan = loop ? own.plans.iteration(*loop, policies) : own.plans.whole(policies);
  if (plan.too_large) {
    cut(Cut::Kind::TooLarge, terms_.boolean(true), "the unrolled loops are too many",
        facts_.program[function].place);
    return;
  }
  if (!policy_.all_loads)
    out_.memory->leave_loads_open(
        use_abstraction({Abstraction::Kind::Loads, function, {}, 0}, terms_.boolean(true), 0));
  const Function& f = facts_.program[function];
  if (facts_.layout.frame_size(function) > facts_.layout.stack_end - facts_.layout.stack_base) {
    cut(Cut::Kind::TooLarge, terms_.boolean(true),
        "the variables of " + f.base_name + " do not fit the stack", f.place);
    return;
  }
  std::vector<Term> locals(f.locals.size(), kUnset);
  const std::size_t known = loop ? f.locals.size() : f.parameter_count;
  for (std::uint32_t i = 0; i < known; ++i) {
    locals[i] = fresh(f.locals[i].width, f.locals[i].name,
                      loop ? SymbolKind::Local : SymbolKind::Parameter, {});
    out_.symbols.at(locals[i]).index = i;
    out_.symbols.at(locals[i]).is_start = loop.has_value();
    if (!loop) {
      out_.parameters.push_back(locals[i]);
      out_.addresses->note_from_outside(locals[i]);
    }
  }
  push_frame(function, plan, terms_.boolean(true), std::move(locals), {}, 0);
  while (!frames_.empty()) {
    Frame& frame = *frames_.back();
    if (frame.call.active) {
      next_callee(frame);
      continue;
    }
    if (!frame.in_node) {
      if (frame.position == plan.order.size() && frames_.size() == 1) {
        for (const std::uint32_t goal : plan.goals)
          if (frame.nodes[goal].reached) {
            Term g = frame.nodes[goal].guard;
            if (loop) { // one of its slots is the back edge
              std::vector<Term> back{terms_.boolean(false)};
              for (std::size_t s = 0; s < plan.nodes[goal].successors.size(); ++s)
                if (plan.nodes[goal].successors[s] == PlanNode::kGoal)
                  back.push_back(frame.nodes[goal].conditions[s]);
              g = terms_.and_(g, terms_.or_(back));
            }
            out_.exits.push_back({g, goal});
          }
        if (loop)
          merge_final_locals(frame);
        else if (const Term result = result_of(frame); result != kUnset)
          out_.result = result;
        frames_.pop_back();
        continue;
      }
      if (frame.position == frame.plan->order.size()) {
        pop_frame();
        continue;
      }
      if (!enter_node(frame, frame.plan->order[frame.position])) {
        ++frame.position;
        continue;
      }
      frame.in_node = true;
      frame.statement = 0;
    }
    const std::uint32_t n = frame.plan->order[frame.position];
    const PlanNode& node = frame.plan->nodes[n];
    if (terms_.size() > kMostTerms) {
      cut(Cut::Kind::TooLarge, terms_.boolean(true), "the paths through it are too large a formula",
          facts_.program[function].place);
      return;
    }
    if (policy_.deadline.passed()) {
      cut(Cut::Kind::Timeout, terms_.boolean(true), std::string(policy_.deadline.reason()),
          facts_.program[function].place);
      return;
    }
    if (node.block.valid()) {
      const auto& statements = facts_.program[frame.function].blocks[node.block.index].statements;
      if (frame.statement < statements.size()) {
        const std::uint32_t current = frame.statement;
        statement(frame, statements[current]); // may push a frame: `frame` stays valid
        ++frame.statement;
        continue;
      }
    }
    leave_node(frame, n);
    frame.in_node = false;
    ++frame.position;
  }
  out_.is_whole = true;
}

std::vector<LoopPolicy> Encoder::policies_for(FunctionId function, FunctionFacts& own) const {
  std::vector<LoopPolicy> result;
  const auto& loops = own.plans.loops();
  for (std::uint32_t i = 0; i < loops.size(); ++i) {
    LoopPolicy& loop =
        result.emplace_back(policy_.loop({Abstraction::Kind::Loop, function, loops[i].header, i}));
    if (loop.mode == LoopMode::Unroll)
      loop.count = std::max(loop.count, policy_.iterations);
  }
  return result;
}

// --- frames --------------------------------------------------------------------------------

void Encoder::push_frame(FunctionId function, const Plan& plan, Term guard,
                         std::vector<Term> locals, Occurrence call, std::uint32_t parent) {
  auto frame = std::make_unique<Frame>();
  frame->function = function;
  frame->facts = &workspace_[function];
  frame->plan = &plan;
  frame->context = static_cast<std::uint32_t>(out_.contexts.size());
  frame->base_guard = guard;
  frame->cuts_before = out_.cuts.size();
  frame->nodes.resize(plan.nodes.size());
  frame->locals = std::move(locals);
  Context context{function, &plan, parent, call, 0, facts_.layout.stack_base};
  if (!frames_.empty()) {
    const Context& caller = out_.contexts[parent];
    context.depth = caller.depth + 1;
    context.stack = caller.stack + facts_.layout.frame_size(caller.function);
  }
  out_.contexts.push_back(context);
  frames_.push_back(std::move(frame));
}

/// The value returned, merged over the returns.
Term Encoder::result_of(Frame& frame) {
  const std::uint32_t start = frame.plan->order.front();
  std::optional<Term> value;
  for (auto it = frame.returns.rbegin(); it != frame.returns.rend(); ++it)
    value =
        value ? terms_.ite(relative_to(frame, it->first, start), it->second, *value) : it->second;
  return value ? *value : kUnset;
}

void Encoder::pop_frame() {
  Frame& frame = *frames_.back();
  bool returns = false;
  for (std::uint32_t goal : frame.plan->goals)
    returns |= frame.nodes[goal].reached;
  // Whatever is cut short in it might have come back if it had been followed further.
  const bool cut_short = out_.cuts.size() > frame.cuts_before;
  if (!returns)
    assume(frame.base_guard, terms_.boolean(false),
           cut_short ? Fact::Kind::NotCut : Fact::Kind::Path);
  const Term result = result_of(frame);
  frames_.pop_back();
  PendingCall& call = frames_.back()->call;
  if (result != kUnset)
    call.results.back().second = result;
  else
    call.results.pop_back();
}

// --- nodes ---------------------------------------------------------------------------------

/// The condition under which control comes from `dominator` to `node`.
Term Encoder::relative_to(const Frame& frame, std::uint32_t node, std::uint32_t dominator) {
  std::vector<Term> all{terms_.boolean(true)};
  for (; node != dominator; node = frame.plan->nodes[node].idom)
    if (!terms_.is_true(frame.nodes[node].relative))
      all.push_back(frame.nodes[node].relative);
  return all.size() == 1 ? all[0] : terms_.and_(all);
}

bool Encoder::enter_node(Frame& frame, std::uint32_t n) {
  const PlanNode& node = frame.plan->nodes[n];
  NodeState& state = frame.nodes[n];
  if (n == frame.plan->order.front()) {
    state.guard = frame.base_guard;
    state.relative = terms_.boolean(true);
  } else {
    std::vector<PlanNode::Edge> edges;
    for (const auto& edge : node.predecessors)
      if (frame.nodes[edge.from].reached &&
          !terms_.is_false(frame.nodes[edge.from].conditions[edge.slot]))
        edges.push_back(edge);
    const auto release = [&] {
      for (const auto& edge : node.predecessors) {
        NodeState& from = frame.nodes[edge.from];
        if (from.reached && --from.readers == 0)
          std::vector<Term>().swap(from.locals);
      }
    };
    if (edges.empty()) {
      release();
      return false;
    }
    if (node.always_after_idom) {
      state.relative = terms_.boolean(true);
    } else {
      std::vector<Term> ways;
      for (const auto& edge : edges)
        ways.push_back(terms_.and_(relative_to(frame, edge.from, node.idom),
                                   frame.nodes[edge.from].conditions[edge.slot]));
      state.relative = terms_.or_(ways);
    }
    state.guard = terms_.and_(frame.nodes[node.idom].guard, state.relative);
    if (terms_.is_false(state.guard)) {
      release();
      return false;
    }
    merge_locals(frame, n, edges);
    release();
  }
  state.reached = true;
  out_.node_guards[{frame.context, n}] = state.guard;
  if (node.havoc_loop != PlanNode::kNoLoop)
    havoc_loop(frame, n);
  return true;
}

void Encoder::merge_locals(Frame& frame, std::uint32_t n,
                           const std::vector<PlanNode::Edge>& edges) {
  const PlanNode& node = frame.plan->nodes[n];
  NodeState& first = frame.nodes[edges[0].from];
  if (edges.size() == 1) {
    if (first.readers == 1)
      frame.locals = std::move(first.locals);
    else
      frame.locals = first.locals;
    return;
  }
  std::vector<Term> ways(edges.size(), kUnset); // conditions, made when first needed
  const auto way = [&](std::size_t i) {
    if (ways[i] == kUnset)
      ways[i] = terms_.and_(relative_to(frame, edges[i].from, node.idom),
                            frame.nodes[edges[i].from].conditions[edges[i].slot]);
    return ways[i];
  };
  const Function& function = facts_.program[frame.function];
  frame.locals.assign(function.locals.size(), kUnset);
  const auto& liveness = frame.facts->plans.liveness();
  for (std::uint32_t l = 0; l < function.locals.size(); ++l) {
    const Term value = first.locals[l];
    bool same = true;
    for (std::size_t i = 1; i < edges.size() && same; ++i)
      same = frame.nodes[edges[i].from].locals[l] == value;
    if (same) {
      frame.locals[l] = value;
      continue;
    }
    if (node.block.valid() && !liveness.live_in(node.block, LocalId{l}))
      continue;
    Term merged = kUnset;
    for (std::size_t i = edges.size(); i-- > 0;) {
      Term v = frame.nodes[edges[i].from].locals[l];
      if (v == kUnset)
        v = uninitialised(frame, l);
      merged = merged == kUnset ? v : terms_.ite(way(i), v, merged);
    }
    frame.locals[l] = merged;
  }
}

void Encoder::havoc_loop(Frame& frame, std::uint32_t n) {
  const PlanNode& node = frame.plan->nodes[n];
  const LoopFacts& loop = frame.facts->loops[node.havoc_loop];
  const Term g = frame.nodes[n].guard;
  const Abstraction key{Abstraction::Kind::Loop, frame.function, node.block, node.havoc_loop};
  const std::uint32_t use = use_abstraction(key, g, frame.context);
  const LoopInvariant* invariant = invariant_of(key);
  std::optional<AtHeader> before;
  if (invariant)
    before = at_header(*invariant, g, frame.locals);
  const Function& function = facts_.program[frame.function];
  const Occurrence at{frame.context, n, 0};
  for (LocalId l : loop.locals)
    if (frame.facts->plans.liveness().live_in(node.block, l))
      frame.locals[l.index] = fresh(function.locals[l.index].width, function.locals[l.index].name,
                                    SymbolKind::Local, at, use);
  if (!loop.regions.empty()) {
    const std::uint32_t epoch = out_.memory->new_epoch({use, false, at});
    leave_program(loop.regions, loop.stored, g, epoch);
    for (analysis::RegionId region : loop.regions)
      out_.memory->havoc(region, g, epoch);
  }
  if (invariant)
    follow_invariant(frame, n, *invariant, *before, at_header(*invariant, g, frame.locals), use);
}

void Encoder::leave_node(Frame& frame, std::uint32_t n) {
  const PlanNode& node = frame.plan->nodes[n];
  NodeState& state = frame.nodes[n];
  edge_conditions(frame, n);
  if (node.block.valid()) {
    const auto& terminator =
        facts_.program[frame.function].blocks[node.block.index].terminator.kind;
    if (const auto* r = std::get_if<Return>(&terminator); r && r->value.valid())
      frame.returns.emplace_back(n, evaluate(frame, r->value));
  }
  for (std::size_t slot = 0; slot < node.successors.size(); ++slot) {
    const std::uint32_t s = node.successors[slot];
    const Term taken = terms_.and_(state.guard, state.conditions[slot]);
    if (is_node(s)) {
      ++state.readers;
      // A way that comes to no goal: what is asked about the goals does not take it.
      if (node.reaches_goal && !frame.plan->nodes[s].reaches_goal)
        assume(taken, terms_.boolean(false), Fact::Kind::NotCut);
    } else if (s == PlanNode::kCut) {
      cut_loop(frame, node.cut_loop, taken);
    } else if (s == PlanNode::kExcluded) {
      assume(taken, terms_.boolean(false));
    } else if (s == PlanNode::kGoal && frames_.size() == 1) {
      back_edges_.emplace_back(taken, frame.locals);
    }
  }
  if (state.readers > 0)
    state.locals = std::move(frame.locals);
}

/// The condition of each way out. With one way left that leads to a goal, its condition is true:
/// that the others are not taken is a fact of its own.
void Encoder::edge_conditions(Frame& frame, std::uint32_t n) {
  const PlanNode& node = frame.plan->nodes[n];
  NodeState& state = frame.nodes[n];
  if (!node.block.valid()) {
    const Term choice = fresh(1, "choice", SymbolKind::Choice, {frame.context, n, 0});
    state.conditions = {choice, terms_.not_(choice)};
    return;
  }
  const auto& terminator = facts_.program[frame.function].blocks[node.block.index].terminator.kind;
  if (std::holds_alternative<Goto>(terminator)) {
    state.conditions = {terms_.boolean(true)};
  } else if (const auto* b = std::get_if<Branch>(&terminator)) {
    const Term c = evaluate(frame, b->condition);
    state.conditions = {c, terms_.not_(c)};
  } else if (const auto* s = std::get_if<Switch>(&terminator)) {
    const Term value = evaluate(frame, s->value);
    std::vector<Term> none{terms_.boolean(true)};
    for (const SwitchCase& c : s->cases) {
      const Term hit = terms_.eq(value, terms_.constant(terms_.width(value), c.value));
      state.conditions.push_back(hit);
      none.push_back(terms_.not_(hit));
    }
    state.conditions.push_back(terms_.and_(none));
  }
}

// --- bookkeeping ---------------------------------------------------------------------------

/// The same wherever it is read: it is the one that the frame started with.
Term Encoder::uninitialised(const Frame& frame, std::uint32_t local) {
  const auto [it, inserted] = out_.starts.try_emplace({frame.context, local});
  if (inserted) {
    const Local& l = facts_.program[frame.function].locals[local];
    it->second = fresh(l.width, l.name, SymbolKind::Local, {});
  }
  return it->second;
}

Term Encoder::fresh(unsigned width, std::string name, SymbolKind kind, Occurrence at,
                    std::uint32_t abstraction) {
  const Term t = terms_.symbol(width, std::move(name));
  Symbol s;
  s.kind = kind;
  s.at = at;
  s.abstraction = abstraction;
  out_.symbols.emplace(t, s);
  return t;
}

Occurrence Encoder::here(const Frame& frame) const {
  return {frame.context, frame.plan->order[frame.position], frame.statement};
}

Term Encoder::guard(const Frame& frame) const {
  return frame.nodes[frame.plan->order[frame.position]].guard;
}

void Encoder::assume(Term guard, Term fact, Fact::Kind kind) {
  const Term t = terms_.implies(guard, fact);
  if (!terms_.is_true(t))
    out_.facts.push_back({kind, t});
}

void Encoder::cut(Cut::Kind kind, Term guard, std::string what, Place place,
                  std::uint32_t abstraction) {
  if (terms_.is_false(guard))
    return;
  out_.cuts.push_back({kind, guard, std::move(what), place, out_.facts.size(), abstraction});
  assume(guard, terms_.boolean(false), Fact::Kind::NotCut);
}

/// Before one iteration more than there are copies of.
void Encoder::cut_loop(const Frame& frame, std::uint32_t loop, Term guard) {
  const std::size_t before = out_.cuts.size();
  cut(Cut::Kind::LoopBound, guard, "more iterations of this loop than the bound",
      loop_place(frame, loop));
  if (out_.cuts.size() != before)
    out_.cuts.back().unrolled = Abstraction{Abstraction::Kind::Loop, frame.function,
                                            frame.facts->plans.loops()[loop].header, loop};
}

std::uint32_t Encoder::use_abstraction(const Abstraction& abstraction, Term guard,
                                       std::uint32_t context) {
  out_.abstractions.push_back({abstraction, guard, context});
  return static_cast<std::uint32_t>(out_.abstractions.size() - 1);
}

} // namespace ndv::engine
