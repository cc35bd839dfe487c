#pragma once

#include <ndv/ir/program.h>

#include <cstdint>

namespace ndv::rules {

/// Whether the value is that of the state variable plus a constant; `delta` becomes the constant.
bool is_counter_step(const ir::Program& program, ir::ExprId value, ir::MonitorId monitor,
                     std::int64_t& delta);

/// Whether the value is such a step in each case that its conditions tell apart.
bool is_counter_change(const ir::Program& program, ir::ExprId value, ir::MonitorId monitor);

} // namespace ndv::rules
