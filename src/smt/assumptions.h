#pragma once

#include "smt/literal.h"

#include <optional>
#include <span>

namespace ndv::smt {

/// What follows in one step from a proposition that is taken to be true.
class Assumptions {
public:
  Assumptions(TermPool& pool, Term fact);
  Assumptions(const Assumptions&) = delete;
  Assumptions& operator=(const Assumptions&) = delete;

  /// The truth of a proposition where it is one of the facts, or made of them.
  std::optional<bool> decide(Term proposition) const;
  /// A term that is equal under the facts, and no larger.
  Term simplify(Term t) const;

private:
  std::optional<bool> decide_literal(Term t) const;
  Term simplify_conjunction(Term t) const;

  TermPool& pool_;
  std::span<const Term> facts_; // ascending
  Term single_;
};

} // namespace ndv::smt
