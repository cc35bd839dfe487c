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

/// Calls `visit(e)` for each subexpression of `root` that is not in the set `seen` yet, users
/// before operands, without recursion. Nothing for an invalid root; what is seen stays in the set.
template <class Set, class Visit>
void for_each_unseen(const ExprPool& exprs, ExprId root, Set& seen, Visit visit) {
  std::vector<ExprId> stack;
  const auto push = [&](ExprId id) {
    if (id.valid() && !seen.contains(id))
      stack.push_back(id);
  };
  push(root);
  while (!stack.empty()) {
    const ExprId id = stack.back();
    stack.pop_back();
    if (!seen.insert(id).second)
      continue;
    visit(exprs[id]);
    for (const ExprId operand : operands(exprs[id]))
      push(operand);
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
