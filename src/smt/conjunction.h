#pragma once

#include "smt/bounds.h"
#include "smt/literal.h"

#include <optional>

namespace ndv::smt {

/// Builds one conjunction of propositions in normal form: flat up to a limit, units propagated into
/// disjunctions, disjunctions subsumed by or resolved with one another, common parts factored out.
class Conjunction {
public:
  explicit Conjunction(TermPool& pool) : pool_(pool), bounds_(pool) {}
  Term build(std::span<const Term> operands);

private:
  struct Item {
    Term term;
    const Node* clause = nullptr; // the negated conjunction, for a disjunction
    bool settled = false;         // came with others from one conjunction that was built before
  };
  enum class Step : std::uint8_t { Unchanged, Changed, Contradiction };

  bool collect(std::span<const Term> operands);
  void append(Term t, bool settled);
  bool normalise();
  bool has(Term t) const;
  std::optional<bool> decide(Term t) const;
  std::optional<Term> opened(Term t) const;

  Step simplify();
  Step drop_decided();
  bool tighten_bounds();
  Step propagate_into_disjunctions();
  bool open_conditionals();
  bool relate_disjunctions();
  bool replace(const std::vector<bool>& dropped, std::span<const Term> added);
  std::optional<Term> factored();

  TermPool& pool_;
  std::vector<Item> items_;
  Bounds bounds_; // that the items give
  bool any_clause_ = false;
};

} // namespace ndv::smt
