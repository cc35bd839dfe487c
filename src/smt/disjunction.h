#pragma once

#include "smt/literal.h"

namespace ndv::smt {

/// The And of operands that are already in normal form and order; at least one.
Term conjunction_of(TermPool& pool, std::span<const Term> sorted);
/// Its negation.
Term negation_of(TermPool& pool, std::span<const Term> sorted);

/// What `!(by)` says about `!(other)`, both sorted conjunctions.
struct Relation {
  enum Kind : std::uint8_t {
    Independent,
    Implied,  // `!(other)` follows
    Narrower, // given `!(by)`, `!(other)` is `!(rest)`
  };
  Kind kind = Independent;
  std::vector<Term> rest;
};
Relation relate(const TermPool& pool, std::span<const Term> by, std::span<const Term> other);

} // namespace ndv::smt
