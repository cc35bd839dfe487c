#include "rules/counter.h"

namespace ndv::rules {

using namespace ir;

bool is_counter_step(const Program& program, ExprId value, MonitorId monitor, std::int64_t& delta) {
  const Expr& e = program.exprs[value];
  if (e.kind == ExprKind::Monitor && e.value == monitor.index) {
    delta = 0;
    return true;
  }
  if (e.kind == ExprKind::Unary && program.exprs[e.a].kind == ExprKind::Binary) {
    // short arithmetic: truncate(sign_extend(monitor) + constant)
    const Expr& sum = program.exprs[e.a];
    const Expr& left = program.exprs[sum.a];
    const Expr& right = program.exprs[sum.b];
    if (e.unary() == UnaryOp::Truncate && left.kind == ExprKind::Unary &&
        program.exprs[left.a].kind == ExprKind::Monitor &&
        program.exprs[left.a].value == monitor.index && right.kind == ExprKind::Constant &&
        (sum.binary() == BinaryOp::Add || sum.binary() == BinaryOp::Sub)) {
      const auto amount =
          static_cast<std::int64_t>(right.value << (64 - e.width)) >> (64 - e.width);
      delta = sum.binary() == BinaryOp::Add ? amount : -amount;
      return true;
    }
    return false;
  }
  if (e.kind != ExprKind::Binary)
    return false;
  if (e.binary() != BinaryOp::Add && e.binary() != BinaryOp::Sub)
    return false;
  const Expr& left = program.exprs[e.a];
  const Expr& right = program.exprs[e.b];
  if (left.kind != ExprKind::Monitor || left.value != monitor.index ||
      right.kind != ExprKind::Constant)
    return false;
  const auto amount = static_cast<std::int64_t>(right.value << (64 - e.width)) >> (64 - e.width);
  delta = e.binary() == BinaryOp::Add ? amount : -amount;
  return true;
}

bool is_counter_change(const Program& program, ExprId value, MonitorId monitor) {
  std::int64_t delta = 0;
  if (is_counter_step(program, value, monitor, delta))
    return true;
  const Expr& e = program.exprs[value];
  return e.kind == ExprKind::Select && is_counter_change(program, e.b, monitor) &&
         is_counter_change(program, e.c, monitor);
}

} // namespace ndv::rules
