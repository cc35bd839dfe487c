#pragma once

#include "smt/term.h"

#include <z3.h>

namespace ndv::smt {

/// The terms of one query as Z3 terms: width 1 as Bool, all others as bit-vectors.
class Z3Translation {
public:
  /// Translates the terms and all they consist of. Iterative.
  Z3Translation(const TermPool& pool, Z3_context context, std::span<const Term> terms);
  /// False: memory was not enough for all of them.
  bool is_whole() const { return is_whole_; }
  Z3_ast operator[](Term t) const { return image_[static_cast<std::uint32_t>(t)]; }
  /// The symbols among the translated terms, ascending.
  const std::vector<Term>& symbols() const { return symbols_; }

private:
  Z3_ast translate(Term t);
  Z3_ast symbol(Term t);
  Z3_ast proposition(const Node& n);
  Z3_ast vector(const Node& n);
  Z3_ast bits(Term t) const; // a proposition as a vector of one bit
  Z3_ast number(unsigned width, std::uint64_t value) const;
  template <class Make>
  Z3_ast chain(const Node& n, Make make) const;

  const TermPool& pool_;
  Z3_context z3_;
  std::vector<Z3_ast> image_; // by handle
  std::vector<Term> symbols_;
  bool is_whole_ = true;
};

} // namespace ndv::smt
