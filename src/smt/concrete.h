#pragma once

#include "smt/term.h"

#include <cstdint>
#include <span>

namespace ndv::smt {

/// The lowest `width` bits set.
constexpr std::uint64_t low_mask(unsigned width) {
  return width >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
}

constexpr std::int64_t as_signed(std::uint64_t value, unsigned width) {
  return static_cast<std::int64_t>(value << (64 - width)) >> (64 - width);
}

/// An operator on numbers, with the meaning of SMT-LIB. `operand_width` is that of the last
/// operand.
std::uint64_t compute(Op op, unsigned width, unsigned low, unsigned operand_width,
                      std::span<const std::uint64_t> operands);

} // namespace ndv::smt
