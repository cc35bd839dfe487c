#include "rules/hook.h"

#include "rules/counter.h"

#include <ndv/error.h>

#include <fmt/format.h>

#include <optional>

namespace ndv::rules {

using namespace ir;

namespace {

[[noreturn]] void refuse(const Program& program, Place place, const std::string& what) {
  throw Error(fmt::format("a hook of a rule may not have {}", what),
              fmt::format("{}:{}:{}", program.files[place.file], place.line, place.column));
}

/// Values of the hook's locals and of the rule's state at a place in the hook.
struct State {
  ExprId reached; // condition
  std::map<std::uint32_t, ExprId> locals;
  std::map<std::uint32_t, ExprId> monitors;
};

class Converter {
public:
  Converter(Program& program, FunctionId hook)
      : program_(program), function_(program.functions[hook.index]) {}

  Hook run(FunctionId id) {
    order();
    entry_.resize(function_.blocks.size());
    State start;
    start.reached = program_.exprs.constant(1, 1);
    for (std::uint32_t i = 0; i < function_.parameter_count; ++i)
      start.locals[i] = program_.exprs.local(LocalId{i}, function_.locals[i].width);
    entry_[0] = start;
    Hook hook;
    hook.function = id;
    std::optional<State> end;
    for (std::uint32_t b : order_) {
      if (!entry_[b])
        continue;
      State state = *entry_[b];
      for (const Statement& s : function_.blocks[b].statements)
        step(state, s, hook);
      const Terminator& t = function_.blocks[b].terminator;
      if (const auto* go = std::get_if<Goto>(&t.kind)) {
        join(go->target, state);
      } else if (const auto* branch = std::get_if<Branch>(&t.kind)) {
        const ExprId c = value(state, branch->condition);
        State other = state;
        state.reached = both(state.reached, c);
        other.reached = both(other.reached, program_.exprs.logical_not(c));
        join(branch->then_block, state);
        join(branch->else_block, other);
      } else if (std::holds_alternative<Return>(t.kind)) {
        end = end ? merge(*end, state) : state;
      } else {
        refuse(program_, t.origin.place.known() ? t.origin.place : function_.place, "a switch");
      }
    }
    if (end)
      for (const auto& [monitor, expr] : end->monitors)
        hook.sets.push_back({MonitorId{monitor}, counted(MonitorId{monitor}, expr)});
    return hook;
  }

private:
  void order() {
    std::vector<std::uint8_t> seen(function_.blocks.size(), 0);
    std::vector<std::pair<std::uint32_t, std::size_t>> work{{0, 0}};
    seen[0] = 1;
    while (!work.empty()) {
      auto& [b, next] = work.back();
      std::vector<BlockId> successors;
      const auto& t = function_.blocks[b].terminator.kind;
      if (const auto* go = std::get_if<Goto>(&t))
        successors = {go->target};
      if (const auto* branch = std::get_if<Branch>(&t))
        successors = {branch->then_block, branch->else_block};
      if (next == successors.size()) {
        seen[b] = 2;
        order_.insert(order_.begin(), b);
        work.pop_back();
        continue;
      }
      const std::uint32_t s = successors[next++].index;
      if (seen[s] == 1)
        refuse(program_, function_.place, "a loop");
      if (seen[s] == 0) {
        seen[s] = 1;
        work.emplace_back(s, 0);
      }
    }
  }

  ExprId both(ExprId a, ExprId b) {
    const Expr& e = program_.exprs[a];
    if (e.kind == ExprKind::Constant)
      return e.value != 0 ? b : a;
    return program_.exprs.binary(BinaryOp::And, a, b);
  }

  void step(State& state, const Statement& s, Hook& hook) {
    if (const auto* assign = std::get_if<Assign>(&s.kind)) {
      state.locals[assign->target.index] = value(state, assign->value);
    } else if (const auto* set = std::get_if<SetMonitor>(&s.kind)) {
      if (function_.hook == HookKind::AtExit)
        refuse(program_, s.origin.place, "a change of the state at the exit");
      set_at_[set->monitor.index] = s.origin.place;
      state.monitors[set->monitor.index] = value(state, set->value);
    } else if (const auto* require = std::get_if<Require>(&s.kind)) {
      if (function_.hook != HookKind::AtExit)
        refuse(program_, s.origin.place, "a REQUIRE, but in AT_EXIT");
      Require r = *require;
      r.condition = program_.exprs.binary(BinaryOp::Or, program_.exprs.logical_not(state.reached),
                                          value(state, require->condition));
      hook.requirements.push_back(r);
    } else if (std::holds_alternative<Havoc>(s.kind)) {
      // An uninitialised local of the hook; reading it before an assignment is refused below.
    } else if (std::holds_alternative<Call>(s.kind)) {
      refuse(program_, s.origin.place, "a call");
    } else {
      refuse(program_, s.origin.place, "an access to memory");
    }
  }

  /// The state's new value, which the engine takes as a sum of events.
  ExprId counted(MonitorId monitor, ExprId value) const {
    if (!is_counter_change(program_, value, monitor))
      refuse(program_, set_at_.at(monitor.index),
             "a change of the state other than one += or -= of a constant");
    return value;
  }

  State merge(const State& a, const State& b) {
    State result;
    result.reached = program_.exprs.binary(BinaryOp::Or, a.reached, b.reached);
    const auto merged_values = [&](const auto& x, const auto& y, auto fallback) {
      std::map<std::uint32_t, ExprId> merged;
      for (const auto& [key, expr] : x)
        merged[key] = y.contains(key) ? program_.exprs.select(a.reached, expr, y.at(key))
                                      : program_.exprs.select(a.reached, expr, fallback(key, expr));
      for (const auto& [key, expr] : y)
        if (!x.contains(key))
          merged[key] = program_.exprs.select(a.reached, fallback(key, expr), expr);
      return merged;
    };
    result.monitors = merged_values(a.monitors, b.monitors, [&](std::uint32_t m, ExprId) {
      return program_.exprs.monitor(MonitorId{m}, program_.monitors[m].width);
    });
    result.locals = merged_values(a.locals, b.locals, [](std::uint32_t, ExprId e) { return e; });
    return result;
  }

  void join(BlockId target, const State& state) {
    auto& slot = entry_[target.index];
    slot = slot ? merge(*slot, state) : state;
  }

  /// The expression with locals and state replaced by their values at this place.
  ExprId value(const State& state, ExprId id) {
    const Expr e = program_.exprs[id];
    if (e.kind == ExprKind::Local) {
      const auto it = state.locals.find(static_cast<std::uint32_t>(e.value));
      if (it == state.locals.end())
        refuse(program_, function_.place, "an uninitialised variable");
      return it->second;
    }
    if (e.kind == ExprKind::Monitor) {
      const auto it = state.monitors.find(static_cast<std::uint32_t>(e.value));
      return it == state.monitors.end() ? id : it->second;
    }
    if (e.kind == ExprKind::Unary)
      return program_.exprs.unary(e.unary(), value(state, e.a), e.width);
    if (e.kind == ExprKind::Binary)
      return program_.exprs.binary(e.binary(), value(state, e.a), value(state, e.b));
    if (e.kind == ExprKind::Select)
      return program_.exprs.select(value(state, e.a), value(state, e.b), value(state, e.c));
    if (e.kind == ExprKind::Field || e.kind == ExprKind::Index || e.kind == ExprKind::ObjectAddress)
      refuse(program_, function_.place, "an access to memory");
    return id;
  }

  Program& program_;
  const Function& function_;
  std::vector<std::uint32_t> order_;
  std::vector<std::optional<State>> entry_;
  std::map<std::uint32_t, Place> set_at_; // by monitor: where it was changed last
};

} // namespace

Hook if_convert(Program& program, FunctionId hook) {
  return Converter(program, hook).run(hook);
}

} // namespace ndv::rules
