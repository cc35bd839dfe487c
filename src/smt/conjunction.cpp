#include "smt/conjunction.h"

#include "smt/builder.h"
#include "smt/disjunction.h"

#include <iterator>

namespace ndv::smt {

namespace {

constexpr std::size_t flatten_limit = 256;     // operands; larger conjunctions nest
constexpr std::size_t relate_limit = 1U << 15; // literals compared in a round

} // namespace

void Conjunction::append(Term t, bool settled) {
  const Node* const clause = negated_conjunction(pool_, t);
  any_clause_ = any_clause_ || clause != nullptr;
  items_.push_back({t, clause, settled});
}

/// False: one operand is false.
bool Conjunction::collect(std::span<const Term> operands) {
  std::size_t total = 0;
  std::size_t largest = 1;
  for (const Term& t : operands) {
    const std::size_t size = conjuncts(pool_, t).size();
    total += size;
    largest = std::max(largest, size);
  }
  const bool flatten = total <= std::max(flatten_limit, operands.size());
  bool settled_seen = false;
  for (const Term& t : operands) {
    if (pool_.is_false(t))
      return false;
    if (pool_.is_true(t))
      continue;
    const auto parts = flatten ? conjuncts(pool_, t) : std::span(&t, 1);
    const bool settled = parts.size() > 1 && parts.size() == largest && !settled_seen;
    settled_seen = settled_seen || settled;
    for (const Term part : parts)
      append(part, settled);
  }
  return true;
}

/// Sorts and drops repetitions. False: two operands contradict each other.
bool Conjunction::normalise() {
  std::ranges::stable_sort(items_, {}, &Item::term);
  const auto repeated = std::ranges::unique(items_, {}, &Item::term);
  items_.erase(repeated.begin(), repeated.end());
  bounds_.clear();
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (pool_.is_false(items_[i].term) || (i > 0 && items_[i - 1].term == opposite(items_[i].term)))
      return false;
    if (!bounds_.add(items_[i].term))
      return false;
  }
  return true;
}

bool Conjunction::has(Term t) const {
  return std::ranges::binary_search(items_, t, {}, &Item::term);
}

std::optional<bool> Conjunction::decide(Term t) const {
  if (has(t))
    return true;
  if (has(opposite(t)))
    return false;
  return bounds_.decide(t);
}

/// `x == 3` and `x < 8` decide other comparisons of x with constants.
Conjunction::Step Conjunction::drop_decided() {
  const std::size_t before = items_.size();
  bool contradiction = false;
  std::erase_if(items_, [&](const Item& item) {
    if (bounds_.rests_on(item.term))
      return false;
    const auto truth = bounds_.decide(item.term);
    contradiction = contradiction || truth == false;
    return truth == true;
  });
  if (contradiction)
    return Step::Contradiction;
  return items_.size() == before ? Step::Unchanged : Step::Changed;
}

/// Bounds that meet are an equation; a bound that is excluded moves by one.
bool Conjunction::tighten_bounds() {
  std::vector<Term> added;
  std::vector<bool> dropped(items_.size());
  const auto drop = [&](Term t) {
    const auto found = std::ranges::lower_bound(items_, t, {}, &Item::term);
    dropped[static_cast<std::size_t>(found - items_.begin())] = true;
  };
  for (const Bounds::Interval& x : bounds_.intervals())
    if (x.low == x.high && x.low_by != x.high_by) {
      added.push_back(pool_.eq(x.of, pool_.constant(pool_.width(x.of), x.low)));
      drop(*x.low_by);
      drop(*x.high_by);
    }
  for (std::size_t i = 0; i < items_.size() && added.empty(); ++i) {
    const Node& n = pool_[unnegated(items_[i].term)];
    if (!is_negated(items_[i].term) || n.op != Op::Eq || bounds_.rests_on(items_[i].term))
      continue;
    const Bounds::Interval* const x = bounds_.find(n.args[0]);
    const auto k = pool_.value(n.args[1]);
    if (x == nullptr || !k || (*k != x->low && *k != x->high))
      continue;
    const unsigned width = pool_.width(x->of);
    const bool low = *k == x->low;
    added.push_back(low ? pool_.ule(pool_.constant(width, *k + 1), x->of)
                        : pool_.ult(x->of, n.args[1]));
    drop(items_[i].term);
    if (const auto by = low ? x->low_by : x->high_by)
      drop(*by);
  }
  return replace(dropped, added);
}

/// Drops disjunctions that another item makes true, and their alternatives that are false.
Conjunction::Step Conjunction::propagate_into_disjunctions() {
  std::vector<Term> added;
  std::vector<bool> dropped(items_.size());
  std::vector<Term> rest;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (items_[i].clause == nullptr)
      continue;
    rest.clear();
    for (const Term t : items_[i].clause->args) {
      const auto known = decide(t);
      dropped[i] = dropped[i] || known == false;
      if (!known)
        rest.push_back(t);
    }
    if (dropped[i] || rest.size() == items_[i].clause->args.size())
      continue;
    if (rest.empty())
      return Step::Contradiction;
    dropped[i] = true;
    added.push_back(negation_of(pool_, rest));
  }
  return replace(dropped, added) ? Step::Changed : Step::Unchanged;
}

/// A conditional or exclusive-or whose condition another item decides.
std::optional<Term> Conjunction::opened(Term t) const {
  const bool negated = is_negated(t);
  const Node& atom = pool_[unnegated(t)];
  if (atom.op == Op::Ite) {
    const auto known = decide(atom.args[0]);
    if (!known)
      return std::nullopt;
    const Term branch = atom.args[*known ? 1 : 2];
    return negated ? pool_.not_(branch) : branch;
  }
  if (atom.op != Op::Xor)
    return std::nullopt;
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}})
    if (const auto known = decide(atom.args[i]))
      return *known != negated ? pool_.not_(atom.args[1 - i]) : atom.args[1 - i];
  return std::nullopt;
}

bool Conjunction::open_conditionals() {
  std::vector<Term> added;
  std::vector<bool> dropped(items_.size());
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (const auto branch = opened(items_[i].term)) {
      dropped[i] = true;
      added.push_back(*branch);
    }
  return replace(dropped, added);
}

bool Conjunction::relate_disjunctions() {
  std::vector<std::size_t> clauses;
  std::vector<std::span<const Term>> parts;
  std::size_t total = 0;
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (items_[i].clause != nullptr) {
      clauses.push_back(i);
      parts.push_back(items_[i].clause->args);
      total += parts.back().size();
    }
  if (clauses.size() < 2 || clauses.size() * total > relate_limit)
    return false;
  std::vector<Term> added;
  std::vector<bool> dropped(items_.size());
  for (std::size_t a = 0; a < clauses.size(); ++a)
    for (std::size_t b = 0; b < clauses.size(); ++b) {
      if (a == b || dropped[clauses[a]] || dropped[clauses[b]] ||
          (items_[clauses[a]].settled && items_[clauses[b]].settled))
        continue;
      const Relation r = relate(pool_, parts[a], parts[b]);
      dropped[clauses[b]] = r.kind != Relation::Independent;
      if (r.kind == Relation::Narrower)
        added.push_back(negation_of(pool_, r.rest));
    }
  return replace(dropped, added);
}

bool Conjunction::replace(const std::vector<bool>& dropped, std::span<const Term> added) {
  std::size_t i = 0;
  const std::size_t erased = std::erase_if(items_, [&](const Item&) { return dropped[i++]; });
  for (const Term& t : added)
    for (const Term part : conjuncts(pool_, t))
      if (!pool_.is_true(part))
        append(part, false);
  return erased != 0 || !added.empty();
}

Conjunction::Step Conjunction::simplify() {
  if (items_.size() < 2)
    return Step::Unchanged;
  if (!bounds_.empty()) {
    if (const Step step = drop_decided(); step != Step::Unchanged)
      return step;
    if (tighten_bounds())
      return Step::Changed;
  }
  if (any_clause_)
    if (const Step step = propagate_into_disjunctions(); step != Step::Unchanged)
      return step;
  return open_conditionals() || (any_clause_ && relate_disjunctions()) ? Step::Changed
                                                                       : Step::Unchanged;
}

/// `(g && a) || (g && b)` is `g && (a || b)`, here for all items.
std::optional<Term> Conjunction::factored() {
  const auto is_clause = [](const Item& item) { return item.clause != nullptr; };
  if (items_.size() < 2 || !std::ranges::all_of(items_, is_clause))
    return std::nullopt;
  std::vector<Term> common(items_[0].clause->args.begin(), items_[0].clause->args.end());
  for (std::size_t i = 1; i < items_.size() && !common.empty(); ++i) {
    const auto part = items_[i].clause->args;
    std::erase_if(common, [&](Term t) { return !contains(part, t); });
  }
  if (common.empty())
    return std::nullopt;
  std::vector<Term> rests;
  for (const Item& item : items_) {
    std::vector<Term> rest;
    std::ranges::set_difference(item.clause->args, common, std::back_inserter(rest));
    rests.push_back(rest.empty() ? pool_.boolean(true) : conjunction_of(pool_, rest));
  }
  std::vector<Term> outer{pool_.or_(rests)};
  outer.insert(outer.end(), common.begin(), common.end());
  return pool_.not_(pool_.and_(outer));
}

Term Conjunction::build(std::span<const Term> operands) {
  const EffortGuard guard(pool_);
  if (!collect(operands))
    return pool_.boolean(false);
  Step step = Step::Unchanged;
  do {
    if (!normalise())
      return pool_.boolean(false);
    step = simplify();
    if (step == Step::Contradiction)
      return pool_.boolean(false);
  } while (step == Step::Changed);
  if (!guard.exhausted())
    if (const auto result = factored())
      return *result;
  if (items_.empty())
    return pool_.boolean(true);
  std::vector<Term> parts;
  for (const Item& item : items_)
    parts.push_back(item.term);
  return conjunction_of(pool_, parts);
}

} // namespace ndv::smt
