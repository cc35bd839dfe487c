#include "ir/substitute.h"

#include "ir/expr_walk.h"

#include <ndv/assert.h>

#include <unordered_map>

namespace ndv::ir {

ExprId substitute(ExprPool& exprs, ExprId root, std::span<const ExprId> values) {
  if (!root.valid())
    return root;
  std::unordered_map<ExprId, ExprId> done;
  const auto replaced = [&](ExprId id) {
    const Expr e = exprs[id];
    const auto of = [&](ExprId operand) { return done.at(operand); };
    switch (e.kind) {
    case ExprKind::Local:
      NDV_ASSERT(e.value < values.size());
      return values[e.value];
    case ExprKind::Field:
      return exprs.field(of(e.a), e.type, static_cast<unsigned>(e.value));
    case ExprKind::Index:
      return exprs.index(of(e.a), of(e.b), e.type);
    case ExprKind::Unary:
      return exprs.unary(e.unary(), of(e.a), e.width);
    case ExprKind::Binary:
      return exprs.binary(e.binary(), of(e.a), of(e.b));
    case ExprKind::Select:
      return exprs.select(of(e.a), of(e.b), of(e.c));
    default:
      return id;
    }
  };
  post_order(
      exprs, root, [&](ExprId id) { return done.contains(id); },
      [&](ExprId id) { done.emplace(id, replaced(id)); });
  return done.at(root);
}

} // namespace ndv::ir
