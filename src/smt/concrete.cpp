#include "smt/concrete.h"

#include <ndv/assert.h>

namespace ndv::smt {

namespace {

std::uint64_t signed_divide(std::uint64_t a, std::uint64_t b, unsigned width) {
  const std::int64_t x = as_signed(a, width);
  const std::int64_t y = as_signed(b, width);
  if (y == 0)
    return x < 0 ? 1 : low_mask(width);
  return y == -1 ? -a : static_cast<std::uint64_t>(x / y); // the least number / -1 wraps
}

std::uint64_t signed_remainder(std::uint64_t a, std::uint64_t b, unsigned width) {
  const std::int64_t x = as_signed(a, width);
  const std::int64_t y = as_signed(b, width);
  if (y == 0)
    return a;
  return y == -1 ? 0 : static_cast<std::uint64_t>(x % y);
}

std::uint64_t shift(Op op, std::uint64_t a, std::uint64_t distance, unsigned width) {
  if (op == Op::AShr)
    return static_cast<std::uint64_t>(as_signed(a, width) >>
                                      (distance < width ? distance : width - 1));
  if (distance >= width)
    return 0;
  return op == Op::Shl ? a << distance : a >> distance;
}

std::uint64_t fold_list(Op op, std::span<const std::uint64_t> v) {
  std::uint64_t result = v[0];
  for (const std::uint64_t x : v.subspan(1)) {
    switch (op) {
    case Op::And:
      result &= x;
      break;
    case Op::Or:
      result |= x;
      break;
    default:
      result += x;
      break;
    }
  }
  return result;
}

std::uint64_t compute_unmasked(Op op, unsigned width, unsigned low, unsigned operand_width,
                               std::span<const std::uint64_t> v) {
  switch (op) {
  case Op::Not:
    return ~v[0];
  case Op::And:
  case Op::Or:
  case Op::Add:
    return fold_list(op, v);
  case Op::Xor:
    return v[0] ^ v[1];
  case Op::Ite:
    return v[0] != 0 ? v[1] : v[2];
  case Op::Eq:
    return v[0] == v[1];
  case Op::ULt:
    return v[0] < v[1];
  case Op::ULe:
    return v[0] <= v[1];
  case Op::SLt:
    return as_signed(v[0], operand_width) < as_signed(v[1], operand_width);
  case Op::SLe:
    return as_signed(v[0], operand_width) <= as_signed(v[1], operand_width);
  case Op::Mul:
    return v[0] * v[1];
  case Op::Neg:
    return -v[0];
  case Op::UDiv:
    return v[1] == 0 ? ~std::uint64_t{0} : v[0] / v[1];
  case Op::SDiv:
    return signed_divide(v[0], v[1], width);
  case Op::URem:
    return v[1] == 0 ? v[0] : v[0] % v[1];
  case Op::SRem:
    return signed_remainder(v[0], v[1], width);
  case Op::Shl:
  case Op::LShr:
  case Op::AShr:
    return shift(op, v[0], v[1], width);
  case Op::ZeroExtend:
    return v[0];
  case Op::SignExtend:
    return static_cast<std::uint64_t>(as_signed(v[0], operand_width));
  case Op::Extract:
    return v[0] >> low;
  case Op::Concat:
    return v[0] << operand_width | v[1];
  case Op::Constant:
  case Op::Symbol:
    break;
  }
  NDV_ASSERT(!"an operator");
  return 0;
}

} // namespace

std::uint64_t compute(Op op, unsigned width, unsigned low, unsigned operand_width,
                      std::span<const std::uint64_t> operands) {
  return compute_unmasked(op, width, low, operand_width, operands) & low_mask(width);
}

} // namespace ndv::smt
