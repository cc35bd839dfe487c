#include "engine/replay.h"

#include "engine/follower.h"
#include "engine/path_slice.h"
#include "engine/renewed_memory.h"
#include "engine/source_words.h"
#include "ir/expr_walk.h"

#include <ndv/ir/interpreter.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ndv::engine {

using namespace ir;
using smt::Term;

namespace {

constexpr std::uint64_t kMostSteps = 400'000;
constexpr std::size_t kLongestTrace = 20'000;

class Run final : public Oracle, public Observer {
public:
  Run(const Facts& facts, const Encoding& encoding, const smt::Model& model, Term object)
      : facts_(facts), encoding_(encoding), model_(model), follower_(encoding, model),
        slice_(facts) {
    collect_memory();
    watched_ = encoding.terms.evaluate(object, model);
  }

  Replay go(const Require& requirement, const Deadline& deadline) {
    Interpreter::Options options;
    options.step_limit = kMostSteps;
    options.deadline = deadline;
    options.arbitrary_globals = true;
    options.stop_at_failed_require = false;
    options.watched = watched_;
    Interpreter interpreter(facts_.program, facts_.layout, *this, options);
    interpreter.set_observer(this);
    std::vector<std::uint64_t> arguments;
    for (Term parameter : encoding_.parameters)
      arguments.push_back(value_of(parameter));
    const ir::Run run = interpreter.run(encoding_.contexts[0].function, arguments);
    result_.abstracted.assign(follower_.abstracted().begin(), follower_.abstracted().end());
    switch (run.outcome) {
    case ir::Outcome::Returned:
      break;
    case ir::Outcome::NoExit:
      result_.reason = fmt::format("the path ends before the exit ({})", run.reason);
      return std::move(result_);
    case ir::Outcome::Unsupported:
      result_.reason = fmt::format("the path meets {}", run.reason);
      return std::move(result_);
    default:
      result_.reason = "the path does not come to its end";
      return std::move(result_);
    }
    std::vector<std::uint64_t> monitors;
    for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m)
      monitors.push_back(interpreter.monitor(MonitorId{m}));
    result_.confirmed = evaluate(requirement.condition, monitors) == 0;
    if (!result_.confirmed)
      result_.reason = "the path holds the rule when it is run";
    else
      choose_essential();
    return std::move(result_);
  }

  // --- Oracle
  std::uint8_t initial_byte(const Interpreter&, std::uint64_t address) override {
    const auto it = bytes_.find(address);
    return it == bytes_.end() ? 0 : it->second;
  }
  std::uint64_t arbitrary(const Interpreter& run, const Statement&, unsigned) override {
    return chosen(run);
  }
  std::optional<std::uint64_t> external_call(Interpreter& run, const Statement&, FunctionId,
                                             std::span<const std::uint64_t>, unsigned) override {
    write_epochs(run);
    return chosen(run);
  }
  void havoc_memory(Interpreter& run, const Statement&, std::uint64_t, std::uint64_t) override {
    write_epochs(run);
  }

  void start_locals(const Interpreter&, std::span<std::uint64_t> locals) override {
    const auto context = follower_.top().context;
    if (!context)
      return;
    for (auto it = encoding_.starts.lower_bound({*context, 0});
         it != encoding_.starts.end() && it->first.first == *context; ++it)
      locals[it->first.second] = value_of(it->second);
  }

  // --- Observer
  void enter(const Interpreter& run, FunctionId function) override {
    const auto frames = run.frames();
    follower_.enter(function, frames.size() > 1 ? &frames[frames.size() - 2] : nullptr);
    slice_.enter(function);
    if (pending_call_)
      result_.trace[*pending_call_].note = "calls";
    pending_call_.reset();
  }
  void leave(const Interpreter&, FunctionId) override {
    follower_.leave();
    slice_.leave();
  }

  void statement(const Interpreter& run, const Statement& s) override {
    slice_.statement(run, s);
    const Interpreter::Frame& frame = run.frames().back();
    if (const auto* set = std::get_if<SetMonitor>(&s.kind)) {
      const std::uint64_t before = run.monitor(set->monitor);
      const std::uint64_t after = run.evaluate(set->value);
      if (before != after)
        changed(run, *set, s, before, after);
      else if (reads_watched(set->value))
        touched_other(run, s);
    } else if (const auto* call = std::get_if<Call>(&s.kind)) {
      pending_call_.reset();
      if (add(run, s.origin))
        pending_call_ = result_.trace.size() - 1;
      remember(frame, call->result, s.origin);
    } else if (const auto* load = std::get_if<Load>(&s.kind)) {
      remember(frame, load->target, s.origin);
    } else if (const auto* havoc = std::get_if<Havoc>(&s.kind)) {
      if (facts_.program.strings[havoc->what] == "exception")
        exception_ = {frame.function, havoc->target};
    } else if (const auto* assign = std::get_if<Assign>(&s.kind)) {
      assigned(run, s, facts_.program[frame.function].locals[assign->target.index].name,
               assign->value);
    } else if (const auto* store = std::get_if<Store>(&s.kind)) {
      assigned(run, s, {}, store->value);
    } else if (std::holds_alternative<Copy>(s.kind) || std::holds_alternative<Fill>(s.kind)) {
      assigned(run, s, {}, {});
    }
  }

  void terminator(const Interpreter& run, const Terminator& t, BlockId next) override {
    slice_.terminator(run, t, next);
    const auto frames = run.frames();
    const Interpreter::Frame& frame = frames.back();
    if (const auto* branch = std::get_if<Branch>(&t.kind)) {
      const bool taken = run.evaluate(branch->condition) != 0;
      if (is_exception(frame, branch->condition)) {
        if (taken && add(run, t.origin))
          result_.trace.back().note = "raises an exception";
      } else if (add(run, t.origin)) {
        TraceStep& step = result_.trace.back();
        step.note = fmt::format("is {}", taken ? "true" : "false");
        const std::string values = values_of(frame, branch->condition);
        if (!values.empty())
          step.note += ": " + values;
      }
    } else if (const auto* sw = std::get_if<Switch>(&t.kind)) {
      if (add(run, t.origin))
        result_.trace.back().note = fmt::format("is {}", number(run.evaluate(sw->value), 4));
    } else if (std::holds_alternative<Return>(t.kind)) {
      if (frames.size() == 1) {
        result_.exit =
            t.origin.place.known() ? t.origin.place : facts_.program[frame.function].place;
        if (follower_.top().context)
          result_.exit_node = follower_.top().node;
        if (add(run, t.origin)) {
          result_.trace.back().note = "returns";
          result_.trace.back().essential = true;
        }
        slice_.mark_event();
      }
      return;
    }
    if (next.valid())
      follower_.step(frame, next);
  }

private:
  std::uint64_t value_of(Term symbol) const {
    const auto it = model_.find(symbol);
    return it == model_.end() ? 0 : it->second;
  }

  /// Memory as the model has it: bytes at entry, and what each later change wrote.
  void collect_memory() {
    const RenewedMemory renewed(encoding_, model_);
    for (const auto& [symbol, info] : encoding_.symbols) {
      if (info.bytes == 0 || info.abstraction != Symbol::kNone || !model_.contains(symbol))
        continue;
      const std::uint64_t address = encoding_.terms.evaluate(info.address, model_);
      const std::uint64_t value = value_of(symbol);
      if (info.epoch == 0) {
        for (unsigned i = 0; i < info.bytes; ++i)
          bytes_[address + i] = static_cast<std::uint8_t>(value >> (8 * i));
      } else if (renewed.contains(info.region, info.epoch, address, info.bytes)) {
        writes_[info.at].push_back({address, info.bytes, value});
      }
    }
    for (auto& [at, all] : writes_)
      std::sort(all.begin(), all.end(), [](const Write& a, const Write& b) {
        return std::tie(a.address, a.bytes) < std::tie(b.address, b.bytes);
      });
  }

  std::optional<Occurrence> here(const Interpreter& run) const {
    return follower_.occurrence(run.frames().back().statement);
  }
  std::uint64_t chosen(const Interpreter& run) const {
    const auto at = here(run);
    if (!at)
      return 0;
    const auto it = encoding_.values.find(*at);
    return it == encoding_.values.end() ? 0 : value_of(it->second);
  }
  void write_epochs(Interpreter& run) {
    const auto at = here(run);
    if (!at)
      return;
    if (const auto it = writes_.find(*at); it != writes_.end())
      for (const Write& w : it->second) {
        if (run.read(w.address, w.bytes) != w.value)
          slice_.changed_outside(w.address, w.bytes);
        run.write(w.address, w.bytes, w.value);
      }
  }

  bool add(const Interpreter& run, const Origin& origin) {
    if (result_.trace.size() >= kLongestTrace || !origin.place.known())
      return false;
    const Program& program = facts_.program;
    TraceStep step;
    step.file = program.files[origin.place.file];
    step.line = origin.place.line;
    step.column = origin.place.column;
    if (origin.text.valid())
      step.text = program.strings[origin.text];
    step.function = program[run.frames().back().function].base_name;
    step.depth = static_cast<std::uint32_t>(run.frames().size() - 1);
    step.state = state_;
    result_.trace.push_back(std::move(step));
    slice_steps_.push_back(slice_.current());
    return true;
  }

  bool is_pointer(TypeId type) const {
    return facts_.program.types[type].kind == TypeKind::Pointer;
  }

  /// A step for an assignment that somebody wrote.
  void assigned(const Interpreter& run, const Statement& s, const std::string& name, ExprId value) {
    if (name.starts_with('%') || !s.origin.text.valid() ||
        facts_.program.strings[s.origin.text].empty())
      return;
    const std::size_t depth = run.frames().size() - 1;
    if (!result_.trace.empty()) {
      const TraceStep& last = result_.trace.back();
      if (last.line == s.origin.place.line && last.column == s.origin.place.column &&
          last.depth == depth && slice_.is_same_visit(slice_steps_.back()))
        return;
    }
    if (!add(run, s.origin))
      return;
    if (const ExprId condition = choice_in(value); condition.valid())
      result_.trace.back().note = values_of(run.frames().back(), condition);
    const auto* assign = std::get_if<Assign>(&s.kind);
    if (!assign || facts_.program.exprs[value].kind == ExprKind::Constant)
      return;
    const Local& local = facts_.program[run.frames().back().function].locals[assign->target.index];
    if (!is_pointer(local.type))
      result_.trace.back().note =
          fmt::format("{} = {}", name, number(run.evaluate(value), (local.width + 7) / 8));
  }

  /// Marks the steps that a person needs: the rule's events, and what decided them.
  void choose_essential() {
    const auto roles = slice_.roles();
    std::map<std::uint32_t, std::size_t> calls; // slice step of a call: its index in the trace
    std::optional<std::uint32_t> first_event;
    const Program& program = facts_.program;
    for (std::size_t i = 0; i < result_.trace.size(); ++i) {
      TraceStep& step = result_.trace[i];
      const std::uint32_t at = slice_steps_[i];
      if (step.essential && !first_event)
        first_event = at;
      const auto* statement = slice_.statement_of(at);
      if (statement && std::holds_alternative<Call>(statement->kind)) {
        calls[at] = i;
        if (roles[at].decides_lock && slice_.has_changed_outside(at)) {
          step.essential = true;
          if (step.note.empty())
            step.note = fmt::format("changes which {} is found", program.rule.watched_name);
        }
        continue;
      }
      const PathSlice::Role role = roles[at];
      if (!role.decides)
        continue;
      if (!statement) {
        step.essential = true;
      } else {
        // How the first values came about matters where the path decided it.
        const bool is_late =
            first_event || role.is_conditional || choice_in(value_of(*statement)).valid();
        step.essential |= is_late && tells(program, slice_.function_of(at), *statement, role);
      }
    }
    for (std::size_t i = result_.trace.size(); i-- > 0;)
      if (result_.trace[i].essential)
        for (auto c = slice_.call_of(slice_steps_[i]); c != PathSlice::kNone; c = slice_.call_of(c))
          if (const auto it = calls.find(c); it != calls.end())
            result_.trace[it->second].essential = true;
  }

  static ExprId value_of(const Statement& s) {
    if (const auto* assign = std::get_if<Assign>(&s.kind))
      return assign->value;
    const auto* store = std::get_if<Store>(&s.kind);
    return store ? store->value : ExprId{};
  }

  /// The condition of a conditional operator within, or an invalid id.
  ExprId choice_in(ExprId root) const {
    std::vector<ExprId> work{root};
    while (root.valid() && !work.empty()) {
      const Expr& e = facts_.program.exprs[work.back()];
      work.pop_back();
      if (e.kind == ExprKind::Select)
        return e.a;
      for (const ExprId operand : ir::operands(e))
        work.push_back(operand);
    }
    return {};
  }

  /// The assignment says something that the values beside the conditions do not: not a count, and a
  /// pointer only if it decides which object is meant, or is cleared.
  bool tells(const Program& program, FunctionId f, const Statement& s,
             const PathSlice::Role& role) const {
    TypeId type;
    ExprId value;
    if (const auto* assign = std::get_if<Assign>(&s.kind)) {
      type = program[f].locals[assign->target.index].type;
      value = assign->value;
      const Expr& e = program.exprs[value];
      if (e.kind == ExprKind::Binary && program.exprs[e.b].kind == ExprKind::Constant &&
          program.exprs[e.a].kind == ExprKind::Local &&
          program.exprs[e.a].value == assign->target.index)
        return false;
    } else if (const auto* store = std::get_if<Store>(&s.kind)) {
      type = store->type;
      value = store->value;
    } else {
      return std::holds_alternative<Copy>(s.kind) || std::holds_alternative<Fill>(s.kind);
    }
    return !is_pointer(type) || role.decides_lock ||
           program.exprs[value].kind == ExprKind::Constant;
  }

  bool is_exception(const Interpreter::Frame& frame, ExprId condition) const {
    bool found = false;
    analysis::for_each_local(facts_.program, condition, [&](LocalId l) {
      found |= exception_.first == frame.function && exception_.second == l;
    });
    return found;
  }

  bool reads_watched(ExprId root) const {
    std::vector<ExprId> work{root};
    while (!work.empty()) {
      const Expr& e = facts_.program.exprs[work.back()];
      work.pop_back();
      if (e.kind == ExprKind::Watched)
        return true;
      for (const ExprId operand : ir::operands(e))
        work.push_back(operand);
    }
    return false;
  }

  /// The step of the call that the hook at hand belongs to, which has just been added; one through
  /// a pointer stands outside of the function it is in.
  TraceStep* step_of_hook(const Interpreter& run, const Statement& s) {
    const auto is_it = [&](const TraceStep& step) {
      return !s.origin.place.known() ||
             (step.line == s.origin.place.line && step.column == s.origin.place.column);
    };
    if ((result_.trace.empty() || !is_it(result_.trace.back())) && !add(run, s.origin))
      return nullptr;
    return &result_.trace.back();
  }

  /// The rule's event on an object that is not the watched one.
  void touched_other(const Interpreter& run, const Statement& s) {
    TraceStep* step = step_of_hook(run, s);
    if (!step || step->essential)
      return;
    step->essential = true;
    slice_.mark_event();
    const std::string name = object_name(run);
    step->note = fmt::format("another {}", facts_.program.rule.watched_name);
    std::string more = step->text.find(name) == std::string::npos ? name : "";
    if (const std::string indices = indices_of(run); !indices.empty())
      more += (more.empty() ? "" : ", ") + indices;
    if (!more.empty())
      step->note += ": " + more;
  }

  /// The values of the indices in the arguments of the call that the hook at hand belongs to.
  std::string indices_of(const Interpreter& run) {
    const Interpreter::Frame& frame = run.frames().back();
    const auto& statements = facts_.program[frame.function].blocks[frame.block.index].statements;
    std::size_t s = frame.statement;
    while (s > 0 && !std::holds_alternative<Call>(statements[s].kind))
      --s;
    std::string result;
    const auto* call = std::get_if<Call>(&statements[s].kind);
    if (!call)
      return result;
    std::vector<ExprId> work(call->arguments.begin(), call->arguments.end());
    while (!work.empty()) {
      const Expr& e = facts_.program.exprs[work.back()];
      work.pop_back();
      if (e.kind == ExprKind::Index)
        if (const std::string values = values_of(frame, e.b); !values.empty())
          result += (result.empty() ? "" : ", ") + values;
      if (e.kind == ExprKind::Index || e.kind == ExprKind::Field)
        work.push_back(e.a);
    }
    return result;
  }

  void changed(const Interpreter& run, const SetMonitor& set, const Statement& s,
               std::uint64_t before, std::uint64_t after) {
    const Monitor& monitor = facts_.program.monitors[set.monitor.index];
    const auto as_signed = [&](std::uint64_t v) {
      return static_cast<std::int64_t>(v << (64 - monitor.width)) >> (64 - monitor.width);
    };
    const std::int64_t now = as_signed(after);
    Observation seen{set.monitor, now - as_signed(before), 0, s.origin.place, std::nullopt};
    state_ = fmt::format("{} = {}", monitor.name, now);
    if (TraceStep* step = step_of_hook(run, s)) {
      step->state = state_;
      step->note = fmt::format("{} {}", monitor.name,
                               seen.delta > 0 ? fmt::format("+{}", seen.delta)
                                              : fmt::format("{}", seen.delta));
      if (const std::string indices = indices_of(run); !indices.empty())
        step->note += ": " + indices;
      step->essential = true;
    }
    slice_.mark_event();
    seen.step = result_.trace.empty() ? 0 : result_.trace.size() - 1;
    if (const auto at = here(run))
      for (std::uint32_t i = 0; i < encoding_.events.size(); ++i)
        if (encoding_.events[i].at == *at)
          seen.event = i;
    if (result_.object.empty())
      result_.object = object_name(run);
    result_.observations.push_back(seen);
  }

  /// The watched object in the words of the outermost function that names it.
  std::string object_name(const Interpreter& run) const {
    const auto frames = run.frames();
    std::size_t argument = 0;
    std::string name;
    for (std::size_t depth = frames.size(); depth-- > 0;) {
      const Interpreter::Frame& frame = frames[depth];
      const Function& function = facts_.program[frame.function];
      const auto& statements = function.blocks[frame.block.index].statements;
      // The innermost frame stands at the hook: the call is the statement before it.
      std::size_t s = frame.statement;
      while (s > 0 && !std::holds_alternative<Call>(statements[s].kind))
        --s;
      const Origin& origin = statements[s].origin;
      const StringId words = origin.expansion.valid() ? origin.expansion : origin.text;
      if (!words.valid())
        break;
      const auto arguments = written_arguments(facts_.program.strings[words]);
      if (argument >= arguments.size())
        break;
      name = named_object(arguments[argument]);
      if (!is_identifier(name))
        break;
      bool is_parameter = false;
      for (std::uint32_t p = 0; p < function.parameter_count; ++p)
        if (function.locals[p].name == name) {
          argument = p;
          is_parameter = true;
        }
      if (!is_parameter)
        break;
    }
    return name.empty() ? "?" : name;
  }

  void remember(const Interpreter::Frame& frame, LocalId local, const Origin& origin) {
    if (local.valid() && origin.text.valid())
      words_[{frame.function.index, local.index}] = facts_.program.strings[origin.text];
  }

  /// A name or member access, or a call: something that is read as having the value.
  static bool names_value(const std::string& text) {
    return !text.empty() &&
           (std::isalpha(static_cast<unsigned char>(text[0])) || text[0] == '_' ||
            text[0] == '*') &&
           text.find_first_of("=<!|^?") == std::string::npos &&
           text.find(" > ") == std::string::npos;
  }

  static std::string number(std::uint64_t value, unsigned bytes) {
    if (bytes < 8)
      value &= (1ull << (8 * bytes)) - 1;
    return value < 1000 ? fmt::format("{}", value) : fmt::format("0x{:X}", value);
  }

  std::string values_of(const Interpreter::Frame& frame, ExprId condition) {
    std::vector<std::string> parts;
    std::set<std::uint32_t> seen;
    analysis::for_each_local(facts_.program, condition, [&](LocalId l) {
      if (!seen.insert(l.index).second || parts.size() >= 3)
        return;
      const Local& local = facts_.program[frame.function].locals[l.index];
      std::string name = local.name;
      if (name.empty() || name[0] == '%') {
        const auto it = words_.find({frame.function.index, l.index});
        if (it == words_.end() || it->second.size() > 40 || !names_value(it->second))
          return;
        name = it->second;
      }
      const std::uint64_t value = frame.locals[l.index];
      if (is_pointer(local.type)) { // addresses mean nothing to a person
        if (value == 0)
          parts.push_back(fmt::format("{} = NULL", name));
        return;
      }
      parts.push_back(fmt::format("{} = {}", name, number(value, (local.width + 7) / 8)));
    });
    std::reverse(parts.begin(), parts.end());
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  /// A requirement at exit, over constants, state and the watched address.
  std::uint64_t evaluate(ExprId id, const std::vector<std::uint64_t>& monitors) const {
    const Expr& e = facts_.program.exprs[id];
    switch (e.kind) {
    case ExprKind::Monitor:
      return monitors[e.value];
    case ExprKind::Watched:
      return watched_;
    case ExprKind::Unary:
      return ir::evaluate(e.unary(), evaluate(e.a, monitors), facts_.program.exprs[e.a].width,
                          e.width);
    case ExprKind::Binary:
      return ir::evaluate(e.binary(), evaluate(e.a, monitors), evaluate(e.b, monitors),
                          facts_.program.exprs[e.a].width);
    case ExprKind::Select:
      return evaluate(evaluate(e.a, monitors) ? e.b : e.c, monitors);
    default:
      return e.value;
    }
  }

  struct Write {
    std::uint64_t address;
    unsigned bytes;
    std::uint64_t value;
  };
  const Facts& facts_;
  const Encoding& encoding_;
  const smt::Model& model_;
  Follower follower_;
  std::uint64_t watched_ = 0;
  std::unordered_map<std::uint64_t, std::uint8_t> bytes_;
  std::map<Occurrence, std::vector<Write>> writes_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> words_;
  PathSlice slice_;
  std::vector<std::uint32_t> slice_steps_;   // by step of the trace
  std::pair<FunctionId, LocalId> exception_; // the choice of whether one arises
  std::optional<std::size_t> pending_call_;
  std::string state_;
  Replay result_;
};

} // namespace

Replay replay(const Facts& facts, const Encoding& encoding, const smt::Model& model, Term object,
              const Require& requirement, const Deadline& deadline) {
  return Run(facts, encoding, model, object).go(requirement, deadline);
}

} // namespace ndv::engine
