#include "smt/known_bits.h"

#include "smt/concrete.h"

#include <algorithm>
#include <bit>

namespace ndv::smt {

namespace {

/// A sum's bit is known where both operands' bits and the carry into it are.
KnownBits sum(KnownBits a, KnownBits b) {
  const std::uint64_t least = a.one + b.one;
  const std::uint64_t most = ~a.zero + ~b.zero;
  const std::uint64_t carry_zero = ~(most ^ a.zero ^ b.zero);
  const std::uint64_t carry_one = least ^ a.one ^ b.one;
  const std::uint64_t known = (a.zero | a.one) & (b.zero | b.one) & (carry_zero | carry_one);
  return {~least & known, least & known};
}

/// Leading zeros below the greatest product, trailing zeros of both.
KnownBits product(KnownBits a, KnownBits b, unsigned width) {
  const std::uint64_t mask = low_mask(width);
  const auto trailing =
      static_cast<unsigned>(std::countr_one(a.zero & mask) + std::countr_one(b.zero & mask));
  std::uint64_t zero = low_mask(std::min(trailing, width));
  const auto most = static_cast<unsigned __int128>(~a.zero & mask) * (~b.zero & mask);
  if (most <= mask)
    zero |= ~low_mask(static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(most))));
  return {zero, 0};
}

/// No bit above those of `most` can be set.
KnownBits at_most(std::uint64_t most) {
  return {~low_mask(static_cast<unsigned>(std::bit_width(most))), 0};
}

KnownBits sign_extended(KnownBits a, unsigned from) {
  return {static_cast<std::uint64_t>(as_signed(a.zero, from)),
          static_cast<std::uint64_t>(as_signed(a.one, from))};
}

KnownBits of_list(const TermPool& pool, const Node& node) {
  KnownBits result = pool.known_bits(node.args[0]);
  for (const Term t : node.args.subspan(1)) {
    const KnownBits b = pool.known_bits(t);
    switch (node.op) {
    case Op::And:
      result = {result.zero | b.zero, result.one & b.one};
      break;
    case Op::Or:
      result = {result.zero & b.zero, result.one | b.one};
      break;
    default:
      result = sum(result, b);
      break;
    }
    if (node.op == Op::Add && result.zero == 0 && result.one == 0)
      break;
  }
  return result;
}

KnownBits of_rest(const TermPool& pool, const Node& node) {
  const KnownBits a = pool.known_bits(node.args[0]);
  const KnownBits b = node.args.size() > 1 ? pool.known_bits(node.args[1]) : KnownBits{};
  const std::uint64_t mask = low_mask(node.width);
  switch (node.op) {
  case Op::Not:
    return {a.one, a.zero};
  case Op::Xor:
    return {(a.zero & b.zero) | (a.one & b.one), (a.zero & b.one) | (a.one & b.zero)};
  case Op::Ite: {
    const KnownBits c = pool.known_bits(node.args[2]);
    return {b.zero & c.zero, b.one & c.one};
  }
  case Op::Mul:
    return product(a, b, node.width);
  case Op::Neg:
    return sum({a.one, a.zero}, {~std::uint64_t{1}, 1});
  case Op::UDiv: // by zero gives all ones
    return b.one != 0 ? at_most((~a.zero & mask) / b.one) : KnownBits{};
  case Op::URem:
    return at_most(b.one != 0 ? std::min(~a.zero & mask, (~b.zero & mask) - 1) : ~a.zero & mask);
  case Op::LShr:
    return at_most(~a.zero & mask);
  case Op::Shl:
    return {low_mask(static_cast<unsigned>(std::countr_one(a.zero & mask))), 0};
  case Op::ZeroExtend: {
    const unsigned from = pool.width(node.args[0]);
    return {a.zero | ~low_mask(from), a.one};
  }
  case Op::SignExtend:
    return sign_extended(a, pool.width(node.args[0]));
  case Op::Extract:
    return {a.zero >> node.low, a.one >> node.low};
  case Op::Concat: {
    const unsigned low = pool.width(node.args[1]);
    return {a.zero << low | b.zero, a.one << low | b.one};
  }
  default:
    return {};
  }
}

} // namespace

KnownBits bits_known_of(const TermPool& pool, const Node& node) {
  const std::uint64_t mask = low_mask(node.width);
  if (node.op == Op::Constant)
    return {~node.value & mask, node.value};
  if (node.op == Op::Symbol)
    return {};
  const bool list = node.op == Op::And || node.op == Op::Or || node.op == Op::Add;
  const KnownBits known = list ? of_list(pool, node) : of_rest(pool, node);
  return {known.zero & mask, known.one & mask};
}

} // namespace ndv::smt
