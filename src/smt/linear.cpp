#include "smt/linear.h"

#include "smt/builder.h"
#include "smt/guard_merge.h"
#include "smt/literal.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::smt {

namespace {

constexpr std::size_t flatten_limit = 1024; // summands; larger sums nest

bool is_constant(const TermPool& pool, Term t) {
  return pool[t].op == Op::Constant;
}

/// `p ? k : l` with constants k and l.
bool is_choice(const TermPool& pool, const Node& n) {
  return n.op == Op::Ite && is_constant(pool, n.args[1]) && is_constant(pool, n.args[2]);
}

Term monomial_term(TermPool& pool, const Monomial& m, unsigned width) {
  const Builder builder{pool};
  if (m.summand != Term{})
    return m.summand;
  if (pool.width(m.base) == 1)
    return builder.make(Op::Ite, width,
                        {m.base, pool.constant(width, m.coefficient), pool.constant(width, 0)});
  if (m.coefficient == 1)
    return m.base;
  if (m.coefficient == low_mask(width))
    return builder.make(Op::Neg, width, {m.base});
  return builder.make(Op::Mul, width, {m.base, pool.constant(width, m.coefficient)});
}

} // namespace

bool is_sum(const TermPool& pool, Term t) {
  const Node& n = pool[t];
  switch (n.op) {
  case Op::Constant:
  case Op::Add:
  case Op::Neg:
  case Op::Not:
    return true;
  case Op::Mul:
    return is_constant(pool, n.args[1]);
  case Op::Ite:
    return is_choice(pool, n);
  default:
    return false;
  }
}

void Linear::add(const TermPool& pool, Term t, std::uint64_t factor) {
  const Node& n = pool[t];
  if (n.op != Op::Add || (!monomials.empty() && monomials.size() + n.args.size() > flatten_limit)) {
    add_atom(pool, t, factor);
    return;
  }
  for (const Term a : n.args)
    add_atom(pool, a, factor);
}

void Linear::add_atom(const TermPool& pool, Term t, std::uint64_t factor) {
  const Node& n = pool[t];
  switch (n.op) {
  case Op::Constant:
    constant += factor * n.value;
    return;
  case Op::Neg:
    monomials.push_back({n.args[0], -factor, factor == 1 ? t : Term{}});
    return;
  case Op::Not: // -x - 1
    monomials.push_back({n.args[0], -factor});
    constant -= factor;
    return;
  case Op::Mul:
    if (!is_constant(pool, n.args[1]))
      break;
    monomials.push_back({n.args[0], factor * pool[n.args[1]].value, factor == 1 ? t : Term{}});
    return;
  case Op::Ite: {
    if (!is_choice(pool, n))
      break;
    const std::uint64_t otherwise = pool[n.args[2]].value;
    monomials.push_back({n.args[0], factor * (pool[n.args[1]].value - otherwise),
                         factor == 1 && otherwise == 0 ? t : Term{}});
    constant += factor * otherwise;
    return;
  }
  default:
    break;
  }
  monomials.push_back({t, factor, factor == 1 ? t : Term{}});
}

void Linear::merge_equal() {
  const std::uint64_t mask = low_mask(width);
  if (!std::ranges::is_sorted(monomials, {}, &Monomial::base))
    std::ranges::stable_sort(monomials, {}, &Monomial::base);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < monomials.size();) {
    Monomial m = monomials[i];
    for (++i; i < monomials.size() && monomials[i].base == m.base; ++i)
      m = {m.base, m.coefficient + monomials[i].coefficient};
    m.coefficient &= mask;
    if (m.coefficient != 0)
      monomials[kept++] = m;
  }
  monomials.resize(kept, {Term{}, 0});
  constant &= mask;
}

void Linear::normalise(TermPool& pool) {
  do {
    for (Monomial& m : monomials) {
      NDV_ASSERT(pool.width(m.base) == 1 || pool.width(m.base) == width);
      if (pool.width(m.base) != 1 || !is_negated(m.base))
        continue;
      constant += m.coefficient; // k * !p is k - k * p
      m = {opposite(m.base), -m.coefficient};
    }
    merge_equal();
  } while (merge_exclusive_guards(pool, *this));
}

void Linear::scale(std::uint64_t factor) {
  for (Monomial& m : monomials)
    m = {m.base, m.coefficient * factor};
  constant *= factor;
  merge_equal();
}

Term build(TermPool& pool, const Linear& sum) {
  const Builder builder{pool};
  const Term constant = pool.constant(sum.width, sum.constant);
  if (sum.monomials.empty())
    return constant;
  if (sum.monomials.size() == 1) {
    const Monomial& m = sum.monomials[0];
    if (pool.width(m.base) == 1)
      return builder.make(
          Op::Ite, sum.width,
          {m.base, pool.constant(sum.width, m.coefficient + sum.constant), constant});
    if (sum.constant == 0)
      return monomial_term(pool, m, sum.width);
    if (sum.constant == low_mask(sum.width) && m.coefficient == low_mask(sum.width))
      return builder.make(Op::Not, sum.width, {m.base});
  }
  std::vector<Term> summands;
  summands.reserve(sum.monomials.size() + 1);
  for (const Monomial& m : sum.monomials)
    summands.push_back(monomial_term(pool, m, sum.width));
  if (sum.constant != 0)
    summands.push_back(constant);
  return builder.make(Op::Add, sum.width, summands);
}

Term times(TermPool& pool, Term t, std::uint64_t factor) {
  Linear sum(pool.width(t));
  sum.add(pool, t, factor);
  sum.normalise(pool);
  return build(pool, sum);
}

} // namespace ndv::smt
