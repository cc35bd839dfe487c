#include "ir/interpreter_state.h"

#include <ndv/assert.h>

#include <fmt/format.h>

namespace ndv::ir {
namespace {

std::uint64_t mask(unsigned width) {
  return ~std::uint64_t{0} >> (64 - width);
}

} // namespace

Interpreter::State::State(Interpreter& owner, const Program& program, const Layout& layout,
                          Oracle& oracle, Options options)
    : owner(owner), program(program), layout(layout), oracle(oracle), options(options),
      tapes(program, layout, options.watched),
      initial(program, layout, tapes, options.arbitrary_globals) {}

Run Interpreter::State::run_from(FunctionId entry, std::span<const std::uint64_t> given) {
  NDV_ASSERT(entry.index < program.functions.size());
  run = {};
  run.place = program[entry].place;
  depth = 0;
  current = nullptr;
  monitors.clear();
  for (const Monitor& m : program.monitors)
    monitors.push_back(m.initial & mask(m.width));
  arguments.assign(given.begin(), given.end());
  arguments.resize(program[entry].parameter_count);
  if (!enter(entry))
    return run;
  while (step()) {
  }
  return run;
}

bool Interpreter::State::step() {
  Frame& top = frame();
  const Block& block = program[top.function].blocks[top.block.index];
  if (run.steps >= options.step_limit || options.deadline.passed())
    return end(Outcome::StepLimit, "the step limit is reached");
  ++run.steps;
  if (top.statement < block.statements.size()) {
    current = &block.statements[top.statement];
    if (observer != nullptr)
      observer->statement(owner, *current);
    return std::visit([&](const auto& s) { return execute(s); }, current->kind);
  }
  current = nullptr;
  return std::visit([&](const auto& t) { return execute(t); }, block.terminator.kind);
}

std::uint64_t Interpreter::State::read(std::uint64_t address, unsigned bytes) {
  NDV_ASSERT(bytes <= 8);
  if (const std::optional<std::uint64_t> known = memory.read(address, bytes))
    return *known;
  std::uint64_t value = 0;
  for (unsigned i = 0; i < bytes; ++i) {
    std::optional<std::uint64_t> byte = memory.read(address + i, 1);
    if (!byte) {
      byte = initial.byte(address + i);
      if (!byte)
        byte = oracle.initial_byte(owner, address + i);
      memory.write(address + i, 1, *byte);
    }
    value |= *byte << (8 * i);
  }
  return value;
}

bool Interpreter::State::enter(FunctionId id) {
  const Function& function = program[id];
  if (!function.unreadable.empty())
    return end(Outcome::Unsupported, function.unreadable);
  if (function.blocks.empty())
    return end(Outcome::Unsupported, fmt::format("'{}' has no body", function.base_name));
  if (arguments.size() < function.parameter_count)
    return end(Outcome::Unsupported,
               fmt::format("'{}' is called with too few arguments", function.base_name));
  const std::uint64_t base =
      depth == 0 ? layout.stack_base : frame().base + layout.frame_size(frame().function);
  const std::uint64_t size = layout.frame_size(id);
  if (depth >= options.depth_limit || size > layout.stack_end - base)
    return end(Outcome::StackLimit, "the stack limit is reached");
  if (depth == frames.size())
    frames.emplace_back();
  ++depth;
  Frame& top = frame();
  top.function = id;
  top.base = base;
  top.block = BlockId{0};
  top.statement = 0;
  top.locals.assign(function.locals.size(), 0);
  for (unsigned i = 0; i < function.parameter_count; ++i)
    top.locals[i] = arguments[i] & mask(function.locals[i].width);
  memory.forget(base, size);
  if (observer != nullptr)
    observer->enter(owner, id);
  oracle.start_locals(owner, top.locals);
  return true;
}

void Interpreter::State::leave() {
  if (observer != nullptr)
    observer->leave(owner, frame().function);
  --depth;
}

bool Interpreter::State::value(ExprId expr, std::uint64_t& result) {
  const std::optional<std::uint64_t> found = tapes.evaluate(expr, &frame(), monitors);
  if (!found)
    return end(Outcome::NoExit, "a division by zero");
  result = *found;
  return true;
}

// Large blocks of memory cost steps too, so that a run with a wild size ends.
bool Interpreter::State::charge(std::uint64_t bytes) {
  const std::uint64_t steps = bytes / 16;
  if (steps > options.step_limit - run.steps)
    return end(Outcome::StepLimit, "the step limit is reached");
  run.steps += steps;
  return true;
}

bool Interpreter::State::access(ExprId address_expr, std::uint64_t& address, std::uint64_t size,
                                bool is_write) {
  if (!value(address_expr, address))
    return false;
  if (size == 0)
    return true;
  const std::uint64_t last = mask(program.pointer_bits);
  if (address < layout.null_page_end || size - 1 > last - address)
    return end(Outcome::NoExit, fmt::format("an access to address {:#x}", address));
  if (observer != nullptr)
    observer->access(owner, address_expr, address, size, is_write);
  return charge(size);
}

void Interpreter::State::assign(LocalId target, std::uint64_t value) {
  Frame& top = frame();
  top.locals[target.index] = value & mask(program[top.function].locals[target.index].width);
}

const Origin& Interpreter::State::origin() const {
  if (current != nullptr)
    return current->origin;
  const Frame& top = frames[depth - 1];
  return program[top.function].blocks[top.block.index].terminator.origin;
}

std::string Interpreter::State::text(StringId id) const {
  return id.valid() ? program.strings[id] : std::string();
}

bool Interpreter::State::end(Outcome outcome, std::string reason) {
  run.outcome = outcome;
  run.reason = std::move(reason);
  if (depth != 0 && origin().place.known())
    run.place = origin().place;
  return false;
}

} // namespace ndv::ir
