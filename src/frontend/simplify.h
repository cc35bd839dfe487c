#pragma once

#include <ndv/ir/program.h>

namespace ndv::frontend {

/// Drops blocks that nothing reaches, skips empty ones, joins a block with its only successor when
/// it is the only predecessor, and numbers the rest in the order of a walk from the entry.
void simplify(ir::Function& function);

} // namespace ndv::frontend
