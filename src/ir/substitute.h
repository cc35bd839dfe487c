#pragma once

#include <ndv/ir/expr.h>

#include <span>

namespace ndv::ir {

/// The expression with `values` in place of the locals, by their number.
ExprId substitute(ExprPool& exprs, ExprId root, std::span<const ExprId> values);

} // namespace ndv::ir
