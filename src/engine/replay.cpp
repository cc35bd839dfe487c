#include "engine/replay.h"

#include "engine/source_words.h"

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

/// Finds where a run stands in the encoding's inlined calls and block copies.
class Follower {
public:
  struct Position {
    std::optional<std::uint32_t> context;
    std::uint32_t node = 0;
  };
  explicit Follower(const Encoding& encoding) : encoding_(encoding) {}

  void enter(FunctionId function, const Interpreter::Frame* caller) {
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
  void leave() { stack_.pop_back(); }

  void step(const Interpreter::Frame& frame, BlockId next) {
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

  std::optional<Occurrence> occurrence(std::uint32_t statement) const {
    if (stack_.empty() || !stack_.back().context)
      return std::nullopt;
    return Occurrence{*stack_.back().context, stack_.back().node, statement};
  }
  const Position& top() const { return stack_.back(); }
  const std::set<Abstraction>& abstracted() const { return abstracted_; }

private:
  const Plan& plan(std::uint32_t context) const { return *encoding_.contexts[context].plan; }
  std::uint32_t resolve(std::uint32_t context, std::uint32_t n) const {
    const Plan& p = plan(context);
    while (!p.nodes[n].block.valid())
      n = p.nodes[n].successors[1]; // "no iteration yet"
    return n;
  }
  static bool is_abstracted_header(const Plan& p, std::uint32_t n) {
    if (p.nodes[n].havoc_loop != PlanNode::kNoLoop)
      return true;
    return std::any_of(p.nodes.begin(), p.nodes.end(), [&](const PlanNode& choice) {
      return !choice.block.valid() && choice.successors[1] == n;
    });
  }
  static std::uint32_t loop_of(const Plan& p, std::uint32_t n) {
    if (p.nodes[n].havoc_loop != PlanNode::kNoLoop)
      return p.nodes[n].havoc_loop;
    for (const PlanNode& choice : p.nodes)
      if (!choice.block.valid() && choice.successors[1] == n)
        return p.nodes[choice.successors[0]].havoc_loop;
    return PlanNode::kNoLoop;
  }

  const Encoding& encoding_;
  std::vector<Position> stack_;
  std::set<Abstraction> abstracted_;
};

class Run final : public Oracle, public Observer {
public:
  Run(const Facts& facts, const Encoding& encoding, const smt::Model& model, Term object)
      : facts_(facts), encoding_(encoding), model_(model), follower_(encoding) {
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

  // --- Observer
  void enter(const Interpreter& run, FunctionId function) override {
    const auto frames = run.frames();
    follower_.enter(function, frames.size() > 1 ? &frames[frames.size() - 2] : nullptr);
    if (facts_.relevant[function.index] && !result_.trace.empty() && pending_call_)
      result_.trace[*pending_call_].essential = true;
    if (pending_call_)
      result_.trace[*pending_call_].note = "calls";
    pending_call_.reset();
  }
  void leave(const Interpreter&, FunctionId) override { follower_.leave(); }

  void statement(const Interpreter& run, const Statement& s) override {
    const auto frames = run.frames();
    if (const auto* set = std::get_if<SetMonitor>(&s.kind)) {
      const std::uint64_t before = run.monitor(set->monitor);
      const std::uint64_t after = run.evaluate(set->value);
      if (before != after)
        changed(run, *set, s, before, after);
      return;
    }
    if (const auto* call = std::get_if<Call>(&s.kind)) {
      pending_call_.reset();
      if (add(run, s.origin))
        pending_call_ = result_.trace.size() - 1;
      remember(frames.back(), call->result, s.origin);
    } else if (const auto* load = std::get_if<Load>(&s.kind)) {
      remember(frames.back(), load->target, s.origin);
    }
  }

  void terminator(const Interpreter& run, const Terminator& t, BlockId next) override {
    const auto frames = run.frames();
    const Interpreter::Frame& frame = frames.back();
    if (const auto* branch = std::get_if<Branch>(&t.kind)) {
      const bool taken = run.evaluate(branch->condition) != 0;
      if (add(run, t.origin)) {
        TraceStep& step = result_.trace.back();
        step.note = fmt::format("is {}", taken ? "true" : "false");
        const std::string values = values_of(frame, branch->condition);
        if (!values.empty())
          step.note += ": " + values;
        step.essential = decides(frame.function, branch->then_block, branch->else_block);
      }
    } else if (const auto* sw = std::get_if<Switch>(&t.kind)) {
      if (add(run, t.origin)) {
        TraceStep& step = result_.trace.back();
        step.note = fmt::format("is {}", number(run.evaluate(sw->value), 4));
        step.essential = facts_.relevant[frame.function.index];
      }
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
    for (const auto& [symbol, info] : encoding_.symbols) {
      if (info.bytes == 0 || info.abstraction != Symbol::kNone || !model_.contains(symbol))
        continue;
      const std::uint64_t address = encoding_.terms.evaluate(info.address, model_);
      const std::uint64_t value = value_of(symbol);
      if (info.epoch == 0) {
        for (unsigned i = 0; i < info.bytes; ++i)
          bytes_[address + i] = static_cast<std::uint8_t>(value >> (8 * i));
      } else {
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
      for (const Write& w : it->second)
        run.write(w.address, w.bytes, w.value);
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
    return true;
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
    // The call that the hook belongs to has just been added.
    const bool same = !result_.trace.empty() && result_.trace.back().line == s.origin.place.line &&
                      result_.trace.back().column == s.origin.place.column;
    if (same || add(run, s.origin)) {
      TraceStep& step = result_.trace.back();
      step.state = state_;
      step.note = fmt::format("{} {}", monitor.name,
                              seen.delta > 0 ? fmt::format("+{}", seen.delta)
                                             : fmt::format("{}", seen.delta));
      step.essential = true;
    }
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
      if (!origin.text.valid())
        break;
      // Inside a macro the call itself says more than the macro's name.
      std::string_view text = facts_.program.strings[origin.text];
      const auto* call = std::get_if<Call>(&statements[s].kind);
      if (call && call->callee.valid() && origin.expansion.valid()) {
        const std::string& callee = facts_.program[call->callee].base_name;
        const std::string_view expanded = facts_.program.strings[origin.expansion];
        if (const auto at = expanded.find(callee + "("); at != std::string_view::npos)
          text = expanded.substr(at);
        else if (const auto spaced = expanded.find(callee + " ("); spaced != std::string_view::npos)
          text = expanded.substr(spaced);
      }
      const auto arguments = written_arguments(text);
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
    return name;
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
      parts.push_back(fmt::format("{} = {}", name, number(value, (local.width + 7) / 8)));
    });
    std::reverse(parts.begin(), parts.end());
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  /// The two ways lead to different rule events or exits.
  bool decides(FunctionId f, BlockId a, BlockId b) {
    if (!facts_.relevant[f.index])
      return false;
    auto [it, inserted] = reach_.try_emplace(f.index);
    if (inserted)
      it->second = reachable_marks(f);
    return it->second[a.index] != it->second[b.index];
  }

  std::vector<std::vector<bool>> reachable_marks(FunctionId f) const {
    const Function& function = facts_.program[f];
    const std::size_t n = function.blocks.size();
    std::vector<std::vector<bool>> marks(n, std::vector<bool>(n, false));
    for (std::size_t b = 0; b < n; ++b) {
      bool marked = std::holds_alternative<Return>(function.blocks[b].terminator.kind);
      for (const Statement& s : function.blocks[b].statements) {
        marked |= std::holds_alternative<SetMonitor>(s.kind);
        if (const auto* call = std::get_if<Call>(&s.kind); call && call->callee.valid())
          marked |= facts_.relevant[call->callee.index];
      }
      marks[b][b] = marked;
    }
    for (bool again = true; again;) {
      again = false;
      for (std::size_t b = n; b-- > 0;)
        for (BlockId s : analysis::successors(function.blocks[b].terminator))
          for (std::size_t m = 0; m < n; ++m)
            if (marks[s.index][m] && !marks[b][m]) {
              marks[b][m] = true;
              again = true;
            }
    }
    return marks;
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
  std::map<std::uint32_t, std::vector<std::vector<bool>>> reach_;
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
