#pragma once

#include "smt/linear.h"

namespace ndv::smt {

/// k*(g && c) + k*(g && !c) is k*g. True: some guards were merged; the sum is not in order then.
bool merge_exclusive_guards(TermPool& pool, Linear& sum);

} // namespace ndv::smt
