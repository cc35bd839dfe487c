// Unsigned and signed order of bit-vectors. Stored are `a < b` alone, with a constant on the right.

#include "smt/builder.h"
#include "smt/choices.h"
#include "smt/linear.h"
#include "smt/range.h"
#include "smt/rules.h"

#include <ndv/assert.h>

namespace ndv::smt {

namespace {

std::uint64_t least(const TermPool& pool, Term t) {
  return pool.known_bits(t).one;
}

std::uint64_t most(const TermPool& pool, Term t) {
  return ~pool.known_bits(t).zero & low_mask(pool.width(t));
}

bool has_constant_branch(const TermPool& pool, Term t) {
  const Node& n = pool[t];
  return n.op == Op::Ite && (pool.value(n.args[1]) || pool.value(n.args[2]));
}

/// The truth of a < b on integers, where the ranges decide it.
std::optional<bool> less(const Range& a, __int128 k) {
  if (a.high < k)
    return true;
  if (a.low >= k)
    return false;
  return std::nullopt;
}

using Less = Term (TermPool::*)(Term, Term);

/// Rules that unsigned and signed order share.
std::optional<Term> less_choice(TermPool& pool, Term a, Term b, Less compare) {
  const Node& n = pool[a];
  const Node& m = pool[b];
  if (pool.value(b) && has_constant_branch(pool, a))
    return pool.ite(n.args[0], (pool.*compare)(n.args[1], b), (pool.*compare)(n.args[2], b));
  if (pool.value(a) && has_constant_branch(pool, b))
    return pool.ite(m.args[0], (pool.*compare)(a, m.args[1]), (pool.*compare)(a, m.args[2]));
  if (n.op == Op::Ite && m.op == Op::Ite && n.args[0] == m.args[0])
    return pool.ite(n.args[0], (pool.*compare)(n.args[1], m.args[1]),
                    (pool.*compare)(n.args[2], m.args[2]));
  return std::nullopt;
}

std::optional<Term> ult_constant(TermPool& pool, Term a, std::uint64_t k) {
  const unsigned w = pool.width(a);
  if (k == 1)
    return pool.eq(a, pool.constant(w, 0));
  if (k == low_mask(w))
    return pool.not_(pool.eq(a, pool.constant(w, k)));
  const Node& n = pool[a];
  if (n.op == Op::ZeroExtend) // k is at most the greatest value of a
    return pool.ult(n.args[0], pool.constant(pool.width(n.args[0]), k));
  return sum_less(pool, a, k, false);
}

std::optional<Term> slt_constant(TermPool& pool, Term a, std::uint64_t k) {
  const unsigned w = pool.width(a);
  const std::int64_t s = as_signed(k, w);
  const std::int64_t lowest = as_signed(std::uint64_t{1} << (w - 1), w);
  if (s == lowest)
    return pool.boolean(false);
  if (s == lowest + 1)
    return pool.eq(a, pool.constant(w, k - 1));
  if (s == -(lowest + 1))
    return pool.not_(pool.eq(a, pool.constant(w, k)));
  const Node& n = pool[a];
  if (n.op == Op::SignExtend) {
    const unsigned from = pool.width(n.args[0]);
    const std::int64_t end = std::int64_t{1} << (from - 1);
    if (s >= end || s < -end)
      return pool.boolean(s >= end);
    return pool.slt(n.args[0], pool.constant(from, k));
  }
  return s == 0 ? pool.extract(a, w - 1, 1) : sum_less(pool, a, k, true);
}

} // namespace

std::optional<Term> sum_less(TermPool& pool, Term a, std::uint64_t k, bool is_signed) {
  if (!is_sum(pool, a))
    return std::nullopt;
  const unsigned w = pool.width(a);
  Linear sum(w);
  sum.add(pool, a);
  sum.normalise(pool);
  const auto holds = [&](std::uint64_t v) {
    return is_signed ? as_signed(v, w) < as_signed(k, w) : v < k;
  };
  if (const auto t = over_guards(pool, sum, holds))
    return t;
  const auto range = integer_range(pool, sum);
  if (!range)
    return std::nullopt;
  const __int128 one = 1;
  const __int128 floor = is_signed ? -(one << (w - 1)) : 0;
  const __int128 ceiling = is_signed ? (one << (w - 1)) - 1 : (one << w) - 1;
  if (range->low < floor || range->high > ceiling)
    return std::nullopt;
  const auto truth = less(*range, is_signed ? __int128{as_signed(k, w)} : __int128{k});
  return truth ? std::optional(pool.boolean(*truth)) : std::nullopt;
}

Term TermPool::ult(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (a == b)
    return false_;
  if (w == 1)
    return and_(not_(a), b);
  if (most(*this, a) < least(*this, b))
    return true_;
  if (least(*this, a) >= most(*this, b))
    return false_;
  const EffortGuard guard(*this);
  if (!guard.exhausted())
    if (const auto t = less_choice(*this, a, b, &TermPool::ult))
      return *t;
  if (const auto k = value(a)) // k < b is !(b < k + 1)
    return not_(ult(b, constant(w, *k + 1)));
  if (!guard.exhausted()) {
    if (const auto k = value(b))
      if (const auto t = ult_constant(*this, a, *k))
        return *t;
    const Node& n = (*this)[a];
    const Node& m = (*this)[b];
    if ((n.op == Op::ZeroExtend || n.op == Op::SignExtend) && n.op == m.op &&
        width(n.args[0]) == width(m.args[0]))
      return ult(n.args[0], m.args[0]);
  }
  const Term args[] = {a, b};
  return make(Op::ULt, 1, args);
}

Term TermPool::slt(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (a == b)
    return false_;
  if (w == 1) // 1 stands for -1
    return and_(a, not_(b));
  const std::uint64_t sign = std::uint64_t{1} << (w - 1);
  const KnownBits x = known_bits(a);
  const KnownBits y = known_bits(b);
  if (((x.one & y.zero) & sign) != 0)
    return true_;
  if (((x.zero & y.one) & sign) != 0)
    return false_;
  if ((((x.zero & y.zero) | (x.one & y.one)) & sign) != 0)
    return ult(a, b);
  const EffortGuard guard(*this);
  if (!guard.exhausted())
    if (const auto t = less_choice(*this, a, b, &TermPool::slt))
      return *t;
  if (const auto k = value(a)) {
    if (*k == sign - 1)
      return false_;
    return not_(slt(b, constant(w, *k + 1)));
  }
  if (!guard.exhausted()) {
    if (const auto k = value(b))
      if (const auto t = slt_constant(*this, a, *k))
        return *t;
    const Node& n = (*this)[a];
    const Node& m = (*this)[b];
    if (n.op == Op::SignExtend && m.op == Op::SignExtend && width(n.args[0]) == width(m.args[0]))
      return slt(n.args[0], m.args[0]);
  }
  const Term args[] = {a, b};
  return make(Op::SLt, 1, args);
}

} // namespace ndv::smt
