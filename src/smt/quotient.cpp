#include "smt/quotient.h"

#include "smt/range.h"

namespace ndv::smt {

std::optional<Division> divide(TermPool& pool, Term t, std::uint64_t divisor) {
  const unsigned width = pool.width(t);
  Linear sum(width);
  sum.add(pool, t);
  sum.normalise(pool);
  const auto range = integer_range(pool, sum);
  const __int128 limit = __int128{1} << (width - 1);
  if (!range || range->low < -limit || range->high >= limit)
    return std::nullopt;
  const auto divide = [&](std::uint64_t& value) {
    const unsigned unused = 64 - width;
    const auto number = static_cast<std::int64_t>(value << unused) >> unused;
    const auto by = static_cast<std::int64_t>(divisor);
    value = static_cast<std::uint64_t>(number / by) & (~std::uint64_t{0} >> unused);
    return number % by == 0;
  };
  const bool is_exact = divide(sum.constant);
  for (Monomial& m : sum.monomials) {
    if (!divide(m.coefficient))
      return std::nullopt;
    m.summand = Term{};
  }
  return is_exact ? Division{build(pool, sum)} : Division{};
}

} // namespace ndv::smt
