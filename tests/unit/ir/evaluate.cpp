#include <ndv/ir/expr.h>

#include <catch2/catch.hpp>

#include <array>
#include <cstdint>
#include <random>

using namespace ndv::ir;

// The reference computes in 128 bits, where nothing of 64 bits overflows, and masks at the end.
namespace {

__extension__ using Wide = __int128;

constexpr std::array kAll{BinaryOp::Add,  BinaryOp::Sub,  BinaryOp::Mul,  BinaryOp::UDiv,
                          BinaryOp::SDiv, BinaryOp::URem, BinaryOp::SRem, BinaryOp::And,
                          BinaryOp::Or,   BinaryOp::Xor,  BinaryOp::Shl,  BinaryOp::LShr,
                          BinaryOp::AShr, BinaryOp::Eq,   BinaryOp::Ne,   BinaryOp::ULt,
                          BinaryOp::ULe,  BinaryOp::SLt,  BinaryOp::SLe};

Wide power(std::uint64_t exponent) {
  return Wide{1} << exponent;
}

Wide to_signed(Wide value, unsigned width) {
  return value >= power(width - 1) ? value - power(width) : value;
}

std::uint64_t masked(Wide value, unsigned width) {
  const Wide rest = value % power(width);
  return static_cast<std::uint64_t>(rest < 0 ? rest + power(width) : rest);
}

Wide floor_divide(Wide a, Wide b) {
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

Wide reference(BinaryOp op, Wide a, Wide b, unsigned width) {
  const Wide sa = to_signed(a, width);
  const Wide sb = to_signed(b, width);
  const bool is_wide_shift = b >= width;
  const auto amount = static_cast<std::uint64_t>(b);
  switch (op) {
  case BinaryOp::Add:
    return a + b;
  case BinaryOp::Sub:
    return a - b;
  case BinaryOp::Mul: {
    const std::uint64_t product = static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b);
    return product;
  }
  case BinaryOp::UDiv:
    return a / b;
  case BinaryOp::SDiv:
    return sa / sb;
  case BinaryOp::URem:
    return a % b;
  case BinaryOp::SRem:
    return sa % sb;
  case BinaryOp::And:
    return a & b;
  case BinaryOp::Or:
    return a | b;
  case BinaryOp::Xor:
    return a ^ b;
  case BinaryOp::Shl:
    return is_wide_shift ? 0 : (a * power(amount)) % power(width);
  case BinaryOp::LShr:
    return is_wide_shift ? 0 : a / power(amount);
  case BinaryOp::AShr:
    return is_wide_shift ? (sa < 0 ? -1 : 0) : floor_divide(sa, power(amount));
  case BinaryOp::Eq:
    return a == b;
  case BinaryOp::Ne:
    return a != b;
  case BinaryOp::ULt:
    return a < b;
  case BinaryOp::ULe:
    return a <= b;
  case BinaryOp::SLt:
    return sa < sb;
  case BinaryOp::SLe:
    return sa <= sb;
  }
  return 0;
}

bool divides(BinaryOp op) {
  return op == BinaryOp::UDiv || op == BinaryOp::SDiv || op == BinaryOp::URem ||
         op == BinaryOp::SRem;
}

bool agrees(BinaryOp op, std::uint64_t a, std::uint64_t b, unsigned width) {
  if (divides(op) && b == 0)
    return true;
  const unsigned result_width = op >= BinaryOp::Eq ? 1 : width;
  return evaluate(op, a, b, width) == masked(reference(op, a, b, width), result_width);
}

} // namespace

TEST_CASE("binary operations agree with wide arithmetic: all pairs of 8 bits and less") {
  for (const unsigned width : {1U, 3U, 8U})
    for (const BinaryOp op : kAll)
      for (std::uint64_t a = 0; a < 1U << width; ++a)
        for (std::uint64_t b = 0; b < 1U << width; ++b)
          if (!agrees(op, a, b, width))
            FAIL("op " << int(op) << ", " << a << " and " << b << " of " << width << " bits");
  SUCCEED();
}

TEST_CASE("binary operations agree with wide arithmetic: random and extreme values") {
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> values{0,  1,    2,    31,    32,         63,
                                    64, 0x7F, 0x80, ~0ull, 1ull << 63, ~0ull >> 1};
  for (int i = 0; i < 60; ++i)
    values.push_back(random() >> (random() % 64));
  for (const unsigned width : {16U, 32U, 33U, 63U, 64U}) {
    const std::uint64_t mask = ~0ull >> (64 - width);
    for (const BinaryOp op : kAll)
      for (const std::uint64_t a : values)
        for (const std::uint64_t b : values)
          if (!agrees(op, a & mask, b & mask, width))
            FAIL("op " << int(op) << ", " << a << " and " << b << " of " << width << " bits");
  }
  SUCCEED();
}

TEST_CASE("operands are masked to their width") {
  CHECK(evaluate(BinaryOp::Add, 0xF01, 0xF02, 8) == 3);
  CHECK(evaluate(BinaryOp::Eq, 0x101, 0x201, 8) == 1);
  CHECK(evaluate(UnaryOp::ZeroExtend, 0x1FF, 8, 16) == 0xFF);
}

TEST_CASE("unary operations: all values of 8 bits") {
  for (std::uint64_t a = 0; a < 256; ++a) {
    const auto value = static_cast<std::int8_t>(a);
    CHECK(evaluate(UnaryOp::Not, a, 8, 8) == (255 - a));
    CHECK(evaluate(UnaryOp::Neg, a, 8, 8) == ((256 - a) & 255));
    CHECK(evaluate(UnaryOp::ZeroExtend, a, 8, 64) == a);
    CHECK(evaluate(UnaryOp::SignExtend, a, 8, 64) ==
          static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
    CHECK(evaluate(UnaryOp::SignExtend, a, 8, 12) ==
          (static_cast<std::uint64_t>(static_cast<std::int64_t>(value)) & 0xFFF));
    CHECK(evaluate(UnaryOp::Truncate, a, 8, 3) == a % 8);
  }
  CHECK(evaluate(UnaryOp::Neg, 1ull << 63, 64, 64) == 1ull << 63);
  CHECK(evaluate(UnaryOp::Not, 0, 64, 64) == ~0ull);
  CHECK(evaluate(UnaryOp::SignExtend, 1, 1, 32) == 0xFFFFFFFF);
}
