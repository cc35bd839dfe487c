#pragma once

#include <ndv/ir/program.h>

namespace ndv::analysis {

/// Some loop of the program can be entered at more than one block.
bool has_irreducible_loops(const ir::Program& program);

/// Gives each loop one block that it is entered at: a switch over a new local that says where to go
/// on. What the program does stays the same.
void make_reducible(ir::Program& program);

} // namespace ndv::analysis
