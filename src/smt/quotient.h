#pragma once

#include "smt/term.h"

namespace ndv::smt {

/// The number q for which t == q * divisor over the integers, t read as a signed number. Nothing if
/// there need not be one, or if it cannot be seen from the summands of t.
std::optional<Term> exact_quotient(TermPool& pool, Term t, std::uint64_t divisor);

} // namespace ndv::smt
