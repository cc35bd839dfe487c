#pragma once

#include <ndv/ir/program.h>

#include <map>
#include <vector>

namespace ndv::rules {

/// A hook's body as guarded assignments: pure expressions over its parameters, the rule's state and
/// the watched object.
struct Hook {
  ir::FunctionId function;
  std::vector<ir::SetMonitor> sets;
  std::vector<ir::Require> requirements;
};

/// If-converts a hook. Raises Error for a hook with loops, calls or memory accesses.
Hook if_convert(ir::Program& program, ir::FunctionId hook);

} // namespace ndv::rules
