#include "engine/path_slice.h"

#include "analysis/liveness.h"
#include "ir/graph.h"

#include <algorithm>

namespace ndv::engine {

using namespace ir;

// --- the run -------------------------------------------------------------------------------

void PathSlice::enter(FunctionId function) {
  const std::uint32_t call = stack_.empty() ? kNone : current();
  if (call != kNone)
    steps_[call].callee = static_cast<std::uint32_t>(frames_.size());
  stack_.push_back(static_cast<std::uint32_t>(frames_.size()));
  frames_.push_back({function, call, {}});
}

void PathSlice::leave() {
  stack_.pop_back();
}

PathSlice::Step& PathSlice::record(const Interpreter& run, std::uint32_t statement) {
  const Frame& frame = frames_[stack_.back()];
  steps_.push_back({.frame = stack_.back(),
                    .block = run.frames().back().block,
                    .statement = statement,
                    .parent = frame.open.empty() ? frame.call : frame.open.back().first,
                    .next = {}});
  return steps_.back();
}

void PathSlice::statement(const Interpreter& run, const Statement& s) {
  Step& step = record(run, run.frames().back().statement);
  const auto bytes = [&](TypeId type) { return facts_.program.types[type].size; };
  if (const auto* load = std::get_if<Load>(&s.kind)) {
    step.address = run.evaluate(load->address);
    step.size = load->is_volatile ? 0 : bytes(load->type);
  } else if (const auto* store = std::get_if<Store>(&s.kind)) {
    step.address = run.evaluate(store->address);
    step.size = bytes(store->type);
  } else if (const auto* copy = std::get_if<Copy>(&s.kind)) {
    step.address = run.evaluate(copy->target);
    step.source = run.evaluate(copy->source);
    step.size = run.evaluate(copy->size);
  } else if (const auto* fill = std::get_if<Fill>(&s.kind)) {
    step.address = run.evaluate(fill->target);
    step.size = run.evaluate(fill->size);
  } else if (const auto* havoc = std::get_if<HavocMemory>(&s.kind)) {
    step.address = run.evaluate(havoc->address);
    step.size = run.evaluate(havoc->size);
  }
}

void PathSlice::terminator(const Interpreter& run, const Terminator& t, BlockId next) {
  record(run, kNone).next = next;
  Frame& frame = frames_[stack_.back()];
  if (std::holds_alternative<Branch>(t.kind) || std::holds_alternative<Switch>(t.kind))
    frame.open.emplace_back(current(), join(frame.function, steps_.back().block));
  while (next.valid() && !frame.open.empty() && frame.open.back().second == next)
    frame.open.pop_back();
}

const Statement* PathSlice::statement_of(std::uint32_t at) const {
  const Step& step = steps_[at];
  return step.statement == kNone ? nullptr
                                 : &facts_.program[frames_[step.frame].function]
                                        .blocks[step.block.index]
                                        .statements[step.statement];
}

// --- what the program might have done --------------------------------------------------------

BlockId PathSlice::join(FunctionId f, BlockId block) {
  const auto [it, is_new] = joins_.try_emplace(f.index);
  if (is_new) {
    // Postdominators: the dominators of the reversed graph, whose block 0 is the exit.
    const auto& blocks = facts_.program[f].blocks;
    std::vector<std::vector<BlockId>> reversed(blocks.size() + 1);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (std::holds_alternative<Return>(blocks[b].terminator.kind))
        reversed[0].push_back(BlockId{b + 1});
      for (const BlockId s : analysis::successors(blocks[b].terminator))
        reversed[s.index + 1].push_back(BlockId{b + 1});
    }
    const Graph graph(std::move(reversed));
    const DominatorTree tree(graph);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      const BlockId parent = tree.parent(BlockId{b + 1});
      it->second.push_back(parent.valid() && parent.index != 0 ? BlockId{parent.index - 1}
                                                               : BlockId{});
    }
  }
  return it->second[block.index];
}

const PathSlice::Arm& PathSlice::arm(FunctionId f, BlockId block, BlockId start) {
  const auto [it, is_new] = arms_.try_emplace({f.index, block.index, start.index});
  Arm& arm = it->second;
  if (!is_new)
    return arm;
  const Function& function = facts_.program[f];
  const BlockId end = join(f, block);
  std::vector<bool> seen(function.blocks.size(), false);
  seen[block.index] = true;
  if (end.valid())
    seen[end.index] = true;
  std::vector<BlockId> work{start};
  const auto add_regions = [&](const std::vector<analysis::RegionId>& more) {
    arm.regions.insert(arm.regions.end(), more.begin(), more.end());
  };
  while (!work.empty()) {
    const BlockId b = work.back();
    work.pop_back();
    if (seen[b.index])
      continue;
    seen[b.index] = true;
    const auto& statements = function.blocks[b.index].statements;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      const Statement& s = statements[i];
      if (const LocalId local = analysis::assigned(s); local.valid())
        arm.locals.push_back(local);
      arm.has_event |= std::holds_alternative<SetMonitor>(s.kind);
      if (std::holds_alternative<Call>(s.kind)) {
        // What leaves the program may change anything: too weak a reason.
        for (const FunctionId callee : facts_.calls.site(f, b, i).callees) {
          arm.has_event |= facts_.relevant[callee.index];
          if (facts_.program[callee].is_defined)
            add_regions(facts_.effects[callee].modified);
        }
      } else if (!std::holds_alternative<HavocMemory>(s.kind)) {
        add_regions(facts_.effects.of_statement(f, s, nullptr).modified);
      }
    }
    for (const BlockId next : analysis::successors(function.blocks[b.index].terminator))
      work.push_back(next);
  }
  return arm;
}

// --- the slice -------------------------------------------------------------------------------

/// From the last step to the first, with the locals and bytes that decide from there on.
struct PathSlice::Walk {
  explicit Walk(PathSlice& of) : slice(of) {}

  PathSlice& slice;
  const Program& program = slice.facts_.program;
  std::vector<Role> roles = std::vector<Role>(slice.steps_.size());
  std::unordered_map<std::uint64_t, bool> locals;           // by frame and local; true: of a lock
  std::unordered_map<std::uint64_t, Live> memory;           // by address
  std::unordered_map<std::uint32_t, std::uint32_t> regions; // how many bytes of each

  static std::uint64_t key(std::uint32_t frame, std::uint32_t local) {
    return std::uint64_t{frame} << 32 | local;
  }
  void use(std::uint32_t frame, ExprId expr, bool lock) {
    analysis::for_each_local(program, expr, [&](LocalId l) {
      bool& known = locals.try_emplace(key(frame, l.index), false).first->second;
      known = known || lock;
    });
  }
  void use_byte(std::uint64_t address, Live live) {
    const auto [it, is_new] = memory.try_emplace(address, live);
    it->second.lock |= live.lock;
    if (is_new)
      ++regions[it->second.region.index];
  }
  std::optional<bool> take_local(std::uint32_t frame, LocalId local) {
    if (!local.valid())
      return std::nullopt;
    const auto it = locals.find(key(frame, local.index));
    if (it == locals.end())
      return std::nullopt;
    const bool lock = it->second;
    locals.erase(it);
    return lock;
  }
  /// The live bytes of [address, address + size), which live no more.
  std::vector<std::pair<std::uint64_t, Live>> take_memory(std::uint64_t address,
                                                          std::uint64_t size) {
    std::vector<std::pair<std::uint64_t, Live>> taken;
    if (size <= memory.size()) {
      for (std::uint64_t i = 0; i < size; ++i)
        if (const auto it = memory.find(address + i); it != memory.end())
          taken.emplace_back(*it);
    } else {
      for (const auto& byte : memory)
        if (byte.first - address < size)
          taken.emplace_back(byte);
    }
    for (const auto& [at, live] : taken) {
      memory.erase(at);
      --regions[live.region.index];
    }
    return taken;
  }

  void include(std::uint32_t i, bool lock = false) {
    roles[i].decides = true;
    roles[i].decides_lock |= lock;
  }

  /// The step gives `lock`, if anything: a value that decides, made of `expr`.
  void define(std::uint32_t i, std::optional<bool> lock, ExprId expr) {
    if (!lock)
      return;
    include(i, *lock);
    use(slice.steps_[i].frame, expr, *lock);
  }
  std::optional<bool> define_memory(std::uint32_t i) {
    std::optional<bool> lock;
    for (const auto& [at, live] : take_memory(slice.steps_[i].address, slice.steps_[i].size))
      lock = lock.value_or(false) || live.lock;
    if (lock)
      include(i, *lock);
    return lock;
  }

  void visit(std::uint32_t i, const Statement& s);
  void visit(std::uint32_t i, const Terminator& t);
  bool could_differ(const Step& step, const Terminator& t);
};

void PathSlice::Walk::visit(std::uint32_t i, const Statement& s) {
  const Step& step = slice.steps_[i];
  const FunctionId f = slice.frames_[step.frame].function;
  if (const auto* assign = std::get_if<Assign>(&s.kind)) {
    define(i, take_local(step.frame, assign->target), assign->value);
  } else if (const auto* load = std::get_if<Load>(&s.kind)) {
    const auto lock = take_local(step.frame, load->target);
    define(i, lock, {});
    if (lock)
      for (std::uint64_t b = 0; b < step.size; ++b)
        use_byte(step.address + b, {*lock, slice.facts_.regions.of_access(f, load->address)});
  } else if (const auto* store = std::get_if<Store>(&s.kind)) {
    if (const auto lock = define_memory(i))
      use(step.frame, store->value, *lock);
  } else if (const auto* fill = std::get_if<Fill>(&s.kind)) {
    if (const auto lock = define_memory(i))
      use(step.frame, fill->byte, *lock);
  } else if (std::holds_alternative<Copy>(s.kind)) {
    for (const auto& [at, live] : take_memory(step.address, step.size)) {
      include(i, live.lock);
      use_byte(step.source + (at - step.address), live);
    }
  } else if (std::holds_alternative<HavocMemory>(s.kind)) {
    define_memory(i);
  } else if (const auto* set = std::get_if<SetMonitor>(&s.kind)) {
    if (roles[i].decides)
      use(step.frame, set->value, true);
  } else if (const auto* call = std::get_if<Call>(&s.kind)) {
    if (step.callee == kNone) {
      define(i, take_local(step.frame, call->result), {});
      if (const auto it = slice.changed_outside_.find(i); it != slice.changed_outside_.end())
        for (const auto& [address, size] : it->second)
          for (const auto& [at, live] : take_memory(address, size))
            include(i, live.lock);
      return;
    }
    for (std::uint32_t p = 0; p < call->arguments.size(); ++p)
      define(i, take_local(step.callee, LocalId{p}), call->arguments[p]);
  } else {
    take_local(step.frame, analysis::assigned(s));
  }
}

void PathSlice::Walk::visit(std::uint32_t i, const Terminator& t) {
  const Step& step = slice.steps_[i];
  if (const auto* back = std::get_if<Return>(&t.kind)) {
    const std::uint32_t call = slice.frames_[step.frame].call;
    if (call == kNone)
      return;
    const Step& at = slice.steps_[call];
    const Function& caller = program[slice.frames_[at.frame].function];
    const auto& s = caller.blocks[at.block.index].statements[at.statement];
    define(i, take_local(at.frame, std::get<Call>(s.kind).result), back->value);
    return;
  }
  const auto* branch = std::get_if<Branch>(&t.kind);
  const auto* choice = std::get_if<Switch>(&t.kind);
  if (!branch && !choice)
    return;
  if (!roles[i].decides && could_differ(step, t))
    include(i);
  if (roles[i].decides)
    use(step.frame, branch ? branch->condition : choice->value, roles[i].decides_lock);
}

bool PathSlice::Walk::could_differ(const Step& step, const Terminator& t) {
  const FunctionId f = slice.frames_[step.frame].function;
  for (const BlockId other : analysis::successors(t)) {
    if (other == step.next)
      continue;
    const Arm& arm = slice.arm(f, step.block, other);
    if (arm.has_event ||
        std::ranges::any_of(arm.locals,
                            [&](LocalId l) { return locals.contains(key(step.frame, l.index)); }) ||
        std::ranges::any_of(arm.regions, [&](analysis::RegionId r) {
          const auto it = regions.find(r.index);
          return it != regions.end() && it->second != 0;
        }))
      return true;
  }
  return false;
}

std::vector<PathSlice::Role> PathSlice::roles() {
  Walk walk(*this);
  for (const std::uint32_t event : marked_)
    walk.include(event);
  for (std::uint32_t i = static_cast<std::uint32_t>(steps_.size()); i-- > 0;) {
    const Step& step = steps_[i];
    if (const Statement* s = statement_of(i))
      walk.visit(i, *s);
    else
      walk.visit(i, facts_.program[function_of(i)].blocks[step.block.index].terminator);
    if (walk.roles[i].decides && step.parent != kNone)
      walk.include(step.parent);
  }
  for (std::uint32_t i = 0; i < steps_.size(); ++i) {
    const Step& step = steps_[i];
    if (step.parent == kNone || step.parent == frames_[step.frame].call)
      continue;
    const Step& parent = steps_[step.parent];
    walk.roles[i].is_conditional = walk.roles[step.parent].is_conditional ||
                                   join(frames_[parent.frame].function, parent.block).valid();
  }
  return std::move(walk.roles);
}

} // namespace ndv::engine
