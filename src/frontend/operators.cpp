#include "frontend/function_lowering.h"

#include <fmt/format.h>

#include <bit>

namespace ndv::frontend {

using namespace clang;

using ir::BinaryOp;

ir::ExprId FunctionLowering::binary(const BinaryOperator* e, bool is_used) {
  const BinaryOperatorKind op = e->getOpcode();
  if (op == BO_Assign)
    return assignment(e, is_used);
  if (op == BO_Comma) {
    effect(e->getLHS());
    if (is_used)
      return value(e->getRHS());
    effect(e->getRHS());
    return {};
  }
  if (e->isLogicalOp())
    return logical(e, is_used);
  if (e->isComparisonOp())
    return build_.resize(comparison(e), width_of(e->getType()), false);
  const Expr* left = e->getLHS();
  const Expr* right = e->getRHS();
  const ExprId a = value(left);
  const ExprId b = value(right);
  const bool left_pointer = left->getType()->isAnyPointerType();
  const bool right_pointer = right->getType()->isAnyPointerType();
  if (left_pointer && right_pointer)
    return pointer_difference(a, b, left->getType());
  if (left_pointer)
    return pointer_arithmetic(a, b, left->getType(), right->getType(), op == BO_Sub);
  if (right_pointer)
    return pointer_arithmetic(b, a, right->getType(), left->getType(), false);
  return arithmetic(op, a, b, e->getType());
}

/// Both operands have the (promoted) type, save the amount of a shift.
ir::ExprId FunctionLowering::arithmetic(BinaryOperatorKind op, ExprId a, ExprId b, QualType type) {
  if (is_aggregate(type)) {
    build_.unsupported("128-bit, vector or complex arithmetic");
    return placeholder(type);
  }
  if (type->isRealFloatingType())
    return approximate(type, "floating-point arithmetic");
  const bool is_signed = types_.is_signed(type);
  if (op != BO_Shl && op != BO_Shr) // of one width but after an error
    b = build_.resize(b, build_.width(a), false);
  switch (op) {
  case BO_Add:
    return shallow(build_.binary(BinaryOp::Add, a, b), type);
  case BO_Sub:
    return shallow(build_.binary(BinaryOp::Sub, a, b), type);
  case BO_Mul:
    return shallow(build_.binary(BinaryOp::Mul, a, b), type);
  case BO_Div:
    return trapping(is_signed ? BinaryOp::SDiv : BinaryOp::UDiv, a, b, type);
  case BO_Rem:
    return trapping(is_signed ? BinaryOp::SRem : BinaryOp::URem, a, b, type);
  case BO_And:
    return shallow(build_.binary(BinaryOp::And, a, b), type);
  case BO_Or:
    return shallow(build_.binary(BinaryOp::Or, a, b), type);
  case BO_Xor:
    return shallow(build_.binary(BinaryOp::Xor, a, b), type);
  case BO_Shl:
    return shallow(build_.shift(BinaryOp::Shl, a, b), type);
  case BO_Shr:
    return shallow(build_.shift(is_signed ? BinaryOp::AShr : BinaryOp::LShr, a, b), type);
  default:
    break;
  }
  build_.unsupported(fmt::format("operator {}", BinaryOperator::getOpcodeStr(op).str()));
  return placeholder(type);
}

/// A division happens where it stands, even if its value is never asked for.
ir::ExprId FunctionLowering::trapping(BinaryOp op, ExprId a, ExprId b, QualType type) {
  const ExprId result = build_.binary(op, a, b);
  if (build_.is_constant(b) && build_.constant_value(b) != 0)
    return shallow(result, type);
  if (excepts_ != 0)
    may_raise();
  const ir::LocalId kept = build_.new_temporary(types_.of(type));
  build_.assign(kept, result);
  return build_.value_of(kept);
}

/// Breaks a very deep expression in two, for those who walk it recursively.
ir::ExprId FunctionLowering::shallow(ExprId e, QualType type) {
  constexpr unsigned kDeepest = 200;
  if (unit_.depths.of(e) < kDeepest)
    return e;
  const ir::LocalId kept = build_.new_temporary(types_.of(type));
  build_.assign(kept, e);
  return build_.value_of(kept);
}

ir::ExprId FunctionLowering::comparison(const BinaryOperator* e) {
  const QualType type = e->getLHS()->getType();
  ExprId a = value(e->getLHS());
  ExprId b = value(e->getRHS());
  if (is_aggregate(type)) {
    build_.unsupported("128-bit, vector or complex comparison");
    return build_.constant(1, 0);
  }
  if (type->isRealFloatingType())
    return build_.havoc_bit(ir::HavocCause::Approximation, "floating-point comparison");
  b = build_.resize(b, build_.width(a), types_.is_signed(e->getRHS()->getType()));
  const bool is_signed = types_.is_signed(type);
  const BinaryOp less = is_signed ? BinaryOp::SLt : BinaryOp::ULt;
  const BinaryOp at_most = is_signed ? BinaryOp::SLe : BinaryOp::ULe;
  switch (e->getOpcode()) {
  case BO_EQ:
    return build_.binary(BinaryOp::Eq, a, b);
  case BO_NE:
    return build_.binary(BinaryOp::Ne, a, b);
  case BO_LT:
    return build_.binary(less, a, b);
  case BO_GT:
    return build_.binary(less, b, a);
  case BO_LE:
    return build_.binary(at_most, a, b);
  case BO_GE:
    return build_.binary(at_most, b, a);
  default:
    break;
  }
  build_.unsupported("comparison");
  return build_.constant(1, 0);
}

ir::ExprId FunctionLowering::pointer_arithmetic(ExprId pointer, ExprId offset,
                                                QualType pointer_type, QualType offset_type,
                                                bool is_subtraction) {
  const bool is_signed = types_.is_signed(offset_type);
  offset = build_.resize(offset, build_.pointer_bits(), is_signed);
  if (is_subtraction)
    offset = build_.pool().unary(ir::UnaryOp::Neg, offset, build_.pointer_bits());
  return build_.index(pointer, offset, true, types_.of(pointer_type->getPointeeType()));
}

ir::ExprId FunctionLowering::pointer_difference(ExprId a, ExprId b, QualType pointer_type) {
  const ir::TypeId element = types_.of(pointer_type->getPointeeType());
  const std::uint64_t size = std::max<std::uint64_t>(1, unit_.program.types[element].size);
  const ExprId bytes = build_.binary(BinaryOp::Sub, a, b);
  if (size == 1)
    return bytes;
  if (std::has_single_bit(size)) // exact, and simpler than a division
    return build_.shift(BinaryOp::AShr, bytes,
                        build_.pointer_sized(static_cast<std::uint64_t>(std::countr_zero(size))));
  return build_.binary(BinaryOp::SDiv, bytes, build_.pointer_sized(size));
}

ir::ExprId FunctionLowering::logical(const BinaryOperator* e, bool is_used) {
  const unsigned width = width_of(e->getType());
  const bool is_and = e->getOpcode() == BO_LAnd;
  if (is_pure(e->getRHS())) {
    const ExprId a = condition(e->getLHS());
    const ExprId b = condition(e->getRHS());
    const ExprId both = is_and ? build_.logical_and(a, b) : build_.logical_or(a, b);
    return shallow(build_.resize(both, width, false), e->getType());
  }
  const BlockId second = build_.new_block();
  const BlockId end = build_.new_block();
  if (!is_used) {
    branch_on(e->getLHS(), is_and ? second : end, is_and ? end : second);
    build_.start(second);
    effect(e->getRHS());
    build_.start(end);
    return {};
  }
  const ir::LocalId result = build_.new_temporary(types_.of(e->getType()));
  build_.assign(result, build_.constant(width, is_and ? 0 : 1));
  branch_on(e->getLHS(), is_and ? second : end, is_and ? end : second);
  build_.start(second);
  build_.assign(result, build_.resize(condition(e->getRHS()), width, false));
  build_.start(end);
  return build_.value_of(result);
}

ir::ExprId FunctionLowering::unary(const UnaryOperator* e, bool is_used) {
  const Expr* inner = e->getSubExpr();
  const QualType type = e->getType();
  if (e->isIncrementDecrementOp())
    return increment(e, is_used);
  switch (e->getOpcode()) {
  case UO_AddrOf:
    return address_of(inner);
  case UO_Plus:
  case UO_Extension:
    return value(inner);
  case UO_LNot:
    return build_.resize(build_.logical_not(condition(inner)), width_of(type), false);
  case UO_Minus:
  case UO_Not: {
    if (is_aggregate(type))
      return unknown(e, "128-bit, vector or complex arithmetic");
    const ExprId a = value(inner);
    if (type->isRealFloatingType()) {
      const unsigned width = build_.width(a);
      return build_.binary(BinaryOp::Xor, a,
                           build_.constant(width, std::uint64_t{1} << (width - 1)));
    }
    return shallow(
        build_.unary(e->getOpcode() == UO_Minus ? ir::UnaryOp::Neg : ir::UnaryOp::Not, a), type);
  }
  default:
    return unknown(e,
                   fmt::format("operator {}", UnaryOperator::getOpcodeStr(e->getOpcode()).str()));
  }
}

ir::ExprId FunctionLowering::increment(const UnaryOperator* e, bool is_used) {
  const QualType type = e->getSubExpr()->getType();
  const LValue place = lvalue(e->getSubExpr());
  ExprId old = read(place, type);
  if (is_used && e->isPostfix()) {
    const ir::LocalId kept = build_.new_temporary(types_.of(type));
    build_.assign(kept, old);
    old = build_.value_of(kept);
  }
  const bool is_down = e->isDecrementOp();
  ExprId changed;
  if (type->isAnyPointerType()) {
    changed = build_.index(old, build_.pointer_sized(is_down ? ~std::uint64_t{0} : 1), true,
                           types_.of(type->getPointeeType()));
  } else if (type->isBooleanType()) {
    const ExprId one = build_.constant(build_.width(old), 1);
    changed = is_down ? build_.binary(BinaryOp::Xor, old, one) : one;
  } else if (is_aggregate(type) || type->isRealFloatingType()) {
    changed = arithmetic(is_down ? BO_Sub : BO_Add, old, old, type);
  } else {
    changed = build_.binary(is_down ? BinaryOp::Sub : BinaryOp::Add, old,
                            build_.constant(build_.width(old), 1));
  }
  const ExprId now = write(place, changed, type, is_used && e->isPrefix());
  return e->isPrefix() ? now : old;
}

ir::ExprId FunctionLowering::assignment(const BinaryOperator* e, bool is_used) {
  const QualType type = e->getLHS()->getType();
  if (is_aggregate(type)) {
    store_aggregate(e->getRHS(), address_of(e->getLHS()));
    return {};
  }
  const LValue place = lvalue(e->getLHS());
  return write(place, value(e->getRHS()), type, is_used);
}

ir::ExprId FunctionLowering::compound_assignment(const CompoundAssignOperator* e, bool is_used) {
  const QualType type = e->getLHS()->getType();
  const Expr* right = e->getRHS();
  const LValue place = lvalue(e->getLHS());
  const BinaryOperatorKind op = BinaryOperator::getOpForCompoundAssignment(e->getOpcode());
  const ExprId b = value(right);
  const ExprId old = read(place, type);
  ExprId result;
  if (type->isAnyPointerType()) {
    result = pointer_arithmetic(old, b, type, right->getType(), op == BO_Sub);
  } else {
    const QualType common = e->getComputationLHSType();
    const ExprId computed =
        arithmetic(op, convert(old, type, common), b, e->getComputationResultType());
    result = convert(computed, e->getComputationResultType(), type);
  }
  return write(place, result, type, is_used);
}

} // namespace ndv::frontend
