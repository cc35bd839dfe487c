#include <ndv/assert.h>
#include <ndv/ir/expr.h>

namespace ndv::ir {
namespace {

std::uint64_t mask(unsigned width) {
  return ~std::uint64_t{0} >> (64 - width);
}

std::uint64_t sign_extended(std::uint64_t value, unsigned width) {
  const std::uint64_t sign = std::uint64_t{1} << (width - 1);
  return ((value & mask(width)) ^ sign) - sign;
}

std::int64_t as_signed(std::uint64_t value, unsigned width) {
  return static_cast<std::int64_t>(sign_extended(value, width));
}

// Through unsigned arithmetic, so that minimum / -1 wraps instead of trapping.
std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::uint64_t signed_quotient(std::int64_t a, std::int64_t b) {
  const std::uint64_t quotient = magnitude(a) / magnitude(b);
  return (a < 0) != (b < 0) ? 0 - quotient : quotient;
}

std::uint64_t signed_remainder(std::int64_t a, std::int64_t b) {
  const std::uint64_t remainder = magnitude(a) % magnitude(b);
  return a < 0 ? 0 - remainder : remainder;
}

std::uint64_t arithmetic_shift_right(std::int64_t a, std::uint64_t amount) {
  return static_cast<std::uint64_t>(a >> (amount < 63 ? amount : 63));
}

} // namespace

std::uint64_t evaluate(UnaryOp op, std::uint64_t a, unsigned width, unsigned result_width) {
  a &= mask(width);
  switch (op) {
  case UnaryOp::Not:
    return ~a & mask(result_width);
  case UnaryOp::Neg:
    return (0 - a) & mask(result_width);
  case UnaryOp::ZeroExtend:
  case UnaryOp::Truncate:
    return a & mask(result_width);
  case UnaryOp::SignExtend:
    return sign_extended(a, width) & mask(result_width);
  }
  NDV_ASSERT(false);
}

std::uint64_t evaluate(BinaryOp op, std::uint64_t a, std::uint64_t b, unsigned width) {
  const std::uint64_t bits = mask(width);
  a &= bits;
  b &= bits;
  switch (op) {
  case BinaryOp::Add:
    return (a + b) & bits;
  case BinaryOp::Sub:
    return (a - b) & bits;
  case BinaryOp::Mul:
    return (a * b) & bits;
  case BinaryOp::And:
    return a & b;
  case BinaryOp::Or:
    return a | b;
  case BinaryOp::Xor:
    return a ^ b;
  case BinaryOp::Shl:
    return b < width ? (a << b) & bits : 0;
  case BinaryOp::LShr:
    return b < width ? a >> b : 0;
  case BinaryOp::AShr:
    return arithmetic_shift_right(as_signed(a, width), b) & bits;
  case BinaryOp::Eq:
    return a == b;
  case BinaryOp::Ne:
    return a != b;
  case BinaryOp::ULt:
    return a < b;
  case BinaryOp::ULe:
    return a <= b;
  case BinaryOp::SLt:
    return as_signed(a, width) < as_signed(b, width);
  case BinaryOp::SLe:
    return as_signed(a, width) <= as_signed(b, width);
  case BinaryOp::UDiv:
  case BinaryOp::SDiv:
  case BinaryOp::URem:
  case BinaryOp::SRem:
    break;
  }
  NDV_ASSERT(b != 0);
  switch (op) {
  case BinaryOp::UDiv:
    return a / b;
  case BinaryOp::URem:
    return a % b;
  case BinaryOp::SDiv:
    return signed_quotient(as_signed(a, width), as_signed(b, width)) & bits;
  default:
    return signed_remainder(as_signed(a, width), as_signed(b, width)) & bits;
  }
}

} // namespace ndv::ir
