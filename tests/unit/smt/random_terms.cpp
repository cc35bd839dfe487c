#include "random_terms.h"

namespace ndv::smt::test {

namespace {

std::uint64_t mask(unsigned width) {
  return width == 64 ? ~0ULL : (1ULL << width) - 1;
}

bool negative(std::uint64_t v, unsigned width) {
  return (v >> (width - 1) & 1) != 0;
}

std::uint64_t magnitude(std::uint64_t v, unsigned width) {
  return negative(v, width) ? (~v + 1) & mask(width) : v;
}

bool signed_less(std::uint64_t a, std::uint64_t b, unsigned width) {
  if (negative(a, width) != negative(b, width))
    return negative(a, width);
  return a < b;
}

std::uint64_t divide(Op op, std::uint64_t a, std::uint64_t b, unsigned w) {
  const bool is_signed = op == Op::SDiv || op == Op::SRem;
  const std::uint64_t x = is_signed ? magnitude(a, w) : a;
  const std::uint64_t y = is_signed ? magnitude(b, w) : b;
  if (op == Op::URem || op == Op::SRem) {
    const std::uint64_t r = y == 0 ? x : x % y;
    return op == Op::SRem && negative(a, w) ? -r : r;
  }
  const std::uint64_t q = y == 0 ? mask(w) : x / y;
  return op == Op::SDiv && negative(a, w) != negative(b, w) ? -q : q;
}

std::uint64_t shift_by_steps(Op op, std::uint64_t a, std::uint64_t b, unsigned w) {
  const bool fill = op == Op::AShr && negative(a, w);
  for (std::uint64_t i = 0; i < b && i < w; ++i)
    a = op == Op::Shl ? a << 1 & mask(w) : a >> 1 | (fill ? 1ULL << (w - 1) : 0);
  return a;
}

std::uint64_t apply(const Step& s, const std::vector<std::uint64_t>& v, unsigned operand_width) {
  switch (s.op) {
  case Op::Not:
    return ~v[0];
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
    return signed_less(v[0], v[1], operand_width);
  case Op::SLe:
    return !signed_less(v[1], v[0], operand_width);
  case Op::Mul:
    return v[0] * v[1];
  case Op::Neg:
    return ~v[0] + 1;
  case Op::UDiv:
  case Op::SDiv:
  case Op::URem:
  case Op::SRem:
    return divide(s.op, v[0], v[1], s.width);
  case Op::Shl:
  case Op::LShr:
  case Op::AShr:
    return shift_by_steps(s.op, v[0], v[1], s.width);
  case Op::ZeroExtend:
    return v[0];
  case Op::SignExtend:
    return negative(v[0], operand_width) ? v[0] | ~mask(operand_width) : v[0];
  case Op::Extract:
    return v[0] >> s.low;
  case Op::Concat:
    return v[0] << operand_width | v[1];
  default:
    break;
  }
  std::uint64_t result = v[0];
  for (std::size_t i = 1; i < v.size(); ++i)
    result = s.op == Op::And ? result & v[i] : s.op == Op::Or ? result | v[i] : result + v[i];
  return result;
}

} // namespace

RandomTerms::RandomTerms(std::uint64_t seed, std::vector<unsigned> widths,
                         std::size_t symbols_a_width)
    : random(seed), widths_(std::move(widths)) {
  std::vector<unsigned> all = widths_;
  all.push_back(1);
  for (const unsigned w : all)
    for (std::size_t i = 0; i < symbols_a_width; ++i) {
      const Term t = pool.symbol(w, "s" + std::to_string(symbols.size()));
      record({.op = Op::Symbol, .width = w, .value = symbols.size(), .args = {}}, t);
      symbols.push_back(t);
    }
}

void RandomTerms::record(Step step, Term term) {
  steps.push_back(std::move(step));
  terms.push_back(term);
}

std::uint64_t RandomTerms::interesting(unsigned width) {
  const std::uint64_t all = mask(width);
  switch (below(6)) {
  case 0:
    return 0;
  case 1:
    return 1;
  case 2:
    return all;
  case 3:
    return 1ULL << below(width);
  case 4:
    return all >> 1;
  default:
    return random() & all;
  }
}

/// A step of this width: a recent one more often than an old one, or a new constant.
std::size_t RandomTerms::pick(unsigned width) {
  if (below(width == 1 ? 40 : 6) != 0)
    for (int tries = 0; tries < 40; ++tries) {
      const std::size_t i =
          below(2) != 0 && steps.size() > 16 ? steps.size() - 1 - below(16) : below(steps.size());
      if (steps[i].width == width)
        return i;
    }
  const std::uint64_t value = interesting(width);
  record({.op = Op::Constant, .width = width, .value = value, .args = {}},
         pool.constant(width, value));
  return steps.size() - 1;
}

void RandomTerms::add_list(Op op, unsigned width) {
  Step s{.op = op, .width = width, .args = {}};
  std::vector<Term> args;
  for (std::size_t i = 0, n = 2 + (below(3) == 0 ? below(4) : 0); i < n; ++i) {
    s.args.push_back(pick(width));
    args.push_back(terms[s.args.back()]);
  }
  record(s, op == Op::And ? pool.and_(args) : op == Op::Or ? pool.or_(args) : pool.add(args));
}

void RandomTerms::add_proposition() {
  static constexpr Op compare[] = {Op::Eq, Op::Eq, Op::ULt, Op::ULe, Op::SLt, Op::SLe};
  const std::size_t kind = below(10);
  if (kind < 4) {
    add_list(kind < 2 ? Op::And : Op::Or, 1);
    return;
  }
  if (kind == 4) {
    const std::size_t a = pick(1);
    record({.op = Op::Not, .width = 1, .args = {a}}, pool.not_(terms[a]));
    return;
  }
  if (kind == 5) {
    const std::size_t c = pick(1), a = pick(1), b = pick(1);
    record({.op = Op::Ite, .width = 1, .args = {c, a, b}}, pool.ite(terms[c], terms[a], terms[b]));
    return;
  }
  if (kind == 6) {
    const std::size_t a = pick(1), b = pick(1);
    record({.op = Op::Xor, .width = 1, .args = {a, b}}, pool.xor_(terms[a], terms[b]));
    return;
  }
  const unsigned w = below(8) == 0 ? 1 : widths_[below(widths_.size())];
  const std::size_t a = pick(w), b = pick(w);
  const Term x = terms[a], y = terms[b];
  const Op op = compare[below(6)];
  const Term t = op == Op::Eq    ? pool.eq(x, y)
                 : op == Op::ULt ? pool.ult(x, y)
                 : op == Op::ULe ? pool.ule(x, y)
                 : op == Op::SLt ? pool.slt(x, y)
                                 : pool.sle(x, y);
  record({.op = op, .width = 1, .args = {a, b}}, t);
}

void RandomTerms::add_resized(unsigned width) {
  const unsigned from = below(4) == 0 ? 1 : widths_[below(widths_.size())];
  const std::size_t a = pick(from);
  const Term x = terms[a];
  if (from > width) {
    const auto low = static_cast<unsigned>(below(from - width + 1));
    record({.op = Op::Extract, .width = width, .low = low, .args = {a}},
           pool.extract(x, low, width));
  } else if (below(3) == 0 && from < width) {
    const std::size_t b = pick(width - from);
    record({.op = Op::Concat, .width = width, .args = {a, b}}, pool.concat(x, terms[b]));
  } else if (below(2) == 0) {
    record({.op = Op::ZeroExtend, .width = width, .args = {a}}, pool.zero_extend(x, width));
  } else {
    record({.op = Op::SignExtend, .width = width, .args = {a}}, pool.sign_extend(x, width));
  }
}

void RandomTerms::add_vector(unsigned w) {
  const std::size_t kind = below(16);
  if (kind < 3)
    return add_list(Op::Add, w);
  if (kind < 5)
    return add_list(kind == 3 ? Op::And : Op::Or, w);
  if (kind < 7)
    return add_resized(w);
  const std::size_t a = pick(w), b = pick(w);
  const Term x = terms[a], y = terms[b];
  if (kind < 10) {
    const std::size_t c = pick(1);
    return record({.op = Op::Ite, .width = w, .args = {c, a, b}}, pool.ite(terms[c], x, y));
  }
  if (kind == 10)
    return record({.op = Op::Not, .width = w, .args = {a}}, pool.not_(x));
  if (kind == 11)
    return record({.op = Op::Neg, .width = w, .args = {a}}, pool.neg(x));
  if (kind == 12)
    return record({.op = Op::Mul, .width = w, .args = {a, b}}, pool.mul(x, y));
  static constexpr Op rest[] = {Op::Xor,  Op::UDiv, Op::SDiv, Op::URem,
                                Op::SRem, Op::Shl,  Op::LShr, Op::AShr};
  const Op op = rest[below(8)];
  const Term t = op == Op::Xor    ? pool.xor_(x, y)
                 : op == Op::UDiv ? pool.udiv(x, y)
                 : op == Op::SDiv ? pool.sdiv(x, y)
                 : op == Op::URem ? pool.urem(x, y)
                 : op == Op::SRem ? pool.srem(x, y)
                 : op == Op::Shl  ? pool.shl(x, y)
                 : op == Op::LShr ? pool.lshr(x, y)
                                  : pool.ashr(x, y);
  record({.op = op, .width = w, .args = {a, b}}, t);
}

void RandomTerms::grow(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (below(2) == 0)
      add_proposition();
    else
      add_vector(widths_[below(widths_.size())]);
  }
}

std::vector<std::uint64_t>
RandomTerms::reference(const std::vector<std::uint64_t>& symbol_values) const {
  std::vector<std::uint64_t> values(steps.size());
  std::vector<std::uint64_t> operands;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& s = steps[i];
    if (s.op == Op::Constant || s.op == Op::Symbol) {
      values[i] = (s.op == Op::Symbol ? symbol_values[s.value] : s.value) & mask(s.width);
      continue;
    }
    operands.clear();
    for (const std::size_t a : s.args)
      operands.push_back(values[a]);
    values[i] = apply(s, operands, steps[s.args.back()].width) & mask(s.width);
  }
  return values;
}

} // namespace ndv::smt::test
