// Walks over whole terms. All are iterative: terms can be hundreds of thousands of nodes deep.

#include "smt/builder.h"
#include "smt/concrete.h"
#include "smt/reachable.h"
#include "smt/term.h"

#include <ndv/assert.h>

#include <fmt/format.h>

#include <algorithm>

namespace ndv::smt {

namespace {

std::size_t index(Term t) {
  return static_cast<std::uint32_t>(t);
}

const char* name(Op op) {
  switch (op) {
  case Op::Constant:
    return "constant";
  case Op::Symbol:
    return "symbol";
  case Op::Not:
    return "!";
  case Op::And:
    return "&";
  case Op::Or:
    return "|";
  case Op::Xor:
    return "^";
  case Op::Ite:
    return "?";
  case Op::Eq:
    return "==";
  case Op::ULt:
    return "<u";
  case Op::ULe:
    return "<=u";
  case Op::SLt:
    return "<s";
  case Op::SLe:
    return "<=s";
  case Op::Add:
    return "+";
  case Op::Mul:
    return "*";
  case Op::Neg:
    return "-";
  case Op::UDiv:
    return "/u";
  case Op::SDiv:
    return "/s";
  case Op::URem:
    return "%u";
  case Op::SRem:
    return "%s";
  case Op::Shl:
    return "<<";
  case Op::LShr:
    return ">>u";
  case Op::AShr:
    return ">>s";
  case Op::ZeroExtend:
    return "zext";
  case Op::SignExtend:
    return "sext";
  case Op::Extract:
    return "extract";
  case Op::Concat:
    return "concat";
  }
  return "";
}

std::string leaf_text(const TermPool& pool, Term t) {
  const Node& n = pool[t];
  if (n.op == Op::Symbol)
    return pool.symbol_name(t);
  if (n.width == 1)
    return n.value != 0 ? "true" : "false";
  const std::int64_t number = as_signed(n.value, n.width);
  return number > -4096 && number < 4096 ? std::to_string(number) : fmt::format("{:#x}", n.value);
}

std::string opening(const Node& n) {
  if (n.op == Op::Extract)
    return fmt::format("(extract[{}:{}] ", n.low + n.width - 1, n.low);
  if (n.op == Op::ZeroExtend || n.op == Op::SignExtend)
    return fmt::format("({}{} ", name(n.op), n.width);
  return fmt::format("({} ", name(n.op));
}

} // namespace

std::vector<Term> reachable(const TermPool& pool, std::span<const Term> roots) {
  std::vector<Term> found;
  if (roots.empty())
    return found;
  std::vector<bool> seen(index(*std::ranges::max_element(roots)) + 1);
  std::vector<Term> work;
  const auto visit = [&](Term t) {
    if (seen[index(t)])
      return;
    seen[index(t)] = true;
    found.push_back(t);
    work.push_back(t);
  };
  std::ranges::for_each(roots, visit);
  while (!work.empty()) {
    const Term t = work.back();
    work.pop_back();
    std::ranges::for_each(pool[t].args, visit);
  }
  std::ranges::sort(found);
  return found;
}

Term rebuild(TermPool& pool, const Node& n, std::span<const Term> a) {
  switch (n.op) {
  case Op::Not:
    return pool.not_(a[0]);
  case Op::And:
    return pool.and_(a);
  case Op::Or:
    return pool.or_(a);
  case Op::Xor:
    return pool.xor_(a[0], a[1]);
  case Op::Ite:
    return pool.ite(a[0], a[1], a[2]);
  case Op::Eq:
    return pool.eq(a[0], a[1]);
  case Op::ULt:
    return pool.ult(a[0], a[1]);
  case Op::ULe:
    return pool.ule(a[0], a[1]);
  case Op::SLt:
    return pool.slt(a[0], a[1]);
  case Op::SLe:
    return pool.sle(a[0], a[1]);
  case Op::Add:
    return pool.add(a);
  case Op::Mul:
    return pool.mul(a[0], a[1]);
  case Op::Neg:
    return pool.neg(a[0]);
  case Op::UDiv:
    return pool.udiv(a[0], a[1]);
  case Op::SDiv:
    return pool.sdiv(a[0], a[1]);
  case Op::URem:
    return pool.urem(a[0], a[1]);
  case Op::SRem:
    return pool.srem(a[0], a[1]);
  case Op::Shl:
    return pool.shl(a[0], a[1]);
  case Op::LShr:
    return pool.lshr(a[0], a[1]);
  case Op::AShr:
    return pool.ashr(a[0], a[1]);
  case Op::ZeroExtend:
    return pool.zero_extend(a[0], n.width);
  case Op::SignExtend:
    return pool.sign_extend(a[0], n.width);
  case Op::Extract:
    return pool.extract(a[0], n.low, n.width);
  case Op::Concat:
    return pool.concat(a[0], a[1]);
  case Op::Constant:
  case Op::Symbol:
    break;
  }
  NDV_ASSERT(!"an operator");
  return a[0];
}

TermPool::BaseOffset TermPool::split(Term t) {
  const Node& n = (*this)[t];
  if (n.op == Op::Constant)
    return {std::nullopt, n.value};
  if (n.op != Op::Add || (*this)[n.args.back()].op != Op::Constant)
    return {t, 0};
  const std::uint64_t offset = (*this)[n.args.back()].value;
  const auto rest = n.args.first(n.args.size() - 1);
  return {rest.size() == 1 ? rest[0] : make(Op::Add, n.width, rest), offset};
}

std::vector<Term> TermPool::support(std::span<const Term> terms) const {
  std::vector<Term> found = reachable(*this, terms);
  std::erase_if(found, [this](Term t) { return (*this)[t].op != Op::Symbol; });
  return found;
}

std::vector<Term> TermPool::substitute(std::span<const Term> terms,
                                       const std::unordered_map<Term, Term>& replacements) {
  const std::vector<Term> order = reachable(*this, terms);
  std::vector<Term> image(order.empty() ? 0 : index(order.back()) + 1);
  std::vector<Term> args;
  for (const Term t : order) {
    image[index(t)] = t;
    const Node& n = (*this)[t];
    if (n.op == Op::Symbol) {
      if (const auto r = replacements.find(t); r != replacements.end()) {
        NDV_ASSERT(width(r->second) == n.width);
        image[index(t)] = r->second;
      }
      continue;
    }
    if (std::ranges::all_of(n.args, [&](Term a) { return image[index(a)] == a; }))
      continue;
    args.clear();
    for (const Term a : n.args)
      args.push_back(image[index(a)]);
    image[index(t)] = rebuild(*this, n, args);
  }
  std::vector<Term> result;
  for (const Term t : terms)
    result.push_back(image[index(t)]);
  return result;
}

std::uint64_t TermPool::evaluate(Term t,
                                 const std::unordered_map<Term, std::uint64_t>& symbols) const {
  return evaluate({&t, 1}, symbols)[0];
}

std::vector<std::uint64_t>
TermPool::evaluate(std::span<const Term> terms,
                   const std::unordered_map<Term, std::uint64_t>& symbols) const {
  const std::vector<Term> order = reachable(*this, terms);
  std::vector<std::uint64_t> values(order.empty() ? 0 : index(order.back()) + 1);
  std::vector<std::uint64_t> operands;
  for (const Term t : order) {
    const Node& n = (*this)[t];
    if (n.op == Op::Constant) {
      values[index(t)] = n.value;
    } else if (n.op == Op::Symbol) {
      const auto found = symbols.find(t);
      values[index(t)] = found == symbols.end() ? 0 : found->second & low_mask(n.width);
    } else {
      operands.clear();
      for (const Term a : n.args)
        operands.push_back(values[index(a)]);
      values[index(t)] = compute(n.op, n.width, n.low, width(n.args.back()), operands);
    }
  }
  std::vector<std::uint64_t> result;
  for (const Term t : terms)
    result.push_back(values[index(t)]);
  return result;
}

std::string TermPool::to_string(Term t, std::size_t limit) const {
  struct Piece {
    std::optional<Term> term; // none: a closing parenthesis
    bool first = true;
  };
  std::string text;
  std::vector<Piece> work{{t}};
  while (!work.empty() && text.size() <= limit) {
    const Piece p = work.back();
    work.pop_back();
    if (!p.term) {
      text += ')';
      continue;
    }
    const Node& n = (*this)[*p.term];
    if (!p.first)
      text += ' ';
    if (n.args.empty()) {
      text += leaf_text(*this, *p.term);
      continue;
    }
    text += opening(n);
    work.push_back({std::nullopt});
    for (std::size_t i = n.args.size(); i-- > 0;)
      work.push_back({n.args[i], i == 0});
  }
  if (text.size() > limit)
    text = text.substr(0, limit < 3 ? 0 : limit - 3) + "...";
  return text;
}

} // namespace ndv::smt
