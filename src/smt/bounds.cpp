#include "smt/bounds.h"

#include "smt/concrete.h"
#include "smt/literal.h"

#include <algorithm>
#include <iterator>

namespace ndv::smt {

namespace {

struct Range {
  Term of;
  std::uint64_t low, high;
};

/// The values that a literal leaves to a term, where they are an interval.
std::optional<Range> range_of(const TermPool& pool, Term literal) {
  const Node& n = pool[unnegated(literal)];
  const bool negated = is_negated(literal);
  if ((n.op != Op::Eq && n.op != Op::ULt) || pool[n.args[1]].op != Op::Constant)
    return std::nullopt;
  const std::uint64_t k = pool[n.args[1]].value;
  const std::uint64_t all = low_mask(pool.width(n.args[0]));
  if (n.op == Op::ULt) // k is neither 0 nor 1
    return negated ? Range{n.args[0], k, all} : Range{n.args[0], 0, k - 1};
  if (!negated)
    return Range{n.args[0], k, k};
  if (k == 0)
    return Range{n.args[0], 1, all};
  if (k == all)
    return Range{n.args[0], 0, all - 1};
  return std::nullopt;
}

/// The truth of a comparison or bit of `of` whose other operands are constants, where `of` has this
/// value.
std::optional<bool> truth_at(const TermPool& pool, const Node& n, Term of, std::uint64_t value) {
  if (n.args.empty() || n.args[0] != of)
    return std::nullopt;
  std::vector<std::uint64_t> values{value};
  for (const Term t : n.args.subspan(1)) {
    if (pool[t].op != Op::Constant)
      return std::nullopt;
    values.push_back(pool[t].value);
  }
  return compute(n.op, 1, n.low, pool.width(n.args.back()), values) != 0;
}

} // namespace

const Bounds::Interval* Bounds::find(Term of) const {
  const auto found = std::ranges::find(intervals_, of, &Interval::of);
  return found == intervals_.end() ? nullptr : &*found;
}

bool Bounds::add(Term literal) {
  const auto range = range_of(pool_, literal);
  if (!range)
    return true;
  auto found = std::ranges::find(intervals_, range->of, &Interval::of);
  if (found == intervals_.end()) {
    intervals_.push_back({range->of, 0, low_mask(pool_.width(range->of)), {}, {}});
    found = std::prev(intervals_.end());
  }
  const bool exact = range->low == range->high; // an equation says all there is to say
  if (range->low > found->low || exact) {
    found->low = std::max(found->low, range->low);
    found->low_by = literal;
  }
  if (range->high < found->high || exact) {
    found->high = std::min(found->high, range->high);
    found->high_by = literal;
  }
  return found->low <= found->high;
}

std::optional<bool> Bounds::decide(Term literal) const {
  if (intervals_.empty())
    return std::nullopt;
  const bool negated = is_negated(literal);
  const Node& atom = pool_[unnegated(literal)];
  if (atom.args.empty())
    return std::nullopt;
  const Interval* const x = find(atom.args[0]);
  if (x == nullptr)
    return std::nullopt;
  if (x->low == x->high) {
    const auto truth = truth_at(pool_, atom, x->of, x->low);
    return truth ? std::optional(*truth != negated) : std::nullopt;
  }
  if ((atom.op != Op::Eq && atom.op != Op::ULt) || pool_[atom.args[1]].op != Op::Constant)
    return std::nullopt;
  const std::uint64_t k = pool_[atom.args[1]].value;
  if (atom.op == Op::Eq)
    return k < x->low || k > x->high ? std::optional(negated) : std::nullopt;
  if (x->high < k)
    return !negated;
  return x->low >= k ? std::optional(negated) : std::nullopt;
}

bool Bounds::rests_on(Term literal) const {
  const Node& n = pool_[unnegated(literal)];
  const Interval* const x = n.args.empty() ? nullptr : find(n.args[0]);
  return x != nullptr && (x->low_by == literal || x->high_by == literal);
}

} // namespace ndv::smt
