#pragma once

#include "ir/initial_bytes.h"
#include "ir/memory.h"
#include "ir/tape.h"

#include <ndv/ir/interpreter.h>

#include <optional>
#include <string>
#include <vector>

namespace ndv::ir {

/// The run under way. A member that carries something out returns false when the run has ended,
/// and has then said why in `run`.
struct Interpreter::State {
  State(Interpreter& owner, const Program& program, const Layout& layout, Oracle& oracle,
        Options options);

  Run run_from(FunctionId entry, std::span<const std::uint64_t> given);
  std::uint64_t read(std::uint64_t address, unsigned bytes);

  bool step();
  bool execute(const Assign& s);
  bool execute(const Load& s);
  bool execute(const Store& s);
  bool execute(const Copy& s);
  bool execute(const Fill& s);
  bool execute(const Call& s);
  bool execute(const Havoc& s);
  bool execute(const HavocMemory& s);
  bool execute(const Assume& s);
  bool execute(const Require& s);
  bool execute(const SetMonitor& s);
  bool execute(const Unsupported& s);
  bool execute(const Goto& t);
  bool execute(const Branch& t);
  bool execute(const Switch& t);
  bool execute(const Return& t);
  bool execute(const Unreachable& t);

  bool call_external(const Call& s, FunctionId callee);
  bool finish_call(const Call& s, std::uint64_t result);
  bool enter(FunctionId id);
  void leave();
  bool jump(BlockId block);
  bool check_exit();
  bool require(const Require& s);

  bool value(ExprId expr, std::uint64_t& result);
  bool access(ExprId address_expr, std::uint64_t& address, std::uint64_t size, bool is_write);
  bool charge(std::uint64_t bytes);
  void assign(LocalId target, std::uint64_t value);
  bool end(Outcome outcome, std::string reason);
  const Origin& origin() const;
  std::string text(StringId id) const;
  Frame& frame() { return frames[depth - 1]; }

  Interpreter& owner;
  const Program& program;
  const Layout& layout;
  Oracle& oracle;
  Options options;
  Observer* observer = nullptr;
  Tapes tapes;
  InitialBytes initial;
  Memory memory;
  std::vector<Frame> frames; // [0, depth) are live
  std::size_t depth = 0;
  std::vector<std::uint64_t> monitors;
  std::vector<std::uint64_t> arguments; // of the call under way
  const Statement* current = nullptr;   // null at a terminator
  Run run;
};

} // namespace ndv::ir
