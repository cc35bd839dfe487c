#include "ir/tape.h"

#include "ir/expr_walk.h"

#include <ndv/assert.h>

#include <unordered_map>

namespace ndv::ir {
namespace {

std::uint64_t mask_of(unsigned width) {
  return ~std::uint64_t{0} >> (64 - width);
}

} // namespace

Tapes::Instruction Tapes::address_of(const Expr& e) const {
  Instruction i;
  i.code = Code::Constant;
  switch (e.kind) {
  case ExprKind::GlobalAddress:
    i.value = layout_.global_address(GlobalId{e.value});
    break;
  case ExprKind::FunctionAddress:
    i.value = layout_.function_address(FunctionId{e.value});
    break;
  case ExprKind::Watched:
    i.value = watched_;
    break;
  case ExprKind::Field:
    i.code = Code::Offset;
    i.value = program_.types[e.type].fields.at(e.value).offset;
    break;
  default:
    i.code = Code::Scaled;
    i.value = program_.types[e.type].size;
  }
  return i;
}

Tapes::Instruction Tapes::instruction(const Expr& e) const {
  Instruction i;
  switch (e.kind) {
  case ExprKind::Constant:
    i.value = e.value;
    break;
  case ExprKind::Local:
    i.code = Code::Local;
    i.value = e.value;
    break;
  case ExprKind::ObjectAddress:
    i.code = Code::Object;
    i.value = e.value;
    break;
  case ExprKind::Monitor:
    i.code = Code::Monitor;
    i.value = e.value;
    break;
  case ExprKind::Unary:
    i.code = Code::Unary;
    break;
  case ExprKind::Select:
    i.code = Code::Select;
    break;
  case ExprKind::Binary:
    switch (e.binary()) {
    case BinaryOp::Add:
      i.code = Code::Add;
      break;
    case BinaryOp::Sub:
      i.code = Code::Sub;
      break;
    case BinaryOp::UDiv:
    case BinaryOp::SDiv:
    case BinaryOp::URem:
    case BinaryOp::SRem:
      i.code = Code::Divide;
      break;
    default:
      i.code = Code::Binary;
    }
    break;
  default:
    i = address_of(e);
  }
  i.op = e.op;
  i.result_width = e.width;
  i.mask = mask_of(e.width);
  if (i.code == Code::Constant)
    i.value &= i.mask;
  if (e.kind == ExprKind::Unary || e.kind == ExprKind::Binary)
    i.width = program_.exprs[e.a].width;
  return i;
}

const Tapes::Tape& Tapes::tape(ExprId expr) {
  NDV_ASSERT(expr.index < program_.exprs.size());
  if (expr.index >= tapes_.size())
    tapes_.resize(program_.exprs.size());
  Tape& tape = tapes_[expr.index];
  if (tape.size != 0)
    return tape;
  tape.begin = static_cast<std::uint32_t>(code_.size());
  std::unordered_map<ExprId, std::uint32_t> numbers;
  post_order(
      program_.exprs, expr, [&](ExprId id) { return numbers.contains(id); },
      [&](ExprId id) {
        const Expr& e = program_.exprs[id];
        Instruction i = instruction(e);
        const Operands children = operands(e);
        if (children.count > 0)
          i.a = numbers.at(children.ids[0]);
        if (children.count > 1)
          i.b = numbers.at(children.ids[1]);
        if (children.count > 2)
          i.c = numbers.at(children.ids[2]);
        numbers.emplace(id, tape.size++);
        code_.push_back(i);
      });
  if (values_.size() < tape.size)
    values_.resize(tape.size);
  return tape;
}

inline std::uint64_t Tapes::step(const Instruction& i, const Interpreter::Frame* frame,
                                 const std::vector<std::uint64_t>& monitors) const {
  const std::vector<std::uint64_t>& v = values_;
  switch (i.code) {
  case Code::Constant:
    return i.value;
  case Code::Local:
    return frame != nullptr ? frame->locals[i.value] : 0;
  case Code::Object:
    return frame != nullptr
               ? frame->base + layout_.object_offset(frame->function, ObjectId{i.value})
               : 0;
  case Code::Monitor:
    return monitors[i.value];
  case Code::Offset:
    return (v[i.a] + i.value) & i.mask;
  case Code::Scaled:
    return (v[i.a] + v[i.b] * i.value) & i.mask;
  case Code::Add:
    return (v[i.a] + v[i.b]) & i.mask;
  case Code::Sub:
    return (v[i.a] - v[i.b]) & i.mask;
  case Code::Select:
    return v[i.a] != 0 ? v[i.b] : v[i.c];
  case Code::Unary:
    return ir::evaluate(static_cast<UnaryOp>(i.op), v[i.a], i.width, i.result_width);
  case Code::Binary:
    return ir::evaluate(static_cast<BinaryOp>(i.op), v[i.a], v[i.b], i.width);
  case Code::Divide:
    // A zero divisor is told by trapped_; the value is then of no account.
    return v[i.b] != 0 ? ir::evaluate(static_cast<BinaryOp>(i.op), v[i.a], v[i.b], i.width) : 0;
  }
  NDV_ASSERT(false);
}

// A trap spreads to all users, but for the operand that a selection does not choose.
bool Tapes::traps(const Instruction& i) const {
  switch (i.code) {
  case Code::Constant:
  case Code::Local:
  case Code::Object:
  case Code::Monitor:
    return false;
  case Code::Offset:
  case Code::Unary:
    return trapped_[i.a];
  case Code::Divide:
    return trapped_[i.a] || trapped_[i.b] || values_[i.b] == 0;
  case Code::Select:
    return trapped_[i.a] || trapped_[values_[i.a] != 0 ? i.b : i.c];
  default:
    return trapped_[i.a] || trapped_[i.b];
  }
}

std::optional<std::uint64_t> Tapes::evaluate(ExprId expr, const Interpreter::Frame* frame,
                                             const std::vector<std::uint64_t>& monitors) {
  const Tape& made = tape(expr);
  const Instruction* code = &code_[made.begin];
  bool has_zero_divisor = false;
  for (std::uint32_t n = 0; n < made.size; ++n) {
    if (code[n].code == Code::Divide && values_[code[n].b] == 0)
      has_zero_divisor = true;
    values_[n] = step(code[n], frame, monitors);
  }
  if (has_zero_divisor) {
    trapped_.assign(made.size, false);
    for (std::uint32_t n = 0; n < made.size; ++n)
      trapped_[n] = traps(code[n]);
    if (trapped_[made.size - 1])
      return std::nullopt;
  }
  return values_[made.size - 1];
}

} // namespace ndv::ir
