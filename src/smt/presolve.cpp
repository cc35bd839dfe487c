#include "smt/presolve.h"

#include "smt/literal.h"
#include "smt/reachable.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::smt {

namespace {

constexpr int round_limit = 12;
constexpr std::size_t support_limit = 8; // symbols in the value of a definition

bool is_constant(const TermPool& pool, Term t) {
  return pool[t].op == Op::Constant;
}

} // namespace

Presolve::Presolve(TermPool& pool, std::span<const Term> constraints, bool substitute,
                   const Deadline& deadline)
    : pool_(pool) {
  if (!keep(constraints))
    return;
  bool changed = substitute;
  for (int i = 0; i < round_limit && changed && open_ && !deadline.passed(); ++i)
    changed = substitute_definitions() || (open_ && !open_->empty() && substitute_assertions());
}

/// False: they contradict each other.
bool Presolve::keep(std::span<const Term> constraints) {
  std::vector<Term> parts{pool_.boolean(true)};
  for (const Term& t : constraints) {
    NDV_ASSERT(pool_.width(t) == 1);
    const auto conjoined = conjuncts(pool_, t);
    parts.insert(parts.end(), conjoined.begin(), conjoined.end());
  }
  const Term all = pool_.and_(parts); // units meet disjunctions, bounds meet bounds
  open_.reset();
  if (pool_.is_false(all))
    return false;
  open_.emplace();
  if (!pool_.is_true(all))
    for (const Term t : conjuncts(pool_, all))
      open_->push_back(t);
  return true;
}

/// A symbol is defined once a round, by a value free of the symbols that this round defines.
void Presolve::define(Definitions& found, std::vector<Term>& used, Term symbol, Term value) const {
  if (found.contains(symbol) || std::ranges::binary_search(used, symbol))
    return;
  const auto symbols = pool_.support({&value, 1});
  if (symbols.size() > support_limit)
    return;
  for (const Term s : symbols)
    if (s == symbol || found.contains(s))
      return;
  for (const Term s : symbols)
    used.insert(std::ranges::lower_bound(used, s), s);
  found.emplace(symbol, value);
}

Presolve::Definitions Presolve::definitions() const {
  Definitions found;
  std::vector<Term> used;
  const auto is_symbol = [this](Term t) { return pool_[t].op == Op::Symbol; };
  for (const Term t : *open_) {
    const Node& n = pool_[unnegated(t)];
    if (n.op == Op::Symbol) {
      define(found, used, unnegated(t), pool_.boolean(!is_negated(t)));
    } else if (n.op == Op::Xor || (n.op == Op::Eq && !is_negated(t))) {
      const bool opposed = n.op == Op::Xor && !is_negated(t);
      for (const std::size_t i : {std::size_t{1}, std::size_t{0}})
        if (is_symbol(n.args[i]))
          define(found, used, n.args[i], opposed ? opposite(n.args[1 - i]) : n.args[1 - i]);
    }
  }
  return found;
}

/// False: there was nothing to do, or the constraints contradict each other.
bool Presolve::substitute_definitions() {
  const Definitions found = definitions();
  if (found.empty())
    return false;
  for (const auto& [symbol, value] : found)
    definitions_.push_back({symbol, value});
  return keep(pool_.substitute(*open_, found));
}

Presolve::Assertions Presolve::assertions() const {
  Assertions found;
  for (const Term t : *open_) {
    const Term atom = unnegated(t);
    found.emplace(atom, Assertion{pool_.boolean(!is_negated(t)), t});
    const Node& n = pool_[atom];
    if (n.op == Op::Eq && !is_negated(t) && is_constant(pool_, n.args[1]))
      found.emplace(n.args[0], Assertion{n.args[1], t});
  }
  return found;
}

/// Puts in what the constraints say everywhere but in the constraint that says it. An assertion is
/// rewritten by assertions on its own parts alone, so no two vanish on the ground of each other.
bool Presolve::substitute_assertions() {
  const Assertions known = assertions();
  const auto rewritten_by_parts = [&](Term t, const std::vector<Term>& image) {
    std::vector<Term> args;
    for (const Term a : pool_[t].args)
      args.push_back(image[static_cast<std::uint32_t>(a)]);
    return std::ranges::equal(args, pool_[t].args) ? t : rebuild(pool_, pool_[t], args);
  };
  const std::vector<Term> order = reachable(pool_, *open_);
  std::vector<Term> image(static_cast<std::uint32_t>(order.back()) + 1);
  for (const Term t : order) {
    const auto found = known.find(t);
    image[static_cast<std::uint32_t>(t)] =
        found != known.end() ? found->second.value : rewritten_by_parts(t, image);
  }
  std::vector<Term> result;
  for (const Term t : *open_) {
    const Term atom = unnegated(t);
    const Node& n = pool_[atom];
    Term rewritten = rewritten_by_parts(atom, image);
    if (n.op == Op::Eq)
      if (const auto left = known.find(n.args[0]); left != known.end() && left->second.origin == t)
        rewritten = pool_.eq(rewritten_by_parts(n.args[0], image), n.args[1]);
    result.push_back(is_negated(t) ? opposite(rewritten) : rewritten);
  }
  if (std::ranges::equal(result, *open_))
    return false;
  return keep(result);
}

void Presolve::complete(Model& model) const {
  for (std::size_t i = definitions_.size(); i-- > 0;)
    model[definitions_[i].symbol] = pool_.evaluate(definitions_[i].value, model);
}

} // namespace ndv::smt
