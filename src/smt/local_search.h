#pragma once

#include "smt/solver.h"
#include "smt/term.h"

#include <optional>

namespace ndv::smt {

/// Looks for a model by repairing false constraints one symbol at a time, from all symbols 0. Most
/// satisfiable questions are this easy, and it takes less time than setting up Z3. Deterministic.
std::optional<Model> find_model_locally(const TermPool& pool, std::span<const Term> constraints);

} // namespace ndv::smt
