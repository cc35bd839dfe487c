// The conditional on bit-vectors.

#include "smt/assumptions.h"
#include "smt/builder.h"
#include "smt/linear.h"
#include "smt/rules.h"

#include <algorithm>

namespace ndv::smt {

namespace {

Term choose(TermPool& pool, Term c, Term a, Term b) {
  return Builder{pool}.make(Op::Ite, pool.width(a), {c, a, b});
}

/// x == y ? x : y is y.
bool chooses_equals(const TermPool& pool, Term c, Term a, Term b) {
  const Node& n = pool[c];
  return n.op == Op::Eq &&
         ((n.args[0] == a && n.args[1] == b) || (n.args[0] == b && n.args[1] == a));
}

/// A branch that chooses in turn between the other branch and something else joins the conditions.
std::optional<Term> join_conditions(TermPool& pool, Term c, Term a, Term b) {
  const Node& n = pool[a];
  if (n.op == Op::Ite) {
    if (n.args[2] == b)
      return pool.ite(pool.and_(c, n.args[0]), n.args[1], b);
    if (n.args[1] == b)
      return pool.ite(pool.and_(c, pool.not_(n.args[0])), n.args[2], b);
  }
  const Node& m = pool[b];
  if (m.op == Op::Ite) {
    if (m.args[1] == a)
      return pool.ite(pool.or_(c, m.args[0]), a, m.args[2]);
    if (m.args[2] == a)
      return pool.ite(pool.or_(c, pool.not_(m.args[0])), a, m.args[1]);
  }
  return std::nullopt;
}

/// c ? x + a : x + b is x + (c ? a : b).
std::optional<Term> pull_common_summands(TermPool& pool, Term c, Term a, Term b) {
  const bool both = is_sum(pool, a) && is_sum(pool, b);
  if (!both && pool[a].op != Op::Add && pool[b].op != Op::Add)
    return std::nullopt;
  const unsigned w = pool.width(a);
  Linear common(w);
  Linear rest[] = {Linear(w), Linear(w)};
  rest[0].add(pool, a);
  rest[1].add(pool, b);
  for (Linear& l : rest)
    l.normalise(pool);
  const auto before = [](const Monomial& x, const Monomial& y) {
    return std::pair(x.base, x.coefficient) < std::pair(y.base, y.coefficient);
  };
  std::ranges::set_intersection(rest[0].monomials, rest[1].monomials,
                                std::back_inserter(common.monomials), before);
  if (rest[0].constant == rest[1].constant)
    common.constant = rest[0].constant;
  if (common.monomials.empty() && common.constant == 0)
    return std::nullopt;
  for (Linear& l : rest) {
    std::vector<Monomial> kept;
    std::ranges::set_difference(l.monomials, common.monomials, std::back_inserter(kept), before);
    l.monomials.swap(kept);
    l.constant -= common.constant;
  }
  return pool.add(build(pool, common), pool.ite(c, build(pool, rest[0]), build(pool, rest[1])));
}

} // namespace

Term ite_bits(TermPool& pool, Term c, Term a, Term b) {
  if (is_negated(c)) {
    c = opposite(c);
    std::swap(a, b);
  }
  if (pool.value(a) && pool.value(b))
    return choose(pool, c, a, b);
  const EffortGuard guard(pool);
  if (guard.exhausted())
    return choose(pool, c, a, b);
  a = Assumptions(pool, c).simplify(a);
  b = Assumptions(pool, pool.not_(c)).simplify(b);
  if (a == b || chooses_equals(pool, c, a, b))
    return b;
  if (const auto joined = join_conditions(pool, c, a, b))
    return *joined;
  if (const auto pulled = pull_common_summands(pool, c, a, b))
    return *pulled;
  return choose(pool, c, a, b);
}

} // namespace ndv::smt
