#include "smt/disjunction.h"

#include "smt/builder.h"

namespace ndv::smt {

Term conjunction_of(TermPool& pool, std::span<const Term> sorted) {
  return sorted.size() == 1 ? sorted[0] : Builder{pool}.make(Op::And, 1, sorted);
}

Term negation_of(TermPool& pool, std::span<const Term> sorted) {
  return pool.not_(conjunction_of(pool, sorted));
}

namespace {

/// The only literal of `by` that `other` lacks: none, one (set) or more than one (false).
bool single_difference(std::span<const Term> by, std::span<const Term> other,
                       std::optional<Term>& single) {
  auto o = other.begin();
  for (const Term t : by) {
    while (o != other.end() && *o < t)
      ++o;
    if (o != other.end() && *o == t)
      continue;
    if (single)
      return false;
    single = t;
  }
  return true;
}

} // namespace

Relation relate(const TermPool& pool, std::span<const Term> by, std::span<const Term> other) {
  std::optional<Term> single;
  if (!single_difference(by, other, single))
    return {};
  if (!single)
    return {Relation::Implied, {}};
  // (g && x) || (g && d) is g && (x || d): within d, x can be taken to be false.
  const Node* const alternatives = negated_conjunction(pool, *single);
  const auto true_now = alternatives != nullptr ? alternatives->args : std::span<const Term>{};
  Relation result;
  for (const Term t : other) {
    if (contains(true_now, opposite(t)))
      return {Relation::Implied, {}};
    if (t != opposite(*single) && !contains(true_now, t))
      result.rest.push_back(t);
  }
  if (result.rest.empty() || result.rest.size() == other.size())
    return {};
  result.kind = Relation::Narrower;
  return result;
}

} // namespace ndv::smt
