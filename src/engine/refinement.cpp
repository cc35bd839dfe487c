#include "engine/refinement.h"

#include <utility>

namespace ndv::engine {

using smt::Term;

std::set<Abstraction> relied_on(const Encoding& encoding, const smt::Model& model) {
  std::set<std::uint32_t> uses;
  for (const auto& [symbol, value] : model) {
    const auto it = encoding.symbols.find(symbol);
    if (it != encoding.symbols.end() && it->second.abstraction != Symbol::kNone)
      uses.insert(it->second.abstraction);
  }
  std::set<Abstraction> result;
  for (const std::uint32_t use : uses)
    if (encoding.terms.evaluate(encoding.abstractions[use].guard, model) != 0)
      result.insert(encoding.abstractions[use].abstraction);
  return result;
}

std::set<Abstraction> behind(const Encoding& encoding, Term term) {
  std::set<Abstraction> result;
  const Term one[] = {term};
  for (Term symbol : encoding.terms.support(one)) {
    const auto it = encoding.symbols.find(symbol);
    if (it != encoding.symbols.end() && it->second.abstraction != Symbol::kNone)
      result.insert(encoding.abstractions[it->second.abstraction].abstraction);
  }
  return result;
}

/// Loops come last: what is proved of one that is unrolled is proved up to a bound.
bool refine(Policy& policy, const std::set<Abstraction>& abstractions) {
  bool changed = false;
  for (const Abstraction& a : abstractions) {
    if (a.kind == Abstraction::Kind::Loads)
      changed |= !std::exchange(policy.all_loads, true);
    else if (a.kind == Abstraction::Kind::Call)
      changed |= policy.open.insert(a).second;
  }
  if (changed)
    return true;
  for (const Abstraction& a : abstractions) {
    if (a.kind != Abstraction::Kind::Loop)
      continue;
    const LoopMode mode = policy.loop(a).mode;
    if (mode == LoopMode::Unroll)
      continue;
    policy.loops[a] = {mode == LoopMode::Last ? LoopMode::LastTwo : LoopMode::Unroll};
    changed = true;
  }
  return changed;
}

} // namespace ndv::engine
