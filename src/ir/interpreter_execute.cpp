#include "ir/interpreter_state.h"

#include <ndv/ir/prototypes.h>

#include <fmt/format.h>

#include <algorithm>

namespace ndv::ir {

bool Interpreter::State::execute(const Assign& s) {
  std::uint64_t result = 0;
  if (!value(s.value, result))
    return false;
  assign(s.target, result);
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Load& s) {
  const auto size = static_cast<unsigned>(program.types[s.type].size);
  std::uint64_t address = 0;
  if (!access(s.address, address, size, false))
    return false;
  assign(s.target,
         s.is_volatile ? oracle.arbitrary(owner, *current, size * 8) : read(address, size));
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Store& s) {
  const auto size = static_cast<unsigned>(program.types[s.type].size);
  std::uint64_t address = 0;
  std::uint64_t stored = 0;
  if (!value(s.value, stored) || !access(s.address, address, size, true))
    return false;
  memory.write(address, size, stored);
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Copy& s) {
  std::uint64_t size = 0;
  std::uint64_t source = 0;
  std::uint64_t target = 0;
  if (!value(s.size, size) || !access(s.source, source, size, false) ||
      !access(s.target, target, size, true))
    return false;
  const bool backwards = target > source; // the areas may overlap
  for (std::uint64_t done = 0; done < size;) {
    const auto count = static_cast<unsigned>(std::min<std::uint64_t>(8, size - done));
    const std::uint64_t offset = backwards ? size - done - count : done;
    memory.write(target + offset, count, read(source + offset, count));
    done += count;
  }
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Fill& s) {
  std::uint64_t size = 0;
  std::uint64_t byte = 0;
  std::uint64_t target = 0;
  if (!value(s.size, size) || !value(s.byte, byte) || !access(s.target, target, size, true))
    return false;
  for (std::uint64_t done = 0; done < size; ++done)
    memory.write(target + done, 1, byte);
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Havoc& s) {
  const unsigned width = program[frame().function].locals[s.target.index].width;
  assign(s.target, oracle.arbitrary(owner, *current, width));
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const HavocMemory& s) {
  std::uint64_t size = 0;
  std::uint64_t address = 0;
  if (!value(s.size, size) || !access(s.address, address, size, true))
    return false;
  if (size != 0)
    oracle.havoc_memory(owner, *current, address, size);
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Assume& s) {
  std::uint64_t holds = 0;
  if (!value(s.condition, holds))
    return false;
  if (holds == 0)
    return end(Outcome::NoExit, "an assumption does not hold");
  ++frame().statement;
  return true;
}

bool Interpreter::State::require(const Require& s) {
  std::uint64_t holds = 0;
  if (!value(s.condition, holds))
    return false;
  if (holds == 0 && options.stop_at_failed_require)
    return end(Outcome::RequireFailed, text(s.kind));
  return true;
}

bool Interpreter::State::execute(const Require& s) {
  if (!require(s))
    return false;
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const SetMonitor& s) {
  std::uint64_t result = 0;
  if (!value(s.value, result))
    return false;
  monitors[s.monitor.index] = result;
  ++frame().statement;
  return true;
}

bool Interpreter::State::execute(const Unsupported& s) {
  return end(Outcome::Unsupported, text(s.what));
}

bool Interpreter::State::execute(const Call& s) {
  FunctionId callee = s.callee;
  std::uint64_t address = 0;
  if (!callee.valid()) {
    if (!value(s.pointer, address))
      return false;
    if (address < layout.null_page_end)
      return end(Outcome::NoExit, fmt::format("a call of address {:#x}", address));
    callee = layout.function_at(address).value_or(FunctionId{});
  }
  arguments.clear();
  for (const ExprId argument : s.arguments)
    if (!value(argument, arguments.emplace_back()))
      return false;
  if (callee.valid() && program[callee].is_noreturn)
    return end(Outcome::NoExit, fmt::format("'{}' does not return", program[callee].base_name));
  const bool has_body =
      callee.valid() && (!program[callee].blocks.empty() || !program[callee].unreadable.empty());
  if (has_body && !s.callee.valid() && !call_fits(program, s.prototype, program[callee]))
    return end(Outcome::Unsupported, fmt::format("a call of '{}' that does not fit its definition",
                                                 program[callee].base_name));
  return has_body ? enter(callee) : call_external(s, callee);
}

bool Interpreter::State::call_external(const Call& s, FunctionId callee) {
  const Type& prototype = program.types[s.prototype];
  const unsigned width =
      program.types.is_scalar(prototype.element) ? program.types.bits(prototype.element) : 0;
  // The oracle may look at the interpreter, not at the arguments vector, while it answers.
  const std::vector<std::uint64_t> given = arguments;
  const std::optional<std::uint64_t> result =
      oracle.external_call(owner, *current, callee, given, width);
  if (!result)
    return end(Outcome::NoExit, "an external function does not return");
  return finish_call(s, *result);
}

bool Interpreter::State::finish_call(const Call& s, std::uint64_t result) {
  if (s.result.valid())
    assign(s.result, result);
  ++frame().statement;
  return true;
}

bool Interpreter::State::jump(BlockId block) {
  Frame& top = frame();
  if (observer != nullptr)
    observer->terminator(owner, program[top.function].blocks[top.block.index].terminator, block);
  top.block = block;
  top.statement = 0;
  return true;
}

bool Interpreter::State::execute(const Goto& t) {
  return jump(t.target);
}

bool Interpreter::State::execute(const Branch& t) {
  std::uint64_t condition = 0;
  return value(t.condition, condition) && jump(condition != 0 ? t.then_block : t.else_block);
}

bool Interpreter::State::execute(const Switch& t) {
  std::uint64_t selector = 0;
  if (!value(t.value, selector))
    return false;
  const auto found = std::ranges::find(t.cases, selector, &SwitchCase::value);
  return jump(found != t.cases.end() ? found->target : t.default_block);
}

bool Interpreter::State::execute(const Unreachable&) {
  return end(Outcome::NoExit, "control does not get here");
}

bool Interpreter::State::check_exit() {
  return std::ranges::all_of(program.rule.at_exit, [&](const Require& r) { return require(r); });
}

bool Interpreter::State::execute(const Return& t) {
  std::uint64_t result = 0;
  if (t.value.valid() && !value(t.value, result))
    return false;
  if (depth == 1 && !check_exit())
    return false;
  if (observer != nullptr)
    observer->terminator(owner, program[frame().function].blocks[frame().block.index].terminator,
                         {});
  if (depth == 1) {
    end(Outcome::Returned, {});
    run.result = result;
    leave();
    return false;
  }
  leave();
  const Frame& caller = frame();
  const Block& block = program[caller.function].blocks[caller.block.index];
  return finish_call(std::get<Call>(block.statements[caller.statement].kind), result);
}

} // namespace ndv::ir
