#include "smt/assumptions.h"

#include "smt/builder.h"

namespace ndv::smt {

Assumptions::Assumptions(TermPool& pool, Term fact) : pool_(pool), single_(fact) {
  facts_ = conjuncts(pool, single_);
}

std::optional<bool> Assumptions::decide_literal(Term t) const {
  if (contains(facts_, t))
    return true;
  if (contains(facts_, opposite(t)))
    return false;
  return std::nullopt;
}

std::optional<bool> Assumptions::decide(Term proposition) const {
  if (const auto known = decide_literal(proposition))
    return known;
  const Node* const disjunction = negated_conjunction(pool_, proposition);
  const Node& n = disjunction != nullptr ? *disjunction : pool_[proposition];
  if (n.op != Op::And)
    return std::nullopt;
  bool all = true;
  for (const Term t : n.args) {
    const auto known = decide_literal(t);
    if (known == false)
      return disjunction != nullptr;
    all = all && known.has_value();
  }
  return all ? std::optional(disjunction == nullptr) : std::nullopt;
}

Term Assumptions::simplify_conjunction(Term t) const {
  const Node& n = pool_[t];
  std::vector<Term> rest;
  for (const Term a : n.args) {
    const auto known = decide_literal(a);
    if (known == false)
      return pool_.boolean(false);
    if (!known)
      rest.push_back(a);
  }
  if (rest.size() == n.args.size())
    return t;
  return rest.empty() ? pool_.boolean(true) : pool_.and_(rest);
}

Term Assumptions::simplify(Term t) const {
  constexpr int steps = 8;
  for (int i = 0; i < steps; ++i) {
    const Node& n = pool_[t];
    if (n.width == 1) {
      if (const auto known = decide_literal(t))
        return pool_.boolean(*known);
    }
    if (n.op == Op::Ite) {
      const auto known = decide(n.args[0]);
      if (!known)
        return t;
      t = n.args[*known ? 1 : 2];
      continue;
    }
    if (n.width == 1 && n.op == Op::And)
      return simplify_conjunction(t);
    if (n.width == 1 && negated_conjunction(pool_, t) != nullptr)
      return pool_.not_(simplify_conjunction(n.args[0]));
    return t;
  }
  return t;
}

} // namespace ndv::smt
