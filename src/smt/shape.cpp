// Extraction, extension, concatenation and shifts.

#include "smt/builder.h"
#include "smt/linear.h"
#include "smt/rules.h"

#include <ndv/assert.h>

#include <algorithm>
#include <bit>

namespace ndv::smt {

namespace {

constexpr std::size_t push_limit = 8; // operands that an extraction is pushed into

bool bits_known(const TermPool& pool, Term t, unsigned low, unsigned width) {
  const KnownBits known = pool.known_bits(t);
  return (((known.zero | known.one) >> low) & low_mask(width)) == low_mask(width);
}

Term extract_from_zero_extend(TermPool& pool, const Node& n, unsigned low, unsigned width) {
  const unsigned from = pool.width(n.args[0]);
  if (low >= from)
    return pool.constant(width, 0);
  return pool.zero_extend(pool.extract(n.args[0], low, std::min(width, from - low)), width);
}

Term extract_from_sign_extend(TermPool& pool, const Node& n, unsigned low, unsigned width) {
  const unsigned from = pool.width(n.args[0]);
  const unsigned start = std::min(low, from - 1);
  return pool.sign_extend(pool.extract(n.args[0], start, std::min(width, from - start)), width);
}

Term extract_from_concat(TermPool& pool, const Node& n, unsigned low, unsigned width) {
  const unsigned split = pool.width(n.args[1]);
  if (low >= split)
    return pool.extract(n.args[0], low - split, width);
  if (low + width <= split)
    return pool.extract(n.args[1], low, width);
  return pool.concat(pool.extract(n.args[0], 0, low + width - split),
                     pool.extract(n.args[1], low, split - low));
}

Term extract_from_bitwise(TermPool& pool, const Node& n, unsigned low, unsigned width) {
  std::vector<Term> parts;
  for (const Term t : n.args)
    parts.push_back(pool.extract(t, low, width));
  switch (n.op) {
  case Op::Not:
    return pool.not_(parts[0]);
  case Op::And:
    return pool.and_(parts);
  case Op::Or:
    return pool.or_(parts);
  default:
    return pool.xor_(parts[0], parts[1]);
  }
}

/// The low bits of a sum or product are those of its operands' low bits.
Term extract_from_sum(TermPool& pool, const Node& n, unsigned width) {
  std::vector<Term> parts;
  for (const Term t : n.args)
    parts.push_back(pool.extract(t, 0, width));
  switch (n.op) {
  case Op::Neg:
    return pool.neg(parts[0]);
  case Op::Add:
    return pool.add(parts);
  default:
    return pool.mul(parts[0], parts[1]);
  }
}

std::optional<Term> extract_from(TermPool& pool, Term t, unsigned low, unsigned width) {
  const Node& n = pool[t];
  switch (n.op) {
  case Op::Extract:
    return pool.extract(n.args[0], n.low + low, width);
  case Op::ZeroExtend:
    return extract_from_zero_extend(pool, n, low, width);
  case Op::SignExtend:
    return extract_from_sign_extend(pool, n, low, width);
  case Op::Concat:
    return extract_from_concat(pool, n, low, width);
  case Op::Not:
  case Op::And:
  case Op::Or:
  case Op::Xor:
    if (n.args.size() > push_limit)
      return std::nullopt;
    return extract_from_bitwise(pool, n, low, width);
  case Op::Neg:
  case Op::Add:
  case Op::Mul: {
    if (low + 1 == n.width)
      if (const auto negative = sum_less(pool, t, 0, true))
        return negative;
    const auto factor = n.op == Op::Mul ? pool.value(n.args[1]) : std::nullopt;
    if (factor && std::has_single_bit(*factor)) {
      const auto shift = static_cast<unsigned>(std::countr_zero(*factor));
      if (low >= shift)
        return pool.extract(n.args[0], low - shift, width);
    }
    if (low != 0 || n.args.size() > push_limit || (n.op == Op::Mul && !factor))
      return std::nullopt;
    return extract_from_sum(pool, n, width);
  }
  case Op::Ite:
    if (!bits_known(pool, n.args[1], low, width) && !bits_known(pool, n.args[2], low, width))
      return std::nullopt;
    return pool.ite(n.args[0], pool.extract(n.args[1], low, width),
                    pool.extract(n.args[2], low, width));
  default:
    return std::nullopt;
  }
}

/// Two parts of one term that lie side by side.
std::optional<Term> adjacent(TermPool& pool, Term high, Term low) {
  const Node& h = pool[high];
  const Node& l = pool[low];
  if (const auto k = pool.value(high))
    if (const auto j = pool.value(low))
      return pool.constant(h.width + l.width, *k << l.width | *j);
  if (h.op != Op::Extract || l.op != Op::Extract || h.args[0] != l.args[0] ||
      h.low != l.low + l.width)
    return std::nullopt;
  return pool.extract(l.args[0], l.low, h.width + l.width);
}

} // namespace

Term TermPool::extract(Term a, unsigned low, unsigned width) {
  const Node& n = (*this)[a];
  NDV_ASSERT(width >= 1 && low + width <= n.width);
  if (low == 0 && width == n.width)
    return a;
  if (n.op == Op::Constant)
    return constant(width, n.value >> low);
  if (bits_known(*this, a, low, width))
    return constant(width, known_bits(a).one >> low);
  const EffortGuard guard(*this);
  if (!guard.exhausted())
    if (const auto t = extract_from(*this, a, low, width))
      return *t;
  return make(Op::Extract, width, {&a, 1}, low);
}

Term TermPool::zero_extend(Term a, unsigned width) {
  const Node& n = (*this)[a];
  NDV_ASSERT(width >= n.width && width <= 64);
  if (width == n.width)
    return a;
  if (n.width == 1)
    return ite(a, constant(width, 1), constant(width, 0));
  if (n.op == Op::ZeroExtend)
    return zero_extend(n.args[0], width);
  if (n.op == Op::Ite && value(n.args[1]) && value(n.args[2]))
    return ite(n.args[0], constant(width, *value(n.args[1])), constant(width, *value(n.args[2])));
  if (n.op == Op::Extract && n.low == 0 && this->width(n.args[0]) == width &&
      (known_bits(n.args[0]).zero | low_mask(n.width)) == low_mask(width))
    return n.args[0];
  return make(Op::ZeroExtend, width, {&a, 1});
}

Term TermPool::sign_extend(Term a, unsigned width) {
  const Node& n = (*this)[a];
  NDV_ASSERT(width >= n.width && width <= 64);
  if (width == n.width)
    return a;
  if (n.width == 1)
    return ite(a, constant(width, ~std::uint64_t{0}), constant(width, 0));
  if ((known_bits(a).zero >> (n.width - 1) & 1) != 0)
    return zero_extend(a, width);
  if (n.op == Op::SignExtend)
    return sign_extend(n.args[0], width);
  if (n.op == Op::Ite && value(n.args[1]) && value(n.args[2]))
    return ite(n.args[0], sign_extend(n.args[1], width), sign_extend(n.args[2], width));
  return make(Op::SignExtend, width, {&a, 1});
}

Term TermPool::concat(Term high, Term low) {
  const unsigned total = width(high) + width(low);
  NDV_ASSERT(total <= 64);
  if (const auto t = adjacent(*this, high, low))
    return *t;
  if (value(high) == 0)
    return zero_extend(low, total);
  if (value(low) == 0)
    return shl(zero_extend(high, total), constant(total, width(low)));
  const Node& h = (*this)[high];
  if (h.op == Op::Concat)
    return concat(h.args[0], concat(h.args[1], low));
  const Node& l = (*this)[low];
  if (l.op == Op::Concat)
    if (const auto t = adjacent(*this, high, l.args[0]))
      return concat(*t, l.args[1]);
  const Term args[] = {high, low};
  return make(Op::Concat, total, args);
}

Term TermPool::shl(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (w == 1)
    return and_(a, not_(b));
  if (known_bits(b).one >= w)
    return constant(w, 0);
  if (const auto distance = value(b))
    return mul(a, constant(w, std::uint64_t{1} << *distance));
  const Term args[] = {a, b};
  return make(Op::Shl, w, args);
}

Term TermPool::lshr(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (w == 1)
    return and_(a, not_(b));
  if (known_bits(b).one >= w)
    return constant(w, 0);
  if (const auto distance = value(b)) {
    const auto d = static_cast<unsigned>(*distance);
    return zero_extend(extract(a, d, w - d), w);
  }
  const Term args[] = {a, b};
  return make(Op::LShr, w, args);
}

Term TermPool::ashr(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const unsigned w = width(a);
  if (w == 1)
    return a;
  if ((known_bits(a).zero >> (w - 1) & 1) != 0)
    return lshr(a, b);
  if (known_bits(b).one >= w)
    return ashr(a, constant(w, w - 1));
  if (const auto distance = value(b)) {
    const auto d = static_cast<unsigned>(*distance);
    return sign_extend(extract(a, d, w - d), w);
  }
  const Term args[] = {a, b};
  return make(Op::AShr, w, args);
}

} // namespace ndv::smt
