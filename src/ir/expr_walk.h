#pragma once

#include <ndv/ir/expr.h>

#include <array>
#include <cstddef>
#include <vector>

namespace ndv::ir {

/// The operands of an expression: up to three, in order.
struct Operands {
  std::array<ExprId, 3> ids;
  std::size_t count = 0;
  const ExprId* begin() const { return ids.data(); }
  const ExprId* end() const { return ids.data() + count; }
};

inline Operands operands(const Expr& e) {
  switch (e.kind) {
  case ExprKind::Field:
  case ExprKind::Unary:
    return {{e.a}, 1};
  case ExprKind::Index:
  case ExprKind::Binary:
    return {{e.a, e.b}, 2};
  case ExprKind::Select:
    return {{e.a, e.b, e.c}, 3};
  default:
    return {};
  }
}

/// Calls `visit(id)` for each distinct subexpression of `root`, operands before users, without
/// recursion. `done(id)` tells which need no (further) visit. Ids must be in range.
template <class Done, class Visit>
void post_order(const ExprPool& exprs, ExprId root, Done done, Visit visit) {
  std::vector<ExprId> stack{root};
  while (!stack.empty()) {
    const ExprId id = stack.back();
    if (done(id)) {
      stack.pop_back();
      continue;
    }
    const std::size_t depth = stack.size();
    const Operands children = operands(exprs[id]);
    for (std::size_t i = children.count; i-- > 0;)
      if (!done(children.ids[i]))
        stack.push_back(children.ids[i]);
    if (stack.size() == depth) {
      visit(id);
      stack.pop_back();
    }
  }
}

} // namespace ndv::ir
