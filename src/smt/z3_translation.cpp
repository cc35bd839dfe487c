#include "smt/z3_translation.h"

#include "smt/reachable.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::smt {

Z3Translation::Z3Translation(const TermPool& pool, Z3_context context, std::span<const Term> terms)
    : pool_(pool), z3_(context) {
  const std::vector<Term> order = reachable(pool, terms);
  if (!order.empty())
    image_.resize(static_cast<std::uint32_t>(order.back()) + 1);
  for (const Term t : order) {
    const Z3_ast image = translate(t);
    image_[static_cast<std::uint32_t>(t)] = image;
    if (image == nullptr) {
      is_whole_ = false;
      return;
    }
  }
}

Z3_ast Z3Translation::number(unsigned width, std::uint64_t value) const {
  return Z3_mk_unsigned_int64(z3_, value, Z3_mk_bv_sort(z3_, width));
}

Z3_ast Z3Translation::bits(Term t) const {
  const Z3_ast a = (*this)[t];
  return pool_.width(t) == 1 ? Z3_mk_ite(z3_, a, number(1, 1), number(1, 0)) : a;
}

Z3_ast Z3Translation::symbol(Term t) {
  symbols_.push_back(t);
  const Node& n = pool_[t];
  // Not with '!': Z3 prints its own names with one.
  const std::string name = pool_.symbol_name(t) + "@" + std::to_string(n.value);
  const Z3_sort sort = n.width == 1 ? Z3_mk_bool_sort(z3_) : Z3_mk_bv_sort(z3_, n.width);
  return Z3_mk_const(z3_, Z3_mk_string_symbol(z3_, name.c_str()), sort);
}

Z3_ast Z3Translation::translate(Term t) {
  const Node& n = pool_[t];
  if (n.op == Op::Symbol)
    return symbol(t);
  if (n.op == Op::Constant && n.width == 1)
    return n.value != 0 ? Z3_mk_true(z3_) : Z3_mk_false(z3_);
  if (n.op == Op::Constant)
    return number(n.width, n.value);
  return n.width == 1 ? proposition(n) : vector(n);
}

template <class Make>
Z3_ast Z3Translation::chain(const Node& n, Make make) const {
  Z3_ast result = (*this)[n.args[0]];
  for (const Term t : n.args.subspan(1))
    result = make(z3_, result, (*this)[t]);
  return result;
}

Z3_ast Z3Translation::proposition(const Node& n) {
  const auto arg = [&](std::size_t i) { return (*this)[n.args[i]]; };
  switch (n.op) {
  case Op::Not:
    return Z3_mk_not(z3_, arg(0));
  case Op::And: {
    std::vector<Z3_ast> args;
    for (const Term t : n.args)
      args.push_back((*this)[t]);
    return Z3_mk_and(z3_, static_cast<unsigned>(args.size()), args.data());
  }
  case Op::Xor:
    return Z3_mk_not(z3_, Z3_mk_eq(z3_, arg(0), arg(1))); // Z3_mk_xor flattens: quadratic
  case Op::Ite:
    return Z3_mk_ite(z3_, arg(0), arg(1), arg(2));
  case Op::Eq:
    return Z3_mk_eq(z3_, arg(0), arg(1));
  case Op::ULt:
    return Z3_mk_bvult(z3_, arg(0), arg(1));
  case Op::SLt:
    return Z3_mk_bvslt(z3_, arg(0), arg(1));
  case Op::Extract:
    return Z3_mk_eq(z3_, Z3_mk_extract(z3_, n.low, n.low, arg(0)), number(1, 1));
  default:
    NDV_ASSERT(!"a proposition in normal form");
    return nullptr;
  }
}

Z3_ast Z3Translation::vector(const Node& n) {
  const auto arg = [&](std::size_t i) { return (*this)[n.args[i]]; };
  const auto growth = [&] { return n.width - pool_.width(n.args[0]); };
  switch (n.op) {
  case Op::Not:
    return Z3_mk_bvnot(z3_, arg(0));
  case Op::And:
    return chain(n, Z3_mk_bvand);
  case Op::Or:
    return chain(n, Z3_mk_bvor);
  case Op::Add:
    return chain(n, Z3_mk_bvadd);
  case Op::Xor:
    return Z3_mk_bvxor(z3_, arg(0), arg(1));
  case Op::Ite:
    return Z3_mk_ite(z3_, arg(0), arg(1), arg(2));
  case Op::Mul:
    return Z3_mk_bvmul(z3_, arg(0), arg(1));
  case Op::Neg:
    return Z3_mk_bvneg(z3_, arg(0));
  case Op::UDiv:
    return Z3_mk_bvudiv(z3_, arg(0), arg(1));
  case Op::SDiv:
    return Z3_mk_bvsdiv(z3_, arg(0), arg(1));
  case Op::URem:
    return Z3_mk_bvurem(z3_, arg(0), arg(1));
  case Op::SRem:
    return Z3_mk_bvsrem(z3_, arg(0), arg(1));
  case Op::Shl:
    return Z3_mk_bvshl(z3_, arg(0), arg(1));
  case Op::LShr:
    return Z3_mk_bvlshr(z3_, arg(0), arg(1));
  case Op::AShr:
    return Z3_mk_bvashr(z3_, arg(0), arg(1));
  case Op::ZeroExtend:
    return Z3_mk_zero_ext(z3_, growth(), arg(0));
  case Op::SignExtend:
    return Z3_mk_sign_ext(z3_, growth(), arg(0));
  case Op::Extract:
    return Z3_mk_extract(z3_, n.low + n.width - 1, n.low, arg(0));
  case Op::Concat:
    return Z3_mk_concat(z3_, bits(n.args[0]), bits(n.args[1]));
  default:
    NDV_ASSERT(!"a vector in normal form");
    return nullptr;
  }
}

} // namespace ndv::smt
