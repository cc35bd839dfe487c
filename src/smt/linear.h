#pragma once

#include "smt/term.h"

#include <vector>

namespace ndv::smt {

/// coefficient * base; a base of width 1 counts as 0 or 1.
struct Monomial {
  Term base;
  std::uint64_t coefficient; // in the width of the sum
  Term summand{};            // the product as a term, where it is at hand; else 0
};

/// A sum modulo 2^width. In normal form the bases ascend and no coefficient is 0.
struct Linear {
  unsigned width;
  std::vector<Monomial> monomials;
  std::uint64_t constant = 0;

  explicit Linear(unsigned w) : width(w) {}
  /// Adds factor * t; sums inside t are taken apart while the whole stays of bounded size.
  void add(const TermPool& pool, Term t, std::uint64_t factor = 1);
  /// Back to normal form after `add`.
  void normalise(TermPool& pool);
  void scale(std::uint64_t factor);

private:
  void add_atom(const TermPool& pool, Term t, std::uint64_t factor);
  void merge_equal();
};

/// The term of a sum in normal form.
Term build(TermPool& pool, const Linear& sum);
/// May the operands of a sum be found in this term? False: it stands for itself alone.
bool is_sum(const TermPool& pool, Term t);
/// factor * t.
Term times(TermPool& pool, Term t, std::uint64_t factor);

} // namespace ndv::smt
