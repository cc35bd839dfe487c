#include "smt/guard_merge.h"

#include "smt/disjunction.h"
#include "smt/literal.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace ndv::smt {

namespace {

constexpr std::size_t literal_limit = 1U << 16; // in all guards together
constexpr std::size_t pair_limit = 24;          // guards that are compared each with each

/// Sums over the literals of a guard, their negations disregarded, find the guards that may differ
/// from it in one negation.
std::uint64_t weight(Term literal) {
  std::uint64_t x = static_cast<std::uint64_t>(unnegated(literal)) + 0x9E3779B97F4A7C15U;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
  x = (x ^ x >> 27) * 0x94D049BB133111EBU;
  return x ^ x >> 31;
}

std::uint64_t weight(std::span<const Term> literals) {
  std::uint64_t sum = 0;
  for (const Term t : literals)
    sum += weight(t);
  return sum;
}

class GuardMerge {
public:
  GuardMerge(TermPool& pool, Linear& sum) : pool_(pool), sum_(sum) {}

  bool run() {
    if (!collect())
      return false;
    for (std::size_t i = 0; i < guards_.size(); ++i)
      merge(i); // appends what it merged
    if (!merged_)
      merge_exclusive_pair();
    if (!merged_)
      return false;
    std::erase_if(sum_.monomials, [this](const Monomial& m) { return pool_.width(m.base) == 1; });
    for (const Guard& g : guards_)
      if (g.alive)
        sum_.monomials.push_back({g.term, g.coefficient});
    return true;
  }

private:
  struct Guard {
    Term term;
    std::uint64_t coefficient;
    std::uint64_t key;
    bool alive = true;
  };

  std::span<const Term> literals(const Guard& g) const { return conjuncts(pool_, g.term); }

  static std::uint64_t key_of(std::uint64_t weight, std::uint64_t coefficient) {
    return weight ^ coefficient * 0x9E3779B97F4A7C15U;
  }

  void insert(Term term, std::uint64_t coefficient) {
    const std::uint64_t key = key_of(weight(conjuncts(pool_, term)), coefficient);
    by_key_.emplace(key, guards_.size());
    guards_.push_back({term, coefficient, key});
  }

  /// False: there is nothing to merge, or too much to look at.
  bool collect() {
    std::size_t guards = 0;
    std::size_t total = 0;
    for (const Monomial& m : sum_.monomials)
      if (pool_.width(m.base) == 1) {
        ++guards;
        total += conjuncts(pool_, m.base).size();
      }
    if (guards < 2 || total == guards || total > literal_limit)
      return false;
    for (const Monomial& m : sum_.monomials)
      if (pool_.width(m.base) == 1)
        insert(m.base, m.coefficient);
    return true;
  }

  /// The conjuncts of g without the one that h has negated, if that is their only difference.
  std::optional<std::vector<Term>> without_flipped(const Guard& g, const Guard& h) const {
    const auto a = literals(g);
    const auto b = literals(h);
    if (a.size() != b.size())
      return std::nullopt;
    std::vector<Term> rest;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] == b[i])
        rest.push_back(a[i]);
      else if (a[i] != opposite(b[i]))
        return std::nullopt;
    }
    return rest.size() + 1 == a.size() ? std::optional(std::move(rest)) : std::nullopt;
  }

  /// g is `rest && !(alternatives)`: is h `rest && alternatives`?
  bool is_complement(std::span<const Term> rest, std::span<const Term> alternatives,
                     const Guard& h) const {
    std::vector<Term> expected;
    std::ranges::set_union(rest, alternatives, std::back_inserter(expected));
    return std::ranges::equal(expected, literals(h));
  }

  template <class Match>
  bool merge_with(std::size_t i, std::uint64_t key, Match match) {
    const auto [begin, end] = by_key_.equal_range(key);
    for (auto it = begin; it != end; ++it) {
      const std::size_t j = it->second;
      if (j == i || !guards_[j].alive || guards_[j].coefficient != guards_[i].coefficient)
        continue;
      const std::optional<std::vector<Term>> rest = match(guards_[j]);
      if (!rest)
        continue;
      guards_[i].alive = guards_[j].alive = false;
      merged_ = true;
      const std::uint64_t coefficient = guards_[i].coefficient;
      if (rest->empty())
        sum_.constant += coefficient;
      else
        insert(conjunction_of(pool_, *rest), coefficient);
      return true;
    }
    return false;
  }

  void merge(std::size_t i) {
    const Guard g = guards_[i];
    if (!g.alive)
      return;
    const auto flipped = [&](const Guard& h) { return without_flipped(g, h); };
    if (merge_with(i, g.key, flipped))
      return;
    const auto parts = literals(g);
    const std::uint64_t whole = weight(parts);
    for (const Term t : parts) {
      const Node* const alternatives = negated_conjunction(pool_, t);
      if (alternatives == nullptr)
        continue;
      std::vector<Term> rest;
      std::ranges::copy_if(parts, std::back_inserter(rest), [t](Term p) { return p != t; });
      const auto complement = [&](const Guard& h) {
        return is_complement(rest, alternatives->args, h) ? std::optional(rest) : std::nullopt;
      };
      const std::uint64_t key =
          key_of(whole - weight(t) + weight(alternatives->args), g.coefficient);
      if (merge_with(i, key, complement))
        return;
    }
  }

  /// Of two guards that exclude each other: their disjunction, if it is no larger than they are.
  std::optional<Term> disjunction(Term a, Term b) {
    const auto size = [&](Term t) { return conjuncts(pool_, t).size(); };
    if (!pool_.is_false(pool_.and_(a, b)))
      return std::nullopt;
    const Term either = pool_.or_(a, b);
    const bool small =
        negated_conjunction(pool_, either) == nullptr && size(either) <= std::max(size(a), size(b));
    return small ? std::optional(either) : std::nullopt;
  }

  /// What a guard compares with constants, ascending. Others are found to exclude each other by
  /// `merge`.
  std::vector<Term> compared(const Guard& g) const {
    std::vector<Term> result;
    for (const Term t : literals(g)) {
      const Node& n = pool_[unnegated(t)];
      if ((n.op == Op::Eq || n.op == Op::ULt) && pool_[n.args[1]].op == Op::Constant)
        result.push_back(n.args[0]);
    }
    std::ranges::sort(result);
    return result;
  }

  static bool meet(std::span<const Term> a, std::span<const Term> b) {
    return std::ranges::any_of(a, [b](Term t) { return contains(b, t); });
  }

  /// `x == 1` and `x != 1 && x != 2` together are `x != 2`.
  void merge_exclusive_pair() {
    if (guards_.size() > pair_limit)
      return;
    const std::size_t n = guards_.size();
    std::vector<std::vector<Term>> bases;
    for (const Guard& g : guards_)
      bases.push_back(compared(g));
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i + 1; j < n && guards_[i].alive; ++j) {
        if (!guards_[j].alive || guards_[j].coefficient != guards_[i].coefficient ||
            !meet(bases[i], bases[j]))
          continue;
        const auto either = disjunction(guards_[i].term, guards_[j].term);
        if (!either)
          continue;
        guards_[i].alive = guards_[j].alive = false;
        merged_ = true;
        if (pool_.is_true(*either))
          sum_.constant += guards_[i].coefficient;
        else
          guards_.push_back({*either, guards_[i].coefficient, 0});
      }
  }

  TermPool& pool_;
  Linear& sum_;
  std::vector<Guard> guards_;
  std::unordered_multimap<std::uint64_t, std::size_t> by_key_;
  bool merged_ = false;
};

} // namespace

bool merge_exclusive_guards(TermPool& pool, Linear& sum) {
  return GuardMerge(pool, sum).run();
}

} // namespace ndv::smt
