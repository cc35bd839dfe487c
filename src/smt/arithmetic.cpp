#include "smt/builder.h"
#include "smt/linear.h"

#include <ndv/assert.h>

#include <algorithm>
#include <bit>

namespace ndv::smt {

namespace {

bool non_negative(const TermPool& pool, Term t) {
  return (pool.known_bits(t).zero >> (pool.width(t) - 1) & 1) != 0;
}

std::uint64_t most(const TermPool& pool, Term t) {
  return ~pool.known_bits(t).zero & low_mask(pool.width(t));
}

Term scaled_choice(TermPool& pool, const Node& choice, Term factor) {
  return pool.ite(choice.args[0], pool.mul(choice.args[1], factor),
                  pool.mul(choice.args[2], factor));
}

/// Splits k * t into k and t.
std::pair<std::uint64_t, Term> coefficient(const TermPool& pool, Term t) {
  const Node& n = pool[t];
  if (n.op == Op::Neg)
    return {~std::uint64_t{0}, n.args[0]};
  if (n.op == Op::Mul)
    if (const auto k = pool.value(n.args[1]))
      return {*k, n.args[0]};
  return {1, t};
}

} // namespace

Term TermPool::add(Term a, Term b) {
  const Term both[] = {a, b};
  return add(both);
}

Term TermPool::add(std::span<const Term> operands) {
  NDV_ASSERT(!operands.empty());
  const unsigned w = width(operands[0]);
  if (w == 1) {
    Term result = operands[0];
    for (const Term t : operands.subspan(1))
      result = xor_(result, t);
    return result;
  }
  Linear sum(w);
  for (const Term t : operands) {
    NDV_ASSERT(width(t) == w);
    sum.add(*this, t);
  }
  sum.normalise(*this);
  return build(*this, sum);
}

Term TermPool::sub(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  if (width(a) == 1)
    return xor_(a, b);
  Linear sum(width(a));
  sum.add(*this, a);
  sum.add(*this, b, ~std::uint64_t{0});
  sum.normalise(*this);
  return build(*this, sum);
}

Term TermPool::neg(Term a) {
  return width(a) == 1 ? a : times(*this, a, ~std::uint64_t{0});
}

Term TermPool::mul(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  if (width(a) == 1)
    return and_(a, b);
  const auto k = value(a);
  const auto l = value(b);
  if (k && l)
    return constant(width(a), *k * *l);
  if (l)
    return times(*this, a, *l);
  if (k)
    return times(*this, b, *k);
  for (const auto& [x, y] : {std::pair(a, b), std::pair(b, a)})
    if ((*this)[x].op == Op::Ite && value((*this)[x].args[1]) && value((*this)[x].args[2]))
      return scaled_choice(*this, (*this)[x], y);
  const auto [ka, ta] = coefficient(*this, a);
  const auto [kb, tb] = coefficient(*this, b);
  if (ka != 1 || kb != 1)
    return times(*this, mul(ta, tb), ka * kb);
  const Term sorted[] = {std::min(a, b), std::max(a, b)};
  return make(Op::Mul, width(a), sorted);
}

Term TermPool::udiv(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (w == 1) // by zero gives 1
    return or_(a, not_(b));
  if (const auto k = value(b)) {
    if (*k == 0)
      return constant(w, ~std::uint64_t{0});
    if (std::has_single_bit(*k))
      return lshr(a, constant(w, static_cast<std::uint64_t>(std::countr_zero(*k))));
  }
  if (most(*this, a) < known_bits(b).one)
    return constant(w, 0);
  const Term args[] = {a, b};
  return make(Op::UDiv, w, args);
}

Term TermPool::urem(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (w == 1)
    return and_(a, not_(b));
  if (const auto k = value(b)) {
    if (*k == 0)
      return a;
    if (std::has_single_bit(*k))
      return and_(a, constant(w, *k - 1));
  }
  if (most(*this, a) < known_bits(b).one)
    return a;
  const Term args[] = {a, b};
  return make(Op::URem, w, args);
}

Term TermPool::sdiv(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  if (width(a) == 1)
    return or_(a, not_(b));
  if (non_negative(*this, a) && non_negative(*this, b))
    return udiv(a, b);
  if (value(b) == 1)
    return a;
  if (value(b) == low_mask(width(a)))
    return neg(a);
  const Term args[] = {a, b};
  return make(Op::SDiv, width(a), args);
}

Term TermPool::srem(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  if (width(a) == 1)
    return and_(a, not_(b));
  if (non_negative(*this, a) && non_negative(*this, b))
    return urem(a, b);
  if (value(b) == 1 || value(b) == low_mask(width(a)))
    return constant(width(a), 0);
  const Term args[] = {a, b};
  return make(Op::SRem, width(a), args);
}

} // namespace ndv::smt
