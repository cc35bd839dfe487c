#pragma once

#include "smt/term.h"

namespace ndv::smt {

/// The bits of a new node that follow from the known bits of its operands.
KnownBits bits_known_of(const TermPool& pool, const Node& node);

} // namespace ndv::smt
