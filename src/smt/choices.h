#pragma once

#include "smt/linear.h"

#include <concepts>
#include <optional>

namespace ndv::smt {

/// A predicate on a sum that consists of one or two guards and a constant, as a proposition of
/// them.
template <std::predicate<std::uint64_t> Predicate>
std::optional<Term> over_guards(TermPool& pool, const Linear& sum, const Predicate& holds) {
  const auto& m = sum.monomials;
  if (m.empty() || m.size() > 2)
    return std::nullopt;
  for (const Monomial& x : m)
    if (pool.width(x.base) != 1)
      return std::nullopt;
  const std::uint64_t mask =
      sum.width >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << sum.width) - 1;
  const auto at = [&](bool first, bool second) {
    std::uint64_t value = sum.constant + (first ? m[0].coefficient : 0);
    if (second)
      value += m[1].coefficient;
    return pool.boolean(holds(value & mask));
  };
  if (m.size() == 1)
    return pool.ite(m[0].base, at(true, false), at(false, false));
  return pool.ite(m[0].base, pool.ite(m[1].base, at(true, true), at(true, false)),
                  pool.ite(m[1].base, at(false, true), at(false, false)));
}

} // namespace ndv::smt
