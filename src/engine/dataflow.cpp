#include "engine/dataflow.h"

#include "analysis/liveness.h"
#include "ir/expr_walk.h"
#include "ir/graph.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using Value = ValueNumbers::Value;

namespace {

constexpr unsigned kDeepest = 16;           // calls followed, one in the other
constexpr std::size_t kMostSteps = 200'000; // statements followed

} // namespace

bool Dataflow::is_neutral(FunctionId f) {
  if (facts_.obstacles[f])
    return false;
  values_ = {};
  memory_ = {};
  orders_.clear();
  changed_by_.clear();
  activations_ = 0;
  steps_ = 0;
  State start;
  for (std::uint32_t p = 0; p < facts_.program[f].parameter_count; ++p)
    start.locals.push_back(values_.unknown(facts_.program[f].locals[p].width));
  const auto end = follow(f, std::move(start), 0);
  return end && (!*end || (*end)->changes.empty());
}

// --- functions and blocks ------------------------------------------------------------------

const Dataflow::Order& Dataflow::order_of(FunctionId f) {
  const auto [it, is_new] = orders_.try_emplace(f.index);
  Order& order = it->second;
  if (!is_new)
    return order;
  const Function& function = facts_.program[f];
  order.loop_of_header.assign(function.blocks.size(), kNoLoop);
  const auto& loops = workspace_[f].plans.loops();
  for (std::uint32_t l = 0; l < loops.size(); ++l)
    order.loop_of_header[loops[l].header.index] = l;
  order.blocks = Graph(function).reverse_post_order();
  return order;
}

std::optional<std::optional<Dataflow::Exit>> Dataflow::follow(FunctionId f, State start,
                                                              unsigned depth) {
  const Function& function = facts_.program[f];
  FunctionFacts& own = workspace_[f];
  if (depth > kDeepest || function.blocks.empty() || deadline_.passed() ||
      std::ranges::any_of(own.plans.loops(), &analysis::Loop::irreducible))
    return std::nullopt;
  Frame frame{.function = f, .own = own, .activation = activations_++, .depth = depth};
  frame.incoming.resize(function.blocks.size());
  frame.at_header.resize(function.blocks.size());
  start.locals.resize(function.locals.size(), kUnset);
  frame.incoming[0].push_back(std::move(start));
  for (const BlockId block : order_of(f).blocks)
    if (!frame.incoming[block.index].empty() && !follow_block(frame, block))
      return std::nullopt;
  if (frame.exits.empty())
    return std::optional<Exit>{};
  Exit end = std::move(frame.exits.back());
  frame.exits.pop_back();
  if (!join_memory(end, frame.exits))
    return std::nullopt;
  for (const Exit& other : frame.exits)
    if (other.locals != end.locals && !end.locals.empty())
      end.locals = {values_.unknown(values_.width(end.locals.front()))};
  return std::optional(std::move(end));
}

bool Dataflow::follow_block(Frame& frame, BlockId block) {
  auto joined = join(frame, block, std::exchange(frame.incoming[block.index], {}));
  if (!joined)
    return false;
  State state = std::move(*joined);
  if (const std::uint32_t loop = order_of(frame.function).loop_of_header[block.index];
      loop != kNoLoop)
    begin_iteration(frame, block, loop, state);
  const Block& b = facts_.program[frame.function].blocks[block.index];
  for (std::uint32_t s = 0; s < b.statements.size(); ++s) {
    const Step next = ++steps_ > kMostSteps ? Step::NotShown : step(frame, state, block, s);
    if (next != Step::Next)
      return next == Step::NoExit;
  }
  return leave(frame, std::move(state), block);
}

std::optional<Dataflow::State> Dataflow::join(const Frame& frame, BlockId block,
                                              std::vector<State> states) {
  State result = std::move(states.back());
  states.pop_back();
  if (!join_memory(result, states))
    return std::nullopt;
  for (std::uint32_t l = 0; l < result.locals.size(); ++l) {
    const auto differs = [&](const State& other) { return other.locals[l] != result.locals[l]; };
    if (std::ranges::any_of(states, differs))
      result.locals[l] = frame.own.plans.liveness().live_in(block, LocalId{l})
                             ? values_.unknown(local(frame, LocalId{l}).width)
                             : kUnset;
  }
  return result;
}

/// Whatever the iterations before have changed may be anything.
void Dataflow::begin_iteration(Frame& frame, BlockId header, std::uint32_t loop, State& state) {
  const LoopFacts& changed = frame.own.loops[loop];
  for (const LocalId l : changed.locals)
    state.locals[l.index] = values_.unknown(local(frame, l).width);
  change_regions(state, changed.regions, changed.stored);
  frame.at_header[header.index] = state.changes;
}

/// To the blocks that may come next.
bool Dataflow::leave(Frame& frame, State state, BlockId block) {
  const Terminator& terminator = facts_.program[frame.function].blocks[block.index].terminator;
  if (std::holds_alternative<Unreachable>(terminator.kind))
    return true;
  if (const auto* r = std::get_if<Return>(&terminator.kind)) {
    std::vector<Value> result;
    if (r->value.valid())
      result.push_back(evaluate(frame, state, r->value));
    state.locals = std::move(result);
    frame.exits.push_back(std::move(state));
    return true;
  }
  std::vector<BlockId> next = analysis::successors(terminator);
  if (const auto* b = std::get_if<Branch>(&terminator.kind)) {
    if (const auto known = values_.known(evaluate(frame, state, b->condition)))
      next = {*known != 0 ? b->then_block : b->else_block};
  } else if (const auto* s = std::get_if<Switch>(&terminator.kind)) {
    if (const auto known = values_.known(evaluate(frame, state, s->value))) {
      const auto hit = std::ranges::find(s->cases, *known, &SwitchCase::value);
      next = {hit != s->cases.end() ? hit->target : s->default_block};
    }
  }
  std::ranges::sort(next);
  next.erase(std::unique(next.begin(), next.end()), next.end());
  const Order& order = order_of(frame.function);
  for (const BlockId to : next) {
    const std::uint32_t loop = order.loop_of_header[to.index];
    if (loop != kNoLoop && frame.own.plans.loops()[loop].body[block.index]) {
      if (*frame.at_header[to.index] != state.changes)
        return false;
    } else {
      frame.incoming[to.index].push_back(state);
    }
  }
  return true;
}

// --- statements ----------------------------------------------------------------------------

Dataflow::Step Dataflow::step(Frame& frame, State& state, BlockId block, std::uint32_t index) {
  const Statement& s = facts_.program[frame.function].blocks[block.index].statements[index];
  const TypeTable& types = facts_.program.types;
  if (const auto* assign = std::get_if<Assign>(&s.kind)) {
    state.locals[assign->target.index] = evaluate(frame, state, assign->value);
  } else if (const auto* l = std::get_if<Load>(&s.kind)) {
    const unsigned width = local(frame, l->target).width;
    const auto bytes = static_cast<unsigned>(types[l->type].size);
    const Value address = evaluate(frame, state, l->address);
    Value& target = state.locals[l->target.index];
    if (l->is_volatile) {
      target = values_.unknown(width);
      return Step::Next;
    }
    const analysis::RegionId region = facts_.regions.of_access(frame.function, l->address);
    const Moment since = memory_.last_change(state.moment, region);
    const auto stored = memory_.stored(since, address, bytes);
    target = values_.resized(stored ? *stored : values_.loaded(bytes * 8, address, region, since),
                             width);
  } else if (const auto* st = std::get_if<Store>(&s.kind)) {
    const Value address = evaluate(frame, state, st->address);
    const Value value = evaluate(frame, state, st->value);
    state.moment =
        memory_.store(state.moment, facts_.regions.of_access(frame.function, st->address), address,
                      static_cast<unsigned>(types[st->type].size), value);
  } else if (const auto* h = std::get_if<Havoc>(&s.kind)) {
    state.locals[h->target.index] = values_.unknown(local(frame, h->target).width);
  } else if (const auto* c = std::get_if<Call>(&s.kind)) {
    const analysis::CallSite& site = facts_.calls.site(frame.function, block, index);
    if (site.may_be_external)
      change_memory(frame, state, s, &site);
    return call(frame, state, *c, site);
  } else if (const auto* set = std::get_if<SetMonitor>(&s.kind)) {
    return count(frame, state, *set);
  } else if (const auto* a = std::get_if<Assume>(&s.kind)) {
    const auto known = values_.known(evaluate(frame, state, a->condition));
    return known && *known == 0 ? Step::NoExit : Step::Next;
  } else if (std::holds_alternative<Unsupported>(s.kind) ||
             std::holds_alternative<Require>(s.kind)) {
    return Step::NotShown;
  } else { // a block of memory
    change_memory(frame, state, s, nullptr);
  }
  return Step::Next;
}

void Dataflow::change_memory(const Frame& frame, State& state, const Statement& statement,
                             const analysis::CallSite* site) {
  const auto [it, is_new] = changed_by_.try_emplace(&statement);
  if (is_new)
    it->second = facts_.effects.of_statement(frame.function, statement, site);
  change_regions(state, it->second.modified, it->second.stored);
}

/// A call is what is known of the callee; nothing else of it matters.
bool Dataflow::is_abstract(FunctionId callee) {
  if (!facts_.relevant[callee.index])
    return facts_.calls.is_recursive(callee) || !workspace_[callee].small;
  const FunctionSummary* summary = known_.summary(callee);
  return summary && summary->effects.empty();
}

Dataflow::Step Dataflow::call(Frame& frame, State& state, const Call& call,
                              const analysis::CallSite& site) {
  if (!site.misfits.empty() || (site.callees.empty() && !site.may_be_external))
    return Step::NotShown;
  const auto set_result = [&](std::optional<Value> value) {
    if (!call.result.valid())
      return;
    const unsigned width = local(frame, call.result).width;
    state.locals[call.result.index] =
        value ? values_.resized(*value, width) : values_.unknown(width);
  };
  std::vector<FunctionId> followed;
  std::size_t left_out = 0;
  for (const FunctionId callee : site.callees) {
    if (facts_.obstacles[callee])
      return Step::NotShown;
    if (!facts_.program[callee].is_defined)
      continue;
    if (known_.left_out[callee.index])
      ++left_out;
    else if (is_abstract(callee))
      change_regions(state, facts_.effects[callee].modified, facts_.effects[callee].stored);
    else
      followed.push_back(callee);
  }
  if (left_out == site.callees.size() && !site.may_be_external)
    return Step::NoExit;
  if (followed.empty()) {
    set_result(std::nullopt);
    return Step::Next;
  }
  if (site.callees.size() != 1 || site.may_be_external ||
      facts_.calls.is_recursive(followed.front()))
    return Step::NotShown;
  const Function& callee = facts_.program[followed.front()];
  std::vector<Value> parameters;
  for (std::uint32_t p = 0; p < callee.parameter_count; ++p) {
    const unsigned width = callee.locals[p].width;
    parameters.push_back(p < call.arguments.size()
                             ? values_.resized(evaluate(frame, state, call.arguments[p]), width)
                             : values_.unknown(width));
  }
  State start{std::move(parameters), state.moment, std::move(state.changes),
              std::move(state.leads)};
  auto end = follow(followed.front(), std::move(start), frame.depth + 1);
  if (!end)
    return Step::NotShown;
  if (!*end)
    return Step::NoExit;
  state.moment = (*end)->moment;
  state.changes = std::move((*end)->changes);
  state.leads = std::move((*end)->leads);
  set_result((*end)->locals.empty() ? std::nullopt : std::optional((*end)->locals.front()));
  return Step::Next;
}

Dataflow::Step Dataflow::count(const Frame& frame, State& state, const SetMonitor& set) {
  const ExprPool& exprs = facts_.program.exprs;
  const auto is_watched = [&](ExprId x) { return exprs[x].kind == ExprKind::Watched; };
  for (const CounterStep& step : Facts::steps(facts_.program, set)) {
    std::optional<Value> object;
    bool is_taken = true;
    for (const auto& [condition, holds] : step.conditions) {
      const Expr& e = exprs[condition];
      const bool compares =
          e.kind == ExprKind::Binary && e.binary() == (holds ? BinaryOp::Eq : BinaryOp::Ne);
      if (compares && (is_watched(e.a) || is_watched(e.b)) && !object) {
        object = meant(evaluate(frame, state, is_watched(e.a) ? e.b : e.a));
        continue;
      }
      const auto known = values_.known(evaluate(frame, state, condition));
      if (!known)
        return Step::NotShown;
      is_taken &= (*known != 0) == holds;
    }
    if (!is_taken)
      continue;
    if (object)
      use(state, *object);
    const auto it = state.changes.try_emplace({set.monitor, object}, 0).first;
    it->second += step.delta;
    if (it->second == 0)
      state.changes.erase(it);
  }
  return Step::Next;
}

// --- objects that have been used -----------------------------------------------------------

/// What one finds who follows the pointer.
Value Dataflow::found(const State& state, const PointerCell& cell, unsigned width) {
  const Moment since = memory_.last_change(state.moment, cell.region);
  if (const auto kept = memory_.kept(since, cell))
    return *kept;
  const auto stored = memory_.stored(since, cell.address, width / 8);
  return meant(stored ? *stored : values_.loaded(width, cell.address, cell.region, since));
}

/// What is changed only by what is not given of the program leads to the same used objects as
/// before.
void Dataflow::change_regions(State& state, std::span<const analysis::RegionId> modified,
                              std::span<const analysis::RegionId> stored) {
  Leads kept;
  for (const auto& [cell, value] : state.leads)
    if (std::ranges::binary_search(modified, cell.region) &&
        !std::ranges::binary_search(stored, cell.region) &&
        found(state, cell, values_.width(value)) == value)
      kept.emplace(cell, value);
  state.moment = memory_.change(state.moment, modified, std::move(kept));
}

/// Of several ways; false: they differ in what they have changed.
bool Dataflow::join_memory(State& result, std::span<const State> others) {
  if (others.empty())
    return true;
  std::vector<Moment> moments{result.moment};
  for (const State& other : others) {
    if (other.changes != result.changes)
      return false;
    moments.push_back(other.moment);
  }
  std::erase_if(result.leads, [&](const auto& lead) {
    return std::ranges::any_of(others, [&](const State& other) {
      const auto it = other.leads.find(lead.first);
      return it == other.leads.end() || it->second != lead.second;
    });
  });
  Leads kept;
  for (const auto& [cell, value] : result.leads) {
    const auto leads_there = [&](const State& state) {
      return found(state, cell, values_.width(value)) == value;
    };
    if (leads_there(result) && std::ranges::all_of(others, leads_there))
      kept.emplace(cell, value);
  }
  result.moment = memory_.join(std::move(moments), std::move(kept));
  return true;
}

/// The object that is looked for by the pointers by which one was found that has been used.
Value Dataflow::meant(Value object) {
  std::unordered_map<Value, Value> done;
  std::vector<Value> work{object};
  while (!work.empty()) {
    const Value v = work.back();
    if (done.contains(v)) {
      work.pop_back();
      continue;
    }
    const std::size_t depth = work.size();
    std::vector<Value> operands = values_.operands(v);
    for (const Value operand : operands)
      if (!done.contains(operand))
        work.push_back(operand);
    if (work.size() != depth)
      continue;
    work.pop_back();
    for (Value& operand : operands)
      operand = done.at(operand);
    const auto load = values_.load(v);
    const auto kept =
        load ? memory_.kept(static_cast<Moment>(load->moment), {load->region, operands.front()})
             : std::nullopt;
    done.emplace(v, kept ? *kept : values_.rebuilt(v, operands));
  }
  return done.at(object);
}

/// The pointers by which it was found lead to it.
void Dataflow::use(State& state, Value object) {
  for (Value v = values_.base(object);;) {
    const auto load = values_.load(v);
    if (!load)
      return;
    state.leads.insert_or_assign(PointerCell{load->region, load->address}, v);
    v = values_.base(load->address);
  }
}

// --- expressions ---------------------------------------------------------------------------

Value Dataflow::evaluate(const Frame& frame, State& state, ExprId root) {
  const ExprPool& exprs = facts_.program.exprs;
  if (const Expr& e = exprs[root]; !e.a.valid())
    return evaluate_node(frame, state, e, kUnset, kUnset, kUnset);
  std::unordered_map<ExprId, Value> done;
  const auto value_of = [&](ExprId id) { return id.valid() ? done.at(id) : kUnset; };
  post_order(
      exprs, root, [&](ExprId id) { return done.contains(id); },
      [&](ExprId id) {
        const Expr& e = exprs[id];
        done.emplace(id,
                     evaluate_node(frame, state, e, value_of(e.a), value_of(e.b), value_of(e.c)));
      });
  return done.at(root);
}

Value Dataflow::evaluate_node(const Frame& frame, State& state, const Expr& e, Value a, Value b,
                              Value c) {
  const Program& program = facts_.program;
  const auto plus = [&](Value base, Value bytes) {
    return values_.binary(BinaryOp::Add, base, bytes);
  };
  switch (e.kind) {
  case ExprKind::Constant:
    return values_.constant(e.width, e.value);
  case ExprKind::Local: {
    Value& value = state.locals[e.value];
    if (value == kUnset)
      value = values_.unknown(e.width);
    return value;
  }
  case ExprKind::GlobalAddress:
    return values_.global(e.width, e.value);
  case ExprKind::FunctionAddress:
    return values_.function(e.width, e.value);
  case ExprKind::ObjectAddress:
    return values_.object(e.width, frame.activation, e.value);
  case ExprKind::Field:
    return plus(a, values_.constant(e.width, program.types[e.type].fields[e.value].offset));
  case ExprKind::Index:
    return plus(
        a, values_.binary(BinaryOp::Mul, b, values_.constant(e.width, program.types[e.type].size)));
  case ExprKind::Unary:
    return values_.unary(e.unary(), a, e.width);
  case ExprKind::Binary:
    return values_.binary(e.binary(), a, b);
  case ExprKind::Select:
    return values_.select(a, b, c);
  case ExprKind::Monitor:
  case ExprKind::Watched:
    return values_.unknown(e.width);
  }
  NDV_ASSERT(!"unreachable");
}

} // namespace ndv::engine
