#pragma once

#include "smt/solver.h"
#include "smt/term.h"

#include <span>
#include <utility>
#include <vector>

namespace ndv::smt {

/// Constraints in which symbols stand for some of their terms. They allow whatever the constraints
/// allow and more: unsatisfiable ones decide the question, for a fraction of the effort.
class StandIns {
public:
  /// For the propositions over unknown bit vectors: what is left are propositions, and bit vectors
  /// that are chosen by them.
  static StandIns for_comparisons(TermPool& pool, std::span<const Term> constraints);
  /// For the products, quotients and remainders of unknowns, the costliest circuits.
  static StandIns for_products(TermPool& pool, std::span<const Term> constraints);

  bool any() const { return !definitions_.empty(); }
  std::span<const Term> constraints() const { return constraints_; }
  /// Adds what the terms are whose stand-ins have another value in the model; false if none has.
  /// Then the model, without the stand-ins, is one of the constraints as given.
  bool correct(Model& model);

private:
  explicit StandIns(TermPool& pool) : pool_(pool) {}
  template <typename Chosen>
  void replace(std::span<const Term> constraints, const std::vector<Term>& order, Chosen chosen);

  TermPool& pool_;
  std::vector<Term> constraints_;
  std::vector<std::pair<Term, Term>> definitions_; // symbol, term: over those before it
  std::vector<bool> told_;
};

} // namespace ndv::smt
