#pragma once

#include <ndv/ir/expr.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ndv::frontend {

/// How deeply the expressions of a pool are nested. An expression is younger than its operands, so
/// one pass over the new ones tells.
class ExprDepths {
public:
  explicit ExprDepths(const ir::ExprPool& pool) : pool_(pool) {}

  unsigned of(ir::ExprId expr) {
    while (depths_.size() <= expr.index) {
      const ir::Expr& e = pool_[ir::ExprId{depths_.size()}];
      depths_.push_back(1 + std::max({operand(e.a), operand(e.b), operand(e.c)}));
    }
    return depths_[expr.index];
  }

private:
  std::uint32_t operand(ir::ExprId id) const { return id.valid() ? depths_[id.index] : 0; }

  const ir::ExprPool& pool_;
  std::vector<std::uint32_t> depths_;
};

} // namespace ndv::frontend
