#pragma once

#include "smt/term.h"

#include <optional>
#include <span>

namespace ndv::smt {

// The folding rules of the operators, by the width of their operands. TermPool's operators call
// them.

Term xor_propositions(TermPool& pool, Term a, Term b);
Term ite_propositions(TermPool& pool, Term condition, Term a, Term b);

Term not_bits(TermPool& pool, Term a);
Term and_bits(TermPool& pool, std::span<const Term> operands);
Term or_bits(TermPool& pool, std::span<const Term> operands);
Term xor_bits(TermPool& pool, Term a, Term b);
Term ite_bits(TermPool& pool, Term condition, Term a, Term b);
Term eq_bits(TermPool& pool, Term a, Term b);
/// a < k for a sum, where its range or its few guards decide it.
std::optional<Term> sum_less(TermPool& pool, Term a, std::uint64_t k, bool is_signed);

} // namespace ndv::smt
