#include "smt/range.h"

#include "smt/concrete.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace ndv::smt {

namespace {

constexpr int bits_limit = 100; // of a product; leaves room for sums in 128 bits

std::uint64_t magnitude(std::uint64_t coefficient, unsigned width) {
  const std::int64_t s = as_signed(coefficient, width);
  return s < 0 ? -static_cast<std::uint64_t>(s) : static_cast<std::uint64_t>(s);
}

/// No odd sum is 0 where all coefficients are even, and so on for higher powers of two.
bool parity_allows_zero(const Linear& sum) {
  std::uint64_t all = 0;
  for (const Monomial& m : sum.monomials)
    all |= m.coefficient;
  const auto zeros = static_cast<unsigned>(std::countr_zero(all));
  return (sum.constant & low_mask(std::min(zeros, sum.width))) == 0;
}

} // namespace

std::optional<Range> integer_range(const TermPool& pool, const Linear& sum) {
  Range r{as_signed(sum.constant, sum.width), as_signed(sum.constant, sum.width)};
  for (const Monomial& m : sum.monomials) {
    const KnownBits known = pool.known_bits(m.base);
    const std::uint64_t most = ~known.zero & low_mask(pool.width(m.base));
    if (std::bit_width(magnitude(m.coefficient, sum.width)) + std::bit_width(most) > bits_limit)
      return std::nullopt;
    const __int128 c = as_signed(m.coefficient, sum.width);
    const __int128 at_least = c * known.one;
    const __int128 at_most = c * most;
    r.low += std::min(at_least, at_most);
    r.high += std::max(at_least, at_most);
  }
  return r;
}

namespace {

/// The multiples of 2^width, first to last, that lie in the range.
Range multiples(const Range& range, unsigned width) {
  const __int128 modulus = static_cast<__int128>(1) << width;
  const auto floor_divide = [](__int128 a, __int128 b) { return a / b - (a % b < 0 ? 1 : 0); };
  return {-floor_divide(-range.low, modulus), floor_divide(range.high, modulus)};
}

std::uint64_t common_divisor(const Linear& sum) {
  std::uint64_t divisor = 0;
  for (const Monomial& m : sum.monomials)
    divisor = std::gcd(divisor, magnitude(m.coefficient, sum.width));
  return divisor;
}

} // namespace

std::uint64_t inverse(std::uint64_t odd) {
  std::uint64_t x = odd;
  for (int i = 0; i < 5; ++i) // doubles the number of right bits, from 3
    x *= 2 - odd * x;
  return x;
}

bool may_be_zero(const TermPool& pool, const Linear& sum) {
  if (!parity_allows_zero(sum))
    return false;
  const auto range = integer_range(pool, sum);
  if (!range)
    return true;
  // As an integer the sum is a multiple of 2^width; few multiples lie within the range.
  constexpr int multiple_limit = 4;
  const Range candidates = multiples(*range, sum.width);
  if (candidates.high - candidates.low >= multiple_limit)
    return true;
  const std::uint64_t divisor = common_divisor(sum);
  const __int128 modulus = static_cast<__int128>(1) << sum.width;
  const __int128 constant = as_signed(sum.constant, sum.width);
  for (__int128 k = candidates.low; k <= candidates.high; ++k)
    if (divisor == 0 ? k * modulus == constant : (k * modulus - constant) % divisor == 0)
      return true;
  return false;
}

void divide_by_common_factor(const TermPool& pool, Linear& sum) {
  std::uint64_t divisor = common_divisor(sum);
  if (divisor < 2)
    return;
  const auto range = integer_range(pool, sum);
  const Range candidates = range ? multiples(*range, sum.width) : Range{-1, 1};
  const std::int64_t constant = as_signed(sum.constant, sum.width);
  // Over the integers any divisor will do, modulo a power of two an odd one.
  const bool exact = candidates.low == 0 && candidates.high == 0 && divisor <= INT64_MAX &&
                     constant % static_cast<std::int64_t>(divisor) == 0;
  if (!exact)
    divisor >>= std::countr_zero(divisor);
  if (divisor < 2)
    return;
  const std::uint64_t mask = low_mask(sum.width);
  const auto divide = [&](std::uint64_t value) {
    return static_cast<std::uint64_t>(as_signed(value, sum.width) /
                                      static_cast<std::int64_t>(divisor)) &
           mask;
  };
  for (Monomial& m : sum.monomials)
    m = {m.base, divide(m.coefficient)};
  sum.constant = exact ? divide(sum.constant) : sum.constant * inverse(divisor) & mask;
}

} // namespace ndv::smt
