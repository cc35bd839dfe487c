#pragma once

#include "smt/term.h"

namespace ndv::smt {

/// The terms that `roots` consist of, ascending: operands stand before what uses them. Iterative.
std::vector<Term> reachable(const TermPool& pool, std::span<const Term> roots);

/// The term that the public operators build from `args` for a node like `n`.
Term rebuild(TermPool& pool, const Node& n, std::span<const Term> args);

} // namespace ndv::smt
