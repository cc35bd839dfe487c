#include "smt/stand_ins.h"

#include "smt/reachable.h"

#include <algorithm>
#include <ranges>

namespace ndv::smt {

namespace {

std::uint32_t index(Term t) {
  return static_cast<std::uint32_t>(t);
}

bool is_product(const TermPool& pool, Term t) {
  const Node& n = pool[t];
  switch (n.op) {
  case Op::Mul:
    return std::ranges::none_of(n.args, [&](Term a) { return pool.value(a).has_value(); });
  case Op::UDiv:
  case Op::SDiv:
  case Op::URem:
  case Op::SRem:
    return true;
  default:
    return false;
  }
}

} // namespace

template <typename Chosen>
void StandIns::replace(std::span<const Term> constraints, const std::vector<Term>& order,
                       Chosen chosen) {
  if (order.empty())
    return;
  std::vector<Term> image(index(order.back()) + 1);
  for (const Term t : order) {
    std::vector<Term> args;
    for (const Term a : pool_[t].args)
      args.push_back(image[index(a)]);
    const bool same = std::ranges::equal(args, pool_[t].args);
    image[index(t)] = same ? t : rebuild(pool_, pool_[t], args);
    if (!chosen(t))
      continue;
    const Term symbol = pool_.symbol(pool_.width(t), "some");
    definitions_.emplace_back(symbol, image[index(t)]);
    image[index(t)] = symbol;
  }
  told_.assign(definitions_.size(), false);
  for (const Term t : constraints)
    constraints_.push_back(image[index(t)]);
}

StandIns StandIns::for_comparisons(TermPool& pool, std::span<const Term> constraints) {
  StandIns result(pool);
  const std::vector<Term> order = reachable(pool, constraints);
  if (order.empty())
    return result;
  std::vector<bool> unknown(index(order.back()) + 1, false); // bit vectors
  const auto over_unknown = [&](Term t) {
    return std::ranges::any_of(pool[t].args, [&](Term a) { return unknown[index(a)]; });
  };
  for (const Term t : order)
    unknown[index(t)] = pool.width(t) > 1 && (pool[t].op == Op::Symbol || over_unknown(t));
  result.replace(constraints, order, [&](Term t) { return pool.width(t) == 1 && over_unknown(t); });
  return result;
}

StandIns StandIns::for_products(TermPool& pool, std::span<const Term> constraints) {
  StandIns result(pool);
  result.replace(constraints, reachable(pool, constraints),
                 [&](Term t) { return is_product(pool, t); });
  return result;
}

bool StandIns::correct(Model& model) {
  std::vector<Term> terms;
  for (const auto& [symbol, term] : definitions_)
    terms.push_back(term);
  const std::vector<std::uint64_t> values = pool_.evaluate(terms, model);
  bool differ = false;
  for (std::size_t i = 0; i < definitions_.size(); ++i) {
    const auto& [symbol, term] = definitions_[i];
    const auto found = model.find(symbol);
    if (told_[i] || values[i] == (found == model.end() ? 0 : found->second))
      continue;
    constraints_.push_back(pool_.eq(symbol, term));
    told_[i] = true;
    differ = true;
  }
  if (!differ)
    for (const auto& [symbol, term] : definitions_)
      model.erase(symbol);
  return differ;
}

} // namespace ndv::smt
