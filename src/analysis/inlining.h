#pragma once

#include <ndv/ir/program.h>

namespace ndv::analysis {

/// Has the program small functions that work on whatever memory they are handed?
bool has_helpers(const ir::Program& program);

/// Puts the bodies of such functions (a driver's own memset, a copy of bytes, what it gets memory
/// from the kit with) where they are called: what they do to memory is that of each caller, not of
/// all.
void inline_helpers(ir::Program& program);

} // namespace ndv::analysis
