#include "engine/facts.h"

#include "rules/counter.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;

namespace {

constexpr std::size_t kSmallFunction = 12; // statements

bool touches_rule(const Function& function) {
  for (const Block& block : function.blocks)
    for (const Statement& s : block.statements)
      if (std::holds_alternative<SetMonitor>(s.kind) || std::holds_alternative<Require>(s.kind))
        return true;
  return false;
}

std::vector<bool> rule_functions(const Program& program) {
  std::vector<bool> result(program.functions.size(), false);
  for (std::size_t f = 0; f < program.functions.size(); ++f)
    result[f] = program.functions[f].hook == HookKind::None && touches_rule(program.functions[f]);
  return result;
}

std::vector<bool> called_functions(const Program& program, const analysis::CallGraph& calls) {
  std::vector<bool> result(program.functions.size(), false);
  for (std::size_t f = 0; f < result.size(); ++f)
    for (const FunctionId callee : calls.callees(FunctionId{f}))
      result[callee.index] = true;
  return result;
}

/// Splits a condition into conjuncts, negations moved inwards to comparisons.
void add_condition(const Program& program, ExprId id, bool holds,
                   std::vector<std::pair<ExprId, bool>>& out) {
  const Expr& e = program.exprs[id];
  if (e.kind == ExprKind::Unary && e.unary() == UnaryOp::Not) {
    add_condition(program, e.a, !holds, out);
  } else if (holds && e.kind == ExprKind::Binary && e.binary() == BinaryOp::And) {
    add_condition(program, e.a, true, out);
    add_condition(program, e.b, true, out);
  } else {
    out.emplace_back(id, holds);
  }
}

} // namespace

std::vector<CounterStep> Facts::steps(const Program& program, const SetMonitor& set) {
  std::vector<CounterStep> result;
  struct Open {
    ExprId value;
    std::vector<std::pair<ExprId, bool>> conditions;
  };
  std::vector<Open> work{{set.value, {}}};
  while (!work.empty()) {
    Open open = std::move(work.back());
    work.pop_back();
    const Expr& e = program.exprs[open.value];
    std::int64_t delta = 0;
    if (rules::is_counter_step(program, open.value, set.monitor, delta)) {
      if (delta != 0)
        result.push_back({std::move(open.conditions), delta});
    } else if (e.kind == ExprKind::Select) {
      Open other = open;
      add_condition(program, e.a, true, open.conditions);
      open.value = e.b;
      add_condition(program, e.a, false, other.conditions);
      other.value = e.c;
      work.push_back(std::move(open));
      work.push_back(std::move(other));
    } else {
      return {{{}, 0}}; // not a counter
    }
  }
  return result;
}

Facts::Facts(const Facts& plain, std::span<const FunctionId> handed, const Deadline& deadline)
    : program(plain.program), layout(plain.layout), calls(plain.calls), obstacles(plain.obstacles),
      relevant(plain.relevant), called(plain.called), knows_calls(plain.knows_calls),
      regions(plain.regions, handed), effects(program, calls, regions, deadline),
      problem(plain.problem) {
  if (deadline.passed())
    problem = deadline.reason();
}

Facts::Facts(const Program& p, analysis::Unread unread, const Deadline& deadline)
    : program(p), layout(p), calls(p, deadline), obstacles(p, calls),
      relevant(calls.reaches(rule_functions(p))), called(called_functions(p, calls)),
      knows_calls(!deadline.passed()), regions(p, calls, unread, deadline),
      effects(p, calls, regions, deadline) {
  for (const Function& function : p.functions)
    for (const Block& block : function.blocks)
      for (const Statement& s : block.statements)
        if (const auto* set = std::get_if<SetMonitor>(&s.kind))
          for (const CounterStep& step : steps(p, *set))
            if (step.delta == 0)
              problem = "the state variable '" + p.monitors[set->monitor.index].name +
                        "' is changed by more than constants";
  if (deadline.passed())
    problem = deadline.reason();
}

namespace {

/// The blocks that a proof may not pass over: a requirement stands there, or what is not
/// understood, in the block itself or in what it calls.
std::vector<bool> sinks(const Facts& facts, FunctionId f) {
  const Function& function = facts.program[f];
  std::vector<bool> result(function.blocks.size(), false);
  const auto is_sink = [&](BlockId b, std::uint32_t s) {
    const auto& kind = function.blocks[b.index].statements[s].kind;
    if (!std::holds_alternative<Call>(kind))
      return std::holds_alternative<Unsupported>(kind) || std::holds_alternative<Require>(kind);
    const analysis::CallSite& site = facts.calls.site(f, b, s);
    const auto& callees = site.callees;
    return !site.misfits.empty() ||
           std::any_of(callees.begin(), callees.end(),
                       [&](FunctionId callee) { return facts.obstacles[callee].has_value(); });
  };
  for (std::uint32_t b = 0; b < result.size(); ++b)
    for (std::uint32_t s = 0; s < function.blocks[b].statements.size() && !result[b]; ++s)
      result[b] = is_sink(BlockId{b}, s);
  return result;
}

} // namespace

FunctionFacts::FunctionFacts(const Facts& facts, FunctionId f)
    : plans(facts.program, facts.program[f], sinks(facts, f)) {
  const Function& function = facts.program[f];
  std::size_t statements = 0;
  bool calls = false;
  for (const Block& block : function.blocks) {
    statements += block.statements.size() + 1;
    for (const Statement& s : block.statements)
      calls |= std::holds_alternative<Call>(s.kind);
  }
  small = statements <= kSmallFunction && !calls && plans.loops().empty();
  for (const analysis::Loop& loop : plans.loops()) {
    LoopFacts& l = loops.emplace_back();
    for (BlockId b : loop.blocks) {
      const auto& all = function.blocks[b.index].statements;
      for (std::uint32_t s = 0; s < all.size(); ++s) {
        if (const LocalId local = analysis::assigned(all[s]); local.valid())
          l.locals.push_back(local);
        const bool is_call = std::holds_alternative<Call>(all[s].kind);
        const analysis::CallSite* site = is_call ? &facts.calls.site(f, b, s) : nullptr;
        const auto add = [&](const analysis::Effects& effects) {
          l.regions.insert(l.regions.end(), effects.modified.begin(), effects.modified.end());
          l.stored.insert(l.stored.end(), effects.stored.begin(), effects.stored.end());
        };
        add(facts.effects.of_statement(f, all[s], site));
        l.relevant |= std::holds_alternative<SetMonitor>(all[s].kind) ||
                      std::holds_alternative<Require>(all[s].kind);
        if (!site)
          continue;
        for (FunctionId callee : site->callees) {
          add(facts.effects[callee]);
          l.relevant |= facts.relevant[callee.index];
        }
      }
    }
    std::sort(l.locals.begin(), l.locals.end());
    l.locals.erase(std::unique(l.locals.begin(), l.locals.end()), l.locals.end());
    analysis::make_set(l.regions);
    analysis::make_set(l.stored);
  }
}

FunctionFacts& Workspace::operator[](FunctionId f) {
  auto& slot = functions_[f.index];
  if (!slot)
    slot = std::make_unique<FunctionFacts>(facts_, f);
  return *slot;
}

} // namespace ndv::engine
