#pragma once

#include "smt/linear.h"

#include <cstdint>
#include <optional>

namespace ndv::smt {

/// Numbers from low to high, not reduced modulo anything.
struct Range {
  __int128 low;
  __int128 high;
};

/// The values of a sum over the integers, its coefficients and constant read as signed numbers;
/// none if they are too large to compute.
std::optional<Range> integer_range(const TermPool& pool, const Linear& sum);

/// False: the sum cannot be 0 modulo 2^width, by its range or by a common divisor.
bool may_be_zero(const TermPool& pool, const Linear& sum);

/// Divides an equation "sum == 0" by what its coefficients have in common, as far as that keeps its
/// solutions.
void divide_by_common_factor(const TermPool& pool, Linear& sum);

/// The k with k * odd == 1 modulo 2^64.
std::uint64_t inverse(std::uint64_t odd);

} // namespace ndv::smt
