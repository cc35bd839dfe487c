#pragma once

#include <ndv/ir/program.h>

namespace ndv::frontend {

/// Makes direct calls agree with the definitions they reach: a declaration in another file, or one
/// without prototype, may have promised other parameters. As the machine does, the callee takes
/// the low bits of what it is given; a call that passes too little is not lowered.
void fit_calls(ir::Program& program);

} // namespace ndv::frontend
