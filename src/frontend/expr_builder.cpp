#include "frontend/expr_builder.h"

#include <optional>
#include <utility>

namespace ndv::frontend {
namespace {

using ir::BinaryOp;
using ir::Expr;
using ir::ExprId;
using ir::ExprKind;
using ir::UnaryOp;

// How many nested operations a truncation is pushed through.
constexpr unsigned kNarrowingDepth = 4;

bool works_on_low_bits(BinaryOp op) {
  switch (op) {
  case BinaryOp::Add:
  case BinaryOp::Sub:
  case BinaryOp::Mul:
  case BinaryOp::And:
  case BinaryOp::Or:
  case BinaryOp::Xor:
    return true;
  default:
    return false;
  }
}

bool is_bitwise(BinaryOp op) {
  return op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Xor;
}

BinaryOp unsigned_order(BinaryOp op) {
  return op == BinaryOp::SLt ? BinaryOp::ULt : op == BinaryOp::SLe ? BinaryOp::ULe : op;
}

std::optional<BinaryOp> negated(BinaryOp op, bool& swap) {
  swap = op != BinaryOp::Eq && op != BinaryOp::Ne;
  switch (op) {
  case BinaryOp::Eq:
    return BinaryOp::Ne;
  case BinaryOp::Ne:
    return BinaryOp::Eq;
  case BinaryOp::ULt:
    return BinaryOp::ULe;
  case BinaryOp::ULe:
    return BinaryOp::ULt;
  case BinaryOp::SLt:
    return BinaryOp::SLe;
  case BinaryOp::SLe:
    return BinaryOp::SLt;
  default:
    return std::nullopt;
  }
}

} // namespace

ExprBuilder::Extension ExprBuilder::extension(ExprId e) const {
  const Expr& x = pool_[e];
  if (x.kind != ExprKind::Unary)
    return {};
  if (x.unary() == UnaryOp::ZeroExtend)
    return {x.a, false};
  if (x.unary() == UnaryOp::SignExtend)
    return {x.a, true};
  return {};
}

/// The low `width` bits of e where they cost no more than e; else invalid.
ExprId ExprBuilder::narrowed(ExprId e, unsigned width, unsigned depth) {
  const Expr x = pool_[e];
  if (x.width == width)
    return e;
  if (x.kind == ExprKind::Constant)
    return constant(width, x.value);
  if (const Extension by = extension(e); by.inner.valid())
    return resize(by.inner, width, by.is_signed);
  if (x.kind == ExprKind::Unary && x.unary() == UnaryOp::Truncate)
    return pool_.unary(UnaryOp::Truncate, x.a, width);
  if (depth == 0)
    return {};
  if (x.kind == ExprKind::Unary && (x.unary() == UnaryOp::Not || x.unary() == UnaryOp::Neg)) {
    const ExprId a = narrowed(x.a, width, depth - 1);
    return a.valid() ? unary(x.unary(), a) : ExprId{};
  }
  if (x.kind == ExprKind::Binary && works_on_low_bits(x.binary())) {
    const ExprId a = narrowed(x.a, width, depth - 1);
    const ExprId b = a.valid() ? narrowed(x.b, width, depth - 1) : ExprId{};
    return b.valid() ? binary(x.binary(), a, b) : ExprId{};
  }
  if (x.kind == ExprKind::Select && is_constant(x.b) && is_constant(x.c))
    return select(x.a, narrowed(x.b, width, 0), narrowed(x.c, width, 0));
  return {};
}

ExprId ExprBuilder::resize(ExprId e, unsigned width, bool is_signed) {
  const Expr x = pool_[e];
  if (x.width == width)
    return e;
  if (width < x.width) {
    const ExprId narrow = narrowed(e, width, kNarrowingDepth);
    return narrow.valid() ? narrow : pool_.unary(UnaryOp::Truncate, e, width);
  }
  const Extension by = extension(e);
  if (by.inner.valid() && (!by.is_signed || is_signed))
    return pool_.resize(by.inner, width, by.is_signed);
  if (x.kind == ExprKind::Select && is_constant(x.b) && is_constant(x.c))
    return select(x.a, pool_.resize(x.b, width, is_signed), pool_.resize(x.c, width, is_signed));
  return pool_.resize(e, width, is_signed);
}

ExprId ExprBuilder::truth(ExprId e) {
  const Expr x = pool_[e];
  if (x.width == 1)
    return e;
  if (const Extension by = extension(e); by.inner.valid())
    return truth(by.inner);
  if (x.kind == ExprKind::Select && is_constant(x.b) && is_constant(x.c))
    return select(x.a, constant(1, constant_value(x.b) != 0),
                  constant(1, constant_value(x.c) != 0));
  return pool_.binary(BinaryOp::Ne, e, constant(x.width, 0));
}

ExprId ExprBuilder::logical_not(ExprId e) {
  const Expr x = pool_[e];
  if (x.kind == ExprKind::Unary && x.unary() == UnaryOp::Not)
    return x.a;
  bool swap = false;
  if (x.kind == ExprKind::Binary)
    if (const auto op = negated(x.binary(), swap))
      return swap ? pool_.binary(*op, x.b, x.a) : pool_.binary(*op, x.a, x.b);
  return pool_.logical_not(e);
}

ExprId ExprBuilder::logical_and(ExprId a, ExprId b) {
  if (is_constant(a))
    return constant_value(a) != 0 ? b : a;
  if (is_constant(b))
    return constant_value(b) != 0 ? a : b;
  return a == b ? a : pool_.binary(BinaryOp::And, a, b);
}

ExprId ExprBuilder::logical_or(ExprId a, ExprId b) {
  if (is_constant(a))
    return constant_value(a) != 0 ? a : b;
  if (is_constant(b))
    return constant_value(b) != 0 ? b : a;
  return a == b ? a : pool_.binary(BinaryOp::Or, a, b);
}

ExprId ExprBuilder::binary(BinaryOp op, ExprId a, ExprId b) {
  if (op >= BinaryOp::Eq)
    return compare(op, a, b);
  if (is_bitwise(op)) {
    const unsigned full = width(a);
    if (full == 1 && op != BinaryOp::Xor)
      return op == BinaryOp::And ? logical_and(a, b) : logical_or(a, b);
    const Extension left = extension(a);
    const Extension right = extension(b);
    if (left.inner.valid() && right.inner.valid() && left.is_signed == right.is_signed &&
        width(left.inner) == width(right.inner))
      return resize(binary(op, left.inner, right.inner), full, left.is_signed);
  }
  return pool_.binary(op, a, b);
}

ExprId ExprBuilder::compare(BinaryOp op, ExprId a, ExprId b) {
  const bool is_equality = op == BinaryOp::Eq || op == BinaryOp::Ne;
  if (is_equality && is_constant(a))
    std::swap(a, b);
  const Extension left = extension(a);
  const Extension right = extension(b);
  if (left.inner.valid() && right.inner.valid() && left.is_signed == right.is_signed &&
      width(left.inner) == width(right.inner))
    return compare(left.is_signed ? op : unsigned_order(op), left.inner, right.inner);
  if (left.inner.valid() && is_constant(b))
    if (const ExprId narrow = compare_extended(op, left, b, true); narrow.valid())
      return narrow;
  if (right.inner.valid() && is_constant(a))
    if (const ExprId narrow = compare_extended(op, right, a, false); narrow.valid())
      return narrow;
  if (width(a) == 1 && is_constant(a) != is_constant(b))
    return compare_bit(op, a, b);
  if (is_equality && is_constant(b) && constant_value(b) == 0 &&
      pool_[a].kind == ExprKind::Select) {
    const ExprId is_set = truth(a);
    return op == BinaryOp::Ne ? is_set : logical_not(is_set);
  }
  return pool_.binary(op, a, b);
}

/// A comparison of a bit with a constant is the bit, its negation, or a constant.
ExprId ExprBuilder::compare_bit(BinaryOp op, ExprId a, ExprId b) {
  const bool is_left = is_constant(b);
  const auto result = [&](std::uint64_t bit) {
    return is_left ? ir::evaluate(op, bit, constant_value(b), 1)
                   : ir::evaluate(op, constant_value(a), bit, 1);
  };
  if (result(0) == result(1))
    return constant(1, result(0));
  const ExprId bit = is_left ? a : b;
  return result(1) != 0 ? bit : logical_not(bit);
}

/// Compares an extended value with a constant that the narrow type holds; else invalid.
ExprId ExprBuilder::compare_extended(BinaryOp op, const Extension& by, ExprId bound,
                                     bool extended_is_left) {
  const unsigned full = width(bound);
  const unsigned narrow = width(by.inner);
  const ExprId small = pool_.unary(UnaryOp::Truncate, bound, narrow);
  if (pool_.resize(small, full, by.is_signed) != bound) {
    if (op == BinaryOp::Eq || op == BinaryOp::Ne)
      return constant(1, op == BinaryOp::Ne);
    return {};
  }
  const BinaryOp narrow_op = by.is_signed ? op : unsigned_order(op);
  return extended_is_left ? compare(narrow_op, by.inner, small)
                          : compare(narrow_op, small, by.inner);
}

bool ExprBuilder::may_be_negative(ExprId e) const {
  const Expr& x = pool_[e];
  if (x.kind == ExprKind::Constant)
    return (x.value >> (x.width - 1) & 1) != 0;
  if (x.kind == ExprKind::Select && is_constant(x.b) && is_constant(x.c))
    return may_be_negative(x.b) || may_be_negative(x.c);
  return x.kind != ExprKind::Unary || x.unary() != UnaryOp::ZeroExtend;
}

ExprId ExprBuilder::select(ExprId condition, ExprId a, ExprId b) {
  if (a == b)
    return a;
  if (width(a) == 1 && is_constant(a) && is_constant(b) && !is_constant(condition))
    return constant_value(a) != 0 ? condition : logical_not(condition);
  return pool_.select(condition, a, b);
}

ExprId ExprBuilder::shift(BinaryOp op, ExprId a, ExprId amount) {
  const unsigned bits = width(a);
  const ExprId modulus = constant(width(amount), bits - 1);
  amount = resize(binary(BinaryOp::And, amount, modulus), bits, false);
  return pool_.binary(op, a, amount);
}

ExprId ExprBuilder::field(ExprId base, ir::TypeId record, unsigned index) {
  if (is_constant(base))
    return pointer_sized(constant_value(base) + types()[record].fields[index].offset);
  return pool_.field(base, record, index);
}

ExprId ExprBuilder::index(ExprId base, ExprId index, bool is_signed, ir::TypeId element) {
  index = resize(index, pointer_bits(), is_signed);
  if (types()[element].size == 0)
    element = types().integer(8, false); // arithmetic on void and function pointers counts bytes
  if (is_constant(base) && is_constant(index))
    return pointer_sized(constant_value(base) + constant_value(index) * types()[element].size);
  return pool_.index(base, index, element);
}

ExprId ExprBuilder::byte_offset(ExprId base, std::uint64_t offset) {
  return offset == 0 ? base : binary(BinaryOp::Add, base, pointer_sized(offset));
}

ExprId ExprBuilder::extract(ExprId unit, const ir::Field& field, bool is_signed) {
  const unsigned full = width(unit);
  ExprId low = unit;
  if (field.bit_offset != 0)
    low = pool_.binary(BinaryOp::LShr, unit, constant(full, field.bit_offset));
  return pool_.resize(pool_.unary(UnaryOp::Truncate, low, field.bit_width), full, is_signed);
}

ExprId ExprBuilder::insert(ExprId unit, ExprId value, const ir::Field& field) {
  const unsigned full = width(unit);
  const std::uint64_t ones = ~std::uint64_t{0} >> (64 - field.bit_width);
  const ExprId kept =
      pool_.binary(BinaryOp::And, unit, constant(full, ~(ones << field.bit_offset)));
  const ExprId low = pool_.resize(resize(value, field.bit_width, false), full, false);
  if (field.bit_offset == 0)
    return pool_.binary(BinaryOp::Or, kept, low);
  const ExprId placed = pool_.binary(BinaryOp::Shl, low, constant(full, field.bit_offset));
  return pool_.binary(BinaryOp::Or, kept, placed);
}

} // namespace ndv::frontend
