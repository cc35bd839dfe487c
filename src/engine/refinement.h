#pragma once

#include "engine/encoding.h"
#include "smt/solver.h"

#include <set>

namespace ndv::engine {

/// The calls and loops that are not followed and whose values, or effects on the rule's state, the
/// model relies on, on the path that it takes.
std::set<Abstraction> relied_on(const Encoding& encoding, const smt::Model& model);

/// Those that the term's value depends on.
std::set<Abstraction> behind(const Encoding& encoding, smt::Term term);

/// Makes the policy more exact for each of these. False if there was nothing left to do.
bool refine(Policy& policy, const std::set<Abstraction>& abstractions);

} // namespace ndv::engine
