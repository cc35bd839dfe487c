#pragma once

#include <ndv/ir/program.h>

#include <vector>

namespace ndv::frontend {

/// Makes variables constant that nothing in the program writes or takes the address of: they keep
/// their initial value. Only those in question, by global, for which nothing outside can do so.
void find_unwritten(ir::Program& program, const std::vector<bool>& in_question);

} // namespace ndv::frontend
