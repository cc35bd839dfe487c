#pragma once

#include "smt/term.h"

namespace ndv::smt {

struct Division {
  std::optional<Term> quotient; // none: t is never a multiple of the divisor
};

/// The number q for which t == q * divisor over the integers, t read as a signed number. Nothing if
/// it cannot be seen from the summands of t whether there is one.
std::optional<Division> divide(TermPool& pool, Term t, std::uint64_t divisor);

} // namespace ndv::smt
