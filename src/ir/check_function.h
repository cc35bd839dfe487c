#pragma once

#include <ndv/ir/program.h>

#include <string>
#include <vector>

namespace ndv::ir {

/// Appends one sentence for each structural rule that the function breaks.
void check_function(const Program& program, const Function& function,
                    std::vector<std::string>& faults);

} // namespace ndv::ir
