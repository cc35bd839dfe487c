#pragma once

#include "smt/term.h"

#include <ndv/ir/expr.h>

namespace ndv::engine {

/// The IR's operators as terms.
smt::Term apply(smt::TermPool& terms, ir::UnaryOp op, smt::Term a, unsigned width);
smt::Term apply(smt::TermPool& terms, ir::BinaryOp op, smt::Term a, smt::Term b);

} // namespace ndv::engine
