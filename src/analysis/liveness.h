#pragma once

#include <ndv/ir/program.h>

#include <cstdint>
#include <vector>

namespace ndv::analysis {

/// The locals whose value may still be read, at the start of each block.
class Liveness {
public:
  explicit Liveness(const ir::Program& program, const ir::Function& function);
  bool live_in(ir::BlockId block, ir::LocalId local) const {
    return (sets_[block.index * words_ + local.index / 64] >> (local.index % 64)) & 1;
  }

private:
  std::size_t words_;
  std::vector<std::uint64_t> sets_;
};

/// Calls `use` for each local that the expression reads.
void for_each_local(const ir::Program& program, ir::ExprId expr, auto&& use) {
  if (!expr.valid())
    return;
  std::vector<ir::ExprId> work{expr};
  while (!work.empty()) {
    const ir::Expr& e = program.exprs[work.back()];
    work.pop_back();
    if (e.kind == ir::ExprKind::Local)
      use(ir::LocalId{e.value});
    for (ir::ExprId child : {e.a, e.b, e.c})
      if (child.valid())
        work.push_back(child);
  }
}

/// The expressions that a statement or terminator reads.
std::vector<ir::ExprId> operands(const ir::Statement& statement);
std::vector<ir::ExprId> operands(const ir::Terminator& terminator);
/// The local that a statement assigns, or an invalid id.
ir::LocalId assigned(const ir::Statement& statement);
std::vector<ir::BlockId> successors(const ir::Terminator& terminator);

} // namespace ndv::analysis
