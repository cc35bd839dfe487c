// Equality of bit-vectors.

#include "smt/builder.h"
#include "smt/choices.h"
#include "smt/linear.h"
#include "smt/range.h"
#include "smt/rules.h"

#include <ndv/assert.h>

#include <algorithm>
#include <bit>

namespace ndv::smt {

namespace {

bool must_differ(const TermPool& pool, Term a, Term b) {
  const KnownBits x = pool.known_bits(a);
  const KnownBits y = pool.known_bits(b);
  return (x.zero & y.one) != 0 || (x.one & y.zero) != 0;
}

/// Will eq(a, b) be decided without a new comparison?
bool decides(TermPool& pool, Term a, Term b) {
  if (a == b || must_differ(pool, a, b))
    return true;
  const auto x = pool.split(a);
  const auto y = pool.split(b);
  return x.base == y.base;
}

Term eq_split(TermPool& pool, const Node& choice, Term b) {
  return pool.ite(choice.args[0], pool.eq(choice.args[1], b), pool.eq(choice.args[2], b));
}

std::optional<Term> eq_choice(TermPool& pool, Term a, Term b) {
  const Node& n = pool[a];
  if (n.op != Op::Ite)
    return std::nullopt;
  if (decides(pool, n.args[1], b) || decides(pool, n.args[2], b))
    return eq_split(pool, n, b);
  const Node& m = pool[b];
  if (m.op == Op::Ite && m.args[0] == n.args[0])
    return pool.ite(n.args[0], pool.eq(n.args[1], m.args[1]), pool.eq(n.args[2], m.args[2]));
  return std::nullopt;
}

Term truncated(TermPool& pool, std::uint64_t k, unsigned width) {
  return pool.constant(width, k);
}

/// x == k for what x is made of; the known bits of x admit k.
std::optional<Term> eq_constant(TermPool& pool, Term x, std::uint64_t k) {
  const Node& n = pool[x];
  switch (n.op) {
  case Op::ZeroExtend:
    return pool.eq(n.args[0], truncated(pool, k, pool.width(n.args[0])));
  case Op::SignExtend: {
    const unsigned from = pool.width(n.args[0]);
    if (static_cast<std::uint64_t>(as_signed(k, from)) << (64 - n.width) != k << (64 - n.width))
      return pool.boolean(false);
    return pool.eq(n.args[0], truncated(pool, k, from));
  }
  case Op::Concat: {
    const unsigned low = pool.width(n.args[1]);
    return pool.and_(pool.eq(n.args[0], truncated(pool, k >> low, pool.width(n.args[0]))),
                     pool.eq(n.args[1], truncated(pool, k, low)));
  }
  case Op::Xor:
    if (const auto c = pool.value(n.args[1]))
      return pool.eq(n.args[0], pool.constant(n.width, k ^ *c));
    return k == 0 ? std::optional(pool.eq(n.args[0], n.args[1])) : std::nullopt;
  case Op::And: {
    const auto mask = pool.value(n.args.back());
    if (mask && std::has_single_bit(*mask)) {
      const auto bit = static_cast<unsigned>(std::countr_zero(*mask));
      const Term set = pool.extract(pool.and_(n.args.first(n.args.size() - 1)), bit, 1);
      return k == 0 ? pool.not_(set) : set;
    }
    return std::nullopt;
  }
  case Op::Or:
    if (const auto fixed = pool.value(n.args.back()); fixed && n.args.size() == 2)
      return pool.eq(pool.and_(n.args[0], pool.constant(n.width, ~*fixed)),
                     pool.constant(n.width, k & ~*fixed));
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<Term> eq_same_shape(TermPool& pool, Term a, Term b) {
  const Node& n = pool[a];
  const Node& m = pool[b];
  if (n.op != m.op)
    return std::nullopt;
  const bool extension = n.op == Op::ZeroExtend || n.op == Op::SignExtend;
  if (extension && pool.width(n.args[0]) == pool.width(m.args[0]))
    return pool.eq(n.args[0], m.args[0]);
  if (n.op == Op::Concat && pool.width(n.args[0]) == pool.width(m.args[0]))
    return pool.and_(pool.eq(n.args[0], m.args[0]), pool.eq(n.args[1], m.args[1]));
  return std::nullopt;
}

/// Both sides as they are, a constant last.
Term eq_atoms(TermPool& pool, Term a, Term b) {
  if (must_differ(pool, a, b))
    return pool.boolean(false);
  const EffortGuard guard(pool);
  if (!guard.exhausted()) {
    if (const auto k = pool.value(b))
      if (const auto t = eq_constant(pool, a, *k))
        return *t;
    if (const auto t = eq_choice(pool, a, b))
      return *t;
    if (const auto t = eq_choice(pool, b, a))
      return *t;
    if (const auto t = eq_same_shape(pool, a, b))
      return *t;
  }
  return Builder{pool}.make(Op::Eq, 1, {a, b});
}

/// c*x + k == 0.
Term eq_single(TermPool& pool, const Linear& sum) {
  const Monomial& m = sum.monomials[0];
  const auto zeros = static_cast<unsigned>(std::countr_zero(m.coefficient));
  NDV_ASSERT(zeros < sum.width);
  const unsigned width = sum.width - zeros;
  const std::uint64_t k = -sum.constant & low_mask(sum.width);
  const Term value = pool.constant(width, (k >> zeros) * inverse(m.coefficient >> zeros));
  const Term base = pool.extract(m.base, 0, width);
  return pool.eq(base, value);
}

/// The sum == 0, its summands spread over both sides.
Term eq_zero(TermPool& pool, Linear sum) {
  if (sum.monomials.empty())
    return pool.boolean(sum.constant == 0);
  if (!may_be_zero(pool, sum))
    return pool.boolean(false);
  const auto is_zero = [](std::uint64_t value) { return value == 0; };
  if (const auto t = over_guards(pool, sum, is_zero))
    return *t;
  divide_by_common_factor(pool, sum);
  const Monomial& first = sum.monomials[0];
  if (sum.monomials.size() == 1 && first.coefficient != 1)
    return eq_single(pool, sum);
  if (as_signed(first.coefficient, sum.width) < 0)
    sum.scale(~std::uint64_t{0});
  Linear left(sum.width);
  Linear right(sum.width);
  for (const Monomial& m : sum.monomials)
    if (as_signed(m.coefficient, sum.width) < 0)
      right.monomials.push_back({m.base, -m.coefficient & low_mask(sum.width)});
    else
      left.monomials.push_back(m);
  right.constant = -sum.constant & low_mask(sum.width);
  return eq_atoms(pool, build(pool, left), build(pool, right));
}

} // namespace

Term eq_bits(TermPool& pool, Term a, Term b) {
  if (must_differ(pool, a, b))
    return pool.boolean(false);
  const bool constant = pool.value(b).has_value();
  if (!is_sum(pool, a) && (constant || !is_sum(pool, b)))
    return constant || a < b ? eq_atoms(pool, a, b) : eq_atoms(pool, b, a);
  Linear sum(pool.width(a));
  sum.add(pool, a);
  sum.add(pool, b, ~std::uint64_t{0});
  sum.normalise(pool);
  return eq_zero(pool, std::move(sum));
}

Term TermPool::eq(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  if (a == b)
    return boolean(true);
  if (width(a) == 1)
    return not_(xor_(a, b));
  return value(a) ? eq_bits(*this, b, a) : eq_bits(*this, a, b);
}

} // namespace ndv::smt
