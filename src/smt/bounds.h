#pragma once

#include "smt/term.h"

#include <optional>
#include <vector>

namespace ndv::smt {

/// What comparisons with constants say about unsigned values: `x < 8`, `!(x < 2)`, `x == 3`, `x !=
/// 0`.
class Bounds {
public:
  struct Interval {
    Term of;
    std::uint64_t low, high;
    std::optional<Term> low_by, high_by; // the literals that say so
  };

  explicit Bounds(const TermPool& pool) : pool_(pool) {}
  void clear() { intervals_.clear(); }
  bool empty() const { return intervals_.empty(); }
  /// Takes a literal to be true. False: that contradicts the literals before.
  bool add(Term literal);
  /// The truth of a literal that the bounds decide.
  std::optional<bool> decide(Term literal) const;
  /// Is this literal one that bounds rest upon?
  bool rests_on(Term literal) const;
  const std::vector<Interval>& intervals() const { return intervals_; }

  const Interval* find(Term of) const;

private:
  const TermPool& pool_;
  std::vector<Interval> intervals_;
};

} // namespace ndv::smt
