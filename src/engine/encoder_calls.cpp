#include "engine/encoder.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using smt::Term;

namespace {

constexpr std::uint32_t kDeepest = 200;       // inlined calls
constexpr std::size_t kMostContexts = 20'000; // in one encoding

} // namespace

Encoder::Treatment Encoder::treatment(const Frame& frame, FunctionId callee) const {
  const Function& function = facts_.program[callee];
  if (!function.unreadable.empty())
    return Treatment::Unreadable;
  if (!function.is_defined)
    return Treatment::External;
  const PlanNode& node = frame.plan->nodes[frame.plan->order[frame.position]];
  const Abstraction site{Abstraction::Kind::Call, frame.function, node.block, frame.statement};
  if (policy_.known && policy_.known->left_out[callee.index])
    return Treatment::LeftOut;
  const bool summarized =
      !facts_.relevant[callee.index] || (policy_.known && policy_.known->summary(callee));
  if (summarized && !facts_.obstacles[callee] && !policy_.open.contains(site)) {
    const bool follow = !facts_.relevant[callee.index] && !facts_.calls.is_recursive(callee) &&
                        workspace_[callee].small;
    if (!follow)
      return Treatment::Abstract;
  }
  if (policy_.known && policy_.known->obstacles[callee.index] && !policy_.open.contains(site))
    return Treatment::Obstructed;
  if (facts_.calls.is_recursive(callee)) {
    unsigned active = 0;
    for (std::uint32_t c = frame.context;; c = out_.contexts[c].parent) {
      active += out_.contexts[c].function == callee;
      if (out_.contexts[c].depth == 0)
        break;
    }
    if (active > policy_.bound)
      return Treatment::CutRecursion;
  }
  const std::uint64_t room = facts_.layout.stack_end - out_.contexts[frame.context].stack -
                             facts_.layout.frame_size(frame.function);
  if (out_.contexts[frame.context].depth >= kDeepest || out_.contexts.size() >= kMostContexts ||
      facts_.layout.frame_size(callee) > room)
    return Treatment::CutDepth;
  return Treatment::Follow;
}

void Encoder::begin_call(Frame& frame, const Statement& statement, const Call& call) {
  const PlanNode& node = frame.plan->nodes[frame.plan->order[frame.position]];
  const analysis::CallSite& site = facts_.calls.site(frame.function, node.block, frame.statement);
  PendingCall& pending = frame.call;
  pending = {};
  pending.active = true;
  pending.result = call.result;
  pending.at = here(frame);
  for (ExprId argument : call.arguments)
    pending.arguments.push_back(evaluate(frame, argument));
  const Term g = guard(frame);

  std::vector<std::pair<Term, FunctionId>> targets; // condition
  Term rest = terms_.boolean(true);
  if (call.callee.valid()) {
    targets.emplace_back(rest, call.callee);
    rest = terms_.boolean(false);
  } else {
    const Term pointer = evaluate(frame, call.pointer);
    access(frame, pointer, call.pointer);
    if (const auto value = terms_.value(pointer); value && *value < facts_.layout.null_page_end)
      assume(g, terms_.boolean(false)); // it has no exit
    for (FunctionId candidate : site.callees) {
      const Term hit =
          terms_.eq(pointer, terms_.constant(terms_.width(pointer),
                                             facts_.layout.function_address(candidate)));
      if (!terms_.is_false(hit))
        targets.emplace_back(hit, candidate);
      rest = terms_.and_(rest, terms_.not_(hit));
    }
    // No other function of the program flows here.
    const auto code = [&](std::uint64_t address) {
      return terms_.constant(terms_.width(pointer), address);
    };
    const Term is_code = terms_.and_(terms_.ule(code(facts_.layout.code_begin()), pointer),
                                     terms_.ult(pointer, code(facts_.layout.code_end())));
    assume(terms_.and_(g, rest), terms_.not_(is_code));
  }
  const auto abstracted = [&](Term condition, FunctionId callee, bool external) {
    const Term reached = terms_.and_(g, condition);
    pending.results.emplace_back(condition, kUnset);
    if (external)
      external_call(frame, call, reached, callee);
    else
      abstract_call(frame, call, reached, callee);
  };
  for (auto it = targets.rbegin(); it != targets.rend(); ++it) {
    const auto [condition, callee] = *it;
    const Term reached = terms_.and_(g, condition);
    if (std::ranges::find(site.misfits, callee) != site.misfits.end()) {
      cut(Cut::Kind::Unsupported, reached, analysis::misfit_reason(facts_.program[callee]),
          statement.origin.place);
      continue;
    }
    switch (treatment(frame, callee)) {
    case Treatment::Follow:
      pending.follow.emplace_back(condition, callee);
      break;
    case Treatment::Abstract:
      abstracted(condition, callee, false);
      break;
    case Treatment::External:
      abstracted(condition, callee, true);
      break;
    case Treatment::LeftOut:
      assume(reached, terms_.boolean(false));
      break;
    case Treatment::CutRecursion:
      cut(Cut::Kind::RecursionBound, reached,
          "deeper recursion of " + facts_.program[callee].base_name + " than the bound",
          statement.origin.place);
      break;
    case Treatment::CutDepth:
      cut(Cut::Kind::TooLarge, reached, "too many nested calls", statement.origin.place);
      break;
    case Treatment::Obstructed: {
      const analysis::Obstacle& obstacle = *policy_.known->obstacles[callee.index];
      const std::uint32_t use =
          use_abstraction({Abstraction::Kind::Call, frame.function, node.block, frame.statement},
                          reached, frame.context);
      cut(Cut::Kind::Unsupported, reached, obstacle.what, obstacle.place, use);
      break;
    }
    case Treatment::Unreadable:
      cut(Cut::Kind::Unsupported, reached, analysis::unreadable_reason(facts_.program[callee]),
          Place{});
      break;
    }
  }
  if (!terms_.is_false(rest))
    abstracted(rest, FunctionId{}, true);
  next_callee(frame);
}

/// Follows the next callee, or, when all are done, merges the results.
void Encoder::next_callee(Frame& frame) {
  PendingCall& call = frame.call;
  if (!call.follow.empty()) {
    const auto [condition, callee] = call.follow.back();
    call.follow.pop_back();
    const Function& function = facts_.program[callee];
    FunctionFacts& own = workspace_[callee];
    const Plan& plan = own.plans.whole(policies_for(callee, own));
    const Term reached = terms_.and_(guard(frame), condition);
    if (plan.too_large) {
      cut(Cut::Kind::TooLarge, reached,
          "the unrolled loops of " + function.base_name + " are too many", function.place);
      return;
    }
    call.results.emplace_back(condition, kUnset);
    out_.callees[call.at].emplace_back(reached, static_cast<std::uint32_t>(out_.contexts.size()));
    push_frame(callee, plan, reached, parameters_of(call, callee), call.at, frame.context);
    return;
  }
  call.active = false;
  if (!call.result.valid())
    return;
  const unsigned width = facts_.program[frame.function].locals[call.result.index].width;
  std::optional<Term> value;
  for (auto it = call.results.rbegin(); it != call.results.rend(); ++it) {
    if (it->second == kUnset)
      continue;
    const Term v = terms_.width(it->second) > width ? terms_.extract(it->second, 0, width)
                                                    : terms_.zero_extend(it->second, width);
    value = value ? terms_.ite(it->first, v, *value) : v;
  }
  frame.locals[call.result.index] =
      value ? *value : fresh(width, "result", SymbolKind::Local, call.at);
}

/// The locals that a callee starts with.
std::vector<Term> Encoder::parameters_of(const PendingCall& call, FunctionId callee) {
  const Function& function = facts_.program[callee];
  std::vector<Term> locals(function.locals.size(), kUnset);
  for (std::uint32_t i = 0; i < function.parameter_count; ++i) {
    const unsigned width = function.locals[i].width;
    if (i >= call.arguments.size())
      locals[i] = fresh(width, function.locals[i].name, SymbolKind::Local, call.at);
    else if (terms_.width(call.arguments[i]) > width)
      locals[i] = terms_.extract(call.arguments[i], 0, width);
    else
      locals[i] = terms_.zero_extend(call.arguments[i], width);
  }
  return locals;
}

/// Leaves the program: any result, and arbitrary contents of what its arguments point to.
void Encoder::external_call(Frame& frame, const Call& call, Term reached, FunctionId callee) {
  if (callee.valid() && facts_.program[callee].is_noreturn) {
    assume(reached, terms_.boolean(false));
    frame.call.results.pop_back();
    return;
  }
  struct Changed {
    analysis::RegionId region;
    Term address;
    std::uint64_t size; // 0: not known
  };
  std::vector<Changed> changed;
  std::vector<analysis::RegionId> regions, parts; // parts: the callee is meant to change them
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    if (!analysis::may_modify_argument(facts_.program, callee, i))
      continue;
    const Term address = frame.call.arguments[i];
    if (const auto value = terms_.value(address); value && *value < facts_.layout.null_page_end)
      continue;
    const analysis::Target target = facts_.regions.target(frame.function, call.arguments[i]);
    if (target.kind == analysis::Target::Kind::None)
      continue;
    note_object(frame, address, call.arguments[i]);
    const TypeId type = analysis::pointed_type(facts_.program, frame.function, call, i, target);
    const auto here = facts_.regions.of_range(frame.function, call.arguments[i], type);
    for (const analysis::RegionId region : here) {
      changed.push_back({region, address, facts_.program.types[type].size});
      regions.push_back(region);
    }
    const auto meant =
        analysis::meant_to_change(facts_.program, facts_.regions, frame.function, call, i, here);
    parts.insert(parts.end(), meant.begin(), meant.end());
  }
  if (!changed.empty()) {
    const std::uint32_t epoch = out_.memory->new_epoch({Symbol::kNone, false, frame.call.at});
    analysis::make_set(regions);
    analysis::make_set(parts);
    leave_program(regions, parts, reached, epoch);
    for (const auto& [region, address, size] : changed)
      if (size == 0)
        out_.memory->havoc(region, reached, epoch);
      else
        out_.memory->havoc_range(region, reached, address,
                                 terms_.constant(facts_.program.pointer_bits, size), epoch);
  }
  const TypeId result = facts_.program.types[call.prototype].element;
  if (!call.result.valid() || !facts_.program.types.is_scalar(result)) {
    frame.call.results.pop_back();
    return;
  }
  const unsigned width = facts_.program[frame.function].locals[call.result.index].width;
  const Term value = fresh(width, callee.valid() ? facts_.program[callee].base_name : "result",
                           SymbolKind::External, frame.call.at);
  out_.values[frame.call.at] = value;
  frame.call.results.back().second = value;
}

/// Replaces a call by a havoc of what it may change, and what its summary says of the rule's state.
void Encoder::abstract_call(Frame& frame, const Call& call, Term reached, FunctionId callee) {
  const PlanNode& node = frame.plan->nodes[frame.call.at.node];
  const std::uint32_t use = use_abstraction(
      {Abstraction::Kind::Call, frame.function, node.block, frame.call.at.statement}, reached,
      frame.context);
  const FunctionSummary* summary = policy_.known ? policy_.known->summary(callee) : nullptr;
  const bool has_effects = summary && !summary->effects.empty();
  std::optional<Term> result;
  const Type& type =
      facts_.program.types[facts_.program.types[facts_.program[callee].type].element];
  if ((call.result.valid() || has_effects) && type.size > 0 && type.size <= 8)
    result = fresh(static_cast<unsigned>(type.size * 8), facts_.program[callee].base_name,
                   SymbolKind::Local, frame.call.at, use);
  const auto& modified = facts_.effects[callee].modified;
  std::uint32_t epoch = 0;
  if (!modified.empty()) {
    epoch = out_.memory->new_epoch({use, false, frame.call.at});
    // Before the effects: the callee may use its objects only after that.
    leave_program(modified, facts_.effects[callee].stored, reached, epoch);
  }
  if (has_effects)
    apply_effects(frame, *summary, reached, callee, use, result);
  for (analysis::RegionId region : modified)
    out_.memory->havoc(region, reached, epoch);
  if (call.result.valid() && result)
    frame.call.results.back().second = *result;
  else
    frame.call.results.pop_back();
}

/// Memory is still as the callee finds it.
void Encoder::apply_effects(Frame& frame, const FunctionSummary& summary, Term reached,
                            FunctionId callee, std::uint32_t use, std::optional<Term> result) {
  const std::vector<Term> locals = parameters_of(frame.call, callee);
  const Portable::Site site{out_, reached, locals, result};
  for (const Effect& effect : summary.effects) {
    const auto condition = summary.terms.put(effect.condition, site);
    const auto object = effect.object ? summary.terms.put(*effect.object, site) : std::nullopt;
    NDV_ASSERT(condition && (object.has_value() == effect.object.has_value()));
    const Term guard = terms_.and_(reached, *condition);
    if (terms_.is_false(guard))
      continue;
    Event event;
    event.guard = guard;
    event.watched = object;
    event.monitor = effect.monitor;
    event.delta = effect.delta;
    event.at = frame.call.at;
    event.abstraction = use;
    add_event(event);
  }
}

} // namespace ndv::engine
