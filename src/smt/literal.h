#pragma once

#include "smt/term.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace ndv::smt {

// A proposition and its negation have neighbouring handles: 2k and 2k + 1, the Not last.

inline Term opposite(Term proposition) {
  return static_cast<Term>(static_cast<std::uint32_t>(proposition) ^ 1U);
}

/// Of a proposition: is it stored as a Not (or is it true)?
inline bool is_negated(Term proposition) {
  return (static_cast<std::uint32_t>(proposition) & 1U) != 0;
}

/// The proposition without its negation, if it has one.
inline Term unnegated(Term proposition) {
  return static_cast<Term>(static_cast<std::uint32_t>(proposition) & ~1U);
}

inline bool contains(std::span<const Term> sorted, Term t) {
  return std::ranges::binary_search(sorted, t);
}

/// The conjuncts of a proposition: the operands of an And, else the proposition alone. Ascending.
inline std::span<const Term> conjuncts(const TermPool& pool, const Term& t) {
  const Node& n = pool[t];
  return n.op == Op::And && n.width == 1 ? n.args : std::span(&t, 1);
}

/// For a disjunction `!(a && b …)`: the conjunction under the negation.
inline const Node* negated_conjunction(const TermPool& pool, Term t) {
  if (!is_negated(t))
    return nullptr;
  const Node& inner = pool[opposite(t)];
  return inner.op == Op::And ? &inner : nullptr;
}

} // namespace ndv::smt
