#include <ndv/assert.h>
#include <ndv/ir/expr.h>

namespace ndv::ir {
namespace {

std::uint64_t mask(unsigned width) {
  NDV_ASSERT(width >= 1 && width <= 64);
  return ~std::uint64_t{0} >> (64 - width);
}

std::uint8_t checked_width(unsigned width) {
  NDV_ASSERT(width >= 1 && width <= 64);
  return static_cast<std::uint8_t>(width);
}

Expr leaf(ExprKind kind, std::uint32_t index, unsigned width) {
  Expr e;
  e.kind = kind;
  e.width = checked_width(width);
  e.value = index;
  return e;
}

bool gives_bit(BinaryOp op) {
  return op >= BinaryOp::Eq;
}

bool may_trap(BinaryOp op) {
  return op == BinaryOp::UDiv || op == BinaryOp::SDiv || op == BinaryOp::URem ||
         op == BinaryOp::SRem;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 29);
}

std::uint64_t pair(std::uint32_t high, std::uint32_t low) {
  return static_cast<std::uint64_t>(high) << 32 | low;
}

} // namespace

std::size_t ExprPool::Hash::operator()(const Expr& e) const noexcept {
  const auto kind = static_cast<std::uint32_t>(e.kind);
  std::uint64_t hash = mix(e.value, kind << 16 | std::uint32_t{e.op} << 8 | e.width);
  hash = mix(hash, pair(e.a.index, e.b.index));
  hash = mix(hash, pair(e.c.index, e.type.index));
  return static_cast<std::size_t>(hash);
}

ExprId ExprPool::intern(const Expr& e) {
  const auto [it, is_new] = ids_.try_emplace(e, ExprId{exprs_.size()});
  if (is_new)
    exprs_.push_back(e);
  return it->second;
}

ExprId ExprPool::constant(unsigned width, std::uint64_t value) {
  Expr e;
  e.width = checked_width(width);
  e.value = value & mask(width);
  return intern(e);
}

ExprId ExprPool::local(LocalId id, unsigned width) {
  return intern(leaf(ExprKind::Local, id.index, width));
}

ExprId ExprPool::global_address(GlobalId id, unsigned width) {
  return intern(leaf(ExprKind::GlobalAddress, id.index, width));
}

ExprId ExprPool::function_address(FunctionId id, unsigned width) {
  return intern(leaf(ExprKind::FunctionAddress, id.index, width));
}

ExprId ExprPool::object_address(ObjectId id, unsigned width) {
  return intern(leaf(ExprKind::ObjectAddress, id.index, width));
}

ExprId ExprPool::monitor(MonitorId id, unsigned width) {
  return intern(leaf(ExprKind::Monitor, id.index, width));
}

ExprId ExprPool::watched(unsigned width) {
  return intern(leaf(ExprKind::Watched, 0, width));
}

ExprId ExprPool::field(ExprId base, TypeId record, unsigned field_index) {
  Expr e = leaf(ExprKind::Field, field_index, (*this)[base].width);
  e.a = base;
  e.type = record;
  return intern(e);
}

ExprId ExprPool::index(ExprId base, ExprId index, TypeId element) {
  NDV_ASSERT((*this)[index].width == (*this)[base].width);
  Expr e = leaf(ExprKind::Index, 0, (*this)[base].width);
  e.a = base;
  e.b = index;
  e.type = element;
  return intern(e);
}

ExprId ExprPool::unary(UnaryOp op, ExprId a, unsigned result_width) {
  const Expr& operand = (*this)[a];
  if (op == UnaryOp::Not || op == UnaryOp::Neg)
    NDV_ASSERT(result_width == operand.width);
  else if (result_width == operand.width)
    return a;
  NDV_ASSERT(op == UnaryOp::Truncate ? result_width <= operand.width
                                     : result_width >= operand.width);
  if (operand.kind == ExprKind::Constant)
    return constant(result_width, evaluate(op, operand.value, operand.width, result_width));
  Expr e = leaf(ExprKind::Unary, 0, result_width);
  e.op = static_cast<std::uint8_t>(op);
  e.a = a;
  return intern(e);
}

ExprId ExprPool::binary(BinaryOp op, ExprId a, ExprId b) {
  const Expr& left = (*this)[a];
  const Expr& right = (*this)[b];
  NDV_ASSERT(left.width == right.width);
  const unsigned width = gives_bit(op) ? 1 : left.width;
  const bool constants = left.kind == ExprKind::Constant && right.kind == ExprKind::Constant;
  if (constants && (!may_trap(op) || right.value != 0))
    return constant(width, evaluate(op, left.value, right.value, left.width));
  Expr e = leaf(ExprKind::Binary, 0, width);
  e.op = static_cast<std::uint8_t>(op);
  e.a = a;
  e.b = b;
  return intern(e);
}

ExprId ExprPool::select(ExprId condition, ExprId then_value, ExprId else_value) {
  NDV_ASSERT((*this)[condition].width == 1);
  NDV_ASSERT((*this)[then_value].width == (*this)[else_value].width);
  if ((*this)[condition].kind == ExprKind::Constant)
    return (*this)[condition].value != 0 ? then_value : else_value;
  Expr e = leaf(ExprKind::Select, 0, (*this)[then_value].width);
  e.a = condition;
  e.b = then_value;
  e.c = else_value;
  return intern(e);
}

ExprId ExprPool::resize(ExprId a, unsigned width, bool is_signed) {
  const unsigned old_width = (*this)[a].width;
  if (width <= old_width)
    return unary(UnaryOp::Truncate, a, width);
  return unary(is_signed ? UnaryOp::SignExtend : UnaryOp::ZeroExtend, a, width);
}

ExprId ExprPool::logical_not(ExprId a) {
  NDV_ASSERT((*this)[a].width == 1);
  return unary(UnaryOp::Not, a, 1);
}

} // namespace ndv::ir
