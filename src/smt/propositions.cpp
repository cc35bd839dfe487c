#include "smt/assumptions.h"
#include "smt/builder.h"
#include "smt/conjunction.h"
#include "smt/disjunction.h"
#include "smt/rules.h"

#include <ndv/assert.h>

#include <algorithm>
#include <iterator>

namespace ndv::smt {

namespace {

/// An operand that cannot interact with another of its kind beyond being equal or opposite.
bool is_simple(const TermPool& pool, Term t) {
  const Node& atom = pool[unnegated(t)];
  switch (atom.op) {
  case Op::Constant:
  case Op::And:
  case Op::Ite:
  case Op::Xor:
    return false;
  case Op::Eq:
  case Op::ULt:
    return pool[atom.args[1]].op != Op::Constant;
  default:
    return true;
  }
}

Term and_propositions(TermPool& pool, Term a, Term b) {
  if (pool.is_true(a) || pool.is_false(b) || a == b)
    return b;
  if (pool.is_true(b) || pool.is_false(a))
    return a;
  if (!is_simple(pool, a) || !is_simple(pool, b)) {
    const Term both[] = {a, b};
    return Conjunction(pool).build(both);
  }
  if (a == opposite(b))
    return pool.boolean(false);
  return Builder{pool}.make(Op::And, 1, {std::min(a, b), std::max(a, b)});
}

/// `x ^ (x && y)` and `x ^ (!x && y)`.
std::optional<Term> xor_with_part(TermPool& pool, Term whole, Term part) {
  if (pool[whole].op != Op::And)
    return std::nullopt;
  if (contains(pool[whole].args, part))
    return pool.and_(part, opposite(whole));
  if (contains(pool[whole].args, opposite(part)))
    return pool.or_(part, whole);
  return std::nullopt;
}

std::optional<Term> xor_cancelling(TermPool& pool, Term a, Term b) {
  const Node& n = pool[a];
  if (n.op != Op::Xor)
    return std::nullopt;
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    const Term other = n.args[1 - i];
    if (n.args[i] == b)
      return other;
    const Node& m = pool[b];
    if (m.op == Op::Xor && (m.args[0] == n.args[i] || m.args[1] == n.args[i]))
      return pool.xor_(other, m.args[m.args[0] == n.args[i] ? 1 : 0]);
  }
  return std::nullopt;
}

/// `c ? (g && x) : (g && y)` is `g && (c ? x : y)`.
std::optional<Term> ite_common_conjuncts(TermPool& pool, Term c, Term a, Term b) {
  const auto parts_a = conjuncts(pool, a);
  const auto parts_b = conjuncts(pool, b);
  if (parts_a.size() < 2 && parts_b.size() < 2)
    return std::nullopt;
  std::vector<Term> common;
  std::ranges::set_intersection(parts_a, parts_b, std::back_inserter(common));
  if (common.empty())
    return std::nullopt;
  std::vector<Term> rest_a{pool.boolean(true)};
  std::vector<Term> rest_b{pool.boolean(true)};
  std::ranges::set_difference(parts_a, common, std::back_inserter(rest_a));
  std::ranges::set_difference(parts_b, common, std::back_inserter(rest_b));
  common.push_back(pool.ite(c, pool.and_(rest_a), pool.and_(rest_b)));
  return pool.and_(common);
}

/// A conditional with a constant, equal or opposite branch is a simpler operator.
std::optional<Term> ite_degenerate(TermPool& pool, Term c, Term a, Term b) {
  if (a == b)
    return a;
  if (pool.is_true(a) || a == c)
    return pool.or_(c, b);
  if (pool.is_false(a))
    return pool.and_(pool.not_(c), b);
  if (pool.is_true(b))
    return pool.or_(pool.not_(c), a);
  if (pool.is_false(b) || b == c)
    return pool.and_(c, a);
  if (a == opposite(b))
    return pool.not_(pool.xor_(c, a));
  return std::nullopt;
}

} // namespace

Term xor_propositions(TermPool& pool, Term a, Term b) {
  const EffortGuard guard(pool);
  bool negated = false;
  for (Term* const t : {&a, &b})
    if (is_negated(*t)) {
      *t = opposite(*t);
      negated = !negated;
    }
  const auto result = [&]() -> Term {
    if (a == b)
      return pool.boolean(false);
    if (const auto value = pool.value(a))
      return *value != 0 ? pool.not_(b) : b;
    if (const auto value = pool.value(b))
      return *value != 0 ? pool.not_(a) : a;
    for (const auto& [x, y] : {std::pair(a, b), std::pair(b, a)}) {
      if (guard.exhausted())
        break;
      if (const auto t = xor_cancelling(pool, x, y))
        return *t;
      if (const auto t = xor_with_part(pool, x, y))
        return *t;
    }
    return Builder{pool}.make(Op::Xor, 1, {std::min(a, b), std::max(a, b)});
  }();
  return negated ? pool.not_(result) : result;
}

Term ite_propositions(TermPool& pool, Term c, Term a, Term b) {
  if (is_negated(c)) {
    c = opposite(c);
    std::swap(a, b);
  }
  if (const auto simple = ite_degenerate(pool, c, a, b))
    return *simple;
  const EffortGuard guard(pool);
  const Builder builder{pool};
  if (guard.exhausted())
    return builder.make(Op::Ite, 1, {c, a, b});
  a = Assumptions(pool, c).simplify(a);
  b = Assumptions(pool, pool.not_(c)).simplify(b);
  if (const auto simple = ite_degenerate(pool, c, a, b))
    return *simple;
  if (is_negated(a))
    return pool.not_(ite_propositions(pool, c, pool.not_(a), pool.not_(b)));
  if (const auto factored = ite_common_conjuncts(pool, c, a, b))
    return *factored;
  return builder.make(Op::Ite, 1, {c, a, b});
}

Term TermPool::not_(Term a) {
  const Node& n = (*this)[a];
  if (n.width == 1)
    return opposite(a);
  if (n.op == Op::Not)
    return n.args[0];
  return n.op == Op::Constant ? constant(n.width, ~n.value) : not_bits(*this, a);
}

Term TermPool::and_(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const Term both[] = {a, b};
  return width(a) == 1 ? and_propositions(*this, a, b) : and_bits(*this, both);
}

Term TermPool::and_(std::span<const Term> operands) {
  NDV_ASSERT(!operands.empty());
  if (operands.size() == 2)
    return and_(operands[0], operands[1]);
  if (operands.size() == 1)
    return operands[0];
  return width(operands[0]) == 1 ? Conjunction(*this).build(operands) : and_bits(*this, operands);
}

Term TermPool::or_(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  const Term both[] = {a, b};
  return width(a) == 1 ? not_(and_propositions(*this, not_(a), not_(b))) : or_bits(*this, both);
}

Term TermPool::or_(std::span<const Term> operands) {
  NDV_ASSERT(!operands.empty());
  if (operands.size() == 1)
    return operands[0];
  if (width(operands[0]) != 1)
    return or_bits(*this, operands);
  std::vector<Term> negated;
  negated.reserve(operands.size());
  for (const Term t : operands)
    negated.push_back(not_(t));
  return not_(and_(negated));
}

Term TermPool::xor_(Term a, Term b) {
  NDV_ASSERT(width(a) == width(b));
  return width(a) == 1 ? xor_propositions(*this, a, b) : xor_bits(*this, a, b);
}

Term TermPool::ite(Term condition, Term a, Term b) {
  NDV_ASSERT(width(condition) == 1 && width(a) == width(b));
  if (is_true(condition) || a == b)
    return a;
  if (is_false(condition))
    return b;
  return width(a) == 1 ? ite_propositions(*this, condition, a, b)
                       : ite_bits(*this, condition, a, b);
}

} // namespace ndv::smt
