#pragma once

#include <ndv/ir/ids.h>
#include <ndv/place.h>

#include <cstdint>
#include <variant>
#include <vector>

namespace ndv::ir {

/// Where a statement comes from and what a person should see of it: the text as written, before
/// macro expansion. `expansion` is the expanded text when a macro was used, else invalid.
struct Origin {
  Place place;
  StringId text;
  StringId expansion;
};

struct Assign {
  LocalId target;
  ExprId value;
};
/// Reads a scalar of `type` at `address`. A volatile read may give any value.
struct Load {
  LocalId target;
  ExprId address;
  TypeId type;
  bool is_volatile = false;
};
struct Store {
  ExprId address;
  ExprId value;
  TypeId type;
  bool is_volatile = false;
};
/// memmove. `type` is the copied record or array type where it is known, else void; `size` (bytes)
/// has pointer width.
struct Copy {
  ExprId target;
  ExprId source;
  ExprId size;
  TypeId type;
};
/// memset. `byte` has width 8.
struct Fill {
  ExprId target;
  ExprId byte;
  ExprId size;
};
/// Direct when `callee` is valid, else through `pointer`. `result` is invalid when unused or void.
struct Call {
  LocalId result;
  FunctionId callee;
  ExprId pointer;
  TypeId prototype; // the function type as seen at the call
  std::vector<ExprId> arguments;
};

enum class HavocCause : std::uint8_t {
  Arbitrary,     // any value is really possible: an uninitialised local, a nondeterministic choice
  Approximation, // the true value is not modelled (`what` names the construct): sound for a proof;
                 // a defect that depends on it is inconclusive
  Volatile,      // a copy of a volatile object: what it held, unless another changed it
};
struct Havoc {
  LocalId target;
  HavocCause cause = HavocCause::Arbitrary;
  StringId what;
};
/// Any bytes are written to [address, address + size). `type` as for Copy.
struct HavocMemory {
  ExprId address;
  ExprId size;
  TypeId type;
  HavocCause cause = HavocCause::Arbitrary;
  StringId what;
};
/// A path on which the condition is false has no exit.
struct Assume {
  ExprId condition;
};
/// A requirement of the woven rule: where it is false the rule is violated, and the path goes on.
struct Require {
  ExprId condition;
  StringId kind;    // "held-at-exit"
  StringId message; // one sentence about the watched object
};
/// The woven rule changes its state.
struct SetMonitor {
  MonitorId monitor;
  ExprId value;
};
/// A construct that is not lowered: whatever reaches it is inconclusive. `what` names it.
struct Unsupported {
  StringId what;
};

using StatementKind = std::variant<Assign, Load, Store, Copy, Fill, Call, Havoc, HavocMemory,
                                   Assume, Require, SetMonitor, Unsupported>;

struct Statement {
  StatementKind kind;
  Origin origin;
};

struct Goto {
  BlockId target;
};
/// `condition` has width 1. Its origin's text is the condition as written.
struct Branch {
  ExprId condition;
  BlockId then_block;
  BlockId else_block;
};
struct SwitchCase {
  std::uint64_t value;
  BlockId target;
};
struct Switch {
  ExprId value;
  std::vector<SwitchCase> cases; // distinct values
  BlockId default_block;
};
struct Return {
  ExprId value; // invalid for void
};
/// Control does not get here, or does not go on: after a noreturn call, __assume(0), a trap.
struct Unreachable {};

using TerminatorKind = std::variant<Goto, Branch, Switch, Return, Unreachable>;

struct Terminator {
  TerminatorKind kind = Unreachable{};
  Origin origin;
};

} // namespace ndv::ir
