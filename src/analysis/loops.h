#pragma once

#include <ndv/ir/program.h>

#include <cstdint>
#include <vector>

namespace ndv::analysis {

/// A loop: a strongly connected part of the control flow with one block that is entered first.
struct Loop {
  ir::BlockId header;
  std::vector<bool> body;          // by block, header included
  std::vector<ir::BlockId> blocks; // the same, ascending
  std::uint32_t depth = 1;         // 1: outermost
  bool irreducible = false;        // it can be entered elsewhere than at the header
};

/// The loops of a function, inner before outer. Blocks that cannot be reached are in none.
std::vector<Loop> find_loops(const ir::Function& function);

} // namespace ndv::analysis
