// The Interlocked family: one read and one write of the target. A driver's callback runs alone, so
// the read gives what was written last, though the target is declared volatile.

#include "frontend/function_lowering.h"

#include <llvm/ADT/StringSwitch.h>

namespace ndv::frontend {

using namespace clang;

using ir::BinaryOp;

namespace {

enum class Operation {
  None,
  Increment,
  Decrement,
  Add,
  Exchange,
  ExchangeAdd,
  And,
  Or,
  Xor,
  CompareExchange,
  BitTestAndSet,
  BitTestAndReset,
  BitTestAndComplement,
};

/// Those of the executive and of NDIS that are handed the lock that they take and give back.
Operation locked_operation(llvm::StringRef name) {
  return llvm::StringSwitch<Operation>(name)
      .Cases("ExInterlockedAddUlong", "NdisInterlockedAddUlong", Operation::ExchangeAdd)
      .Case("ExInterlockedExchangeUlong", Operation::Exchange)
      .Default(Operation::None);
}

Operation operation(llvm::StringRef name) {
  if (!name.consume_front("_"))
    name.consume_front("Ndis");
  if (!name.consume_front("Interlocked"))
    return Operation::None;
  for (const llvm::StringRef order : {"Acquire", "Release", "NoFence", "_acq", "_rel", "_nf",
                                      "_HLEAcquire", "_HLERelease", "_np"})
    if (name.consume_back(order))
      break;
  for (const llvm::StringRef width : {"8", "16", "64", "Pointer"})
    if (!name.ends_with("128") && name.consume_back(width))
      break;
  return llvm::StringSwitch<Operation>(name)
      .Case("Increment", Operation::Increment)
      .Case("Decrement", Operation::Decrement)
      .Case("Add", Operation::Add)
      .Case("Exchange", Operation::Exchange)
      .Case("ExchangeAdd", Operation::ExchangeAdd)
      .Case("And", Operation::And)
      .Case("Or", Operation::Or)
      .Case("Xor", Operation::Xor)
      .Case("CompareExchange", Operation::CompareExchange)
      .Case("BitTestAndSet", Operation::BitTestAndSet)
      .Case("BitTestAndReset", Operation::BitTestAndReset)
      .Case("BitTestAndComplement", Operation::BitTestAndComplement)
      .Default(Operation::None);
}

unsigned argument_count(Operation op) {
  switch (op) {
  case Operation::Increment:
  case Operation::Decrement:
    return 1;
  case Operation::CompareExchange:
    return 3;
  default:
    return 2;
  }
}

bool is_on_bit(Operation op) {
  return op >= Operation::BitTestAndSet;
}

} // namespace

bool FunctionLowering::interlocked_intrinsic(const CallExpr* e, llvm::StringRef name,
                                             ExprId& result) {
  const Operation locked = locked_operation(name);
  const Operation op = locked != Operation::None ? locked : operation(name);
  const unsigned count = argument_count(op);
  if (op == Operation::None || e->getNumArgs() != count + (locked != Operation::None ? 1 : 0))
    return false;
  const QualType pointer = e->getArg(0)->getType();
  if (!pointer->isPointerType() || is_aggregate(pointer->getPointeeType()))
    return false;
  const QualType object = pointer->getPointeeType();
  const ir::TypeId type = types_.of(object);
  const unsigned bits = width_of(object);
  ExprId address = value(e->getArg(0));
  std::vector<ExprId> operands;
  if (locked != Operation::None)
    effect(e->getArg(count));
  for (unsigned i = 1; i < count; ++i)
    operands.push_back(
        build_.resize(value(e->getArg(i)), bits, types_.is_signed(e->getArg(i)->getType())));
  ExprId bit;
  if (is_on_bit(op)) {
    const ExprId position = operands[0];
    const unsigned shift = bits == 64 ? 6 : 5;
    address = build_.index(
        address, build_.shift(BinaryOp::AShr, position, build_.constant(bits, shift)), true, type);
    bit = build_.binary(BinaryOp::And, position, build_.constant(bits, bits - 1));
    operands[0] = build_.shift(BinaryOp::Shl, build_.constant(bits, 1), bit);
  }
  may_raise();
  const ExprId old = build_.load(address, type, false);
  const ExprId one = build_.constant(bits, 1);
  ExprId now = old;
  switch (op) {
  case Operation::Increment:
    now = build_.binary(BinaryOp::Add, old, one);
    break;
  case Operation::Decrement:
    now = build_.binary(BinaryOp::Sub, old, one);
    break;
  case Operation::Add:
  case Operation::ExchangeAdd:
    now = build_.binary(BinaryOp::Add, old, operands[0]);
    break;
  case Operation::Exchange:
    now = operands[0];
    break;
  case Operation::And:
    now = build_.binary(BinaryOp::And, old, operands[0]);
    break;
  case Operation::BitTestAndSet:
  case Operation::Or:
    now = build_.binary(BinaryOp::Or, old, operands[0]);
    break;
  case Operation::BitTestAndComplement:
  case Operation::Xor:
    now = build_.binary(BinaryOp::Xor, old, operands[0]);
    break;
  case Operation::BitTestAndReset:
    now = build_.binary(BinaryOp::And, old, build_.unary(ir::UnaryOp::Not, operands[0]));
    break;
  case Operation::CompareExchange:
    now = build_.select(build_.binary(BinaryOp::Eq, old, operands[1]), operands[0], old);
    break;
  case Operation::None:
    return false;
  }
  build_.store(address, now, type, false);
  const bool gives_new =
      op == Operation::Increment || op == Operation::Decrement || op == Operation::Add;
  result = gives_new ? now : old;
  if (is_on_bit(op))
    result = build_.binary(BinaryOp::And, build_.shift(BinaryOp::LShr, old, bit), one);
  result = build_.resize(result, width_of(e->getType()), types_.is_signed(object));
  return true;
}

} // namespace ndv::frontend
